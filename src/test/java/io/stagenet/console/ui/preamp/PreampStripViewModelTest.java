package io.stagenet.console.ui.preamp;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.model.virgil.PreampOrder;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.service.PreampAction.ParameterChange;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreampStripViewModelTest {
    private static final LocalTimes TIMES = new LocalTimes(ZoneOffset.UTC);

    private final FakeDesk desk = new FakeDesk();

    private static PreampFacts facts(Preamp preamp) {
        return facts(Boxes.box("STAGE-LEFT-RACK", 8, _ -> preamp), preamp);
    }

    private static PreampFacts facts(Stagebox box, Preamp preamp) {
        return PreampFacts.of(box, preamp, PreampLabel.NONE.withName("OH L").withTag(MicTag.CONDENSER),
                new Section(box, PreampOrder.NATURAL).names(), TIMES);
    }

    private PreampStripViewModel strip(Preamp preamp) {
        return new PreampStripViewModel(desk, facts(preamp));
    }

    private static Preamp rich() {
        return Boxes.rich(4, 33);
    }

    @Test
    void gainAndPadStandTogetherLargeAndTheirPartsSmall() {
        var plain = facts(rich());
        assertThat(plain.total()).isEqualTo("+33");
        assertThat(plain.parts()).isEqualTo("-5…60 · 1");
        var padded = facts(Boxes.on(rich(), Parameter.PAD));
        assertThat(padded.total()).isEqualTo("+13");
        assertThat(padded.parts()).isEqualTo("33 - pad 20");
    }

    @Test
    void whatIsAskedForIsPendingAndSaysWhatItWas() {
        var facts = facts(Boxes.pending(rich(), Parameter.GAIN, new Amount(36)));
        assertThat(facts.isTotalPending()).isTrue();
        assertThat(facts.total()).isEqualTo("+36");
        assertThat(facts.parts()).isEqualTo("was +33");
    }

    @Test
    void aSwitchIsLitByTheReportAlone() {
        var asked = facts(Boxes.pending(rich(), Parameter.PHANTOM, new Flag(true))).parameter(Parameter.PHANTOM);
        assertThat(asked.isOn()).isFalse();
        assertThat(asked.pending()).isTrue();
        assertThat(facts(Boxes.on(rich(), Parameter.PHANTOM)).parameter(Parameter.PHANTOM).isOn()).isTrue();
    }

    @Test
    void theUnknownIsShownAsUnknown() {
        var nothing = facts(Boxes.box("B", 2, i -> i == 0 ? Boxes.rich(0, 3) : Preamp.unknown(1)), Preamp.unknown(1));
        assertThat(nothing.total()).isEqualTo("?");
        assertThat(nothing.parts()).isEqualTo("not reported");
        assertThat(nothing.parameter(Parameter.PHANTOM).kind()).isEqualTo(ParameterFacts.Kind.UNKNOWN);
        var padUnknown = facts(Boxes.with(rich(), Parameter.PAD, null));
        assertThat(padUnknown.total()).as("a gain that nobody knows whole").isEqualTo("?");
        assertThat(padUnknown.parts()).isEqualTo("33 · pad ?");
    }

    @Test
    void whatOtherInputsHaveAndThisOneHasNotIsNoUnknown() {
        var box = Boxes.box("B", 2, i -> i == 0 ? Boxes.rich(0, 3) : Boxes.fixed(1));
        assertThat(facts(box, Boxes.fixed(1)).parameter(Parameter.PAD).kind()).isEqualTo(ParameterFacts.Kind.ABSENT);
        assertThat(facts(box, Boxes.fixed(1)).parts()).isEqualTo("fixed");
    }

    @Test
    void decimalsFollowTheStep() {
        var wireless = facts(Boxes.wireless(4));
        assertThat(wireless.total()).isEqualTo("-12.5");
        assertThat(wireless.parts()).isEqualTo("-20…20 · 0.5");
        assertThat(wireless.parameter("delay").value()).isEqualTo("1.25 ms");
        assertThat(wireless.parameter("batteryLevel").kind()).isEqualTo(ParameterFacts.Kind.READING);
        assertThat(wireless.parameter("rfPower").kind()).isEqualTo(ParameterFacts.Kind.CHOICE);
        assertThat(ParameterText.caption("batteryLevel")).isEqualTo("battery level");
    }

    @Test
    void aChangeElsewhereStandsWithItsTimeAndOldValueUntilItIsTouched() {
        var strip = strip(Boxes.foreign(rich(), Parameter.GAIN, new Amount(24)));
        assertThat(strip.facts().foreign()).isEqualTo("changed elsewhere 20:09:05, was +24 dB");
        strip.touched();
        assertThat(desk.actions).containsExactly(new PreampAction.Seen(strip.key()));
    }

    @Test
    void theDevicesWordsStandUntilTheNextTouch() {
        var strip = strip(rich().withTrouble("the relay of pad does not answer"));
        assertThat(strip.facts().trouble()).isEqualTo("the relay of pad does not answer");
        strip.toggle(Parameter.POLARITY);
        assertThat(desk.actions).first().isEqualTo(new PreampAction.Seen(strip.key()));
        assertThat(strip(rich()).facts().trouble()).isEmpty();
    }

    @Test
    void aTouchOfWhatCannotMoveSaysWhyAndAsksNothing() {
        var strip = strip(Boxes.fixed(4));
        strip.step(Parameter.GAIN, 1);
        assertThat(strip.sentenceProperty().get()).contains("gain").contains("Locked by the device");
        var unknown = strip(Preamp.unknown(4));
        unknown.moveTo(Parameter.GAIN, 3, 1);
        assertThat(unknown.sentenceProperty().get()).isEqualTo("Not reported yet: gain");
        assertThat(desk.actions).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"32.5, the nearest are 32 dB and 33 dB", "61, goes from -5 dB to 60 dB",
        "-6, goes from -5 dB to 60 dB", "loud, type a number", "1e3, type a number"})
    void whatIsTypedOffTheGridIsRefusedAndNeverClamped(String typed, String sentence) {
        var strip = strip(rich());
        assertThat(strip.type(Parameter.GAIN, typed)).isFalse();
        assertThat(strip.sentenceProperty().get()).contains(sentence);
        assertThat(desk.actions).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"32, 32", "+32 dB, 32", "'-5,0', -5", "−5, -5", "60, 60"})
    void whatIsTypedOnTheGridIsSent(String typed, double value) {
        var strip = strip(rich());
        assertThat(strip.type(Parameter.GAIN, typed)).isTrue();
        assertThat(desk.actions).containsExactly(new PreampAction.SetParameter(List.of(strip.key()), Parameter.GAIN,
                new ParameterChange.To(new Amount(value)), PhantomConsent.NONE));
    }

    @Test
    void severalThatAreSelectedMoveInOneActionBySteps() {
        var strip = strip(rich());
        desk.together.addAll(List.of(strip.key(), Boxes.input("STAGE-LEFT-RACK", 5)));
        strip.moveTo(Parameter.GAIN, 36, 3);
        strip.toggle(Parameter.PAD);
        assertThat(desk.actions).containsExactly(
                new PreampAction.SetParameter(desk.together, Parameter.GAIN, new ParameterChange.Steps(3),
                        PhantomConsent.NONE),
                new PreampAction.SetParameter(desk.together, Parameter.PAD, new ParameterChange.Toggle(),
                        PhantomConsent.NONE));
    }

    @Test
    void aRefusalOfTheConsoleStandsOnTheStrip() {
        desk.refusal = "B does not answer: nothing is sent to it";
        var strip = strip(rich());
        strip.step(Parameter.GAIN, 1);
        assertThat(strip.sentenceProperty().get()).isEqualTo(desk.refusal);
        desk.refusal = "";
        strip.step(Parameter.GAIN, 1);
        assertThat(strip.sentenceProperty().get()).isEmpty();
    }

    @Test
    void whatIsLostIsOfThePastAndCannotBeMoved() {
        var box = Boxes.box("B", 1, i -> Boxes.rich(i, 3)).withState(Stagebox.State.LOST, Rig.EIGHT_O_NINE, "gone");
        var strip = new PreampStripViewModel(desk, facts(box, Boxes.rich(0, 3)));
        assertThat(strip.facts().total()).isEqualTo("+3");
        assertThat(strip.facts().since()).isEqualTo("20:09");
        strip.step(Parameter.GAIN, 1);
        assertThat(desk.actions).isEmpty();
    }

    @Test
    void everyControlCanBeNamed() {
        assertThat(facts(rich()).spoken()).isEqualTo("STAGE-LEFT-RACK input 5 OH L");
        assertThat(facts(Boxes.pending(rich(), Parameter.GAIN, new Amount(36))).parameter(Parameter.GAIN)
                .spokenValue()).isEqualTo("+36 dB, asked for, was +33 dB");
        assertThat(facts(Boxes.fixed(4)).parameter(Parameter.GAIN).spokenValue()).isEqualTo("+30 dB, locked");
    }

    @ParameterizedTest
    @CsvSource({"STAGE-LEFT-RACK, SLR", "BOX, BOX", "Bühne links, BL", "MONITORS, MONI", "a-b-c-d-e, ABCD"})
    void aBoxHasAShortNameWhereThereIsLittleRoom(String name, String initials) {
        assertThat(ParameterText.initials(name)).isEqualTo(initials);
    }
}
