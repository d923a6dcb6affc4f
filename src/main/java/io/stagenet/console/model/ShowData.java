package io.stagenet.console.model;

import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.model.virgil.PreampOrder;
import io.stagenet.console.model.virgil.PreampSnapshot;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The show as the operator has built it. An edit makes a new one; the former stays whole. Immutable.
///
/// @param names     what addresses are called, by address number; an address that has none is not in it
/// @param inputs    what the operator says of inputs of stageboxes; one that has nothing to say is not in it
/// @param snapshots of head amps, by name
/// @param order     of stageboxes and inputs on the screen
/// @param gangs     inputs whose gains move together, by the name of the gang; two or more in each, and each in one only
public record ShowData(SortedMap<Integer, String> names, SortedMap<PreampKey, PreampLabel> inputs,
        SortedMap<String, PreampSnapshot> snapshots, PreampOrder order,
        SortedMap<String, SortedSet<PreampKey>> gangs) {
    public static final ShowData EMPTY = new ShowData(Collections.emptySortedMap(), Collections.emptySortedMap(),
            Collections.emptySortedMap(), PreampOrder.NATURAL, Collections.emptySortedMap());
    /// In characters.
    public static final int MAX_NAME = 64;

    /// @throws IllegalArgumentException if a name is empty, too long, or of no address, or if a gang is none
    public ShowData {
        for (var entry : names.entrySet()) {
            int length = entry.getValue().length();
            if (length == 0 || length > MAX_NAME || entry.getKey() < 1
                    || entry.getKey() > StageNetAddress.MAX_NUMBER) {
                throw new IllegalArgumentException("SN" + entry.getKey() + ": " + length + " characters");
            }
        }
        var ganged = new HashSet<PreampKey>();
        var sets = new TreeMap<String, SortedSet<PreampKey>>();
        gangs.forEach((name, members) -> {
            boolean once = members.stream().allMatch(ganged::add);
            if (name.isBlank() || name.length() > MAX_NAME || members.size() < 2 || !once) {
                throw new IllegalArgumentException("gang " + name + ": " + members);
            }
            sets.put(name, Collections.unmodifiableSortedSet(new TreeSet<>(members)));
        });
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
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

    /// The same show with these inputs labelled so.
    public ShowData withLabels(SortedMap<PreampKey, PreampLabel> changes) {
        var next = new TreeMap<>(inputs);
        changes.forEach((input, label) -> {
            if (label.equals(PreampLabel.NONE)) {
                next.remove(input);
            } else {
                next.put(input, label);
            }
        });
        return next.equals(inputs) ? this : new ShowData(names, next, snapshots, order, gangs);
    }

    /// @param snapshot null to delete it
    public ShowData withSnapshot(String name, @Nullable PreampSnapshot snapshot) {
        var next = new TreeMap<>(snapshots);
        if (snapshot == null) {
            next.remove(name);
        } else {
            next.put(name, snapshot);
        }
        return new ShowData(names, inputs, next, order, gangs);
    }

    public ShowData withOrder(PreampOrder next) {
        return next.equals(order) ? this : new ShowData(names, inputs, snapshots, next, gangs);
    }

    /// The same show with this gang, or without it.
    ///
    /// @param members fewer than two dissolve it; none of them may be in another gang
    public ShowData withGang(String name, Collection<PreampKey> members) {
        var next = new TreeMap<>(gangs);
        if (members.size() < 2) {
            next.remove(name);
        } else {
            next.put(name, new TreeSet<>(members));
        }
        return next.equals(gangs) ? this : new ShowData(names, inputs, snapshots, order, next);
    }

    /// What the operator calls an address; empty when nothing.
    public String name(int address) {
        @Nullable String name = names.get(address);
        return name == null ? "" : name;
    }

    /// The same show with these names; an empty one takes an address its name away.
    public ShowData withNames(SortedMap<Integer, String> changes) {
        var next = new TreeMap<>(names);
        changes.forEach((address, name) -> {
            if (name.isEmpty()) {
                next.remove(address);
            } else {
                next.put(address, name);
            }
        });
        return next.equals(names) ? this : new ShowData(next, inputs, snapshots, order, gangs);
    }
}
