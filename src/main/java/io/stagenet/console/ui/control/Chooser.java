package io.stagenet.console.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// One of what there is, in a list that opens. It shows what is; only what the operator takes is told. FX thread.
public final class Chooser<T> extends ComboBox<T> {
    private boolean showing;

    /// @param word   of a thing, in the list and where it is closed
    /// @param chosen told what the operator takes
    public Chooser(Function<T, String> word, Consumer<T> chosen) {
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T thing) {
                return thing == null ? "" : word.apply(thing);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        setButtonCell(new ShownCell());
        valueProperty().subscribe(thing -> {
            if (!showing && thing != null) {
                chosen.accept(thing);
            }
        });
    }

    /// Shows what there is now, and what of it is so.
    ///
    /// @param now null for none
    public void show(List<? extends T> all, @Nullable T now) {
        showing = true;
        // All is set anew, for the words of the same things may have changed; and none is so in between: the same thing at
        // another place would keep the word of what stands at its old one.
        setValue(null);
        getItems().setAll(all);
        setValue(now);
        showing = false;
    }

    /// What is shown, in words; empty for none.
    public String word() {
        return getConverter().toString(getValue());
    }

    /// Things are called what they are called: a long name is cut here, and whole in the list.
    private final class ShownCell extends ListCell<T> {
        ShownCell() {
            getStyleClass().add("name");
        }

        @Override
        protected void updateItem(@Nullable T thing, boolean empty) {
            super.updateItem(thing, empty);
            setText(thing == null ? getPromptText() : getConverter().toString(thing));
        }
    }
}
