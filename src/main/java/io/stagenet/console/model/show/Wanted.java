package io.stagenet.console.model.show;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the operator wants of the stage at a moment: enough to bring it back after the console was lost.
///
/// @param levels      captured by hand
/// @param grandMaster 0 to 100 percent
/// @param cues        the current cue of each list that holds something
/// @param submasters  0 to 255, of those that are raised
public record Wanted(LevelSet levels, double grandMaster, boolean blackout, SortedMap<Integer, CueNumber> cues,
        SortedMap<Integer, Integer> submasters) {
    public static final Wanted NOTHING = new Wanted(LevelSet.EMPTY, 100, false, Collections.emptySortedMap(),
            Collections.emptySortedMap());

    public Wanted {
        cues = Collections.unmodifiableSortedMap(new TreeMap<>(cues));
        submasters = Collections.unmodifiableSortedMap(new TreeMap<>(submasters));
    }

    /// Whether anything would be sent by bringing it back.
    public boolean isUp() {
        return !levels.isEmpty() || !cues.isEmpty() || !submasters.isEmpty();
    }

    public Wanted withLevels(LevelSet next) {
        return new Wanted(next, grandMaster, blackout, cues, submasters);
    }
}
