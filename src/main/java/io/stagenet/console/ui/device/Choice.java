package io.stagenet.console.ui.device;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// One of a few, side by side. It shows what is, not what was pressed.
final class Choice<T> extends HBox {
    private final List<T> values;
    private @Nullable T shown;

    Choice(String name, List<T> values, Function<T, String> word, Consumer<T> chosen) {
        this.values = List.copyOf(values);
        getStyleClass().add("segments");
        setMaxWidth(USE_PREF_SIZE);
        var group = new ToggleGroup();
        for (var value : values) {
            var button = new ToggleButton(word.apply(value));
            button.setAccessibleText(name + ": " + word.apply(value));
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> {
                button.setSelected(value.equals(shown));
                select();
                chosen.accept(value);
            });
            getChildren().add(button);
        }
    }

    void show(T value) {
        shown = value;
        select();
    }

    private void select() {
        int index = shown == null ? -1 : values.indexOf(shown);
        if (index >= 0 && getChildren().get(index) instanceof ToggleButton button) {
            button.setSelected(true);
        }
    }
}
