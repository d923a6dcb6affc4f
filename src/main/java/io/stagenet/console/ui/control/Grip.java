package io.stagenet.console.ui.control;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;

/// The hand on a control that is moved up and down: by mouse, by one finger of several, by wheel.
///
/// A drag is relative, so that a click never makes a value jump. Each finger moves the control it came down on, by its own
/// number; the mouse events a platform makes up for fingers are ignored.
public final class Grip {
    private static final int NO_FINGER = -1;
    /// What a wheel that does not say so reports for one notch, in pixels.
    private static final double NOTCH = 40;

    /// How far it is moved.
    public interface Hand {
        /// The first move since it was grabbed is about to come.
        void begin();

        /// @param up   pixels since the last move, negative for down
        /// @param fine the operator asks for small moves
        void follow(double up, boolean fine);

        /// @param notches of a wheel, negative for down
        void turn(int notches, boolean fine);

        /// Whether a wheel over it is meant for it.
        default boolean takesWheel() {
            return true;
        }
    }

    private final GripControl control;
    private final Hand hand;
    /// The touch point that holds it, [#NO_FINGER] for none.
    private int finger = NO_FINGER;
    /// Pressed, and not moved yet.
    private boolean still;
    private double lastY;
    private double wheel;

    /// Lets hands move a control from now on.
    public static void on(GripControl control, Hand hand) {
        new Grip(control, hand).listen();
    }

    private Grip(GripControl control, Hand hand) {
        this.control = control;
        this.hand = hand;
    }

    private void listen() {
        control.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                finger = NO_FINGER;
            }
        });
        control.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        control.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        control.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        control.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        control.addEventHandler(TouchEvent.TOUCH_PRESSED, this::touched);
        control.addEventHandler(TouchEvent.TOUCH_MOVED, this::touchMoved);
        control.addEventHandler(TouchEvent.TOUCH_RELEASED, this::touchReleased);
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !event.isSynthesized()) {
            control.requestFocus();
            if (event.getClickCount() == 2) {
                control.enter();
            } else {
                take(event.getScreenY());
            }
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (!event.isSynthesized() && finger == NO_FINGER && control.grabbedProperty().get()) {
            follow(event.getScreenY(), event.isShiftDown());
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !event.isSynthesized() && finger == NO_FINGER) {
            control.letGo();
            event.consume();
        }
    }

    private void touched(TouchEvent event) {
        if (finger == NO_FINGER) {
            finger = event.getTouchPoint().getId();
            control.requestFocus();
            take(event.getTouchPoint().getScreenY());
        }
        event.consume();
    }

    private void touchMoved(TouchEvent event) {
        if (event.getTouchPoint().getId() == finger && control.grabbedProperty().get()) {
            follow(event.getTouchPoint().getScreenY(), event.isShiftDown());
        }
        event.consume();
    }

    private void touchReleased(TouchEvent event) {
        if (event.getTouchPoint().getId() == finger) {
            finger = NO_FINGER;
            control.letGo();
        }
        event.consume();
    }

    private void take(double screenY) {
        control.grab();
        lastY = screenY;
        still = true;
    }

    private void follow(double screenY, boolean fine) {
        if (still) {
            still = false;
            hand.begin();
        }
        double up = lastY - screenY;
        lastY = screenY;
        hand.follow(up, fine);
    }

    private void scrolled(ScrollEvent event) {
        if (!hand.takesWheel()) {
            return;
        }
        event.consume();
        if (event.isInertia()) {
            return; // the hand has left the pad: a value must not run on
        }
        // With Shift most platforms report a wheel as horizontal.
        boolean vertical = event.getDeltaY() != 0;
        double notch = vertical ? event.getMultiplierY() : event.getMultiplierX();
        wheel += (vertical ? event.getDeltaY() : event.getDeltaX()) / (notch == 0 ? NOTCH : notch);
        int notches = (int) wheel;
        wheel -= notches;
        if (notches != 0) {
            hand.turn(notches, event.isShiftDown());
        }
    }
}
