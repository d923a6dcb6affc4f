package io.stagenet.console.model.show;

import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the operator wants of the stage at a moment: enough to bring it back after the console was lost.
///
/// @param levels      captured by hand
/// @param grandMaster 0 to 100 percent
/// @param lists       of cues, those that hold something or are not as at first
/// @param submasters  those that are up
/// @param flashed     what was flashed or soloed, by a hand that is gone: it goes out, or is let be
public record Wanted(LevelSet levels, double grandMaster, boolean blackout, SortedMap<Integer, WantedList> lists,
        SortedMap<Integer, WantedSubmaster> submasters, LevelSet flashed) {
    /// Beyond them they are counted: nobody reads a longer sentence in a hurry.
    private static final int MOST_NAMED = 3;

    public static final Wanted NOTHING = new Wanted(LevelSet.EMPTY, 100, false, Collections.emptySortedMap(),
            Collections.emptySortedMap());

    public Wanted(LevelSet levels, double grandMaster, boolean blackout, SortedMap<Integer, WantedList> lists,
            SortedMap<Integer, WantedSubmaster> submasters) {
        this(levels, grandMaster, blackout, lists, submasters, LevelSet.EMPTY);
    }

    public Wanted {
        lists = Collections.unmodifiableSortedMap(new TreeMap<>(lists));
        submasters = Collections.unmodifiableSortedMap(new TreeMap<>(submasters));
    }

    /// Whether there is anything to bring back.
    public boolean isUp() {
        return !levels.isEmpty() || !submasters.isEmpty() || !flashed.isEmpty()
                || lists.values().stream().anyMatch(WantedList::isUp);
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
            submasters.forEach((number, submaster) -> parts.add(submaster.words(number)));
        }
        if (!flashed.isEmpty()) {
            parts.add(flashed.size() == 1 ? Text.of("recovery.flash") : Text.of("recovery.flashes", flashed.size()));
        }
        return String.join(", ", parts);
    }

    /// What was up of a show that another takes the place of: levels, and no cue of its lists.
    public Wanted leftBy(PlaybackData before) {
        var left = new TreeMap<Integer, WantedList>();
        lists.forEach((number, list) -> {
            var leaves = list.leftBy(before.cueLists().get(number));
            if (leaves.isUp()) {
                left.put(number, leaves);
            }
        });
        // A hand is above them.
        var all = raised(before).toBuilder().putAll(levels).build();
        return new Wanted(all, grandMaster, blackout, left, Collections.emptySortedMap(), flashed);
    }

    /// What the raised submasters bring up, the highest at each address.
    ///
    /// @param show where they are
    private LevelSet raised(PlaybackData show) {
        var raised = new TreeMap<Integer, Integer>();
        submasters.forEach((number, submaster) -> submaster.raised(show.submasters().get(number))
                .forEach((address, level) -> raised.merge(address, level, Math::max)));
        var set = LevelSet.builder();
        raised.forEach(set::put);
        return set.build();
    }

    /// What hands have taken since, and the masters as they are now.
    public Wanted with(LevelSet hands, double presentMaster, boolean dark) {
        return new Wanted(hands.isEmpty() ? levels : levels.toBuilder().putAll(hands).build(), presentMaster, dark,
                lists,
                submasters, flashed);
    }

    Wanted withLists(SortedMap<Integer, WantedList> next) {
        return new Wanted(levels, grandMaster, blackout, next, submasters, flashed);
    }
}
