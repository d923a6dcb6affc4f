package io.stagenet.console.ui.control;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// What every strip does: a click on any place of it that is no control selects it, and so does Space on its main control;
/// F2 there renames it. Ctrl (on macOS Command) adds or takes away, Shift selects up to it.
public final class StripGestures {
    private StripGestures() {
    }

    /// @param main of its controls, the one keys are pressed on
    public static void on(Region strip, Control main, Consumer<Click> select, Runnable rename) {
        // What was pressed may be gone when it is let go, as a key is that has become a question.
        var onControl = new boolean[1];
        strip.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> onControl[0] = isOnControl(event, strip));
        strip.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && !onControl[0]
                    && !isOnControl(event, strip)) {
                select.accept(Click.of(event.isShortcutDown(), event.isShiftDown()));
                event.consume();
            }
        });
        main.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F2) {
                rename.run();
                event.consume();
            } else if (event.getCode() == KeyCode.SPACE) {
                select.accept(Click.of(event.isShortcutDown(), event.isShiftDown()));
                event.consume();
            }
        });
    }

    /// Words are no control: a click on them is one on the strip.
    private static boolean isOnControl(MouseEvent event, Node strip) {
        var node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && node != strip) {
            if (node instanceof Control && !(node instanceof Label)) {
                return true;
            }
            node = node.getParent();
        }
        return false;
    }
}
