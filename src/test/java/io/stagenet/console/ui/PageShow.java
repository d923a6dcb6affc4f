package io.stagenet.console.ui;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.Group;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.ListStatus;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.model.show.SubmasterStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A show whose pages have a fader of every sort.
public final class PageShow {
    private PageShow() {
    }

    /// Page 1 has every sort, and two things that are not there; page 2 nothing; page 3 has no name.
    public static ShowData show() {
        return show("Front", "Warm wash", "Main list", "Front of house");
    }

    /// The same with other names, for how long a name may be.
    public static ShowData show(String group, String submaster, String list, String page) {
        var playback = PlaybackData.EMPTY.withGroup(1, new Group(1, group, List.of(1, 2, 3)))
                .withGroup(2, new Group(2, "", List.of(4, 5, 6, 7, 8)))
                .withSubmaster(1, new Submaster(1, submaster, levels(1, 255)))
                .withSubmaster(12, new Submaster(12, "", levels(4, 128)))
                .withCueList(1, new CueList(1, list, false, CueList.BACK, new TreeMap<>(Map.of(CueNumber.of(5),
                        new Cue(CueNumber.of(5), "Storm", "", CueTimes.CUT, Map.of(), List.of(), CueLink.NONE, false,
                                levels(1, 200), null)))));
        return ShowData.EMPTY.withPlayback(playback).withPages(List.of(new FaderPage(page, List.of(
                new FaderSlot.Address(1), new FaderSlot.Address(6), new FaderSlot.OfGroup(1), new FaderSlot.OfGroup(2),
                new FaderSlot.OfSubmaster(1), new FaderSlot.OfSubmaster(12), new FaderSlot.Empty(),
                new FaderSlot.OfCueList(1), new FaderSlot.GrandMaster(), new FaderSlot.OfGroup(9),
                new FaderSlot.Address(900))), new FaderPage("Later", List.of()),
                new FaderPage("", List.of(new FaderSlot.GrandMaster()))));
    }

    private static LevelSet levels(int address, int level) {
        return LevelSet.builder().put(address, level).build();
    }

    /// Submaster 1 at 60 percent, list 1 in cue 5 at half.
    public static PlaybackStatus playing() {
        return new PlaybackStatus(
                new TreeMap<>(Map.of(1, new ListStatus(CueNumber.of(5), false, 100, 50, Rig.EIGHT_O_NINE, 0, 0, null))),
                new TreeMap<>(Map.of(1, new SubmasterStatus(0, 153, Rig.EIGHT_O_NINE, 0, false, false))));
    }
}
