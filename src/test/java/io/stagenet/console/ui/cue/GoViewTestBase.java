package io.stagenet.console.ui.cue;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.ListStatus;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.Wanted;
import io.stagenet.console.model.show.WantedList;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.OpenWindow;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.ViewId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/// A GO panel in a window, and the hands on it.
@ExtendWith(FxToolkit.class)
abstract class GoViewTestBase {
    static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");
    static final Wanted LOST = new Wanted(LevelSet.EMPTY, 100, false,
            new TreeMap<>(Map.of(1, new WantedList(CueShow.number("1"), 100, 100, null))),
            Collections.emptySortedMap());

    final FakeConsole console = new FakeConsole(
            playing(new ListStatus(CueShow.number("1"), false, 100, 100, Rig.EIGHT_O_NINE, 1_250, 5_000, 9_000L)));
    OpenWindow window;

    @BeforeEach
    void open() {
        window = OpenWindow.of(console, ViewId.CUES);
    }

    @AfterEach
    void close() {
        window.close();
    }

    static ConsoleState playing(ListStatus status) {
        return CueShow.rig().show(CueShow.three(false)).state().withPlayback(
                new PlaybackStatus(new TreeMap<>(Map.of(1, status)), Collections.emptySortedMap()));
    }

    Node one(String selector) {
        return window.one(selector);
    }

    static void mouse(Node node, EventType<MouseEvent> type, MouseButton button) {
        Event.fireEvent(node, new MouseEvent(type, 5, 5, 5, 5, button, 1, false, false, false, false,
                button == MouseButton.PRIMARY, false, button == MouseButton.SECONDARY, false, false, true, null));
    }

    static void press(Node node) {
        mouse(node, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY);
        mouse(node, MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY);
    }

    static void key(Node node, EventType<KeyEvent> type, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(type, "", "", code, false, false, false, false));
    }
}
