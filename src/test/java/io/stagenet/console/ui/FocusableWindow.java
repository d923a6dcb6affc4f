package io.stagenet.console.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Popup;
import javafx.stage.Window;

/// A window that gets the keyboard and loses it when a test says so. The platform of the build never takes it from a stage; a
/// popup has it for as long as it is shown. FX thread.
public final class FocusableWindow {
    private final Window owner;
    private final Popup popup = new Popup();

    /// @param owner a stage that is shown
    public FocusableWindow(Window owner, Node content) {
        this.owner = owner;
        popup.getContent().add(content);
        popup.setAutoFix(false);
    }

    public Scene scene() {
        return popup.getScene();
    }

    public void getKeyboard() {
        popup.show(owner, 0, 0);
    }

    public void loseKeyboard() {
        popup.hide();
    }

    public boolean hasKeyboard() {
        return popup.isFocused();
    }
}
