package io.stagenet.console.output;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The pacer of a running console: one daemon thread that only wakes links.
public final class ThreadPacer implements Pacer, AutoCloseable {
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().name("output-pacer").daemon().factory());

    public ThreadPacer() {
        // Now, so that the thread is nobody else's child: a link counts the threads that were born in it.
        executor.prestartAllCoreThreads();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void after(long delayNanos, Runnable task) {
        try {
            var _ = executor.schedule(task, delayNanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException _) {
            // Closed: nothing is to be sent any more.
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
