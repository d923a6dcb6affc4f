package io.stagenet.console.net;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;

/// One thread with a clock and a timer: the console loop. Tasks run one after the other in the order they were given.
///
/// A task that throws is logged, reported to the loop's failure handler, and the loop goes on.
public interface EventLoop extends Executor {
    /// Runs the task on the loop after `delay`, unless cancelled before.
    Timer schedule(Duration delay, Runnable task);

    /// Runs the task on the loop again and again, first after `period`.
    Timer every(Duration period, Runnable task);

    /// The time of day, for people.
    Instant now();

    /// A clock that never jumps, in nanoseconds; only differences mean anything.
    long nanos();

    /// Whether the caller is on the loop's thread.
    boolean isCurrent();

    /// A task to come.
    interface Timer {
        /// Any thread. A task that has begun is not stopped.
        void cancel();
    }
}
