package io.stagenet.console.ui.control;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// Where the keyboard goes. FX thread.
public final class Keyboard {
    private Keyboard() {
    }

    /// Gives the keyboard to a part: at once, or as soon as a part that is just being made is in its window.
    public static void give(Node part) {
        if (part.getScene() != null) {
            part.requestFocus();
            return;
        }
        var following = new Subscription[1];
        following[0] = part.sceneProperty().subscribe((Scene before, Scene now) -> {
            if (now != null) {
                following[0].unsubscribe();
                part.requestFocus();
            }
        });
    }
}
