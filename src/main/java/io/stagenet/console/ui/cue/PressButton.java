package io.stagenet.console.ui.cue;

import io.stagenet.console.ui.lock.LockGuard;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A button that acts when it goes down, once for each time, by mouse or finger. The keyboard never rests on it: no key
/// that is pressed by mistake, held or repeated can give it. Pseudo-class `:down` while it is held.
final class PressButton extends StackPane {
    private static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");

    private final Runnable action;
    private boolean down;

    /// @param action once per press
    PressButton(Node face, Runnable action) {
        super(face);
        this.action = action;
        getStyleClass().add("press-button");
        face.setMouseTransparent(true);
        setFocusTraversable(false);
        setAccessibleRole(AccessibleRole.BUTTON);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && !event.isSynthesized()) {
                set(true);
                event.consume();
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (!event.isSynthesized()) {
                set(false);
            }
        });
        addEventHandler(TouchEvent.TOUCH_PRESSED, event -> {
            set(true);
            event.consume();
        });
        addEventHandler(TouchEvent.TOUCH_RELEASED, event -> {
            set(false);
            event.consume();
        });
        disabledProperty().subscribe(() -> set(false));
        sceneProperty().subscribe(() -> set(false));
    }

    /// What it does, for a screen reader and for who points at it.
    void explain(String name, String tip) {
        setAccessibleText(name);
        setAccessibleHelp(tip);
        Tooltip.install(this, new Tooltip(tip));
    }

    private void set(boolean now) {
        if (now != down) {
            down = now;
            pseudoClassStateChanged(DOWN, now);
            if (now) {
                action.run();
            }
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction asked, @Nullable Object... parameters) {
        if (asked == AccessibleAction.FIRE) {
            if (!isDisabled() && LockGuard.allows(this)) {
                action.run();
            }
        } else {
            super.executeAccessibleAction(asked, parameters);
        }
    }
}
