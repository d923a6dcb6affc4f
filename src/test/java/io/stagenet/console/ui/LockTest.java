package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.await;
import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Switch;
import io.stagenet.console.ui.key.KeyAction;
import io.stagenet.console.ui.lock.LockViewModel;
import io.stagenet.console.ui.master.MasterFader;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A window that only shows.
@ExtendWith(FxToolkit.class)
class LockTest {
    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    private final FakeConsole console = new FakeConsole(
            new Rig().gateway("A", LinkState.ONLINE, 1, 40, "DMX").state());
    private Stage stage;
    private ConsoleWindow window;

    @BeforeEach
    void open() {
        runOnFx(() -> {
            stage = new Stage();
            window = new ConsoleWindow(console, stage, ZoneOffset.UTC);
            window.show();
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    @AfterEach
    void close() {
        runOnFx(() -> {
            lock().release();
            window.dispose();
        });
    }

    private LockViewModel lock() {
        return window.model().window().lock();
    }

    private Node one(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }

    private Node owner() {
        var owner = stage.getScene().getFocusOwner();
        return owner == null ? stage.getScene().getRoot() : owner;
    }

    private void lock(boolean goAllowed, String pin) {
        lock().toggle();
        lock().goAllowedProperty().set(goAllowed);
        lock().lock(pin);
        assertThat(lock().isLocked()).isTrue();
        console.actions.clear();
        console.faders.moves.clear();
        console.faders.flashes.clear();
    }

    private static void press(Node node, KeyCode code, boolean shortcut) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(node, new KeyEvent(type, "", "", code, false, shortcut && !MAC, false, shortcut && MAC));
        }
    }

    private static void type(Node node, String text) {
        text.chars().forEach(c -> Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_TYPED, Character.toString(c), "",
                KeyCode.UNDEFINED, false, false, false, false)));
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double y) {
        Event.fireEvent(node, new MouseEvent(type, 5, y, 5, y, MouseButton.PRIMARY, 1, false, false, false, false,
                type != MouseEvent.MOUSE_RELEASED, false, false, false, false, true, null));
    }

    private static void click(Node node) {
        mouse(node, MouseEvent.MOUSE_PRESSED, 5);
        mouse(node, MouseEvent.MOUSE_RELEASED, 5);
        mouse(node, MouseEvent.MOUSE_CLICKED, 5);
    }

    private static void wheel(Node node) {
        Event.fireEvent(node, new ScrollEvent(ScrollEvent.SCROLL, 5, 5, 5, 5, false, false, false, false, false, false,
                0, 40, 0, 40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE,
                0, 0, null));
    }

    /// All an operator's hands do to a part.
    private static void handle(Node part) {
        click(part);
        mouse(part, MouseEvent.MOUSE_PRESSED, 50);
        mouse(part, MouseEvent.MOUSE_DRAGGED, 10);
        mouse(part, MouseEvent.MOUSE_RELEASED, 10);
        wheel(part);
        part.requestFocus();
        for (var code : List.of(KeyCode.UP, KeyCode.PAGE_UP, KeyCode.HOME, KeyCode.END, KeyCode.ENTER, KeyCode.SPACE,
                KeyCode.F2, KeyCode.DELETE)) {
            press(part, code, false);
        }
        type(part, "1 AT FULL");
    }

    @Test
    void whatIsTypedForAPinIsNeverShownInTheCommandLine() {
        runOnFx(() -> {
            var line = (TextField) one(".command-line .text-field");
            line.requestFocus();
            lock().toggle();
            assertThat(owner()).isInstanceOf(TextField.class).isNotEqualTo(line);
            type(owner(), "1234");
            assertThat(((TextField) owner()).getText()).isEqualTo("1234");
            assertThat(line.getText()).isEmpty();
            line.setText("1234");
            press(owner(), KeyCode.ENTER, false);
            assertThat(lock().isLocked()).isTrue();
            assertThat(line.getText()).as("typed past the field").isEmpty();
        });
    }

    @Test
    void nothingInAnyViewActsOnAnyHand() {
        runOnFx(() -> {
            lock(true, "");
            for (var view : ViewId.values()) {
                window.model().open(view);
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
                for (var selector : List.of(".fader", ".flash", ".button", ".toggle-button", ".text-field",
                        ".toggle-switch", ".slider", ".combo-box", ".table-row-cell", ".list-cell", ".heat-map",
                        ".knob", ".master-fader", ".gm")) {
                    for (var part : List.copyOf(one(".view").lookupAll(selector))) {
                        handle(part);
                    }
                    for (var part : List.copyOf(one(".top-bar").lookupAll(selector))) {
                        handle(part);
                    }
                }
                assertThat(console.actions).as("%s", view).isEmpty();
                assertThat(console.faders.moves).as("%s", view).isEmpty();
                assertThat(console.faders.flashes).as("%s", view).isEmpty();
                assertThat(console.faders.grandMaster).isEqualTo(100);
                assertThat(window.model().line().textProperty().get()).isEmpty();
                assertThat(window.model().selection().size()).isZero();
                assertThat(lock().isLocked()).isTrue();
            }
        });
    }

    @Test
    void theSameHandsActOnceItIsUnlocked() {
        runOnFx(() -> {
            lock(false, "");
            lock().held();
            var fader = one(".fader");
            press(fader, KeyCode.UP, false);
            assertThat(console.faders.moves).isNotEmpty();
        });
    }

    @Test
    void viewsAreChangedByKeyAndByRailMeanwhile() {
        runOnFx(() -> {
            lock(false, "");
            press(owner(), KeyCode.DIGIT4, true);
            assertThat(window.model().openProperty().get()).isEqualTo(ViewId.PATCH);
            var rail = one(".rail .view-monitor");
            click(rail);
            ((ToggleButton) rail).fire();
            assertThat(window.model().openProperty().get()).isEqualTo(ViewId.MONITOR);
        });
    }

    @Test
    void noKeyOfTheMapActsButThoseThatLook() {
        runOnFx(() -> {
            lock(false, "");
            for (var action : KeyAction.values()) {
                if (action.reach() != KeyAction.Reach.LOOK) {
                    window.model().perform(action);
                    assertThat(lock().touchedProperty().get()).as("%s is answered", action).isTrue();
                }
            }
            press(owner(), KeyCode.ENTER, true);
            assertThat(console.actions).isEmpty();
        });
    }

    @Test
    void goBackAndPauseStayWhenTheyAreAllowed() {
        runOnFx(() -> {
            window.model().go().armedProperty().set(true);
            lock(true, "");
            press(owner(), KeyCode.ENTER, true);
            press(owner(), KeyCode.SPACE, false);
            window.model().perform(KeyAction.BACK);
            window.model().perform(KeyAction.PAUSE_OR_RESUME);
            window.model().open(ViewId.CUES);
            click(one(".go-view .go"));
            assertThat(console.actions).containsExactly(new PlaybackAction.Go(1), new PlaybackAction.Go(1),
                    new PlaybackAction.Back(1), new PlaybackAction.Pause(1), new PlaybackAction.Go(1));
            click(one(".go-view .arm"));
            assertThat(window.model().go().armedProperty().get()).as("arming is no GO").isTrue();
        });
    }

    @Test
    void aGoThatIsGivenIsNotSaidToBeLocked() {
        runOnFx(() -> {
            lock(true, "");
            one(".fader").requestFocus();
            press(owner(), KeyCode.ENTER, true);
            assertThat(console.actions).containsExactly(new PlaybackAction.Go(1));
            assertThat(lock().touchedProperty().get()).isFalse();
        });
    }

    @Test
    void nothingIsDroppedNotEvenOnWhatStaysInUse() {
        runOnFx(() -> {
            lock(true, "");
            var reached = new ArrayList<String>();
            for (var selector : List.of(".rail", ".lock-sign", ".view")) {
                one(selector).addEventHandler(DragEvent.ANY, event -> reached.add(selector));
                for (var type : List.of(DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
                    Event.fireEvent(one(selector),
                            new DragEvent(type, null, 5, 5, 5, 5, TransferMode.COPY, null, null, null));
                }
            }
            assertThat(reached).isEmpty();
        });
    }

    @Test
    void goDoesNothingWhenItIsNotAllowed() {
        runOnFx(() -> {
            window.model().open(ViewId.CUES);
            window.model().go().armedProperty().set(true);
            lock(false, "");
            press(owner(), KeyCode.ENTER, true);
            press(owner(), KeyCode.SPACE, false);
            click(one(".go-view .go"));
            one(".go-view .go").executeAccessibleAction(AccessibleAction.FIRE);
            assertThat(console.actions).isEmpty();
        });
    }

    @Test
    void whatWasHeldWhenItWasLockedIsLetGo() {
        runOnFx(() -> {
            var flash = one(".flash");
            mouse(flash, MouseEvent.MOUSE_PRESSED, 5);
            assertThat(console.faders.flashes).containsExactly("SN1 on");
            lock().toggle();
            lock().lock("");
            mouse(flash, MouseEvent.MOUSE_RELEASED, 5);
            assertThat(console.faders.flashes).containsExactly("SN1 on", "SN1 off");
        });
    }

    @Test
    void theSignIsInThePlaceOfTheCommandLineInEveryView() {
        runOnFx(() -> {
            lock(true, "");
            for (var view : ViewId.values()) {
                window.model().open(view);
                assertThat(one(".lock-sign").isVisible()).isTrue();
                assertThat(one(".command-line").isVisible()).isFalse();
            }
            var words = one(".lock-sign").lookupAll(".label").stream().filter(Label.class::isInstance)
                    .map(node -> ((Label) node).getText()).toList();
            assertThat(words).contains(Text.of("ui.lock.locked"), Text.of("ui.lock.go"));
        });
    }

    @Test
    void itIsUnlockedByItsPinOnTheKeyboard() {
        runOnFx(() -> {
            lock(false, "4711");
            press(owner(), KeyCode.L, true);
            assertThat(lock().stageProperty().get()).isEqualTo(LockViewModel.Stage.ENTERING);
            type(owner(), "4711");
            press(owner(), KeyCode.ENTER, false);
            assertThat(lock().stageProperty().get()).isEqualTo(LockViewModel.Stage.OPEN);
            assertThat(one(".command-line").isVisible()).isTrue();
            assertThat(owner()).isEqualTo(one(".command-line .text-field"));
        });
    }

    @Test
    void itIsUnlockedByItsPinOnThePad() {
        runOnFx(() -> {
            lock(false, "4711");
            lock().toggle();
            for (var digit : List.of("4", "7", "1", "1")) {
                one(".pin-pad").lookupAll(".pad-key").stream().map(Button.class::cast)
                        .filter(key -> key.getText().equals(digit)).findFirst().orElseThrow().fire();
            }
            ((Button) one(".pin-pad .enter")).fire();
            assertThat(lock().isLocked()).isFalse();
        });
    }

    @Test
    void everyWrongPinWaitsLonger() {
        runOnFx(() -> {
            lock(false, "4711");
            lock().toggle();
            long time = TimeUnit.SECONDS.toNanos(100);
            for (int wait : new int[]{1, 2, 4, 8}) {
                time += TimeUnit.MINUTES.toNanos(2);
                window.model().pulse(time);
                enter("1234");
                assertThat(lock().answerProperty().get()).isEqualTo(Text.of("ui.lock.wrong", wait));
                window.model().pulse(time + TimeUnit.SECONDS.toNanos(wait) - 1);
                enter("4711");
                assertThat(lock().isLocked()).as("within %s s", wait).isTrue();
                for (int i = 0; i < 8; i++) {
                    lock().erase();
                }
            }
            window.model().pulse(time + TimeUnit.MINUTES.toNanos(2));
            enter("4711");
            assertThat(lock().isLocked()).isFalse();
        });
    }

    private void enter(String pin) {
        pin.chars().forEach(digit -> lock().type((char) digit));
        lock().enter();
    }

    @Test
    void thePinIsKeptAsItsHashOnly() {
        runOnFx(() -> {
            lock().toggle();
            lock().lock("47 11");
            assertThat(lock().isLocked()).as("no PIN").isFalse();
            assertThat(lock().answerProperty().get()).isNotEmpty();
            lock().lock("4711");
            var kept = console.preferred.getLast().window().pin();
            assertThat(kept).isNotNull().doesNotContain("4711");
        });
    }

    @Test
    void withoutAPinAButtonIsHeldForASecond() {
        runOnFx(() -> {
            lock(false, "");
            assertThat(owner()).isEqualTo(one(".lock-sign .hold-button .button"));
            Event.fireEvent(owner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false,
                    false));
            assertThat(lock().isLocked()).isTrue();
        });
        await("held for a second", () -> !lock().isLocked());
        assertThat(onFx(() -> one(".lock-sign").isVisible())).isFalse();
    }

    @Test
    void theKeyThatLockedItDoesNotUnlockItHoweverLongItIsHeld() {
        runOnFx(() -> {
            press(owner(), KeyCode.L, true);
            for (int i = 0; i < 3; i++) {
                down(KeyCode.ENTER);
            }
            assertThat(lock().isLocked()).isTrue();
            assertThat(owner()).isEqualTo(one(".lock-sign .hold-button .button"));
            assertThat(one(".lock-sign .hold-ring").isVisible()).isFalse();
        });
        // A hold that had begun would be over before one that begins now.
        var later = new AtomicBoolean();
        runOnFx(() -> new Timeline(new KeyFrame(javafx.util.Duration.seconds(1.2), _ -> later.set(true))).play());
        await("longer than a hold", later::get);
        runOnFx(() -> {
            down(KeyCode.ENTER);
            assertThat(lock().isLocked()).isTrue();
            Event.fireEvent(owner(), new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.ENTER, false, false, false,
                    false));
            down(KeyCode.ENTER);
        });
        await("held anew", () -> !lock().isLocked());
    }

    private void down(KeyCode code) {
        Event.fireEvent(owner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void spaceIsNotSaidToGiveGoWhileTheLockForbidsIt() {
        runOnFx(() -> {
            window.model().go().armedProperty().set(true);
            one(".fader").requestFocus();
            assertThat(one(".status-line .space").isVisible()).isTrue();
            lock(false, "");
            assertThat(one(".status-line .space").isVisible()).isFalse();
            lock().held();
            assertThat(one(".status-line .space").isVisible()).isTrue();
            lock(true, "");
            assertThat(one(".status-line .space").isVisible()).isTrue();
        });
    }

    @Test
    void noFaderKnobMasterOrSwitchObeysAScreenReaderMeanwhile() {
        runOnFx(() -> {
            var allowed = new Switch("on", wanted -> assertThat(wanted).as("locked").isNull());
            var master = (MasterFader) one(".master-fader");
            ((Pane) one(".view")).getChildren().add(allowed);
            lock(true, "");
            for (var action : List.of(AccessibleAction.INCREMENT, AccessibleAction.BLOCK_DECREMENT)) {
                one(".fader").executeAccessibleAction(action);
                master.executeAccessibleAction(action);
            }
            one(".fader").executeAccessibleAction(AccessibleAction.SET_VALUE, 50.0);
            master.executeAccessibleAction(AccessibleAction.SET_VALUE, 50.0);
            allowed.executeAccessibleAction(AccessibleAction.FIRE);
            assertThat(allowed.isSelected()).isFalse();
            assertThat(console.faders.moves).isEmpty();
            assertThat(console.faders.grandMaster).isEqualTo(100);
            lock().held();
            one(".fader").executeAccessibleAction(AccessibleAction.INCREMENT);
            master.executeAccessibleAction(AccessibleAction.SET_VALUE, 50.0);
            assertThat(console.faders.moves).isNotEmpty();
            assertThat(console.faders.grandMaster).isEqualTo(50);
        });
    }

    @Test
    void theWindowIsNotClosedWhileItIsLocked() {
        runOnFx(() -> {
            lock(false, "");
            var request = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
            Event.fireEvent(stage, request);
            assertThat(stage.isShowing()).isTrue();
            assertThat(lock().touchedProperty().get()).isTrue();
        });
    }

    @Test
    void anotherWindowOnTheSameSettingsStartsUnlocked() {
        runOnFx(() -> {
            lock(false, "4711");
            var kept = new ConsoleWindow(console, new Stage(), ZoneOffset.UTC);
            assertThat(kept.model().window().lock().isLocked()).as("a restart lets the operator in").isFalse();
            kept.dispose();
        });
    }

    @Test
    void theQuestionHowToLockIsLeftByEscapeAndStopsNothing() {
        runOnFx(() -> {
            one(".fader").requestFocus();
            press(owner(), KeyCode.L, true);
            assertThat(one(".lock-panel").isVisible()).isTrue();
            press(owner(), KeyCode.ENTER, true);
            assertThat(console.actions).containsExactly(new PlaybackAction.Go(1));
            press(owner(), KeyCode.ESCAPE, false);
            assertThat(one(".lock-panel").isVisible()).isFalse();
            assertThat(owner()).isEqualTo(one(".fader"));
        });
    }

    @Test
    void twoKeysLockIt() {
        runOnFx(() -> {
            press(owner(), KeyCode.L, true);
            press(owner(), KeyCode.ENTER, false);
            assertThat(lock().isLocked()).isTrue();
        });
    }
}
