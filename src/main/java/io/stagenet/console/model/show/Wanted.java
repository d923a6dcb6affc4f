package io.stagenet.console.model.show;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the operator wants of the stage at a moment: enough to bring it back after the console was lost.
///
/// @param levels      captured by hand
/// @param grandMaster 0 to 100 percent
/// @param lists       of cues, those that hold something or are not as at first
/// @param submasters  0 to 255, of those that are raised
public record Wanted(LevelSet levels, double grandMaster, boolean blackout, SortedMap<Integer, WantedList> lists,
        SortedMap<Integer, Integer> submasters) {
    public static final Wanted NOTHING = new Wanted(LevelSet.EMPTY, 100, false, Collections.emptySortedMap(),
            Collections.emptySortedMap());

    public Wanted {
        lists = Collections.unmodifiableSortedMap(new TreeMap<>(lists));
        submasters = Collections.unmodifiableSortedMap(new TreeMap<>(submasters));
    }

    /// Whether there is anything to bring back.
    public boolean isUp() {
        return !levels.isEmpty() || !lists.isEmpty() || !submasters.isEmpty();
    }

    /// The current cue of each list that has one.
    public SortedMap<Integer, CueNumber> cues() {
        var cues = new TreeMap<Integer, CueNumber>();
        lists.forEach((number, list) -> {
            var cue = list.cue();
            if (cue != null) {
                cues.put(number, cue);
            }
        });
        return cues;
    }

    public Wanted withLevels(LevelSet next) {
        return new Wanted(next, grandMaster, blackout, lists, submasters);
    }
}
