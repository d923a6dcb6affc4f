package io.stagenet.console.ui.control;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// A field that takes the place of what it edits: Enter takes it over, Esc or leaving it drops it.
public final class EditField extends TextField {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Runnable done;
    private boolean ended;

    /// @param take whether the text was taken; a refused one stays to be mended
    /// @param done once, however it ends
    public EditField(String text, Predicate<String> take, Runnable done) {
        super(text);
        this.done = done;
        getStyleClass().add("edit-field");
        setMinWidth(0);
        setOnAction(event -> {
            if (take.test(getText())) {
                finish();
            } else {
                pseudoClassStateChanged(REFUSED, true);
                selectAll();
            }
        });
        textProperty().subscribe(() -> pseudoClassStateChanged(REFUSED, false));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                finish();
                event.consume();
            }
        });
        focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                finish();
            }
        });
    }

    /// Lays a field over a part and gives it the keyboard, unless there is one already.
    ///
    /// @param place  holds `shown` alone
    /// @param back   gets the keyboard when the field is gone, if the field still had it
    /// @param spoken its accessible name
    /// @param gone   told once when `shown` is back
    /// @return the field, empty if there was one already
    public static Optional<EditField> over(StackPane place, Node shown, String text, Predicate<String> take, Node back,
            String spoken, Runnable gone) {
        if (place.getChildren().getFirst() != shown) {
            return Optional.empty();
        }
        var field = new EditField(text, take, () -> {
            boolean here = place.getChildren().getFirst().isFocused();
            place.getChildren().setAll(shown);
            gone.run();
            if (here) {
                back.requestFocus();
            }
        });
        field.setAccessibleText(spoken);
        place.getChildren().setAll(field);
        field.requestFocus();
        field.selectAll();
        return Optional.of(field);
    }

    private void finish() {
        if (!ended) {
            ended = true;
            done.run();
        }
    }
}
