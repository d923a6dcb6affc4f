package io.stagenet.console.model.show;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a show can play. Immutable.
///
/// @param groups     by number
/// @param submasters by number
/// @param snapshots  of levels, by name
/// @param cueLists   by number
public record PlaybackData(SortedMap<Integer, Group> groups, SortedMap<Integer, Submaster> submasters,
        SortedMap<String, LevelSet> snapshots, SortedMap<Integer, CueList> cueLists) {
    public static final PlaybackData EMPTY = new PlaybackData(Collections.emptySortedMap(),
            Collections.emptySortedMap(), Collections.emptySortedMap(), Collections.emptySortedMap());

    /// @throws IllegalArgumentException if one stands under another's number, or a snapshot has no usable name
    public PlaybackData {
        groups.forEach((number, each) -> check("group", number, each.number()));
        submasters.forEach((number, each) -> check("submaster", number, each.number()));
        cueLists.forEach((number, each) -> check("cue list", number, each.number()));
        for (var name : snapshots.keySet()) {
            if (name.isBlank() || name.length() > AddressSettings.MAX_NAME) {
                throw new IllegalArgumentException("snapshot name of " + name.length());
            }
        }
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        submasters = Collections.unmodifiableSortedMap(new TreeMap<>(submasters));
        snapshots = Collections.unmodifiableSortedMap(new TreeMap<>(snapshots));
        cueLists = Collections.unmodifiableSortedMap(new TreeMap<>(cueLists));
    }

    private static void check(String what, int at, int number) {
        if (at != number) {
            throw new IllegalArgumentException(what + " " + number + " at " + at);
        }
    }

    /// @param group null to delete it
    public PlaybackData withGroup(int number, @Nullable Group group) {
        return new PlaybackData(changed(groups, number, group), submasters, snapshots, cueLists);
    }

    /// @param submaster null to delete it
    public PlaybackData withSubmaster(int number, @Nullable Submaster submaster) {
        return new PlaybackData(groups, changed(submasters, number, submaster), snapshots, cueLists);
    }

    /// @param levels null to delete it
    public PlaybackData withSnapshot(String name, @Nullable LevelSet levels) {
        return new PlaybackData(groups, submasters, changed(snapshots, name, levels), cueLists);
    }

    /// @param list null to delete it
    public PlaybackData withCueList(int number, @Nullable CueList list) {
        return new PlaybackData(groups, submasters, snapshots, changed(cueLists, number, list));
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> changed(SortedMap<K, V> map, K key,
            @Nullable V value) {
        var next = new TreeMap<>(map);
        if (value == null) {
            next.remove(key);
        } else {
            next.put(key, value);
        }
        return next;
    }
}
