package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.service.PreampAction.ParameterChange;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is set at a stagebox: pending, confirmed, refused or silent.
class PreampActionsTest extends StageboxTestBase {
    @Test
    void aCommandIsPendingUntilTheBoxReportsIt() {
        online(2);
        assertThat(gain(28, 1)).isInstanceOf(Outcome.Done.class);
        assertThat(rig.virgil.take()).containsExactly(command(1, "\"gain\":{\"value\":28}"));
        var pending = Objects.requireNonNull(preamp(1).pending().get(Parameter.GAIN));
        assertThat(pending.wanted()).isEqualTo(new Amount(28));
        assertThat(pending.was()).isEqualTo(new Amount(25));
        assertThat(value(1, Parameter.GAIN)).isEqualTo(new Amount(25));
        multicast(status(1, 28), "10.0.0.7");
        assertThat(preamp(1).pending()).isEmpty();
        assertThat(value(1, Parameter.GAIN)).isEqualTo(new Amount(28));
        assertThat(preamp(1).foreign()).isEmpty();
    }

    @Test
    void silenceIsAskedOnceAndThenRevertedWithoutASecondCommand() {
        online(1);
        gain(28, 0);
        rig.virgil.take();
        later(1_300);
        assertThat(rig.virgil.take()).containsExactly(request(0));
        later(1_000);
        assertThat(preamp(0).pending()).isEmpty();
        assertThat(value(0, Parameter.GAIN)).isEqualTo(new Amount(25));
        assertThat(preamp(0).trouble()).isNotNull();
        assertThat(box().failures()).isEqualTo(1);
        assertThat(rig.virgil.take()).noneMatch(text -> text.contains("\"command\""));
    }

    @Test
    void anErrorBelongsToTheOnlyPendingParameter() {
        online(2);
        gain(28, 1);
        stream(error("UnableToChangeValue", "Fader 2 is in use"));
        assertThat(preamp(1).pending()).isEmpty();
        assertThat(preamp(1).trouble()).isEqualTo("Fader 2 is in use");
        assertThat(rig.core.state().notices()).anySatisfy(notice -> assertThat(notice.text())
                .contains("Fader 2 is in use"));
    }

    @Test
    void anErrorThatCouldBeOfSeveralIsDecidedByAsking() {
        online(2);
        gain(28, 0, 1);
        rig.virgil.take();
        stream(error("UnableToChangeValue", "Busy"));
        assertThat(preamp(0).pending()).isNotEmpty();
        assertThat(preamp(0).trouble()).isEqualTo("One of these: Busy");
        assertThat(String.join("", rig.virgil.take())).contains("\"preampIndex\":0").contains("\"preampIndex\":1");
        stream(envelope(information(0, 28, false)));
        stream(envelope(information(1, 25, false)));
        assertThat(preamp(0).pending()).isEmpty();
        assertThat(preamp(0).trouble()).isNull();
        assertThat(preamp(1).pending()).isEmpty();
        assertThat(preamp(1).trouble()).isEqualTo("Busy");
        assertThat(box().failures()).isEqualTo(1);
    }

    @Test
    void aChangeByAnotherIsMarkedWithTimeAndFormerValue() {
        online(1);
        multicast(status(0, 31), "10.0.0.7");
        var foreign = Objects.requireNonNull(preamp(0).foreign().get(Parameter.GAIN));
        assertThat(foreign.was()).isEqualTo(new Amount(25));
        assertThat(value(0, Parameter.GAIN)).isEqualTo(new Amount(31));
        rig.submit(new PreampAction.Seen(input(0)));
        assertThat(preamp(0).foreign()).isEmpty();
    }

    @Test
    void anEchoOfAnEarlierValueOfATurningKnobIsOursAndConfirmsNothing() {
        online(1);
        gain(28, 0);
        later(60);
        gain(31, 0);
        multicast(status(0, 28), "10.0.0.7");
        assertThat(preamp(0).pending()).containsKey(Parameter.GAIN);
        assertThat(preamp(0).foreign()).isEmpty();
        multicast(status(0, 31), "10.0.0.7");
        assertThat(preamp(0).pending()).isEmpty();
    }

    @Test
    void aTurningKnobSendsTwentyASecondAndAlwaysTheLast() {
        online(1);
        for (int step = 0; step < 20; step++) {
            gain(-5 + step * 3, 0);
            later(10);
        }
        later(60);
        var sent = rig.virgil.take();
        assertThat(sent.size()).isBetween(4, 6);
        assertThat(sent.getLast()).isEqualTo(command(0, "\"gain\":{\"value\":52}"));
    }

    @ParameterizedTest
    @CsvSource({"26,25,28", "62,-5,61", "-8,-5,61"})
    void refusesAGainOffTheGridAndNamesTheNearest(double gain, String low, String high) {
        online(1);
        var outcome = gain(gain, 0);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.message()).contains(low + " dB").contains(high + " dB");
        assertThat(rig.virgil.take()).isEmpty();
    }

    @Test
    void neverSetsWhatIsLocked() {
        online(1);
        assertThat(set("batteryLevel", new ParameterChange.To(new Amount(100)), PhantomConsent.NONE, 0))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(rig.virgil.take()).isEmpty();
    }

    @Test
    void aGangKeepsItsOffsetsAndStopsAtTheFirstLimit() {
        online(2);
        multicast(status(1, 55), "10.0.0.7");
        set(Parameter.GAIN, new ParameterChange.Steps(5), PhantomConsent.NONE, 0, 1);
        assertThat(Objects.requireNonNull(preamp(0).pending().get(Parameter.GAIN)).wanted()).isEqualTo(new Amount(31));
        assertThat(Objects.requireNonNull(preamp(1).pending().get(Parameter.GAIN)).wanted()).isEqualTo(new Amount(61));
    }

    @Test
    void anAnswerWithAnotherValueIsNotCalledSilence() {
        online(1);
        gain(28, 0);
        later(1_200);
        stream(envelope(information(0, 25, false)));
        later(1_000);
        assertThat(preamp(0).trouble()).isEqualTo("Not confirmed in 2 s; the device answered that it is 25");
    }
}
