package io.stagenet.console.output;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pacer of a running console: one daemon thread that only wakes links. It looks through all alarms each time, of
/// which there are as many as gateways, and so needs no queue and allocates nothing while it runs.
public final class ThreadPacer implements Pacer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadPacer.class);
    private static final long NEVER = Long.MAX_VALUE;

    private final long origin = System.nanoTime();
    private final List<Bell> bells = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean open = true;
    /// Whoever asks for an earlier time than this must wake the thread. Never, while it looks through the alarms.
    private volatile long sleepsUntil = NEVER;

    public ThreadPacer() {
        // Started here, so that the thread is nobody else's child: a link counts the threads that were born in it.
        thread = Thread.ofPlatform().name("output-pacer").daemon().start(this::run);
    }

    /// From 0 at the start, so that times compare as numbers.
    @Override
    public long nanos() {
        return System.nanoTime() - origin;
    }

    @Override
    public Alarm alarm(Runnable task) {
        var bell = new Bell(task);
        bells.add(bell);
        return bell;
    }

    private void run() {
        while (open) {
            sleepsUntil = NEVER;
            long next = NEVER;
            // By number: an iterator would be garbage at each turn.
            for (int i = 0; i < bells.size(); i++) {
                next = Math.min(next, bells.get(i).ringIfDue());
            }
            sleepsUntil = next;
            if (next == NEVER) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, next - nanos());
            }
        }
    }

    @Override
    public void close() {
        open = false;
        LockSupport.unpark(thread);
    }

    private final class Bell implements Alarm {
        private final Runnable task;
        private final AtomicLong due = new AtomicLong(NEVER);

        Bell(Runnable task) {
            this.task = task;
        }

        @Override
        public void ringAt(long nanos) {
            long present = due.get();
            while (nanos < present && !due.compareAndSet(present, nanos)) {
                present = due.get();
            }
            if (nanos < present && nanos < sleepsUntil) {
                LockSupport.unpark(thread);
            }
        }

        /// @return when it is due, `NEVER` if at no time
        long ringIfDue() {
            long time = due.get();
            if (time > nanos()) {
                return time;
            }
            due.set(NEVER);
            try {
                task.run();
            } catch (RuntimeException e) {
                // Thrown on, it would end the thread, and with it the last values of every other gateway.
                LOG.error("An alarm failed", e);
            }
            return due.get();
        }
    }
}
