package io.stagenet.console.ui.control;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/// How fast counts grow, per second, over the time that really passed between two readings. FX thread.
///
/// @param <K> what is counted
public final class Rates<K> {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    /// Who did not read for longer has no rate to tell at first: that of its absence says nothing of now.
    private static final long LONGEST = 3 * NANOS_PER_SECOND;

    private final Map<K, Long> counted = new HashMap<>();
    private final Map<K, Long> rates = new HashMap<>();
    private boolean begun;
    private long countedAt;

    /// Reads the counts, but no oftener than once a second. A count that fell, because a link took its own along, grew by
    /// nothing.
    ///
    /// @param nanos good for differences only
    /// @return whether it did
    public boolean read(long nanos, Collection<K> keys, ToLongFunction<K> count) {
        long passed = nanos - countedAt;
        if (begun && passed < NANOS_PER_SECOND) {
            return false;
        }
        boolean fresh = begun && passed <= LONGEST;
        rates.clear();
        for (var key : keys) {
            long now = count.applyAsLong(key);
            Long before = counted.put(key, now);
            if (before != null && fresh) {
                rates.put(key, Math.round(Math.max(0, now - before) * (double) NANOS_PER_SECOND / passed));
            }
        }
        counted.keySet().retainAll(keys);
        begun = true;
        countedAt = nanos;
        return true;
    }

    /// Empty until there are two readings to tell it from.
    public OptionalLong of(K key) {
        Long rate = rates.get(key);
        return rate == null ? OptionalLong.empty() : OptionalLong.of(rate);
    }
}
