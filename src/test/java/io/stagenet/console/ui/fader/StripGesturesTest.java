package io.stagenet.console.ui.fader;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.service.Action.ShowAction.SetNames;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.Theme;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Three strips in a window, used by fired events.
@ExtendWith(FxToolkit.class)
class StripGesturesTest {
    private final FakeConsole console = new FakeConsole(new Rig().state());
    private final AddressSelection selection = new AddressSelection();
    private FaderBankViewModel bank;
    private List<FaderStripView> strips;
    private HBox root;
    private Stage stage;

    @BeforeEach
    void open() {
        runOnFx(() -> {
            bank = new FaderBankViewModel(console, selection, new LocalTimes(ZoneOffset.UTC), Runnable::run);
            bank.page().setFitting(3);
            bank.show(new Rig().gateway("A", LinkState.ONLINE, 1, 3, "DMX").name(1, "Key").state());
            strips = bank.page().strips().stream().map(FaderStripView::new).toList();
            root = new HBox();
            root.getChildren().addAll(strips);
            stage = new Stage();
            stage.setScene(Theme.scene(root, 300, 600));
            stage.show();
            root.applyCss();
            root.layout();
        });
    }

    @AfterEach
    void close() {
        runOnFx(stage::hide);
    }

    private Fader fader(int strip) {
        return strips.get(strip).fader();
    }

    private static void touch(Node node, EventType<TouchEvent> type, int id, double y) {
        var point = new TouchPoint(id, TouchPoint.State.MOVED, 10, y, 10, y, node, null);
        Event.fireEvent(node, new TouchEvent(type, point, List.of(point), 1, false, false, false, false));
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double y, int clicks, boolean synthesized) {
        Event.fireEvent(node,
                new MouseEvent(type, 10, y, 10, y, MouseButton.PRIMARY, clicks, false, false, false, false,
                        true, false, false, synthesized, false, true, null));
    }

