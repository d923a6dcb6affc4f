package io.stagenet.console;

import io.stagenet.console.service.ConsoleOpening;
import io.stagenet.console.store.DataFolderInUseException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A start with a window on a data folder that another console may have: its window comes to the front; where it has none
/// any more, or none yet, that is waited for.
final class SecondStart {
    private static final Duration APART = Duration.ofMillis(200);
    /// For ten seconds: a console is given six to end.
    private static final int TIMES = 50;

    /// Takes the data folder.
    @FunctionalInterface
    interface Attempt {
        ConsoleOpening take() throws IOException, DataFolderInUseException;
    }

    private SecondStart() {
    }

    /// Blocks for ten seconds at most, besides what that takes.
    ///
    /// @param show    handed to the window that is there, null for none
    /// @param waiting hears that the other console is waited for; once at most
    /// @return null when the window of the other console came to the front
    /// @throws DataFolderInUseException if the other console has no window, or does not end in time
    /// @throws IOException              with a sentence for the operator, if the data folder cannot be used
    static @Nullable ConsoleOpening open(Path folder, @Nullable Path show, Attempt attempt, Runnable waiting)
            throws IOException, DataFolderInUseException {
        for (int waited = 0;; waited++) {
            try {
                return attempt.take();
            } catch (DataFolderInUseException used) {
                if (WindowDoor.knock(folder, show)) {
                    return null;
                }
                // Its door goes a moment before it does.
                boolean changes = waited > 0 || WindowDoor.isThere(folder);
                if (!changes || waited == TIMES) {
                    throw used;
                }
                if (waited == 0) {
                    waiting.run();
                }
            }
            var later = CompletableFuture.delayedExecutor(APART.toMillis(), TimeUnit.MILLISECONDS);
            CompletableFuture.runAsync(() -> {
            }, later).join();
        }
    }
}
