package io.stagenet.console.ui;

import io.stagenet.console.service.Console;
import java.time.ZoneOffset;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A window of a console, for tests of what is in it.
public final class OpenWindow {
    private final Stage stage;
    private final ConsoleWindow window;

    private OpenWindow(Stage stage, ConsoleWindow window) {
        this.stage = stage;
        this.window = window;
    }

    /// Any thread but the FX thread.
    public static OpenWindow of(Console console, ViewId view) {
        return FxToolkit.onFx(() -> {
            var stage = new Stage();
            var window = new ConsoleWindow(console, stage, ZoneOffset.UTC);
            window.show();
            window.model().show(console.state());
            window.model().open(view);
            return new OpenWindow(stage, window);
        });
    }

    /// Any thread but the FX thread.
    public void close() {
        FxToolkit.runOnFx(window::dispose);
    }

    public ConsoleViewModel model() {
        return window.model();
    }

    public Scene scene() {
        return stage.getScene();
    }

    public Node one(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }
}
