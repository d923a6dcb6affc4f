package io.stagenet.console.ui;

import io.stagenet.console.model.WindowBounds;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Where the window is on the desktop: where it was the last time, if there is still a screen; and the whole screen, by the
/// key of the keyboard map alone.
final class StagePlace {
    /// So much of the window's head must be on a screen, or nobody could move it.
    private static final double GRIP = 80;

    private final Stage stage;
    private final WindowViewModel model;
    // Kept, for only the same object can be taken from the stage again.
    private final EventHandler<WindowEvent> hiding = event -> remember();
    private Subscription subscription = Subscription.EMPTY;

    StagePlace(Stage stage, WindowViewModel model) {
        this.stage = stage;
        this.model = model;
    }

    /// Puts a window that is not shown yet where it was, if there is still a screen.
    static void put(Stage stage, @Nullable WindowBounds place) {
        if (place != null && isReachable(place)) {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
            stage.setMaximized(place.maximized());
        }
    }

    /// Puts the window where it was, if it is not shown yet, and keeps where it is when it is closed.
    void keep() {
        if (!stage.isShowing()) {
            put(stage, model.settings().place());
        }
        // Nothing may flash over a show, and Esc clears: it must not let the desktop in.
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        model.fullScreenProperty().set(stage.isFullScreen());
        subscription = Subscription.combine(model.fullScreenProperty().subscribe(stage::setFullScreen),
                stage.fullScreenProperty().subscribe(model.fullScreenProperty()::set));
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, hiding);
    }

    /// Keeps where the window is, and leaves it to another console. More than once is fine.
    void leave() {
        if (stage.isShowing()) {
            remember();
        }
        subscription.unsubscribe();
        stage.removeEventHandler(WindowEvent.WINDOW_HIDING, hiding);
    }

    private static boolean isReachable(WindowBounds place) {
        return Screen.getScreensForRectangle(place.x(), place.y(), place.width(), GRIP).stream()
                .map(Screen::getVisualBounds)
                .anyMatch(screen -> Math.min(screen.getMaxX(), place.x() + place.width())
                        - Math.max(screen.getMinX(), place.x()) >= GRIP && place.y() >= screen.getMinY() - GRIP / 2);
    }

    private void remember() {
        if (stage.isFullScreen() || stage.isIconified()) {
            return;
        }
        var before = model.settings().place();
        boolean maximized = stage.isMaximized();
        // What it goes back to is what it was before it was maximized.
        var now = maximized && before != null ? before
                : new WindowBounds((int) stage.getX(), (int) stage.getY(), (int) Math.max(1, stage.getWidth()),
                        (int) Math.max(1, stage.getHeight()), false);
        model.keep(settings -> settings.withPlace(
                new WindowBounds(now.x(), now.y(), now.width(), now.height(), maximized)));
    }
}
