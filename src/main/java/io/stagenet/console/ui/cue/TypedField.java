package io.stagenet.console.ui.cue;

import java.util.function.Predicate;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A field that shows a fact and takes another: Enter or leaving it asks for what was typed, Esc drops it, and is then for
/// what the field stands in. What others change meanwhile is shown when nobody types in it.
final class TypedField extends TextField {
    private final Predicate<String> take;
    private Runnable taken = () -> {
    };
    private String shown = "";
    /// What Enter has asked for: to leave the field then asks for nothing more.
    private @Nullable String asked;

    /// @param name for a screen reader
    /// @param take told what was typed, if it differs from what was shown; says whether it was understood
    TypedField(String name, int columns, Predicate<String> take) {
        this.take = take;
        setAccessibleText(name);
        setPrefColumnCount(columns);
        setOnAction(event -> {
            if (take()) {
                taken.run();
            }
            selectAll();
        });
        focusedProperty().subscribe((before, now) -> {
            if (now) {
                asked = null;
            }
            if (before && !now) {
                var _ = take();
                setText(shown);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setText(shown);
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
        asked = null;
        if (!typed && !getText().equals(now)) {
            setText(now);
            if (isFocused()) {
                // As when the keyboard comes to it: what is typed takes its place.
                selectAll();
            }
        }
    }

    /// Takes what was typed, as when the keyboard leaves it.
    void leave() {
        if (isTyped()) {
            var _ = take();
        }
    }

    /// What is so of something else: what was typed does not go there.
    void showAnew(String now) {
        shown = now;
        asked = null;
        setText(now);
    }

    /// @param done run when Enter has taken what is in it
    void onTaken(Runnable done) {
        taken = done;
    }

    private boolean take() {
        if (getText().equals(shown) || getText().equals(asked)) {
            return true;
        }
        boolean understood = take.test(getText());
        asked = understood ? getText() : null;
        return understood;
    }
}
