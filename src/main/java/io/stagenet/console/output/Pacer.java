package io.stagenet.console.output;

/// A clock and alarms for the outputs.
public interface Pacer {
    /// A clock that never jumps, in nanoseconds.
    long nanos();

    /// Makes an alarm, to be used again and again.
    ///
    /// @param task what it does when it rings, on the pacer's thread; must be short
    Alarm alarm(Runnable task);

    /// Rings once for all that was asked of it since it rang last. Any thread; allocates nothing.
    interface Alarm {
        /// Rings at this time of the pacer's clock, or earlier if asked so before.
        void ringAt(long nanos);
    }
}
