package io.stagenet.console.service;

import java.util.function.Consumer;

/// Keeps the operating system from sleeping and the screen from going dark. Any thread. Neither call
/// takes longer than the system needs to end a process.
public interface SleepInhibitor {
    /// From now on.
    ///
    /// @param failed told what could not be had, in a sentence for the operator; on any thread, also later
    void hold(Consumer<String> failed);

    /// The system may do as it likes again.
    void release();
}
