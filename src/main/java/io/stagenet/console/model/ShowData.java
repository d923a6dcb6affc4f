package io.stagenet.console.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The show as the operator has built it. An edit makes a new one; the former stays whole. Immutable.
///
/// @param names what addresses are called, by address number; an address that has none is not in it
public record ShowData(SortedMap<Integer, String> names) {
    public static final ShowData EMPTY = new ShowData(Collections.emptySortedMap());
    /// In characters.
    public static final int MAX_NAME = 64;

    /// @throws IllegalArgumentException if a name is empty, too long, or of no address
    public ShowData {
        for (var entry : names.entrySet()) {
            int length = entry.getValue().length();
            if (length == 0 || length > MAX_NAME || entry.getKey() < 1
                    || entry.getKey() > StageNetAddress.MAX_NUMBER) {
                throw new IllegalArgumentException("SN" + entry.getKey() + ": " + length + " characters");
            }
        }
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
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
        return next.equals(names) ? this : new ShowData(next);
    }
}
