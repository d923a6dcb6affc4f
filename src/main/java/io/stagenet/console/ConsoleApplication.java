package io.stagenet.console;

import io.stagenet.console.service.Action;
import io.stagenet.console.service.Console;
import io.stagenet.console.store.DataFolderInUseException;
import io.stagenet.console.ui.ConsoleWindow;
import io.stagenet.console.ui.Curtain;
import io.stagenet.console.ui.StateFeed;
import io.stagenet.console.ui.Theme;
import io.stagenet.console.ui.control.DemoOffer;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
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
    private static final AtomicReference<@Nullable WindowConsole> HANDED_OVER = new AtomicReference<>();

    private static final String REHEARSE = "rehearse";

    private @Nullable ConsoleWindow window;
    private @Nullable WindowConsole shown;

    /// Shows the console and returns when its window is closed and the console has ended, or its time to do so is over.
    /// Once per process; on the thread of `main`.
    ///
    /// @param rehearse whether the window goes through its views by itself and closes
    /// @throws RuntimeException if the toolkit cannot start, for want of a display for example; the console is closed then
    static void launch(WindowConsole console, boolean rehearse) {
        HANDED_OVER.set(console);
        try {
            launch(ConsoleApplication.class, rehearse ? new String[]{REHEARSE} : new String[0]);
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
        shown = console;
        console.onRaise(() -> StateFeed.FX_THREAD.execute(() -> ConsoleWindow.raise(stage)));
        Curtain.show(stage, console.preferences(), () -> {
            Theme.install();
            var _ = console.opened().thenAcceptAsync(_ -> fill(console, stage), StateFeed.FX_THREAD)
                    .whenComplete((_, failure) -> {
                        if (failure != null) {
                            console.failed(failure);
                            StateFeed.FX_THREAD.execute(stage::hide);
                        }
                    });
        });
    }

    private void fill(WindowConsole console, Stage stage) {
        if (!stage.isShowing()) {
            // Closed meanwhile.
            return;
        }
        show(console, stage, offerOf(console, stage), console::begin);
        console.onUnlock(() -> StateFeed.FX_THREAD.execute(() -> {
            if (window != null) {
                window.unlock();
            }
        }));
        if (window != null && getParameters().getRaw().contains(REHEARSE)) {
            window.rehearse();
        }
    }

    private DemoOffer offerOf(WindowConsole console, Stage stage) {
        return console.offersDemo()
                ? new DemoOffer(() -> startDemo(console, stage), StateFeed.FX_THREAD)
                : DemoOffer.none();
    }

    /// Same stage, other console: the operator sees one window all the time.
    private void show(WindowConsole console, Stage stage, DemoOffer offer, Runnable drawn) {
        if (window != null) {
            window.leave();
        }
        window = new ConsoleWindow(console.present(), stage, ZoneId.systemDefault(), offer);
        window.show(drawn);
    }

    /// Folders and sockets are opened and closed off the screen's thread.
    private CompletionStage<?> startDemo(WindowConsole console, Stage stage) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return console.startDemo();
            } catch (IOException | DataFolderInUseException e) {
                throw new CompletionException(e);
            }
        }).thenApplyAsync(before -> {
            // Closed meanwhile: there is no window to fill.
            if (stage.isShowing()) {
                // The night stays night.
                var preferred = before.state().preferences();
                var _ = console.present().desk().submit(new Action.ChangePreferences(_ -> preferred));
                show(console, stage, DemoOffer.none(), () -> {
                });
            }
            return before;
        }, StateFeed.FX_THREAD).thenAcceptAsync(Console::close);
    }

    /// On every way out, still on the FX thread and before the toolkit goes.
    @Override
    public void stop() {
        if (shown != null) {
            shown.onRaise(null);
            shown.onUnlock(null);
        }
        if (window != null) {
            window.dispose();
        }
    }

    /// The window is gone: nobody waits on the screen's thread for links and disk.
    private static void close(WindowConsole console) {
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
