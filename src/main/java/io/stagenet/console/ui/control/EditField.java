package io.stagenet.console.ui.control;

import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

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

    private void finish() {
        if (!ended) {
            ended = true;
            done.run();
        }
    }
}
