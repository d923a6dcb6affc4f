package io.stagenet.console.service;

import io.stagenet.console.net.EventLoop;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// When a place is dialled again: after a quarter of a second, twice as long each time, up to five seconds. A little is
/// left to chance, so that many places that went at once do not come back at once. Console loop only.
final class Redial {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LAST = Duration.ofSeconds(5);

    private final EventLoop loop;
    private final RandomGenerator random;
    private final Runnable dial;
    private EventLoop.@Nullable Timer timer;
    private int failures;
    private boolean longestNext;

    Redial(EventLoop loop, RandomGenerator random, Runnable dial) {
        this.loop = loop;
        this.random = random;
        this.dial = dial;
    }

    /// Dials once the pause is over.
    void later() {
        timer = loop.schedule(pause(), dial);
    }

    /// Does not dial by itself, until it is asked to again.
    void cancel() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    /// The next pause is a short one.
    void afresh() {
        failures = 0;
    }

    /// The next pause is the longest, whatever came before.
    void longest() {
        longestNext = true;
    }

    private Duration pause() {
        double doubled = FIRST.toNanos() * Math.pow(2, Math.min(failures++, 10));
        double jittered = doubled * random.nextDouble(0.8, 1.2);
        boolean longest = longestNext;
        longestNext = false;
        return longest ? LAST : Duration.ofNanos((long) Math.min(jittered, (double) LAST.toNanos()));
    }
}
