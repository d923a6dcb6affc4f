package io.stagenet.console.ui;

import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.service.Console;
import io.stagenet.console.ui.closing.ClosingViewModel;
import io.stagenet.console.ui.control.DemoOffer;
import io.stagenet.console.ui.line.DeskInterpreter;
import java.time.ZoneId;
import java.util.List;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The operator's window on a running console. FX thread.
public final class ConsoleWindow {
    private final Stage stage;
    private final ConsoleViewModel model;
    private final ModelFeed feed;
    private final ConsoleView view;
    private final FramePulse pulse;
    private final boolean isFirst;
    private @Nullable FirstPicture first;
    private final StagePlace place;
    private final Console.Subscription subscription;

    /// Fills the stage and follows the console from now on.
    ///
    /// @param zone of the times on screen
    public ConsoleWindow(Console console, Stage stage, ZoneId zone) {
        this(console, stage, zone, DemoOffer.none());
    }

    /// @param demo offered where nothing is found
    public ConsoleWindow(Console console, Stage stage, ZoneId zone, DemoOffer demo) {
        this.stage = stage;
        model = new ConsoleViewModel(console, new DeskInterpreter(console), StateFeed.FX_THREAD, zone, demo);
        view = new ConsoleView(model);
        if (stage.getScene() == null) {
            Curtain.hang(stage, Look.DARK);
        }
        var before = stage.getScene();
        isFirst = before.getRoot() instanceof Curtain;
        if (isFirst) {
            // In the scene that is there: a second one would have a picture of its own in memory.
            before.setRoot(view);
            Theme.style(before);
        } else {
            stage.setScene(Theme.scene(view, before.getWidth(), before.getHeight()));
        }
        place = new StagePlace(stage, model.window());
        stage.setOnCloseRequest(event -> {
            if (model.window().lock().isLocked()) {
                model.window().lock().touch();
                event.consume();
            } else if (model.closing().request()) {
                // Before anybody asks the other windows: a stage that goes takes its popups along in a safe order.
                hideAll();
            } else {
                event.consume();
            }
        });
        model.closing().stageProperty().subscribe(now -> {
            if (now == ClosingViewModel.Stage.CLOSED) {
                hideAll();
            }
        });
        feed = new ModelFeed(console, model);
        pulse = new FramePulse(feed::pulse);
        feed.show(console.state());
        place.keep();
        subscription = console.subscribe(new StateFeed(StateFeed.FX_THREAD, feed::show));
    }

    ConsoleView root() {
        return view;
    }

    ConsoleViewModel model() {
        return model;
    }

    ModelFeed feed() {
        return feed;
    }

    /// Shows the window: its frame first, the open view with the next picture.
    public void show() {
        show(() -> {
        });
    }

    /// As above.
    ///
    /// @param drawn called once the open view is on the screen too; not when the window was left before
    public void show(Runnable drawn) {
        pulse.start();
        if (!isFirst) {
            // Another console in the same window: nobody waits for a first picture.
            view.fill();
        }
        stage.show();
        view.begin();
        first = new FirstPicture(view::fill, drawn);
        first.start();
    }

    /// Has the open view in its place at once.
    void fill() {
        view.fill();
    }

    /// Goes through all views by itself and closes the window; see [Rehearsal].
    public void rehearse() {
        new Rehearsal(model, Rehearsal.LOOK, ConsoleWindow::hideAll).begin();
    }

    /// Brings the window before all others, also from the task bar.
    public static void raise(Stage stage) {
        stage.setIconified(false);
        // Many desktops let a program raise only what is to stay above.
        boolean above = stage.isAlwaysOnTop();
        stage.setAlwaysOnTop(true);
        stage.toFront();
        stage.setAlwaysOnTop(above);
        stage.requestFocus();
    }

    /// Opens the lock and forgets its PIN, for an operator who forgot it too.
    public void unlock() {
        model.window().lock().release();
    }

    /// Stops following and leaves the stage to another console. More than once is fine.
    public void leave() {
        place.leave();
        pulse.stop();
        if (first != null) {
            first.stop();
        }
        subscription.cancel();
        view.dispose();
    }

    /// Stops following and takes every window away. More than once is fine.
    public void dispose() {
        leave();
        hideAll();
    }

    /// Leaving the toolkit while a popup of a window is open crashes it natively.
    private static void hideAll() {
        List.copyOf(Window.getWindows()).reversed().forEach(Window::hide);
    }
}
