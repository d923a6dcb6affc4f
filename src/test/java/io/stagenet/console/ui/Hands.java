package io.stagenet.console.ui;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What an operator's hands do to a part of a window, as the events of it. FX thread.
public final class Hands {
    /// What is held down meanwhile.
    public enum With {
        SHIFT,
        /// Ctrl, on macOS Command.
        SHORTCUT
    }

    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    private Hands() {
    }

    /// A key goes down, or repeats.
    public static void down(Node node, KeyCode code, With... with) {
        key(node, KeyEvent.KEY_PRESSED, code, with);
    }

    public static void up(Node node, KeyCode code, With... with) {
        key(node, KeyEvent.KEY_RELEASED, code, with);
    }

    /// A key goes down and comes up again.
    public static void press(Node node, KeyCode code, With... with) {
        down(node, code, with);
        up(node, code, with);
    }

    private static void key(Node node, EventType<KeyEvent> type, KeyCode code, With... with) {
        var held = List.of(with);
        boolean shortcut = held.contains(With.SHORTCUT);
        Event.fireEvent(node, new KeyEvent(type, "", "", code, held.contains(With.SHIFT), shortcut && !MAC, false,
                shortcut && MAC));
    }

    /// The characters alone, as they follow on the keys.
    public static void type(Node node, String text) {
        text.chars().mapToObj(Character::toString).forEach(character -> Event.fireEvent(node,
                new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    /// @param y in the node
    public static void mouse(Node node, EventType<MouseEvent> type, double y, With... with) {
        var held = List.of(with);
        boolean shortcut = held.contains(With.SHORTCUT);
        Event.fireEvent(node, new MouseEvent(type, 5, y, 5, y, MouseButton.PRIMARY, 1, held.contains(With.SHIFT),
                shortcut && !MAC, false, shortcut && MAC, type != MouseEvent.MOUSE_RELEASED, false, false, false, false,
                true, null));
    }

    public static void click(Node node, With... with) {
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
            mouse(node, type, 5, with);
        }
    }

    /// @param by more than 0 away from the hand
    public static void wheel(Node node, double by) {
        Event.fireEvent(node, new ScrollEvent(ScrollEvent.SCROLL, 5, 5, 5, 5, false, false, false, false, false, false,
                0, by, 0, by, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE,
                0, 0, null));
    }
}
