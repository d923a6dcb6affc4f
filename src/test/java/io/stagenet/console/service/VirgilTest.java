package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.net.Discovery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Stageboxes found, asked, followed and lost, on a clock moved by hand; the device's side is literal text.
class VirgilTest extends StageboxTestBase {
    @Test
    void asksForAllThenUpwardUntilTheFirstError() {
        found("239.193.7");
        assertThat(rig.virgil.take()).containsExactly(request(-1));
        stream(envelope(information(0, 25, false), information(1, 28, true)));
        later(600);
        assertThat(rig.virgil.take()).containsExactly(request(2));
        assertThat(box().state()).isEqualTo(Stagebox.State.SCANNING);
        stream(error("ValueOutOfRange", "no such preamp"));
        assertThat(box().state()).isEqualTo(Stagebox.State.ONLINE);
        assertThat(box().preamps()).containsOnlyKeys(0, 1);
        assertThat(value(1, Parameter.GAIN)).isEqualTo(new Amount(28));
        assertThat(rig.virgil.joined).containsExactlyInAnyOrder("239.193.7.0", "239.193.7.1");
        assertThat(box().polling()).isFalse();
        assertThat(rig.core.state().notices()).isEmpty();
    }

    @Test
    void asksByArrayWhereOneByOneIsNotUnderstood() {
        found("239.193.7");
        stream(error("UnrecognizedCommand", "?"));
        assertThat(rig.virgil.take()).last().isEqualTo(request(0));
        stream(error("UnrecognizedCommand", "?"));
        assertThat(rig.virgil.take()).singleElement().asString().contains("\"infoRequest\",\"preampIndex\":[0]");
        stream(envelope(information(0, 25, false)));
        assertThat(rig.virgil.take()).singleElement().asString().contains("\"infoRequest\",\"preampIndex\":[1]");
        later(1_100);
        assertThat(box().state()).isEqualTo(Stagebox.State.ONLINE);
        assertThat(box().preamps()).containsOnlyKeys(0);
    }

    @Test
    void aBoxThatNeverAnswersIsLostAndAskedAgain() {
        found("239.193.7");
        later(5_000);
        assertThat(box().state()).isEqualTo(Stagebox.State.LOST);
        rig.virgil.take();
        later(5_500);
        assertThat(rig.virgil.take()).contains(request(-1));
    }

    @Test
    void statusFromAnotherAddressIsNotTakenAndToldOnce() {
        online(1);
        multicast(status(0, 55), "10.0.0.66");
        multicast(status(0, 58), "10.0.0.66");
        assertThat(value(0, Parameter.GAIN)).isEqualTo(new Amount(25));
        assertThat(rig.core.state().notices()).filteredOn(notice -> notice.text().contains("10.0.0.66")).hasSize(1)
                .allMatch(notice -> notice.times() == 1);
    }

    @ParameterizedTest
    @CsvSource({"244.1.1", "nonsense"})
    void aBaseThatIsNoMulticastAddressIsPolled(String base) {
        found(base);
        stream(envelope(information(0, 25, false)));
        later(600);
        stream(error("ValueOutOfRange", ""));
        assertThat(box().polling()).isTrue();
        assertThat(box().reason()).contains(base);
        assertThat(rig.virgil.joined).isEmpty();
        rig.virgil.take();
        later(2_300);
        assertThat(rig.virgil.take()).containsExactly(request(-1));
    }

    @Test
    void aBoxThatGoesSilentIsLostAndFoundAgainAndNothingIsSentTwice() {
        online(1);
        gain(28, 0);
        later(13_000);
        assertThat(box().state()).isEqualTo(Stagebox.State.LOST);
        assertThat(preamp(0).pending()).isEmpty();
        assertThat(gain(31, 0)).isInstanceOf(Outcome.Refused.class);
        rig.virgil.take();
        later(5_000);
        stream(envelope(information(0, 40, false)));
        later(600);
        stream(error("ValueOutOfRange", ""));
        assertThat(box().state()).isEqualTo(Stagebox.State.ONLINE);
        assertThat(value(0, Parameter.GAIN)).isEqualTo(new Amount(40));
        assertThat(preamp(0).foreign()).as("changed while it was away").containsOnlyKeys(Parameter.GAIN);
        assertThat(Objects.requireNonNull(preamp(0).foreign().get(Parameter.GAIN)).was()).isEqualTo(new Amount(25));
        assertThat(rig.core.state().notices().getLast().text()).startsWith("Back after ");
        assertThat(rig.core.state().notices()).filteredOn(notice -> notice.text().startsWith("Lost: "))
                .allMatch(notice -> notice.severity() == Severity.INFO).isNotEmpty();
        assertThat(rig.virgil.take()).noneMatch(text -> text.contains("\"command\""));
    }

