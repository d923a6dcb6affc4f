package io.stagenet.console;

import io.stagenet.console.service.Console;
import io.stagenet.console.ui.ConsoleWindow;
import io.stagenet.console.ui.Theme;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A console with a window.
public final class ConsoleApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleApplication.class);
    /// A console that cannot end its links in this time is left behind: the operator closed the window.
    private static final Duration CLOSE_DEADLINE = Duration.ofSeconds(6);

    /// The toolkit makes the application by itself, without arguments. This is the hand-over to the one it makes, and it
    /// is taken out as soon as it is there.
    private static final AtomicReference<@Nullable Console> HANDED_OVER = new AtomicReference<>();

    private @Nullable ConsoleWindow window;

    /// Shows the console and returns when its window is closed and the console has ended, or its time to do so is over.
    /// Once per process; on the thread of `main`.
    ///
    /// @throws RuntimeException if the toolkit cannot start, for want of a display for example; the console is closed then
    static void launch(Console console) {
        HANDED_OVER.set(console);
        try {
            launch(ConsoleApplication.class);
        } finally {
            HANDED_OVER.set(null);
            close(console);
        }
    }

    @Override
    public void start(Stage stage) {
        var console = HANDED_OVER.getAndSet(null);
        if (console == null) {
            throw new IllegalStateException("Start the console with Main: it makes what this window shows");
        }
        Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> LOG.error("On the screen's thread", e));
        Theme.install();
        window = new ConsoleWindow(console, stage, ZoneId.systemDefault());
        window.show();
    }

    /// On every way out, still on the FX thread and before the toolkit goes.
    @Override
    public void stop() {
        if (window != null) {
            window.dispose();
        }
    }

    /// The window is gone: nobody waits on the screen's thread for links and disk.
    private static void close(Console console) {
        try {
            CompletableFuture.runAsync(console::close).get(CLOSE_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("The console did not end within {} s", CLOSE_DEADLINE.toSeconds());
        } catch (ExecutionException e) {
            LOG.error("The console did not end cleanly", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
