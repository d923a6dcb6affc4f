package io.stagenet.console.bench;

import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// A thread that does something at times fixed beforehand: step `k` at `base + k * period`. A step that comes late does
/// not move the ones after it, as it would with a timer set anew each time: what a slow sender misses shows.
final class Beat {
    private static final long NANOS_PER_MICRO = 1_000;
    private final Thread thread;
    private final Histogram lateness = new Histogram(3);
    private volatile @Nullable RuntimeException failure;

    private Beat(String name, long base, long period, int steps, IntConsumer step) {
        thread = Thread.ofPlatform().name(name).start(() -> {
            try {
                run(base, period, steps, step);
            } catch (RuntimeException e) {
                failure = e;
            }
        });
    }

    private void run(long base, long period, int steps, IntConsumer step) {
        for (int k = 0; k < steps; k++) {
            long due = base + k * period;
            sleepUntil(due);
            lateness.recordValue(Math.max(0, System.nanoTime() - due) / NANOS_PER_MICRO);
            step.accept(k);
        }
    }

    /// @param base of [System#nanoTime]
    static Beat start(String name, long base, long period, int steps, IntConsumer step) {
        return new Beat(name, base, period, steps, step);
    }

    static void sleepUntil(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
    }

    /// @throws IllegalStateException if a step failed: what was measured then is nothing
    void join() throws InterruptedException {
        thread.join();
        if (failure != null) {
            throw new IllegalStateException(thread.getName() + " failed", failure);
        }
    }

    /// By how much 99 % of the steps began late at most, in microseconds. After [#join].
    long latenessP99() {
        return lateness.getValueAtPercentile(99);
    }
}