    @Test
    void whatWeAskedForBeforeItWasLostIsNobodyElsesChange() {
        online(1);
        gain(28, 0);
        later(17_000);
        stream(envelope(information(0, 28, false)));
        later(600);
        stream(error("ValueOutOfRange", "no such preamp"));
        assertThat(value(0, Parameter.GAIN)).isEqualTo(new Amount(28));
        assertThat(preamp(0).foreign()).isEmpty();
        assertThat(preamp(0).refused()).isEmpty();
    }

    @Test
    void aStatusOfAHeadAmpThatIsNotThereAddsNoneAndIsAskedAboutOnce() {
        online(2);
        multicast(status(99, 25), "10.0.0.7");
        multicast(status(99, 28), "10.0.0.7");
        assertThat(box().preamps()).containsOnlyKeys(0, 1);
        assertThat(rig.virgil.take()).containsExactly(request(99));
        stream(envelope(information(99, 25, false)));
        assertThat(box().preamps()).containsOnlyKeys(0, 1, 99);
    }

    @Test
    void afterASleepEveryHeadAmpIsAskedAtOnce() {
        online(3);
        rig.loop.run(() -> rig.core.virgil().doubt());
        later(1_000);
        assertThat(rig.virgil.take()).contains(request(0), request(1), request(2));
    }

    @Test
    void everyHeadAmpIsAskedAgainWithinHalfAMinute() {
        online(2);
        for (int i = 0; i < 10; i++) {
            later(3_000);
            multicast(status(0, 25), "10.0.0.7");
        }
        var asked = String.join("", rig.virgil.take());
        assertThat(asked).contains("\"preampIndex\":0").contains("\"preampIndex\":1");
    }

    @Test
    void garbageChangesNothingAndIsTold() {
        online(1);
        var before = box();
        stream("{\"messages\":");
        multicast("{}", "10.0.0.7");
        assertThat(box()).isEqualTo(before);
        assertThat(rig.core.state().notices()).isNotEmpty();
    }

    @Test
    void forgetsTheBoxOfExactlyThatNameBeforeOneThatOnlyReadsAlike() {
        for (var name : List.of("RACK", "rack")) {
            rig.loop.execute(() -> rig.core.virgil().seen(new Discovery.Service(name,
                    List.of(new HostPort(name.equals("rack") ? "10.0.0.8" : "10.0.0.9", 7889)), Map.of())));
        }
        rig.loop.runReady();
        rig.submit(new PreampAction.ForgetStagebox("rack"));
        assertThat(rig.core.state().stageboxes()).containsOnlyKeys(new StageboxId("RACK"));
    }

    @Test
    void aBoxAddedByHandTakesTheNameItSendsUnder() {
        rig.submit(new PreampAction.ConnectStagebox(new HostPort("10.0.0.7", 7889), "239.193.7"));
        assertThat(rig.core.state().stageboxes()).containsOnlyKeys(new StageboxId("10.0.0.7:7889"));
        assertThat(rig.virgil.take()).singleElement().asString().doesNotContain("receivingDevice");
        stream(envelope(information(0, 25, false)));
        assertThat(rig.core.state().stageboxes()).containsOnlyKeys(RACK);
        assertThat(rig.settings.stageboxes()).hasToString("[10.0.0.7:7889/239.193.7]");
    }

    @Test
    void aWrongTypedOrOffGridReportIsLeftOut() {
        online(1);
        multicast("{\"sendingDevice\":\"SL-Rack\",\"messages\":[{\"messageType\":\"statusUpdate\",\"preampIndex\":0,"
                + "\"gain\":{\"value\":26},\"pad\":{\"value\":3},\"phantomPower\":{\"value\":true}}]}", "10.0.0.7");
        assertThat(value(0, Parameter.GAIN)).isEqualTo(new Amount(25));
        assertThat(value(0, Parameter.PAD)).isEqualTo(new Flag(false));
        assertThat(value(0, Parameter.PHANTOM)).isEqualTo(new Flag(true));
    }
}
