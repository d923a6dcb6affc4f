package io.stagenet.console.net;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/// A console loop for tests: the clock stands still until [#advance], and tasks run on the test's own thread.
///
/// `execute` is safe on any thread; all else belongs to the test's thread. What a task throws goes to the test. The
/// wall clock starts at 2026-01-01T00:00Z.
public final class ManualEventLoop implements EventLoop {
    private static final int ENDLESS = 1_000_000;

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(
            Comparator.comparingLong((Alarm a) -> a.due).thenComparingLong(a -> a.order));
    private long nanos;
    private long asleep;
    private long alarmCount;
    private boolean running;

    /// Runs what is queued, and what that queues, without moving the clock.
    public void runReady() {
        if (running) {
            throw new IllegalStateException("runReady inside a task");
        }
        running = true;
        try {
            int count = 0;
            for (Runnable next = next(); next != null; next = next()) {
                if (++count > ENDLESS) {
                    throw new AssertionError("tasks queue each other without end");
                }
                next.run();
            }
        } finally {
            running = false;
        }
    }

    /// Runs one task of the loop, before all that is queued.
    public void run(Runnable task) {
        var _ = call(() -> {
            task.run();
            return true;
        });
    }

    /// As [#run], for what the task makes.
    public <T> T call(Supplier<T> task) {
        if (running) {
            throw new IllegalStateException("call inside a task");
        }
        running = true;
        try {
            return task.get();
        } finally {
            running = false;
        }
    }

    /// Moves the clock, stopping at every timer on the way; runs all that becomes ready.
    public void advance(Duration step) {
        long target = nanos + step.toNanos();
        runReady();
        while (!alarms.isEmpty() && alarms.peek().due <= target) {
            nanos = Math.max(nanos, alarms.peek().due);
            runReady();
        }
        nanos = target;
    }

    /// The machine sleeps: no timer rings meanwhile, and the wall clock runs on.
    ///
    /// @param nanosRunOn whether the other clock does so too, as on Windows; on Linux and macOS it stands still
    public void sleep(Duration time, boolean nanosRunOn) {
        if (nanosRunOn) {
            nanos += time.toNanos();
        } else {
            asleep += time.toNanos();
        }
    }

    /// Timers that are set and not cancelled.
    public int timers() {
        return alarms.size();
    }

    private Runnable next() {
        Alarm alarm = alarms.peek();
        if (alarm != null && alarm.due <= nanos) {
            alarms.remove();
            return alarm;
        }
        return tasks.poll();
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
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

    private Timer set(Duration delay, long period, Runnable task) {
        var alarm = new Alarm(task, period, nanos + delay.toNanos(), alarmCount++);
        alarms.add(alarm);
        return alarm;
    }

    @Override
    public Instant now() {
        return Instant.parse("2026-01-01T00:00:00Z").plusNanos(nanos + asleep);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    /// Whether a task runs now.
    @Override
    public boolean isCurrent() {
        return running;
    }

    private final class Alarm implements Timer, Runnable {
        private final Runnable task;
        private final long period;
        private final long order;
        private long due;

        Alarm(Runnable task, long period, long due, long order) {
            this.task = task;
            this.period = period;
            this.due = due;
            this.order = order;
        }

        @Override
        public void run() {
            if (period > 0) {
                // Turns missed in a sleep are not made up for.
                due = Math.max(due, nanos) + period;
                alarms.add(this);
            }
            task.run();
        }

        @Override
        public void cancel() {
            alarms.remove(this);
        }
    }
}
