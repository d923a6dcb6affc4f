package io.stagenet.console.ui.cue;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CuePart;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.ListStatus;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.ui.Rig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Shows with cues, for tests of their screens.
final class CueShow {
    private CueShow() {
    }

    static Rig rig() {
        return new Rig().gateway("HOUSE-LEFT", LinkState.ONLINE, 1, 16, "DMX");
    }

    static CueNumber number(String text) {
        return CueNumber.parse(text).orElseThrow();
    }

    /// @param levels address and level in turn
    static LevelSet levels(int... levels) {
        var set = LevelSet.builder();
        for (int i = 0; i < levels.length; i += 2) {
            set.put(levels[i], levels[i + 1]);
        }
        return set.build();
    }

    static Cue cue(String number, String label, int... levels) {
        return new Cue(number(number), label, new CueTimes(3000, 5000, 0), levels(levels));
    }

    static ShowData show(List<Cue> cues, boolean tracking) {
        var names = new TreeMap<>(
                Map.of(1, "Front left", 2, "Front right", 3, "Cyc red", 4, "Practical lamp on the desk"));
        var list = CueList.of(1).withName("Main").withTracking(tracking).withCues(cues);
        return ShowData.EMPTY.withNames(names).withPlayback(PlaybackData.EMPTY.withCueList(1, list));
    }

    static ShowData three(boolean tracking) {
        return show(List.of(cue("1", "House open", 1, 128, 2, 128, 4, 255),
                cue("2", "Storm", 1, 51, 3, 255).withLink(new CueLink(CueLink.Kind.FOLLOW, 4500)),
                cue("3", "Dawn", 1, 255, 2, 255, 3, 0)), tracking);
    }

    /// Three hundred, with all that a line can say.
    static ShowData many() {
        var cues = new ArrayList<Cue>();
        for (int i = 1; i <= 300; i++) {
            var number = new CueNumber(i * 1500);
            var label = i % 3 == 0 ? "The long walk of the chorus from the stalls to the stage"
                    : "Q " + i;
            var cue = new Cue(number, label, new CueTimes(i * 100L, i * 1250L, i % 4 * 500L),
                    levels(1, i % 256, i, 255));
            if (i % 5 == 0) {
                cue = cue.withNotes(
                        "Standby with the fly floor, wait for the bell.\nThen count four and go with the music.");
            }
            if (i % 7 == 0) {
                cue = cue.withLink(new CueLink(i % 2 == 0 ? CueLink.Kind.HANG : CueLink.Kind.FOLLOW, 86_399_000));
            }
            if (i % 6 == 0) {
                cue = cue.withTimes(Map.of(LevelKind.NON_DIM, CueTimes.CUT),
                        List.of(new CuePart(AddressRuns.of(1, 3), new CueTimes(1000, 1000, 0))));
            }
            cues.add(i % 10 == 0 ? cue.withBlock(cue.levels()) : cue);
        }
        return show(cues, true);
    }

    /// List 1 at a cue, whose fades are over.
    ///
    /// @param byHand how many cues somebody has started until then
    static ConsoleState playing(ConsoleState state, String cue, int byHand) {
        var status = new ListStatus(number(cue), byHand, false, 100, 100, Rig.EIGHT_O_NINE, 0, 0, null, LevelSet.EMPTY,
                LevelSet.EMPTY);
        return state.withPlayback(
                new PlaybackStatus(new TreeMap<>(Map.of(1, status)), Collections.emptySortedMap()));
    }
}
