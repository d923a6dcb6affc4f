package io.stagenet.console.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/// One of a few, side by side. It shows what is, not what was pressed.
public final class Choice<T> extends SegmentedButton {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final List<T> values;
    private @Nullable T shown;

    /// @param name   what is chosen, for a screen reader
    /// @param word   on the button of a value
    /// @param chosen told what was pressed
    public Choice(String name, List<T> values, Function<T, String> word, Consumer<T> chosen) {
        this(values, word, value -> name + ": " + word.apply(value), chosen);
    }

    /// @param word   on the button of a value
    /// @param name   of that button, for a screen reader
    /// @param chosen told what was pressed
    public Choice(List<T> values, Function<T, String> word, Function<T, String> name, Consumer<T> chosen) {
        this.values = List.copyOf(values);
        getStyleClass().add("segments");
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        for (var value : values) {
            var button = new ToggleButton(word.apply(value));
            button.setAccessibleText(name.apply(value));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> {
                button.setSelected(value.equals(shown));
                select();
                chosen.accept(value);
            });
            getButtons().add(button);
        }
    }

    /// Shows that it is none of them, or not one.
    public void showNone() {
        shown = null;
        select();
    }

    /// Says more of each value to who points at it.
    public void explain(Function<T, String> tip) {
        for (int i = 0; i < values.size(); i++) {
            getButtons().get(i).setTooltip(new Tooltip(tip.apply(values.get(i))));
        }
    }

    /// Underlines values of which there is something to see.
    public void mark(Predicate<T> marked) {
        for (int i = 0; i < values.size(); i++) {
            getButtons().get(i).pseudoClassStateChanged(MARKED, marked.test(values.get(i)));
        }
    }

    public void show(T value) {
        shown = value;
        select();
    }

    private void select() {
        int index = shown == null ? -1 : values.indexOf(shown);
        for (int i = 0; i < values.size(); i++) {
            getButtons().get(i).setSelected(i == index);
        }
    }
}
