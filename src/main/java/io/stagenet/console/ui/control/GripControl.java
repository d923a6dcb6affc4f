package io.stagenet.console.ui.control;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.input.KeyEvent;

/// A control that a hand moves up and down, by mouse and finger through a [Grip], and by keys: arrows go by a step, Page by
/// a big one, Home and End to the ends, Enter asks for a typed value.
///
/// Pseudo-class: `:grabbed`.
public abstract class GripControl extends Control {
    private static final PseudoClass GRABBED = PseudoClass.getPseudoClass("grabbed");

    private final ReadOnlyBooleanWrapper grabbed = new ReadOnlyBooleanWrapper(this, "grabbed");

    protected GripControl(String styleClass) {
        getStyleClass().add(styleClass);
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        grabbed.subscribe(now -> pseudoClassStateChanged(GRABBED, now));
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        // A strip that leaves the window while it is dragged never sees the button go up.
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                letGo();
            }
        });
    }

    /// A hand takes hold.
    ///
    /// @return whether it can be moved
    protected abstract boolean taken();

    /// The hand has let go.
    protected abstract void released();

    /// @param direction 1 up, -1 down
    /// @param shift     whether Shift is down
    protected abstract void step(int direction, boolean shift);

    /// @param direction 1 up, -1 down
    protected abstract void page(int direction);

    protected abstract void moveToEnd(boolean greatest);

    /// Goes to the nearest value it can have.
    protected abstract void moveNear(double value);

    /// The operator wants to type.
    protected abstract void entryAsked();

    public final ReadOnlyBooleanProperty grabbedProperty() {
        return grabbed.getReadOnlyProperty();
    }

    final void grab() {
        if (!grabbed.get()) {
            grabbed.set(taken());
        }
    }

    public final void letGo() {
        if (grabbed.get()) {
            grabbed.set(false);
            released();
        }
    }

    final void enter() {
        letGo();
        entryAsked();
    }

    private void keyPressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP, KP_UP -> step(1, event.isShiftDown());
            case DOWN, KP_DOWN -> step(-1, event.isShiftDown());
            case PAGE_UP -> page(1);
            case PAGE_DOWN -> page(-1);
            case HOME -> moveToEnd(false);
            case END -> moveToEnd(true);
            case ENTER -> enter();
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public final void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (!Guard.allows(this)) {
            return;
        }
        switch (action) {
            case INCREMENT -> step(1, false);
            case DECREMENT -> step(-1, false);
            case BLOCK_INCREMENT -> page(1);
            case BLOCK_DECREMENT -> page(-1);
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Number value) {
                    moveNear(value.doubleValue());
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
