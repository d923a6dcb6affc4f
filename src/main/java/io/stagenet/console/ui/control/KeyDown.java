package io.stagenet.console.ui.control;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The key that is down in a scene, whatever has the keyboard. One for each scene, from the first time it is asked for.
final class KeyDown {
    private @Nullable KeyCode code;

    private KeyDown(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.getCode().isModifierKey()) {
                code = event.getCode();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == code) {
                code = null;
            }
        });
    }

    static KeyDown in(Scene scene) {
        return (KeyDown) scene.getProperties().computeIfAbsent(KeyDown.class, _ -> new KeyDown(scene));
    }

    /// The one that went down last and is not up yet; null for none. No other one repeats.
    @Nullable
    KeyCode code() {
        return code;
    }
}
