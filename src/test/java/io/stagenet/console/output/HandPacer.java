package io.stagenet.console.output;

import java.util.ArrayList;
import java.util.List;

/// A pacer whose clock the test moves.
final class HandPacer implements Pacer {
    private static final class Bell implements Alarm {
        private final Runnable task;
        private long due = Long.MAX_VALUE;

        Bell(Runnable task) {
            this.task = task;
        }

        @Override
        public void ringAt(long nanos) {
            due = Math.min(due, nanos);
        }
    }

    private final List<Bell> bells = new ArrayList<>();
    private volatile long nanos;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Alarm alarm(Runnable task) {
        var bell = new Bell(task);
        bells.add(bell);
        return bell;
    }

    /// When the next alarm rings, `Long.MAX_VALUE` if none will.
    long nextAlarm() {
        return bells.stream().mapToLong(bell -> bell.due).min().orElse(Long.MAX_VALUE);
    }

    /// Moves the clock, then rings what is due.
    void advance(long by) {
        nanos = nanos + by;
        for (var bell : bells) {
            if (bell.due <= nanos) {
                bell.due = Long.MAX_VALUE;
                bell.task.run();
            }
        }
    }
}
