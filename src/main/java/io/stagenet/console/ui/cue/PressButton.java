package io.stagenet.console.ui.cue;

import io.stagenet.console.ui.control.Guard;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
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
                press();
                event.consume();
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (!event.isSynthesized()) {
                letGo();
            }
        });
        addEventHandler(TouchEvent.TOUCH_PRESSED, event -> {
            // The only finger there is came down anew, whatever was told of those before.
            if (!down || event.getTouchCount() == 1) {
                press();
            }
            event.consume();
        });
        addEventHandler(TouchEvent.TOUCH_RELEASED, event -> {
            letGo();
            event.consume();
        });
        disabledProperty().subscribe(_ -> letGo());
        sceneProperty().subscribe(_ -> letGo());
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::focusedProperty).subscribe(_ -> letGo());
    }

    /// What it does, for a screen reader and for who points at it.
    void explain(String name, String tip) {
        setAccessibleText(name);
        setAccessibleHelp(tip);
        Tooltip.install(this, new Tooltip(tip));
    }

    /// A release may be lost, when the system takes a finger for a gesture of its own: a press counts all the same.
    private void press() {
        show(true);
        action.run();
    }

    private void letGo() {
        show(false);
    }

    private void show(boolean now) {
        down = now;
        pseudoClassStateChanged(DOWN, now);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction asked, @Nullable Object... parameters) {
        if (asked == AccessibleAction.FIRE) {
            if (!isDisabled() && Guard.allows(this)) {
                action.run();
            }
        } else {
            super.executeAccessibleAction(asked, parameters);
        }
    }
}
