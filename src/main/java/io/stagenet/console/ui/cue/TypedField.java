package io.stagenet.console.ui.cue;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field that shows a fact and takes another: Enter or leaving it asks for what was typed, Esc drops it. What others
/// change meanwhile is shown when nobody types in it.
final class TypedField extends TextField {
    private final Consumer<String> take;
    private String shown = "";

    /// @param name for a screen reader
    /// @param take told what was typed, if it differs from what was shown
    TypedField(String name, int columns, Consumer<String> take) {
        this.take = take;
        setAccessibleText(name);
        setPrefColumnCount(columns);
        setOnAction(event -> {
            take();
            selectAll();
        });
        focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                take();
                setText(shown);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().equals(shown)) {
                setText(shown);
                selectAll();
                event.consume();
            }
        });
    }

    /// Whether there is something in it that was not taken yet.
    boolean isTyped() {
        return isFocused() && !getText().equals(shown);
    }

    /// What is so.
    void show(String now) {
        boolean typed = isTyped();
        shown = now;
        if (!typed && !getText().equals(now)) {
            setText(now);
        }
    }

    /// What is so of something else: what was typed does not go there.
    void showAnew(String now) {
        shown = now;
        setText(now);
    }

    private void take() {
        if (!getText().equals(shown)) {
            take.accept(getText());
        }
    }
}
