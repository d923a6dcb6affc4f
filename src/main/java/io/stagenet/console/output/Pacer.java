package io.stagenet.console.output;

/// A clock and an alarm for the outputs.
public interface Pacer {
    /// A clock that never jumps.
    long nanos();

    /// Runs the task once, `delayNanos` from now, on the pacer's thread; the task must be short.
    void after(long delayNanos, Runnable task);
}
