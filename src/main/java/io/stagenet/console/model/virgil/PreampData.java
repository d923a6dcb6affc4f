package io.stagenet.console.model.virgil;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a show says of head amps. Immutable.
///
/// @param inputs    what the operator says of inputs of stageboxes; one that has nothing to say is not in it
/// @param snapshots of head amps, by name
/// @param order     of stageboxes and inputs on the screen
/// @param gangs     inputs whose gains move together, by the name of the gang; two or more in each, and each in one only
public record PreampData(SortedMap<PreampKey, PreampLabel> inputs, SortedMap<String, PreampSnapshot> snapshots,
        PreampOrder order, SortedMap<String, SortedSet<PreampKey>> gangs) {
    public static final PreampData EMPTY = new PreampData(Collections.emptySortedMap(), Collections.emptySortedMap(),
            PreampOrder.NATURAL, Collections.emptySortedMap());

    /// @throws IllegalArgumentException if a gang is none
    public PreampData {
        var ganged = new HashSet<PreampKey>();
        var sets = new TreeMap<String, SortedSet<PreampKey>>();
        gangs.forEach((name, members) -> {
            boolean once = members.stream().allMatch(ganged::add);
            if (name.isBlank() || name.length() > PreampLabel.MAX_NAME || members.size() < 2 || !once) {
                throw new IllegalArgumentException("gang " + name + ": " + members);
            }
            sets.put(name, Collections.unmodifiableSortedSet(new TreeSet<>(members)));
        });
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        snapshots = Collections.unmodifiableSortedMap(new TreeMap<>(snapshots));
        gangs = Collections.unmodifiableSortedMap(sets);
    }

    /// What the operator says of an input.
    public PreampLabel label(PreampKey input) {
        @Nullable PreampLabel label = inputs.get(input);
        return label == null ? PreampLabel.NONE : label;
    }

    /// The name of the gang an input is in, null when in none.
    public @Nullable String gangOf(PreampKey input) {
        for (var gang : gangs.entrySet()) {
            if (gang.getValue().contains(input)) {
                return gang.getKey();
            }
        }
        return null;
    }

    /// The same with these inputs labelled so.
    public PreampData withLabels(SortedMap<PreampKey, PreampLabel> changes) {
        var next = new TreeMap<>(inputs);
        changes.forEach((input, label) -> {
            if (label.equals(PreampLabel.NONE)) {
                next.remove(input);
            } else {
                next.put(input, label);
            }
        });
        return next.equals(inputs) ? this : new PreampData(next, snapshots, order, gangs);
    }

    /// @param snapshot null to delete it
    public PreampData withSnapshot(String name, @Nullable PreampSnapshot snapshot) {
        var next = new TreeMap<>(snapshots);
        if (snapshot == null) {
            next.remove(name);
        } else {
            next.put(name, snapshot);
        }
        return new PreampData(inputs, next, order, gangs);
    }

    public PreampData withOrder(PreampOrder next) {
        return next.equals(order) ? this : new PreampData(inputs, snapshots, next, gangs);
    }

    /// The same with this gang, or without it.
    ///
    /// @param members fewer than two dissolve it; none of them may be in another gang
    public PreampData withGang(String name, Collection<PreampKey> members) {
        var next = new TreeMap<>(gangs);
        if (members.size() < 2) {
            next.remove(name);
        } else {
            next.put(name, new TreeSet<>(members));
        }
        return next.equals(gangs) ? this : new PreampData(inputs, snapshots, order, next);
    }
}
