package io.stagenet.console.ui.device;

import io.stagenet.console.model.EndpointId;
import io.stagenet.console.service.Console.Traffic;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/// Values per second of each link, over the time that really passed between two readings. FX thread.
final class LinkRates {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    /// A view that was closed for longer has no rate to tell at first: that of its absence says nothing of now.
    private static final long LONGEST = 3 * NANOS_PER_SECOND;

    private final Map<EndpointId, Long> counted = new HashMap<>();
    private final Map<EndpointId, Long> rates = new HashMap<>();
    private boolean begun;
    private long countedAt;

    /// Reads the counters, but no oftener than once a second.
    ///
    /// @param nanos good for differences only
    /// @return whether it did
    boolean read(long nanos, Collection<EndpointId> endpoints, Function<EndpointId, Traffic> traffic) {
        long passed = nanos - countedAt;
        if (begun && passed < NANOS_PER_SECOND) {
            return false;
        }
        boolean fresh = begun && passed <= LONGEST;
        rates.clear();
        for (var endpoint : endpoints) {
            long sent = traffic.apply(endpoint).sent();
            Long before = counted.put(endpoint, sent);
            if (before != null && fresh) {
                rates.put(endpoint, Math.round(Math.max(0, sent - before) * (double) NANOS_PER_SECOND / passed));
            }
        }
        counted.keySet().retainAll(endpoints);
        begun = true;
        countedAt = nanos;
        return true;
    }

    /// Empty until there are two readings to tell it from.
    OptionalLong of(EndpointId endpoint) {
        Long rate = rates.get(endpoint);
        return rate == null ? OptionalLong.empty() : OptionalLong.of(rate);
    }
}
