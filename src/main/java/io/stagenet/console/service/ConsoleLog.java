package io.stagenet.console.service;

import io.stagenet.console.model.LogLevel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Where the console notes, for those who look for a fault later, what it did. Any thread.
///
/// Whoever notes something never waits for the disk, and a log that cannot be written stops nothing.
public interface ConsoleLog extends AutoCloseable {
    /// Nowhere.
    ConsoleLog NONE = new ConsoleLog() {
        @Override
        public void open(LogLevel level, Consumer<String> trouble) {
            // There is nothing to open.
        }

        @Override
        public void setLevel(LogLevel level) {
            // Nothing is noted.
        }

        @Override
        public Facts facts() {
            return new Facts(null, List.of(), 0, null);
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    };

    /// @param folder  where the files are, null where there are none
    /// @param files   newest first; those that are there
    /// @param bytes   of all of them
    /// @param trouble why it cannot be written, in a sentence; null when it can
    record Facts(@Nullable Path folder, List<Path> files, long bytes, @Nullable String trouble) {
        public Facts {
            files = List.copyOf(files);
        }
    }

    /// Begins to note. Once.
    ///
    /// @param trouble told in a sentence for the operator that it cannot be written; once at most, on any thread
    void open(LogLevel level, Consumer<String> trouble);

    /// How much is noted from now on.
    void setLevel(LogLevel level);

    /// Asks the disk: not for a thread that must not wait.
    Facts facts();

    /// Writes what is waiting, for a second at most.
    @Override
    void close();
}
