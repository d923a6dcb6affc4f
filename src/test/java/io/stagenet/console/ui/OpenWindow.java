package io.stagenet.console.ui;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.service.Console;
import io.stagenet.console.ui.key.KeyAction;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A window of a console, for tests of what is in it. FX thread, but for opening and closing it, which are done on any other.
public final class OpenWindow implements AutoCloseable {
    private final Stage stage;
    private final ConsoleWindow window;

    private OpenWindow(Stage stage, ConsoleWindow window) {
        this.stage = stage;
        this.window = window;
    }

    /// With the faders.
    public static OpenWindow of(Console console) {
        return FxToolkit.onFx(() -> {
            var stage = new Stage();
            var window = new ConsoleWindow(console, stage, ZoneOffset.UTC);
            window.show();
            window.fill();
            var open = new OpenWindow(stage, window);
            open.lay();
            return open;
        });
    }

    public static OpenWindow of(Console console, ViewId view) {
        var window = of(console);
        FxToolkit.runOnFx(() -> window.open(view));
        return window;
    }

    /// Ready for hands: what was not laid out yet hears no key and no mouse.
    public void open(ViewId view) {
        model().open(view);
        lay();
    }

    /// Does at once what the next pulse would do.
    private void lay() {
        root().applyCss();
        root().layout();
    }

    @Override
    public void close() {
        FxToolkit.runOnFx(window::dispose);
    }

    public ConsoleViewModel model() {
        return window.model();
    }

    public void show(ConsoleState now) {
        window.feed().show(now);
    }

    public void pulse(long nanos) {
        window.feed().pulse(nanos);
    }

    KeyActions keyActions() {
        return window.root().keyActions();
    }

    /// As by a key.
    void perform(KeyAction action) {
        keyActions().perform(action);
    }

    public Stage stage() {
        return stage;
    }

    public Scene scene() {
        return stage.getScene();
    }

    public Parent root() {
        return stage.getScene().getRoot();
    }

    /// Null where there is none.
    public Node one(String selector) {
        return root().lookup(selector);
    }

    /// Whether it is there, and seen: parts of the window are made when they are first opened.
    public boolean shows(String selector) {
        Node node = root().lookup(selector);
        return node != null && node.isVisible();
    }

    public <T extends Node> Stream<T> all(String selector, Class<T> type) {
        return root().lookupAll(selector).stream().filter(type::isInstance).map(type::cast);
    }

    /// What has the keyboard; the window itself where nothing has.
    public Node owner() {
        var owner = scene().getFocusOwner();
        return owner == null ? root() : owner;
    }
}
