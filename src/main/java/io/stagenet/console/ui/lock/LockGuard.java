package io.stagenet.console.ui.lock;

import io.stagenet.console.ui.control.GripControl;
import io.stagenet.console.ui.control.Guard;
import io.stagenet.console.ui.key.KeyAction;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Keeps hands off while the window is locked: whatever comes in from mouse, finger, wheel and keys stops here, before any
/// control sees it, but for parts that are [left in use][#leaveInUse(Node, KeyAction.Reach)], scroll bars, and wheels that
/// scroll.
///
/// What was held down when it was locked may still be let go: nothing flashes on for ever.
public final class LockGuard {
    private static final Object REACH = LockGuard.class;

    private final LockViewModel lock;
    /// The mouse went down before it was locked, and did not come up yet.
    private boolean held;

    private LockGuard(LockViewModel lock) {
        this.lock = lock;
    }

    /// A part of the window that works while it is locked.
    ///
    /// @param reach what it does, for the lock to say whether it is possible
    public static void leaveInUse(Node part, KeyAction.Reach reach) {
        part.getProperties().put(REACH, reach);
    }

    /// Guards a scene from now on.
    public static void on(Scene scene, LockViewModel lock) {
        var guard = new LockGuard(lock);
        scene.addEventFilter(InputEvent.ANY, guard::see);
        Guard.put(scene, part -> !lock.isLocked() || guard.isInUse(part));
        lock.stageProperty().subscribe((before, now) -> {
            if (now == LockViewModel.Stage.LOCKED) {
                // A menu that was open is a window of its own, and nobody guards it.
                List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance)
                        .forEach(Window::hide);
            }
        });
    }

    private void see(InputEvent event) {
        if (!lock.isLocked()) {
            watchMouse(event);
            return;
        }
        boolean stopped = switch (event) {
            case MouseEvent mouse -> isStopped(mouse);
            case ScrollEvent scroll -> isStopped(scroll);
            case KeyEvent key -> isStopped(key);
            // Nothing is dropped anywhere, not even on what stays in use.
            case DragEvent _ -> true;
            case TouchEvent touch -> touch.getEventType() != TouchEvent.TOUCH_RELEASED && !isInUse(touch.getTarget());
            default -> !isInUse(event.getTarget());
        };
        if (stopped) {
            boolean begins = event.getEventType() == MouseEvent.MOUSE_PRESSED
                    || event.getEventType() == TouchEvent.TOUCH_PRESSED
                    || event instanceof KeyEvent key && key.getEventType() == KeyEvent.KEY_PRESSED
                            && !key.getCode().isModifierKey();
            // A key that has done what is allowed is not told that nothing is.
            if (begins && !event.isConsumed()) {
                lock.touch();
            }
            event.consume();
        }
    }

    private void watchMouse(InputEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            held = true;
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
            held = false;
        }
    }

    private boolean isStopped(MouseEvent event) {
        var type = event.getEventType();
        if (type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_CLICKED || type == MouseEvent.MOUSE_DRAGGED
                || type == MouseEvent.DRAG_DETECTED) {
            return !isInUse(event.getTarget());
        }
        if (type == MouseEvent.MOUSE_RELEASED) {
            boolean before = held;
            held = false;
            return !before && !isInUse(event.getTarget());
        }
        // It only hovers.
        return false;
    }

    private boolean isStopped(ScrollEvent event) {
        boolean onGrip = false;
        for (var node = nodeOf(event.getTarget()); node != null; node = node.getParent()) {
            onGrip |= node instanceof GripControl;
            if (node instanceof ScrollPane || node instanceof ListView || node instanceof TableView) {
                if (onGrip) {
                    // The wheel scrolls what the control lies on.
                    Event.fireEvent(node, event.copyFor(node, node));
                }
                return onGrip;
            }
        }
        return true;
    }

    private boolean isStopped(KeyEvent event) {
        return event.getEventType() != KeyEvent.KEY_RELEASED && event.getCode() != KeyCode.TAB
                && !isInUse(event.getTarget());
    }

    private boolean isInUse(EventTarget target) {
        for (var node = nodeOf(target); node != null; node = node.getParent()) {
            if (node instanceof ScrollBar) {
                return true;
            }
            if (node.hasProperties() && node.getProperties().get(REACH) instanceof KeyAction.Reach reach) {
                return lock.allows(reach);
            }
        }
        return false;
    }

    private static @Nullable Node nodeOf(EventTarget target) {
        return target instanceof Node node ? node : null;
    }
}