    private static void click(Node node, boolean shift, boolean control, int clicks) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        Event.fireEvent(node, new MouseEvent(MouseEvent.MOUSE_CLICKED, 5, 5, 5, 5, MouseButton.PRIMARY, clicks, shift,
                control && !mac, false, control && mac, false, false, false, false, false, true, null));
    }

    private static void key(Node node, EventType<KeyEvent> type, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(type, "", "", code, false, false, false, false));
    }

    @Test
    void twoFingersMoveTwoFadersEachByItsOwn() {
        runOnFx(() -> {
            touch(fader(0), TouchEvent.TOUCH_PRESSED, 1, 400);
            touch(fader(1), TouchEvent.TOUCH_PRESSED, 2, 400);
            touch(fader(0), TouchEvent.TOUCH_MOVED, 1, 300);
            touch(fader(1), TouchEvent.TOUCH_MOVED, 2, 350);
            touch(fader(0), TouchEvent.TOUCH_MOVED, 2, 100);
            touch(fader(0), TouchEvent.TOUCH_RELEASED, 1, 300);
            touch(fader(0), TouchEvent.TOUCH_MOVED, 1, 100);
            touch(fader(1), TouchEvent.TOUCH_MOVED, 2, 300);
            assertThat(console.faders.wanted[1]).isPositive().isEqualTo(console.faders.wanted[2]);
            assertThat(fader(0).grabbedProperty().get()).isFalse();
            assertThat(fader(1).grabbedProperty().get()).isTrue();
        });
    }

    @Test
    void theMouseAPlatformMakesUpForAFingerMovesNothing() {
        runOnFx(() -> {
            mouse(fader(0), MouseEvent.MOUSE_PRESSED, 400, 1, true);
            mouse(fader(0), MouseEvent.MOUSE_DRAGGED, 300, 1, true);
            assertThat(console.faders.moves).isEmpty();
            assertThat(fader(0).grabbedProperty().get()).isFalse();
        });
    }

    @Test
    void aTypedLevelIsTakenAndAWrongOneIsNot() {
        runOnFx(() -> {
            mouse(fader(1), MouseEvent.MOUSE_PRESSED, 400, 2, false);
            var field = (TextField) strips.get(1).lookup(".edit-field");
            field.setText("101");
            field.fireEvent(new ActionEvent());
            assertThat(field.getPseudoClassStates()).extracting(Object::toString).contains("refused");
            assertThat(console.faders.moves).isEmpty();
            field.setText("50");
            field.fireEvent(new ActionEvent());
            assertThat(console.faders.moves).containsExactly("SN2=128");
            assertThat(strips.get(1).lookup(".edit-field")).isNull();
            key(fader(1), KeyEvent.KEY_PRESSED, KeyCode.ENTER);
            key(strips.get(1).lookup(".edit-field"), KeyEvent.KEY_PRESSED, KeyCode.ESCAPE);
            assertThat(strips.get(1).lookup(".edit-field")).isNull();
            assertThat(console.faders.moves).hasSize(1);
        });
    }

    @Test
    void flashIsOnForAsLongAsItIsHeldWhateverHoldsIt() {
        runOnFx(() -> {
            var flash = (Button) strips.get(0).lookup(".flash");
            mouse(flash, MouseEvent.MOUSE_PRESSED, 5, 1, false);
            mouse(flash, MouseEvent.MOUSE_RELEASED, 5, 1, false);
            key(flash, KeyEvent.KEY_PRESSED, KeyCode.SPACE);
            key(flash, KeyEvent.KEY_PRESSED, KeyCode.SPACE);
            key(flash, KeyEvent.KEY_RELEASED, KeyCode.SPACE);
            touch(flash, TouchEvent.TOUCH_PRESSED, 1, 5);
            root.getChildren().remove(strips.get(0));
        });
        assertThat(console.faders.flashes).containsExactly("SN1 on", "SN1 off", "SN1 on", "SN1 off", "SN1 on",
                "SN1 off");
    }

    @Test
    void onlyADimmerOffersFlash() {
        runOnFx(() -> {
            console.faders.kinds.put(2, LevelKind.SWITCH);
            bank.readLevels();
            assertThat(strips.get(1).lookup(".flash").isDisabled()).isTrue();
            assertThat(strips.get(0).lookup(".flash").isDisabled()).isFalse();
        });
    }

    @Test
    void clicksSelectAloneTogetherAndThrough() {
        runOnFx(() -> {
            click(strips.get(0).lookup(".address"), false, false, 1);
            assertThat(selection.addressesProperty().get().stream()).containsExactly(1);
            click(strips.get(2).lookup(".address"), false, true, 1);
            assertThat(selection.addressesProperty().get().stream()).containsExactly(1, 3);
            click(strips.get(0).lookup(".address"), false, false, 1);
            click(strips.get(2).lookup(".address"), true, false, 1);
            assertThat(selection.addressesProperty().get().stream()).containsExactly(1, 2, 3);
            assertThat(strips.get(1).getPseudoClassStates()).extracting(Object::toString).contains("selected");
        });
    }

    @Test
    void aNameIsEditedByDoubleClickOrKey() {
        runOnFx(() -> {
            click(strips.get(0).lookup(".name"), false, false, 2);
            var field = (TextField) strips.get(0).lookup(".edit-field");
            assertThat(field.getText()).isEqualTo("Key");
            field.setText("Key light ");
            field.fireEvent(new ActionEvent());
            key(fader(1), KeyEvent.KEY_PRESSED, KeyCode.F2);
            var other = (TextField) strips.get(1).lookup(".edit-field");
            other.setText("x".repeat(65));
            other.fireEvent(new ActionEvent());
            assertThat(other.getPseudoClassStates()).extracting(Object::toString).contains("refused");
        });
        assertThat(console.actions).containsExactly(new SetNames(new TreeMap<>(Map.of(1, "Key light"))));
    }

    @Test
    void whatALostGatewayHoldsStaysMarkedWhileTheHandMovesOn() {
        runOnFx(() -> {
            console.faders.wanted[1] = 115;
            console.faders.sent[1] = 115;
            console.faders.held[1] = 115;
            bank.readLevels();
            assertThat(fader(0).getHeld()).as("the link is up").isEqualTo(Level.NONE);
            bank.show(new Rig().gateway("A", LinkState.LOST, 1, 3, "DMX").state());
            key(fader(0), KeyEvent.KEY_PRESSED, KeyCode.END);
            bank.readLevels();
            assertThat(List.of(fader(0).getWanted(), fader(0).getSent(), fader(0).getHeld()))
                    .containsExactly(255, 115, 115);
            assertThat(((Label) strips.get(0).lookup(".held")).getText()).isEqualTo("held 20:09");
        });
    }

    @Test
    void whatDecidesTheLevelIsToldByALetterToo() {
        runOnFx(() -> {
            console.faders.owners.put(1, LevelOwner.BLACKOUT);
            console.faders.owners.put(2, LevelOwner.FLASH);
            bank.readLevels();
            assertThat(((Label) strips.get(0).lookup(".owner")).getText()).isEqualTo("B");
            assertThat(((Label) strips.get(1).lookup(".owner")).getText()).isEqualTo("F");
            assertThat(((Label) strips.get(2).lookup(".owner")).getText()).isEmpty();
        });
    }
}
