package io.stagenet.console.net;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Measures a time without what the machine took away meanwhile: a thread that sleeps five milliseconds again and again
/// and wakes late was not let run, and neither was what is measured. A bound on elapsed time then holds on a machine that
/// stands still for a second, and is as tight as it was.
final class Stalls {
    private static final long BEAT = 5_000_000;
    /// What every machine is late now and then is no stall.
    private static final long LATE = 10_000_000;

    private final long begun = System.nanoTime();
    private final Thread watch = Thread.ofPlatform().daemon(true).name("stalls").unstarted(this::watch);
    private volatile boolean ended;
    // Of the watch until it has ended.
    private long lost;
    private long longest;

    private Stalls() {
    }

    /// Begins now.
    static Stalls watched() {
        var stalls = new Stalls();
        stalls.watch.start();
        return stalls;
    }

    private void watch() {
        long last = begun;
        while (!ended) {
            LockSupport.parkNanos(BEAT);
            long now = System.nanoTime();
            long late = now - last - BEAT;
            if (late > LATE) {
                lost += late;
                longest = Math.max(longest, late);
            }
            last = now;
        }
    }

    /// Ends.
    ///
    /// @param at by [System#nanoTime]
    /// @return the time from the beginning to then, without the stalls
    Duration until(long at) throws InterruptedException {
        ended = true;
        // What stalled last is counted when it wakes.
        watch.join();
        return Duration.ofNanos(at - begun - lost);
    }

    /// The longest of all; only once ended.
    Duration longest() {
        return Duration.ofNanos(longest);
    }
}
