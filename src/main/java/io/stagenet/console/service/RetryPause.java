package io.stagenet.console.service;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before a place is dialled again: a quarter of a second, twice as long each time, up to five seconds. A
/// little is left to chance, so that many places that went at once do not come back at once.
final class RetryPause {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LAST = Duration.ofSeconds(5);

    private final RandomGenerator random;
    private int failures;
    private boolean longestNext;

    RetryPause(RandomGenerator random) {
        this.random = random;
    }

    /// The next pause is a short one.
    void afresh() {
        failures = 0;
    }

    /// The next pause is the longest, whatever came before.
    void longest() {
        longestNext = true;
    }

    Duration next() {
        double doubled = FIRST.toNanos() * Math.pow(2, Math.min(failures++, 10));
        double jittered = doubled * random.nextDouble(0.8, 1.2);
        boolean longest = longestNext;
        longestNext = false;
        return longest ? LAST : Duration.ofNanos((long) Math.min(jittered, (double) LAST.toNanos()));
    }
}
