package io.stagenet.console.ui.preamp;

import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Buttons of one step; with Shift of five.
final class Steps {
    private Steps() {
    }

    /// @param direction 1 up, -1 down
    static void on(Button button, int direction, IntConsumer step) {
        button.getStyleClass().add("step");
        button.setMinWidth(0);
        var shift = new boolean[1];
        // An action does not say which keys were down when it came about.
        button.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> shift[0] = event.isShiftDown());
        button.addEventFilter(KeyEvent.ANY, event -> shift[0] = event.isShiftDown());
        button.setOnAction(event -> {
            step.accept(direction * (shift[0] ? Knob.BIG : 1));
            shift[0] = false;
        });
    }
}
