package io.stagenet.console.ui.control;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Theme;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkit.class)
class HoldWordTest {
    private final AtomicInteger acted = new AtomicInteger();
    private final AtomicReference<String> page = new AtomicReference<>("front");

    private static void mouse(HoldButton button, EventType<MouseEvent> type) {
        Event.fireEvent(button.button(), new MouseEvent(type, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false, false, false,
                false, true, false, false, false, false, true, null));
    }

    private static Label word(HoldButton button) {
        return (Label) button.lookup(".hold-word");
    }

    /// At the right edge of a window, where there is no room for words.
    private HoldButton atTheEdge(Stage stage) {
        var button = new HoldButton("Go", acted::incrementAndGet);
        var place = new HBox(button);
        place.setAlignment(Pos.TOP_RIGHT);
        stage.setScene(Theme.scene(place, 300, 100));
        stage.show();
        return button;
    }

    @Test
    void aShortPressSaysInWordsThatItIsToBeHeld() {
        runOnFx(() -> {
            var stage = new Stage();
            var button = atTheEdge(stage);
            assertThat(word(button).isVisible()).isFalse();
            mouse(button, MouseEvent.MOUSE_PRESSED);
            assertThat(word(button).isVisible()).as("while it is held").isFalse();
            mouse(button, MouseEvent.MOUSE_RELEASED);
            assertThat(word(button).isVisible()).isTrue();
            assertThat(word(button).getText()).isEqualTo(Text.of("ui.hold.short"));
            var bounds = word(button).localToScene(word(button).getBoundsInLocal());
            assertThat(bounds.getMinX()).isNotNegative();
            assertThat(bounds.getMaxX()).as("inside the window").isLessThanOrEqualTo(300);
            mouse(button, MouseEvent.MOUSE_PRESSED);
            assertThat(word(button).isVisible()).as("when it is held after all").isFalse();
            stage.close();
        });
        assertThat(acted).hasValue(0);
    }

    @Test
    void theWordGoesByItself() {
        var button = FxToolkit.onFx(() -> new HoldButton("Go", acted::incrementAndGet));
        runOnFx(() -> {
            Theme.scene(new HBox(button), 300, 100);
            mouse(button, MouseEvent.MOUSE_PRESSED);
            mouse(button, MouseEvent.MOUSE_RELEASED);
            assertThat(word(button).isVisible()).isTrue();
        });
        FxToolkit.await("the word is gone", () -> !word(button).isVisible());
    }

    /// Both are held at once: the second tells when the first would have acted.
    @Test
    void aHoldIsGivenUpWhenSomethingElseHasComeInFrontMeanwhile() {
        var other = new AtomicInteger();
        runOnFx(() -> {
            var delete = new HoldButton("Delete", acted::incrementAndGet);
            delete.setSubject(page::get);
            var second = new HoldButton("Other", other::incrementAndGet);
            Theme.scene(new HBox(delete, second), 300, 100);
            mouse(delete, MouseEvent.MOUSE_PRESSED);
            page.set("behind");
            mouse(second, MouseEvent.MOUSE_PRESSED);
        });
        FxToolkit.await("a second of holding", () -> other.get() == 1);
        assertThat(acted).hasValue(0);
    }
}
