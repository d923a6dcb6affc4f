package io.stagenet.console.ui.preamp;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.With.SHORTCUT;
import static io.stagenet.console.ui.Hands.down;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampOrder;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.ui.Rig;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Test;

/// Inputs stand where the operator puts them: by command, by key, by hand.
class PreampOrderTest extends PreampsWindow {
    private static Rig ordered(PreampOrder order) {
        return new Rig().show(ShowData.EMPTY.withOrder(order))
                .box(Boxes.box("RACK", 16, i -> Boxes.rich(i, 20)));
    }

    private static PreampOrder firstAt(int place) {
        var inputs = IntStream.range(0, 16).mapToObj(index -> Boxes.input("RACK", index))
                .collect(Collectors.toCollection(ArrayList::new));
        inputs.add(place, inputs.removeFirst());
        return new PreampOrder(List.of(), inputs);
    }

    @Test
    void inputsStandInTheOrderTheOperatorGaveThem() {
        runOnFx(() -> {
            say(ordered(firstAt(2)));
            assertThat(model.preamps().order()).extracting(PreampKey::index).startsWith(1, 2, 0, 3);
            var x = Stream.of(1, 2, 0, 3).map(index -> strip(index).getLayoutX()).toList();
            assertThat(x).isSorted();
            say(rack());
            assertThat(model.preamps().order()).extracting(PreampKey::index).startsWith(0, 1, 2, 3);
        });
    }

    @Test
    void aStripIsMovedByKeysAndKeepsTheKeyboard() {
        runOnFx(() -> {
            say(rack());
            strip(0).knob().requestFocus();
            down(strip(0).knob(), KeyCode.RIGHT, SHORTCUT);
            down(strip(0).knob(), KeyCode.LEFT, SHORTCUT);
        });
        assertThat(console.actions).as("left of the first is nothing")
                .containsExactly(new PreampAction.MoveInput(Boxes.input("RACK", 0), Boxes.input("RACK", 2)));
        runOnFx(() -> {
            for (int place : new int[]{1, 15, 3, 0}) {
                say(ordered(firstAt(place)));
                stage.getScene().getRoot().requestLayout();
                settle();
                assertThat(strip(0).knob().isFocused()).as("at %s", place).isTrue();
            }
        });
    }

    @Test
    void theFootStaysOpenWhileItsStripMoves() {
        runOnFx(() -> {
            say(rack());
            ((Button) strip(2).lookup(".place")).fire();
            settle();
            ((Button) strip(2).lookup(".move")).requestFocus();
            say(ordered(firstAt(2)));
            say(ordered(firstAt(1)));
            say(rack());
            assertThat(strip(2).lookup(".strip-overlay").isVisible()).isTrue();
            assertThat(strip(2).lookup(".move").isFocused()).isTrue();
        });
    }

    @Test
    void aStripMovedOutOfSightIsFollowed() {
        runOnFx(() -> {
            say(new Rig().box(Boxes.box("RACK", 64, i -> Boxes.rich(i, 20))));
            strip(0).knob().requestFocus();
            down(strip(0).knob(), KeyCode.RIGHT, SHORTCUT);
            var inputs = IntStream.range(0, 64).mapToObj(index -> Boxes.input("RACK", index))
                    .collect(Collectors.toCollection(ArrayList::new));
            inputs.add(inputs.removeFirst());
            say(new Rig().show(ShowData.EMPTY.withOrder(new PreampOrder(List.of(), inputs)))
                    .box(Boxes.box("RACK", 64, i -> Boxes.rich(i, 20))));
            settle();
            var knob = strip(0).knob();
            assertThat(knob.localToScene(knob.getLayoutBounds()).getMaxY()).isBetween(100.0, 840.0);
        });
    }

    private static void drag(Node node, EventType<MouseEvent> type, Node to, double part) {
        var bounds = to.localToScene(to.getLayoutBounds());
        double x = bounds.getMinX() + part * bounds.getWidth();
        Event.fireEvent(node, new MouseEvent(type, x, bounds.getCenterY(), x, bounds.getCenterY(),
                MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false, false,
                new PickResult(node, x, bounds.getCenterY())));
    }

    @Test
    void aStripIsDraggedByItsHeadToWhereTheMarkIs() {
        runOnFx(() -> {
            say(new Rig().box(Boxes.box("RACK", 8, i -> Boxes.rich(i, 20)))
                    .box(Boxes.box("TWO", 4, i -> Boxes.rich(i, 20))));
            var name = strip("RACK", 1).lookup(".name");
            var mark = view.lookup(".drop-mark");
            drag(name, MouseEvent.MOUSE_PRESSED, strip("RACK", 1), 0.5);
            drag(name, MouseEvent.MOUSE_DRAGGED, strip("RACK", 4), 0.2);
            assertThat(mark.isVisible()).isTrue();
            assertThat(mark.getBoundsInParent().getCenterX())
                    .isBetween(strip("RACK", 3).getBoundsInParent().getMaxX(), strip("RACK", 4).getLayoutX());
            drag(name, MouseEvent.MOUSE_RELEASED, strip("RACK", 4), 0.2);
            assertThat(mark.isVisible()).isFalse();
        });
        assertThat(console.actions)
                .containsExactly(new PreampAction.MoveInput(Boxes.input("RACK", 1), Boxes.input("RACK", 4)));
        console.actions.clear();
        runOnFx(() -> {
            var name = strip("RACK", 1).lookup(".name");
            drag(name, MouseEvent.MOUSE_PRESSED, strip("RACK", 1), 0.5);
            drag(name, MouseEvent.MOUSE_DRAGGED, strip("RACK", 2), 0.2);
            assertThat(view.lookup(".drop-mark").isVisible()).as("it would stand as it does").isFalse();
            drag(name, MouseEvent.MOUSE_RELEASED, strip("RACK", 2), 0.2);
            drag(name, MouseEvent.MOUSE_PRESSED, strip("RACK", 1), 0.5);
            drag(name, MouseEvent.MOUSE_DRAGGED, strip("TWO", 2), 0.2);
            assertThat(view.lookup(".drop-mark").isVisible()).as("another box").isFalse();
            drag(name, MouseEvent.MOUSE_RELEASED, strip("TWO", 2), 0.2);
        });
        assertThat(console.actions).isEmpty();
        runOnFx(() -> {
            var name = strip("RACK", 1).lookup(".name");
            drag(name, MouseEvent.MOUSE_PRESSED, strip("RACK", 1), 0.5);
            drag(name, MouseEvent.MOUSE_DRAGGED, strip("RACK", 7), 0.8);
            drag(name, MouseEvent.MOUSE_RELEASED, strip("RACK", 7), 0.8);
        });
        assertThat(console.actions).as("behind the last")
                .containsExactly(new PreampAction.MoveInput(Boxes.input("RACK", 1), null));
    }

    private PreampStripView strip(String box, int index) {
        return strips().filter(each -> each.model().key().equals(Boxes.input(box, index))).findFirst().orElseThrow();
    }
}
