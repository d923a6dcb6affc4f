package io.stagenet.console.model.virgil;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How head amps were set at one moment: the values that can be set again, by input and parameter.
///
/// @param values reported ones only; what was unknown or locked is not in it
public record PreampSnapshot(SortedMap<PreampKey, SortedMap<String, ParameterValue>> values) {
    /// In characters.
    public static final int MAX_NAME = 64;

    public PreampSnapshot {
        var copy = new TreeMap<PreampKey, SortedMap<String, ParameterValue>>();
        values.forEach((input, each) -> copy.put(input, Collections.unmodifiableSortedMap(new TreeMap<>(each))));
        values = Collections.unmodifiableSortedMap(copy);
    }

    /// The same with another value.
    public PreampSnapshot with(PreampKey input, String parameter, ParameterValue value) {
        var next = new TreeMap<>(values);
        var each = new TreeMap<String, ParameterValue>();
        each.putAll(next.getOrDefault(input, Collections.emptySortedMap()));
        each.put(parameter, value);
        next.put(input, each);
        return new PreampSnapshot(next);
    }
}
