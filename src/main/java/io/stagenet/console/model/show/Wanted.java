package io.stagenet.console.model.show;

import io.stagenet.console.model.Level;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the operator wants of the stage at a moment: enough to bring it back after the console was lost.
///
/// @param levels      captured by hand
/// @param grandMaster 0 to 100 percent
/// @param lists       of cues, those that hold something or are not as at first
/// @param submasters  0 to 255, of those that are raised
public record Wanted(LevelSet levels, double grandMaster, boolean blackout, SortedMap<Integer, WantedList> lists,
        SortedMap<Integer, Integer> submasters) {
    /// Beyond them they are counted: nobody reads a longer sentence in a hurry.
    private static final int MOST_NAMED = 3;

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

    /// What would be brought back: `12 levels, cue 5 of list 1, submaster 2`
    public String words() {
        var parts = new ArrayList<String>();
        int count = levels.size();
        if (count > 0) {
            parts.add(count == 1 ? Text.of("recovery.level") : Text.of("recovery.levels", count));
        }
        if (lists.size() > MOST_NAMED) {
            parts.add(Text.of("recovery.cues", lists.size()));
        } else {
            lists.forEach((number, list) -> parts.addAll(list.words(number)));
        }
        if (submasters.size() > MOST_NAMED) {
            parts.add(Text.of("recovery.submasters", submasters.size()));
        } else {
            submasters.keySet().forEach(number -> parts.add(Text.of("recovery.submaster", number)));
        }
        return String.join(", ", parts);
    }

    /// What was up of a show that another takes the place of: levels, and no cue of its lists.
    public Wanted leftBy(PlaybackData before) {
        var left = new TreeMap<Integer, WantedList>();
        lists.forEach((number, list) -> left.put(number, list.leftBy(before.cueLists().get(number))));
        // A hand is above them.
        var all = raised(before).toBuilder().putAll(levels).build();
        return new Wanted(all, grandMaster, blackout, left, Collections.emptySortedMap());
    }

    /// What the raised submasters bring up, the highest at each address.
    ///
    /// @param show where they are
    private LevelSet raised(PlaybackData show) {
        var raised = new TreeMap<Integer, Integer>();
        submasters.forEach((number, to) -> {
            @Nullable Submaster submaster = show.submasters().get(number);
            if (submaster != null) {
                submaster.levels()
                        .forEach((address, level) -> raised.merge(address, level * to / Level.FULL, Math::max));
            }
        });
        var set = LevelSet.builder();
        raised.forEach(set::put);
        return set.build();
    }

    public Wanted withLevels(LevelSet next) {
        return new Wanted(next, grandMaster, blackout, lists, submasters);
    }
}
