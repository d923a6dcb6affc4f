package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.With.SHORTCUT;
import static io.stagenet.console.ui.Hands.click;
import static io.stagenet.console.ui.Hands.mouse;
import static io.stagenet.console.ui.Hands.press;
import static io.stagenet.console.ui.Hands.type;
import static io.stagenet.console.ui.Hands.wheel;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Switch;
import io.stagenet.console.ui.key.KeyAction;
import io.stagenet.console.ui.master.MasterFader;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A window that only shows.
@ExtendWith(FxToolkit.class)
class LockTest {
    private final FakeConsole console = new FakeConsole(
            new Rig().gateway("A", LinkState.ONLINE, 1, 40, "DMX").state());
    @AutoClose private final LockableWindow window = new LockableWindow(console);

    /// All an operator's hands do to a part.
    private static void handle(Node part) {
        click(part);
        mouse(part, MouseEvent.MOUSE_PRESSED, 50);
        mouse(part, MouseEvent.MOUSE_DRAGGED, 10);
        mouse(part, MouseEvent.MOUSE_RELEASED, 10);
        wheel(part, 40);
        part.requestFocus();
        for (var code : List.of(KeyCode.UP, KeyCode.PAGE_UP, KeyCode.HOME, KeyCode.END, KeyCode.ENTER, KeyCode.SPACE,
                KeyCode.F2, KeyCode.DELETE)) {
            press(part, code);
        }
        type(part, "1 AT FULL");
    }

    @Test
    void nothingInAnyViewActsOnAnyHand() {
        runOnFx(() -> {
            window.lock(true, "");
            for (var view : ViewId.values()) {
                window.open(view);
                window.root().applyCss();
                window.root().layout();
                for (var selector : List.of(".fader", ".flash", ".button", ".toggle-button", ".text-field",
                        ".toggle-switch", ".slider", ".combo-box", ".table-row-cell", ".list-cell", ".heat-map",
                        ".knob", ".master-fader", ".gm")) {
                    for (var part : List.copyOf(window.one(".view").lookupAll(selector))) {
                        handle(part);
                    }
                    for (var part : List.copyOf(window.one(".top-bar").lookupAll(selector))) {
                        handle(part);
                    }
                }
                assertThat(console.actions).as("%s", view).isEmpty();
                assertThat(console.faders.moves).as("%s", view).isEmpty();
                assertThat(console.faders.flashes).as("%s", view).isEmpty();
                assertThat(console.faders.grandMaster).isEqualTo(100);
                assertThat(window.model().line().textProperty().get()).isEmpty();
                assertThat(window.model().selection().size()).isZero();
                assertThat(window.lock().isLocked()).isTrue();
            }
        });
    }

    @Test
    void theSameHandsActOnceItIsUnlocked() {
        runOnFx(() -> {
            window.lock(false, "");
            window.lock().held();
            var fader = window.one(".fader");
            press(fader, KeyCode.UP);
            assertThat(console.faders.moves).isNotEmpty();
        });
    }

    @Test
    void viewsAreChangedByKeyAndByRailMeanwhile() {
        runOnFx(() -> {
            window.lock(false, "");
            press(window.owner(), KeyCode.DIGIT4, SHORTCUT);
            assertThat(window.model().openProperty().get()).isEqualTo(ViewId.PATCH);
            var rail = window.one(".rail .view-monitor");
            click(rail);
            ((ToggleButton) rail).fire();
            assertThat(window.model().openProperty().get()).isEqualTo(ViewId.MONITOR);
        });
    }

    @Test
    void noKeyOfTheMapActsButThoseThatLook() {
        runOnFx(() -> {
            window.lock(false, "");
            for (var action : KeyAction.values()) {
                if (action.reach() != KeyAction.Reach.LOOK) {
                    window.perform(action);
                    assertThat(window.lock().touchedProperty().get()).as("%s is answered", action).isTrue();
                }
            }
            press(window.owner(), KeyCode.ENTER, SHORTCUT);
            assertThat(console.actions).isEmpty();
        });
    }

    @Test
    void nothingIsDroppedNotEvenOnWhatStaysInUse() {
        runOnFx(() -> {
            window.lock(true, "");
            var reached = new ArrayList<String>();
            for (var selector : List.of(".rail", ".lock-sign", ".view")) {
                window.one(selector).addEventHandler(DragEvent.ANY, event -> reached.add(selector));
                for (var type : List.of(DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
                    Event.fireEvent(window.one(selector),
                            new DragEvent(type, null, 5, 5, 5, 5, TransferMode.COPY, null, null, null));
                }
            }
            assertThat(reached).isEmpty();
        });
    }

    @Test
    void whatWasHeldWhenItWasLockedIsLetGo() {
        runOnFx(() -> {
            var flash = window.one(".flash");
            mouse(flash, MouseEvent.MOUSE_PRESSED, 5);
            assertThat(console.faders.flashes).containsExactly("SN1 on");
            window.lock().toggle();
            window.lock().lock("");
            mouse(flash, MouseEvent.MOUSE_RELEASED, 5);
            assertThat(console.faders.flashes).containsExactly("SN1 on", "SN1 off");
        });
    }

    @Test
    void theSignIsInThePlaceOfTheCommandLineInEveryView() {
        runOnFx(() -> {
            window.lock(true, "");
            for (var view : ViewId.values()) {
                window.open(view);
                assertThat(window.one(".lock-sign").isVisible()).isTrue();
                assertThat(window.one(".command-line").isVisible()).isFalse();
            }
            var words = window.one(".lock-sign").lookupAll(".label").stream().filter(Label.class::isInstance)
                    .map(node -> ((Label) node).getText()).toList();
            assertThat(words).contains(Text.of("ui.lock.locked"), Text.of("ui.lock.go"));
        });
    }

    @Test
    void noFaderKnobMasterOrSwitchObeysAScreenReaderMeanwhile() {
        runOnFx(() -> {
            var allowed = new Switch("on", wanted -> assertThat(wanted).as("locked").isNull());
            var master = (MasterFader) window.one(".master-fader");
            ((Pane) window.one(".view")).getChildren().add(allowed);
            window.lock(true, "");
            for (var action : List.of(AccessibleAction.INCREMENT, AccessibleAction.BLOCK_DECREMENT)) {
                window.one(".fader").executeAccessibleAction(action);
                master.executeAccessibleAction(action);
            }
            window.one(".fader").executeAccessibleAction(AccessibleAction.SET_VALUE, 50.0);
            master.executeAccessibleAction(AccessibleAction.SET_VALUE, 50.0);
            allowed.executeAccessibleAction(AccessibleAction.FIRE);
            assertThat(allowed.isSelected()).isFalse();
            assertThat(console.faders.moves).isEmpty();
            assertThat(console.faders.grandMaster).isEqualTo(100);
            window.lock().held();
            window.one(".fader").executeAccessibleAction(AccessibleAction.INCREMENT);
            master.executeAccessibleAction(AccessibleAction.SET_VALUE, 50.0);
            assertThat(console.faders.moves).isNotEmpty();
            assertThat(console.faders.grandMaster).isEqualTo(50);
        });
    }

    @Test
    void theWindowIsNotClosedWhileItIsLocked() {
        runOnFx(() -> {
            window.lock(false, "");
            var request = new WindowEvent(window.stage(), WindowEvent.WINDOW_CLOSE_REQUEST);
            Event.fireEvent(window.stage(), request);
            assertThat(window.stage().isShowing()).isTrue();
            assertThat(window.lock().touchedProperty().get()).isTrue();
        });
    }
}
