package io.stagenet.console.net;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The console loop on a thread of its own.
///
/// Due timers and tasks take turns, so that neither can starve the other. Once closed, tasks and timers that come late
/// (from sockets that are just ending) are dropped without a word.
public final class ThreadEventLoop implements EventLoop, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadEventLoop.class);
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(3);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();
    private final Consumer<Throwable> onFailure;
    private final Thread thread;
    private long alarmCount;
    private boolean closed;

    private ThreadEventLoop(String name, Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
        thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::run);
    }

    /// Starts a loop.
    ///
    /// @param name      of its thread
    /// @param onFailure told on the loop what a task threw; the loop goes on
    public static ThreadEventLoop start(String name, Consumer<Throwable> onFailure) {
        var loop = new ThreadEventLoop(name, onFailure);
        loop.thread.start();
        return loop;
    }

    @Override
    public void execute(Runnable task) {
        lock.lock();
        try {
            if (!closed) {
                tasks.add(task);
                work.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Timer schedule(Duration delay, Runnable task) {
        return set(delay, 0, task);
    }

    @Override
    public Timer every(Duration period, Runnable task) {
        if (!period.isPositive()) {
            throw new IllegalArgumentException("period " + period);
        }
        return set(period, period.toNanos(), task);
    }

    private Timer set(Duration delay, long periodNanos, Runnable task) {
        lock.lock();
        try {
            var alarm = new Alarm(task, periodNanos, nanos() + delay.toNanos(), alarmCount++);
            if (!closed) {
                alarms.add(alarm);
                work.signal();
            }
            return alarm;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    /// Ends the loop: tasks given before still run, timers do not. Waits for the thread, at most three seconds, unless
    /// called on the loop itself.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            alarms.clear();
            work.signal();
        } finally {
            lock.unlock();
        }
        if (isCurrent()) {
            return;
        }
        try {
            if (!thread.join(CLOSE_WAIT)) {
                LOG.warn("{} still runs a task {} after it was closed", thread.getName(), CLOSE_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean alarmsTurn = true;
        while (true) {
            try {
                Runnable next = take(alarmsTurn);
                if (next == null) {
                    return;
                }
                alarmsTurn = !(next instanceof Alarm);
                next.run();
            } catch (InterruptedException e) {
                // Nobody ends this loop by interrupting it: close() does.
                LOG.warn("{} was interrupted", thread.getName());
            } catch (Throwable failure) {
                report(failure);
            }
        }
    }

    private void report(Throwable failure) {
        try {
            LOG.error("A task of {} failed", thread.getName(), failure);
            onFailure.accept(failure);
        } catch (Throwable again) {
            // Also an error of the log: the loop goes on whatever happens.
            LOG.error("The failure handler of {} failed", thread.getName(), again);
        }
    }

    /// Waits for what runs next; null once closed and empty.
    private @Nullable Runnable take(boolean alarmsTurn) throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                Alarm alarm = alarms.peek();
                long wait = alarm == null ? 0 : alarm.due - nanos();
                if (alarm != null && wait <= 0 && (alarmsTurn || tasks.isEmpty())) {
                    return alarms.remove();
                }
                Runnable task = tasks.poll();
                if (task != null || closed) {
                    return task;
                }
                if (alarm == null) {
                    work.await();
                } else {
                    var _ = work.awaitNanos(wait);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /// A timer; guarded by the loop's lock. Equal times run in the order they were set.
    private final class Alarm implements Timer, Runnable, Comparable<Alarm> {
        private final Runnable task;
        private final long period;
        private final long order;
        private long due;
        private boolean cancelled;

        Alarm(Runnable task, long period, long due, long order) {
            this.task = task;
            this.period = period;
            this.due = due;
            this.order = order;
        }

        @Override
        public void run() {
            lock.lock();
            try {
                if (cancelled) {
                    return;
                }
                if (period > 0 && !closed) {
                    // Turns missed while the loop or the host was held up are not made up for.
                    long now = nanos();
                    due = due + period - now > 0 ? due + period : now + period;
                    alarms.add(this);
                }
            } finally {
                lock.unlock();
            }
            task.run();
        }

        @Override
        public void cancel() {
            lock.lock();
            try {
                cancelled = true;
                alarms.remove(this);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int compareTo(Alarm other) {
            long difference = due - other.due;
            return difference != 0 ? Long.signum(difference) : Long.compare(order, other.order);
        }
    }
}
