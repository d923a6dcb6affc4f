package io.stagenet.console.ui.fader;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.With.SHIFT;
import static io.stagenet.console.ui.Hands.down;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.service.EditAction;
import io.stagenet.console.ui.FxToolkit;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/// What stands at the faders of a page: laid out by mouse and keys, taken back by undo.
class FaderPageCardsTest extends FaderPageTestBase {
    private static void mouse(Node node, EventType<MouseEvent> type, double sceneX, double sceneY) {
        Event.fireEvent(node, new MouseEvent(type, sceneX, sceneY, sceneX, sceneY, MouseButton.PRIMARY, 1, false,
                false, false, false, true, false, false, false, false, false, null));
    }

    private void drag(int from, int to) {
        runOnFx(() -> {
            var card = card(from);
            var start = card.localToScene(10, 40);
            var end = card(to).localToScene(10, 60);
            mouse(card, MouseEvent.MOUSE_PRESSED, start.getX(), start.getY());
            mouse(card, MouseEvent.MOUSE_DRAGGED, end.getX(), end.getY());
            assertThat(card(to).getPseudoClassStates()).as("where it would go").extracting(Object::toString)
                    .contains(to < from ? "before" : "behind");
            mouse(card, MouseEvent.MOUSE_RELEASED, end.getX(), end.getY());
        });
    }

    @Test
    void aCardThatIsDraggedTakesThatPlaceAndUndoBringsAllBack() {
        edit();
        drag(1, 3);
        FxToolkit.await("the change", () -> slots().equals(List.of(EMPTY, ADDRESS, MASTER)));
        FxToolkit.await("the card with it",
                () -> card(3).getAccessibleText().contains("Grand master") && card(3).isFocused());
        assertThat(console.desk().faders().grandMaster()).as("no light").isEqualTo(100);
        console.desk().submit(new EditAction.Undo());
        FxToolkit.await("what was", () -> slots().equals(List.of(MASTER, EMPTY, ADDRESS))
                && card(1).getAccessibleText().contains("Grand master"));
    }

    @Test
    void keysMoveClearAndFill() {
        edit();
        runOnFx(() -> {
            card(1).requestFocus();
            down(card(1), KeyCode.RIGHT, SHIFT);
        });
        FxToolkit.await("one place on", () -> slots().equals(List.of(EMPTY, MASTER, ADDRESS)) && card(2).isFocused());
        runOnFx(() -> down(card(2), KeyCode.RIGHT));
        assertThat(onFx(() -> card(3).isFocused())).as("the next one has the keyboard").isTrue();
        runOnFx(() -> down(card(3), KeyCode.DELETE));
        FxToolkit.await("empty", () -> slots().equals(List.of(EMPTY, MASTER, EMPTY)) && card(3).isFocused());
        runOnFx(() -> {
            down(card(3), KeyCode.ENTER);
            bank.editor().kindProperty().set(PageEditorViewModel.Kind.GRAND_MASTER);
            var field = stage.getScene().getFocusOwner();
            assertThat(field.getAccessibleText()).isEqualTo("Number or name");
            down(field, KeyCode.ENTER);
        });
        FxToolkit.await("filled", () -> slots().equals(List.of(EMPTY, MASTER, MASTER)));
        FxToolkit.await("the next one is chosen", () -> bank.editor().faderProperty().get() == 4);
    }

    @Test
    void faderBehindFaderIsAddedWithoutAChoiceBetween() {
        edit();
        runOnFx(() -> {
            bank.editor().choose(4);
            bank.editor().assign(MASTER);
        });
        FxToolkit.await("the one behind it", () -> bank.editor().faderProperty().get() == 5);
        assertThat(slots()).containsExactly(MASTER, EMPTY, ADDRESS, MASTER);
    }

    @Test
    void noFaderIsThereWhileThePageIsLaidOut() {
        edit();
        assertThat(onFx(() -> all(".fader"))).isEmpty();
        runOnFx(() -> {
            for (int fader = 1; fader <= 4; fader++) {
                down(card(fader), KeyCode.END);
                down(card(fader), KeyCode.HOME);
                down(card(fader), KeyCode.UP);
            }
        });
        assertThat(console.desk().faders().grandMaster()).isEqualTo(100);
        assertThat(console.desk().faders().asked(5)).isEqualTo(-1);
        runOnFx(() -> bank.setEditing(false));
        FxToolkit.await("the faders again", () -> all(".fader").size() == 1);
        runOnFx(() -> down(all(".fader").getFirst(), KeyCode.HOME));
        assertThat(console.desk().faders().grandMaster()).as("now it moves").isZero();
    }
}
