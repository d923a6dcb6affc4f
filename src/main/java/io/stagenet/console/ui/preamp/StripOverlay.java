package io.stagenet.console.ui.preamp;

import io.stagenet.console.ui.control.HeldKey;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What lies over a strip for a moment: a choice or a question. Part of the scene, so that nothing else is covered and
/// nothing blocks; Esc, or the keyboard gone elsewhere, takes it away.
final class StripOverlay extends StackPane {
    private Runnable closed = () -> {
    };
    private final HeldKey held = new HeldKey(this);
    private @Nullable Node invoker;

    StripOverlay() {
        getStyleClass().add("strip-overlay");
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        // A click in it is none on the strip below.
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        focusWithinProperty().subscribe((before, now) -> {
            if (before && !now) {
                close();
            }
        });
    }

    /// @param content shown below each other, scrolled when there is no room
    /// @param foot    always seen
    /// @param first   has the keyboard
    /// @param from    gets it back
    /// @param onClose once, however it goes
    void open(VBox content, @Nullable Node foot, Node first, @Nullable Node from, Runnable onClose) {
        close();
        closed = onClose;
        invoker = from;
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var all = new VBox(scroll);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        all.getStyleClass().add("overlay-content");
        if (foot != null) {
            all.getChildren().add(foot);
        }
        getChildren().setAll(all);
        setVisible(true);
        // What is scrolled is part of the scene only when its pane has its looks, and can have the keyboard only then.
        applyCss();
        layout();
        held.begin(getScene() == null ? null : getScene().getFocusOwner());
        first.requestFocus();
    }

    void close() {
        if (!isVisible()) {
            return;
        }
        boolean back = isFocusWithin();
        setVisible(false);
        getChildren().clear();
        var after = closed;
        closed = () -> {
        };
        after.run();
        if (back && invoker != null) {
            invoker.requestFocus();
        }
        invoker = null;
    }
}
