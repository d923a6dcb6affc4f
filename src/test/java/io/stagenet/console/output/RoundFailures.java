package io.stagenet.console.output;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// What went wrong in one round, on any of its threads.
final class RoundFailures {
    private static final int TOLD = 10;

    private final Queue<String> first = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final String round;

    /// @param round says which round it is, and how it is run again
    RoundFailures(String round) {
        this.round = round;
    }

    void add(String what) {
        if (count.incrementAndGet() <= TOLD) {
            first.add(what);
        }
    }

    void check() {
        if (count.get() > 0) {
            throw new AssertionError(round + ": " + count + " failures: " + String.join("; ", first));
        }
    }
}
