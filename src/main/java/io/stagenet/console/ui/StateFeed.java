package io.stagenet.console.ui;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.service.Console;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// The one way out to the screen: hands the newest state to the FX thread and forgets those before it.
///
/// However fast states come, one hop at most is on its way, so a flood on the network cannot fill the toolkit's queue.
/// A state that is the very one shown (`==`, never `equals`) is not delivered again.
public final class StateFeed implements Console.StateListener {
    /// Runs a task on the FX thread later. Nothing else in the console calls [Platform#runLater].
    public static final Executor FX_THREAD = Platform::runLater;

    private final Executor hop;
    private final Consumer<ConsoleState> screen;
    /// Null when no hop is on its way.
    private final AtomicReference<@Nullable ConsoleState> newest = new AtomicReference<>();
    /// Touched by the hop only.
    private @Nullable ConsoleState shown;

    /// @param hop    runs one task after the other, on the thread that owns the screen
    /// @param screen called on that thread only
    public StateFeed(Executor hop, Consumer<ConsoleState> screen) {
        this.hop = hop;
        this.screen = screen;
    }

    /// Any thread; never blocks.
    @Override
    public void changed(ConsoleState state) {
        if (newest.getAndSet(state) == null) {
            hop.execute(this::deliver);
        }
    }

    private void deliver() {
        var state = newest.getAndSet(null);
        if (state != null && state != shown) {
            shown = state;
            screen.accept(state);
        }
    }
}
