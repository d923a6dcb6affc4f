package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.SnapshotComparison;
import io.stagenet.console.model.SnapshotComparison.Line;
import io.stagenet.console.model.SnapshotComparison.State;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A snapshot beside a device, from the recall to the report, on a clock moved by hand.
class SnapshotTest extends StageboxTestBase {
    /// Stored at 40 dB with +48V; the box stands at 25 dB without.
    private void stored() {
        online(2);
        stream(envelope(information(0, 40, true)));
        rig.submit(new PreampAction.StoreSnapshot(" Band ", List.of(input(0), input(1))));
        stream(envelope(information(0, 25, false)));
        rig.submit(new PreampAction.Seen(input(0)));
        rig.virgil.take();
    }

    private Line line(String parameter) {
        var snapshot = Objects.requireNonNull(rig.core.state().show().snapshots().get("Band"));
        return SnapshotComparison.of(snapshot, rig.core.state()).lines().stream()
                .filter(each -> each.input().equals(input(0)) && each.parameter().equals(parameter)).findFirst()
                .orElseThrow();
    }

    private Outcome recall(boolean phantom, PhantomConsent consent) {
        return rig.submit(new PreampAction.RecallSnapshot("Band", phantom, consent));
    }

    @Test
    void aLineIsWellOnlyWhenTheDeviceHasReportedIt() {
        stored();
        assertThat(line(Parameter.GAIN).state()).isEqualTo(State.DIFFERS);
        recall(false, PhantomConsent.NONE);
        later(10);
        assertThat(line(Parameter.GAIN).state()).isEqualTo(State.WAITING);
        assertThat(line(Parameter.PHANTOM).state()).as("not ticked").isEqualTo(State.DIFFERS);
        multicast(status(0, 40), "10.0.0.7");
        assertThat(line(Parameter.GAIN).state()).isEqualTo(State.SAME);
    }

    @Test
    void aRefusedLineHasTheWordsOfTheDevice() {
        stored();
        recall(false, PhantomConsent.NONE);
        later(10);
        stream(error("UnableToChangeValue", "The relay sticks"));
        assertThat(line(Parameter.GAIN).state()).isEqualTo(State.REFUSED);
        assertThat(line(Parameter.GAIN).reason()).isEqualTo("The relay sticks");
        multicast(status(0, 40), "10.0.0.7");
        assertThat(line(Parameter.GAIN).state()).as("it came after all").isEqualTo(State.SAME);
        assertThat(preamp(0).refused()).isEmpty();
    }

    @Test
    void whatAnotherMasterChangesIsToldApart() {
        stored();
        multicast(status(0, 31), "10.0.0.7");
        assertThat(line(Parameter.GAIN).state()).isEqualTo(State.CHANGED_ELSEWHERE);
        assertThat(line(Parameter.GAIN).since()).isEqualTo(rig.loop.now());
    }

    @Test
    void aLineIsRecalledAloneOrAccepted() {
        stored();
        rig.submit(new PreampAction.SetGang("Pair", List.of(input(0), input(1))));
        rig.submit(new PreampAction.RecallLine("Band", input(0), Parameter.GAIN, PhantomConsent.NONE));
        later(10);
        assertThat(rig.virgil.take()).as("and no gang moves").containsExactly(command(0, "\"gain\":{\"value\":40}"));
        multicast(status(0, 31), "10.0.0.7");
        assertThat(rig.submit(new PreampAction.AcceptLine("Band", input(0), Parameter.GAIN)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(line(Parameter.GAIN).wanted()).isEqualTo(new Amount(31));
        assertThat(rig.kept().snapshots()).isEqualTo(rig.core.state().show().snapshots());
        assertThat(rig.submit(new PreampAction.AcceptLine("Band", input(0), "nothing")))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void onePhantomLineHasTheGuardOfItsTag() {
        stored();
        assertThat(rig.submit(new PreampAction.RecallLine("Band", input(0), Parameter.PHANTOM, PhantomConsent.HELD)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(rig.virgil.take()).isEmpty();
        assertThat(rig.submit(new PreampAction.RecallLine("Band", input(0), Parameter.PHANTOM,
                PhantomConsent.CONFIRMED))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aBoxThatIsLostIsUnknownSinceThen() {
        stored();
        later(12_000);
        assertThat(line(Parameter.GAIN).state()).isEqualTo(State.UNKNOWN);
        assertThat(line(Parameter.GAIN).since()).isEqualTo(box().since());
        assertThat(recall(false, PhantomConsent.NONE).message()).contains("0 values sent");
        assertThat(rig.virgil.take()).noneMatch(text -> text.contains("\"command\""));
    }

    @Test
    void whatALostBoxReportedLastIsNotStoredAsKnown() {
        stored();
        var before = rig.core.state().show().snapshots();
        later(12_000);
        var outcome = rig.submit(new PreampAction.StoreSnapshot("Band", List.of(input(0), input(1))));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.message()).isEqualTo("Nothing is stored: nobody knows how 2 of SL-Rack are set now");
        assertThat(rig.core.state().show().snapshots()).isEqualTo(before);
    }

    @Test
    void whatIsUnknownIsLeftOutAndSaid() {
        online(2);
        var other = new PreampKey(new StageboxId("SIDE"), 0);
        assertThat(rig.submit(new PreampAction.StoreSnapshot("Band", List.of(input(0), input(1), input(2), other)))
                .message())
                .isEqualTo("Snapshot Band has 2 inputs; 1 of SIDE, 1 of SL-Rack are unknown and were left out");
        assertThat(rig.core.state().show().snapshots().get("Band").values()).containsOnlyKeys(input(0), input(1));
        assertThat(rig.submit(new PreampAction.StoreSnapshot("Solo", List.of(input(0), other))).message())
                .isEqualTo("Snapshot Solo has 1 input; 1 of SIDE is unknown and was left out");
    }

    @Test
    void aSnapshotIsDeletedByItsName() {
        stored();
        rig.submit(new PreampAction.DeleteSnapshot("Band"));
        assertThat(rig.kept().snapshots()).isEmpty();
        assertThat(recall(false, PhantomConsent.NONE)).isInstanceOf(Outcome.Refused.class);
        assertThat(rig.submit(new PreampAction.StoreSnapshot(" ", List.of(input(0)))))
                .isInstanceOf(Outcome.Refused.class);
    }
}
