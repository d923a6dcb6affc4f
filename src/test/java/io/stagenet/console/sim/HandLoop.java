package io.stagenet.console.sim;

import io.stagenet.console.net.EventLoop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// A loop with a hand clock that any thread may use, because a gateway's links set timers from their own threads. Tasks
/// run in [#advance], outside its lock.
final class HandLoop implements EventLoop {
    private final List<Alarm> alarms = new ArrayList<>();
    private long nanos;

    private record Alarm(long due, long period, Runnable task, AtomicBoolean cancelled) implements Timer {
        @Override
        public void cancel() {
            cancelled.set(true);
        }
    }

    void advance(Duration step) {
        long target = nanos() + step.toNanos();
        for (Alarm next = take(target); next != null; next = take(target)) {
            if (!next.cancelled.get()) {
                next.task.run();
            }
        }
        synchronized (this) {
            nanos = target;
        }
    }

    private synchronized Alarm take(long target) {
        alarms.removeIf(alarm -> alarm.cancelled.get());
        Alarm next = alarms.stream().filter(alarm -> alarm.due <= target).min(Comparator.comparingLong(Alarm::due))
                .orElse(null);
        if (next != null) {
            nanos = Math.max(nanos, next.due);
            alarms.remove(next);
            if (next.period > 0) {
                alarms.add(new Alarm(next.due + next.period, next.period, next.task, next.cancelled));
            }
        }
        return next;
    }

    private synchronized Timer set(Duration delay, long period, Runnable task) {
        var alarm = new Alarm(nanos + delay.toNanos(), period, task, new AtomicBoolean());
        alarms.add(alarm);
        return alarm;
    }

    @Override
    public Timer schedule(Duration delay, Runnable task) {
        return set(delay, 0, task);
    }

    @Override
    public Timer every(Duration period, Runnable task) {
        return set(period, period.toNanos(), task);
    }

    @Override
    public void execute(Runnable task) {
        set(Duration.ZERO, 0, task);
    }

    @Override
    public synchronized Instant now() {
        return Instant.parse("2026-01-01T00:00:00Z").plusNanos(nanos);
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public boolean isCurrent() {
        return false;
    }
}
