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
    /// For one second: a console that starts has the folder a moment before it has a door.
    private static final int TIMES_WITHOUT_DOOR = 5;

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
        // Once seen: it goes a moment before its console does.
        boolean isThere = false;
        boolean said = false;
        for (int waited = 0;; waited++) {
            try {
                return attempt.take();
            } catch (DataFolderInUseException used) {
                if (WindowDoor.knock(folder, show)) {
                    return null;
                }
                isThere |= WindowDoor.isThere(folder);
                if (waited == (isThere ? TIMES : TIMES_WITHOUT_DOOR)) {
                    throw used;
                }
                if (isThere && !said) {
                    said = true;
                    waiting.run();
                }
            }
            var later = CompletableFuture.delayedExecutor(APART.toMillis(), TimeUnit.MILLISECONDS);
            CompletableFuture.runAsync(() -> {
            }, later).join();
        }
    }
}
