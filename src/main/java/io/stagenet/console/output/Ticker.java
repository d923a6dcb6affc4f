package io.stagenet.console.output;

/// What playback runs on: one thread with a clock, asleep while nothing moves.
public interface Ticker {
    /// When there is nothing to do before the next command.
    long NEVER = Long.MAX_VALUE;

    /// What is done each time.
    @FunctionalInterface
    interface Step {
        /// On the ticker's thread.
        ///
        /// @param now by the ticker's clock
        /// @return when the next step is due, or [#NEVER]
        long step(long now);
    }

    /// A clock that never jumps, in nanoseconds. Any thread.
    long nanos();

    /// Says what is to be done from now on. Once.
    void begin(Step step);

    /// Runs a command on the ticker's thread, and a step after it at once. Any thread; commands run in their order.
    void execute(Runnable command);
}
