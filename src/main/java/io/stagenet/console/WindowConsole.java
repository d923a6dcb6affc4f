package io.stagenet.console;

import io.stagenet.console.model.Preferences;
import io.stagenet.console.service.Console;
import io.stagenet.console.service.FileAction;
import io.stagenet.console.store.DataFolderInUseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The console a window shows: the one it was opened with, until the demo takes its place. Any thread.
///
/// There is one way to end what runs, whoever asks for it: a window that closes or a signal.
final class WindowConsole implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WindowConsole.class);

    /// What is opened from a folder that does not answer is left behind.
    private static final long OPENING_SECONDS = 5;

    /// Starts a console; blocks for as long as its data folder takes to read.
    interface Starter {
        /// @throws DataFolderInUseException if another console has the data folder
        /// @throws IOException              with a sentence for the operator, if the data folder cannot be used
        Console start() throws IOException, DataFolderInUseException;
    }

    private final Preferences preferences;
    private final @Nullable Starter demo;
    private final CompletableFuture<Console> opened;
    private final Runnable begin;
    /// All that was started, the present one last: one whose place was taken may still be ending.
    private final List<Console> started = new ArrayList<>();
    private boolean closed;
    private @Nullable Runnable raise;
    private @Nullable Runnable unlock;
    private volatile @Nullable Throwable failure;

    /// @param preferences of the operator, as they are when the program starts
    /// @param first completed when the first one is opened, or with why it cannot be
    /// @param begin lets the first one begin; blocks for as long as that takes
    /// @param demo starts the demo instead, null where it is not to be offered
    WindowConsole(Preferences preferences, CompletionStage<? extends Console> first, Runnable begin,
            @Nullable Starter demo) {
        this.preferences = preferences;
        this.begin = begin;
        this.demo = demo;
        opened = first.<Console>thenApply(this::isStarted).toCompletableFuture();
        var _ = opened.exceptionally(why -> {
            failed(why);
            return null;
        });
    }

    Preferences preferences() {
        return preferences;
    }

    /// There will be no window, or none with a console in it.
    void failed(Throwable why) {
        var cause = why instanceof CompletionException wrapped && wrapped.getCause() != null ? wrapped.getCause() : why;
        if (!(cause instanceof CancellationException)) {
            failure = cause;
        }
    }

    /// Throws why there was no window with a console in it, once all has ended.
    ///
    /// @throws UncheckedIOException with a sentence for the operator, if the console could not be opened
    void throwFailure() {
        switch (failure) {
            case null -> {
                // There was one, or it was closed before.
            }
            case RuntimeException fault -> throw fault;
            case Error fault -> throw fault;
            case Throwable fault -> throw new IllegalStateException(fault);
        }
    }

    /// Completed when there is a [#present()] one, or with why there cannot be.
    CompletableFuture<Console> opened() {
        return opened;
    }

    private Console isStarted(Console first) {
        synchronized (this) {
            if (!closed) {
                started.add(first);
                return first;
            }
        }
        // Nobody else would end it.
        first.close();
        throw new CancellationException("It was closed before it was opened");
    }

    /// @throws NoSuchElementException if none is opened yet
    synchronized Console present() {
        return started.getLast();
    }

    /// Lets the console begin to find and dial, once its window is there: what both need of the machine the window gets
    /// first. Returns at once.
    void begin() {
        var _ = opened.thenRunAsync(begin).exceptionally(failure -> {
            // Why it was not opened is said by another.
            if (!opened.isCompletedExceptionally()) {
                LOG.error("The console did not begin", failure);
            }
            return null;
        });
    }

    /// @param action brings the window to the front, null when it is gone
    synchronized void onRaise(@Nullable Runnable action) {
        raise = action;
    }

    /// @param action opens the lock of the window, null when it is gone
    synchronized void onUnlock(@Nullable Runnable action) {
        unlock = action;
    }

    /// Brings the window to the front.
    ///
    /// @return false when there is none
    boolean raise() {
        Runnable action;
        synchronized (this) {
            action = closed ? null : raise;
        }
        if (action == null) {
            return false;
        }
        action.run();
        return true;
    }

    /// Somebody started the program once more: brings the window to the front, where the show he wants to open waits for
    /// the operator's word.
    ///
    /// @param show a file, empty for none, or [WindowDoor#UNLOCK]
    /// @return false when there is no window
    boolean visit(String show) {
        if (!raise()) {
            return false;
        }
        if (show.equals(WindowDoor.UNLOCK)) {
            openLock();
        } else if (!show.isEmpty()) {
            try {
                var file = Path.of(show);
                var _ = opened.thenRun(() -> present().desk().submit(new FileAction.Offer(file)));
            } catch (InvalidPathException e) {
                LOG.warn("What was handed over is no file", e);
            }
        }
        return true;
    }

    private void openLock() {
        Runnable action;
        synchronized (this) {
            action = unlock;
        }
        if (action != null) {
            action.run();
        }
    }

    boolean offersDemo() {
        return demo != null;
    }

    /// Starts the demo and makes it the present console. When it cannot be started, all is as before.
    ///
    /// @return the console whose place it took, still running: nothing is taken from the screen before something else
    ///         is there
    /// @throws DataFolderInUseException if another console shows the demo
    /// @throws IOException              with a sentence for the operator, if the demo's data folder cannot be used
    Console startDemo() throws IOException, DataFolderInUseException {
        if (demo == null) {
            throw new IllegalStateException("There is no demo to be started");
        }
        var next = demo.start();
        Console before;
        boolean late;
        synchronized (this) {
            before = present();
            late = closed;
            if (!late) {
                started.add(next);
            }
        }
        if (late) {
            // The window was closed meanwhile, and nobody else would end it.
            next.close();
        }
        return before;
    }

    /// Ends all of them; more than once is fine. One that is being opened ends itself when it is: that is waited for, but
    /// not longer than a process that is told to end may take.
    @Override
    public void close() {
        List<Console> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(started);
        }
        all.forEach(Console::close);
        opened.handle((_, _) -> true).completeOnTimeout(false, OPENING_SECONDS, TimeUnit.SECONDS).join();
    }
}
