package io.stagenet.console.service;

import java.time.Duration;
import java.time.Instant;

/// Notices that the machine slept: it is to be asked every [#LOOK], and was not. The wall clock runs on in a sleep on every
/// system, the other clock only on some (Windows; not Linux and macOS), so either tells. A console held up for as long
/// knows as little of its links, and a wall clock that is set forward costs one ping for each. One thread.
final class SleepWatch {
    /// How often to ask.
    static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration SLEPT = Duration.ofSeconds(2);

    private Instant seen;
    private long seenNanos;

    /// @param nanos good for differences only
    SleepWatch(Instant now, long nanos) {
        seen = now;
        seenNanos = nanos;
    }

    /// @return for how long it slept, zero if it did not
    Duration look(Instant now, long nanos) {
        var wall = Duration.between(seen, now);
        var ran = Duration.ofNanos(nanos - seenNanos);
        seen = now;
        seenNanos = nanos;
        var passed = wall.compareTo(ran) > 0 ? wall : ran;
        return passed.compareTo(SLEPT) > 0 ? passed : Duration.ZERO;
    }
}
