package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Notice;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CuePreamps;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampSnapshot;
import io.stagenet.console.model.virgil.StageboxId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A cue that sets head amps as it begins.
class CuePreampsTest extends StageboxTestBase {
    private void go(boolean phantom) {
        online(2);
        var snapshot = new PreampSnapshot(new TreeMap<>(Map.of(input(0),
                new TreeMap<>(Map.of(Parameter.GAIN, new Amount(40), Parameter.PHANTOM, new Flag(true))))));
        var cue = new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.EMPTY)
                .withPreamps(new CuePreamps(snapshot, phantom));
        var show = rig.state().show();
        rig.show(show.withPlayback(show.playback().withCueList(1, CueList.of(1).with(cue))));
        rig.submit(new PlaybackAction.Go(1));
        later(500);
    }

    private List<String> commands() {
        return rig.virgil.take().stream().filter(text -> text.contains("\"command\"")).toList();
    }

    @Test
    void recallsTheirValuesButNotPhantomPower() {
        go(false);
        assertThat(commands()).containsExactly(command(0, "\"gain\":{\"value\":40}"));
        assertThat(rig.notices()).last().asString().contains("cue 1 of list 1");
    }

    @Test
    void recallsPhantomPowerWhereItWasTicked() {
        go(true);
        assertThat(commands()).anyMatch(text -> text.contains("\"gain\""))
                .anyMatch(text -> text.contains("\"phantomPower\""));
    }

    @Test
    void leavesPhantomPowerWhereTheTagForbidsItAndSetsTheRest() {
        rig.submit(new PreampAction.SetTag(List.of(input(0)), MicTag.RIBBON));
        go(true);
        assertThat(commands()).containsExactly(command(0, "\"gain\":{\"value\":40}"));
        assertThat(rig.state().notices()).last().satisfies(notice -> {
            assertThat(notice.severity()).isEqualTo(Severity.WARNING);
            assertThat(notice.text()).contains("+48V is left as it is");
        });
    }

    private static Cue cue(int number, String box) {
        var input = new PreampKey(new StageboxId(box), 0);
        var snapshot = new PreampSnapshot(new TreeMap<>(Map.of(input,
                new TreeMap<>(Map.of(Parameter.GAIN, new Amount(40), Parameter.PAD, new Flag(true), Parameter.PHANTOM,
                        new Flag(true))))));
        return new Cue(CueNumber.of(number), "", CueTimes.CUT, LevelSet.EMPTY)
                .withPreamps(new CuePreamps(snapshot, false));
    }

    private List<String> warnings() {
        return rig.state().notices().stream().filter(notice -> notice.severity() == Severity.WARNING && !notice.over())
                .map(Notice::text).toList();
    }

    @Test
    void aStageboxThatIsNotThereIsWarnedOfUntilARecallSucceeds() {
        online(1);
        var show = rig.state().show();
        rig.show(show.withPlayback(show.playback().withCueList(4,
                CueList.of(4).with(cue(1, "Other-Rack")).with(cue(2, "Other-Rack")).with(cue(3, "SL-Rack")))));
        rig.submit(new PlaybackAction.Go(4));
        rig.advance(1);
        assertThat(warnings())
                .containsExactly("Not online: Other-Rack. So cue 1 of list 4 left 2 of 2 preamp values as they were");
        rig.submit(new PlaybackAction.Go(4));
        rig.advance(1);
        assertThat(warnings()).as("one at a time").singleElement().asString().contains("cue 2 of list 4");
        rig.submit(new PlaybackAction.Go(4));
        rig.advance(1);
        assertThat(warnings()).isEmpty();
    }

    @Test
    void whatALostBoxReportedLastIsNotRecordedAsKnown() {
        online(2);
        var typed = new TypedLines(rig);
        assertThat(typed.done("RECORD CUE 1 WITH PREAMPS")).contains("head amps of 2 inputs");
        later(12_000);
        assertThat(typed.refused("RECORD CUE 2 WITH PREAMPS")).isEqualTo(
                "Nobody knows how 2 of SL-Rack are set now: there is nothing to record WITH PREAMPS");
        assertThat(typed.refused("UPDATE CUE 1 WITH PREAMPS")).contains("Nobody knows");
    }
}
