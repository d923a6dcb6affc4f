package io.stagenet.console.ui.preamp;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.virgil.Grid;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class KnobTest {
    private static final Grid THIRDS = new Grid(-5, 61, 3);

    private final List<String> asked = new ArrayList<>();
    private boolean movable = true;
    private Knob knob;
    private Button other;

    @BeforeEach
    void oneKnobInTheMiddleOfACoarseGrid() {
        runOnFx(() -> {
            knob = new Knob(new Knob.Hand() {
                @Override
                public boolean grab() {
                    asked.add("grab");
                    return movable;
                }

                @Override
                public void step(int steps) {
                    asked.add("step " + steps);
                }

                @Override
                public void moveTo(double value, int steps) {
                    asked.add("to " + value + " by " + steps);
                }

                @Override
                public void enter() {
                    asked.add("enter");
                }
            });
            show(new Knob.Shown(THIRDS, 10, false, false, false, "+10 dB"));
            other = new Button("other");
            var root = new HBox(knob, other);
            Theme.scene(root, 200, 200);
            root.applyCss();
            root.layout();
        });
    }

    private void show(Knob.Shown now) {
        knob.shownProperty().set(now);
    }

    private void key(KeyCode code, boolean shift) {
        Event.fireEvent(knob, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    private void mouse(EventType<MouseEvent> type, double y, boolean shift, boolean synthesized, int clicks) {
        Event.fireEvent(knob, new MouseEvent(type, 30, y, 30, y, MouseButton.PRIMARY, clicks, shift, false, false,
                false, type != MouseEvent.MOUSE_RELEASED, false, false, synthesized, false, true, null));
    }

    private void drag(double by, boolean shift) {
        mouse(MouseEvent.MOUSE_PRESSED, 100, shift, false, 1);
        mouse(MouseEvent.MOUSE_DRAGGED, 100 - by, shift, false, 1);
        mouse(MouseEvent.MOUSE_RELEASED, 100 - by, shift, false, 1);
    }

    private void touch(EventType<TouchEvent> type, int id, double y) {
        var point = new TouchPoint(id, TouchPoint.State.MOVED, 30, y, 30, y, knob, null);
        Event.fireEvent(knob, new TouchEvent(type, point, List.of(point), 1, false, false, false, false));
    }

    private void wheel(double by) {
        Event.fireEvent(knob, new ScrollEvent(ScrollEvent.SCROLL, 10, 10, 10, 10, false, false, false, false, false,
                false, 0, by, 0, by, 0, 40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
    }

    @ParameterizedTest
    @CsvSource({"UP, false, step 1", "DOWN, false, step -1", "UP, true, step 5", "PAGE_UP, false, step 5",
        "PAGE_DOWN, false, step -5", "HOME, false, to -5.0 by -5", "END, false, to 61.0 by 17", "ENTER, false, enter"})
    void everyKeyAsksForWhatItSays(KeyCode code, boolean shift, String what) {
        runOnFx(() -> key(code, shift));
        assertThat(asked).containsExactly(what);
    }

    @Test
    void aClickMovesNothing() {
        runOnFx(() -> drag(0, false));
        assertThat(asked).containsExactly("grab");
    }

    @Test
    void aDragKnowsOnlyValuesOfTheGrid() {
        runOnFx(() -> drag(60, false));
        assertThat(asked).last().asString().matches("to \\d+\\.0 by \\d");
        double value = Double.parseDouble(asked.getLast().split(" ")[1]);
        assertThat(THIRDS.isLegal(value)).as("%s", value).isTrue();
        assertThat(value).isGreaterThan(10);
    }

    @Test
    void withShiftADragIsFiner() {
        runOnFx(() -> drag(60, true));
        assertThat(asked).containsExactly("grab", "to 13.0 by 1");
    }

    @Test
    void aHandThatRanPastTheEndComesBackToWhereItLeftTheEnd() {
        runOnFx(() -> {
            show(new Knob.Shown(THIRDS, 61, false, false, false, "+61 dB"));
            mouse(MouseEvent.MOUSE_PRESSED, 100, false, false, 1);
            mouse(MouseEvent.MOUSE_DRAGGED, 40, false, false, 1);
            mouse(MouseEvent.MOUSE_DRAGGED, 100, false, false, 1);
            mouse(MouseEvent.MOUSE_RELEASED, 100, false, false, 1);
        });
        assertThat(asked).containsExactly("grab");
    }

    @Test
    void aDoubleClickAsksToType() {
        runOnFx(() -> mouse(MouseEvent.MOUSE_PRESSED, 100, false, false, 2));
        assertThat(asked).containsExactly("enter");
    }

    @Test
    void theWheelTurnsItOnlyWhileItHasTheKeyboard() {
        runOnFx(() -> {
            other.requestFocus();
            wheel(40);
            assertThat(asked).isEmpty();
            knob.requestFocus();
            wheel(40);
        });
        assertThat(asked).containsExactly("step 1");
    }

    @Test
    void aFingerMovesItByItsOwnNumberAndMouseEventsMadeUpForItAreIgnored() {
        runOnFx(() -> {
            touch(TouchEvent.TOUCH_PRESSED, 7, 100);
            mouse(MouseEvent.MOUSE_PRESSED, 100, false, true, 1);
            mouse(MouseEvent.MOUSE_DRAGGED, 0, false, true, 1);
            touch(TouchEvent.TOUCH_MOVED, 8, 0);
            assertThat(asked).containsExactly("grab");
            touch(TouchEvent.TOUCH_MOVED, 7, 76);
            touch(TouchEvent.TOUCH_RELEASED, 7, 76);
            touch(TouchEvent.TOUCH_MOVED, 7, 0);
        });
        assertThat(asked).containsExactly("grab", "to 16.0 by 2");
    }

    @Test
    void oneThatCannotMoveIsNotTakenInHand() {
        movable = false;
        runOnFx(() -> drag(60, false));
        assertThat(asked).containsExactly("grab");
    }

    @Test
    void oneThatIsUnknownDoesNotPretendAValue() {
        runOnFx(() -> {
            show(Knob.NOTHING);
            drag(60, false);
            key(KeyCode.END, false);
            assertThat(knob.lookup(".knob-pointer").isVisible()).isFalse();
            assertThat(knob.lookup(".knob-fill").isVisible()).isFalse();
        });
        assertThat(asked).containsOnly("grab");
    }

    @Test
    void aKnobTakenAwayInTheHandIsLetGo() {
        runOnFx(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, 100, false, false, 1);
            assertThat(knob.grabbedProperty().get()).isTrue();
            ((HBox) knob.getParent()).getChildren().remove(knob);
            assertThat(knob.grabbedProperty().get()).isFalse();
        });
    }

    @Test
    void aScreenReaderReadsAndMovesIt() {
        runOnFx(() -> {
            assertThat(knob.getAccessibleRole()).isEqualTo(AccessibleRole.SLIDER);
            assertThat(knob.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING)).isEqualTo("+10 dB");
            assertThat(knob.queryAccessibleAttribute(AccessibleAttribute.MIN_VALUE)).isEqualTo(-5.0);
            assertThat(knob.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE)).isEqualTo(61.0);
            knob.executeAccessibleAction(AccessibleAction.INCREMENT);
            knob.executeAccessibleAction(AccessibleAction.BLOCK_DECREMENT);
            knob.executeAccessibleAction(AccessibleAction.SET_VALUE, 30.0);
        });
        assertThat(asked).containsExactly("step 1", "step -5", "to 31.0 by 7");
    }
}
