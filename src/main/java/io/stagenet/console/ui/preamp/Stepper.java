package io.stagenet.console.ui.preamp;

import io.stagenet.console.text.Text;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// A number with a step down at its left and a step up at its right; a press on the number itself asks to type one.
/// On the number, arrows and Page keys step too; Shift makes a step five.
final class Stepper extends HBox {
    private final Button less = new Button(Text.of("ui.preamp.less"));
    private final Button number = new Button();
    private final Button more = new Button(Text.of("ui.preamp.more"));
    private final StackPane place = new StackPane(number);

    /// @param step  told by how many steps
    /// @param enter told what to lay a field over, and what has the keyboard after it
    Stepper(IntConsumer step, BiConsumer<StackPane, Button> enter) {
        getStyleClass().add("stepper");
        number.setMnemonicParsing(false);
        number.setMinWidth(0);
        number.setMaxWidth(Double.MAX_VALUE);
        place.setMinWidth(0);
        HBox.setHgrow(place, Priority.ALWAYS);
        Steps.on(less, -1, step);
        Steps.on(more, 1, step);
        number.setOnAction(event -> enter.accept(place, number));
        number.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int one = event.isShiftDown() ? Knob.BIG : 1;
            int steps = switch (event.getCode()) {
                case UP, KP_UP -> one;
                case DOWN, KP_DOWN -> -one;
                case PAGE_UP -> Knob.BIG;
                case PAGE_DOWN -> -Knob.BIG;
                default -> 0;
            };
            if (steps != 0) {
                step.accept(steps);
                event.consume();
            }
        });
        getChildren().addAll(less, place, more);
    }

    Button number() {
        return number;
    }

    void show(String text, String spoken, boolean locked) {
        number.setText(text);
        number.setAccessibleText(spoken);
        less.setAccessibleText(Text.of("ui.preamp.spoken.less", spoken));
        more.setAccessibleText(Text.of("ui.preamp.spoken.more", spoken));
        less.setDisable(locked);
        more.setDisable(locked);
    }
}
