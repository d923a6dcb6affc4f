package io.stagenet.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.ui.key.KeyAction;
import io.stagenet.console.ui.lock.LockViewModel;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;

/// A window with its lock at hand.
final class LockableWindow implements AutoCloseable {
    private final FakeConsole console;
    private final OpenWindow window;

    LockableWindow(FakeConsole console) {
        this.console = console;
        window = OpenWindow.of(console);
    }

    @Override
    public void close() {
        window.close();
    }

    ConsoleViewModel model() {
        return window.model();
    }

    void open(ViewId view) {
        window.open(view);
    }

    void pulse(long nanos) {
        window.pulse(nanos);
    }

    void perform(KeyAction action) {
        window.perform(action);
    }

    LockViewModel lock() {
        return window.model().window().lock();
    }

    /// Locks, and forgets what was done before.
    ///
    /// @param goAllowed whether GO, BACK and a pause stay possible
    /// @param pin       empty for none
    void lock(boolean goAllowed, String pin) {
        lock().toggle();
        lock().goAllowedProperty().set(goAllowed);
        lock().lock(pin);
        assertThat(lock().isLocked()).isTrue();
        console.actions.clear();
        console.faders.moves.clear();
        console.faders.flashes.clear();
    }

    Stage stage() {
        return window.stage();
    }

    Parent root() {
        return window.root();
    }

    Node one(String selector) {
        return window.one(selector);
    }

    Node owner() {
        return window.owner();
    }
}
