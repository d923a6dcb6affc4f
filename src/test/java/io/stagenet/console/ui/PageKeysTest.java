package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.With.SHORTCUT;
import static io.stagenet.console.ui.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ctrl (on macOS Command) with Page Up and Page Down, from every part of the window.
@ExtendWith(FxToolkit.class)
class PageKeysTest {
    private final FakeConsole console = new FakeConsole(
            new Rig().gateway("A", LinkState.ONLINE, 1, 512, "DMX").state());
    @AutoClose private final OpenWindow window = OpenWindow.of(console);

    private int page() {
        var page = window.model().bank().page();
        return page.positionProperty().get() / page.capacityProperty().get();
    }

    private static void turn(Node node, KeyCode code) {
        node.requestFocus();
        press(node, code, SHORTCUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {".fader", ".flash", ".combo-box", ".rail .toggle-button", ".text-field", ".heat-map"})
    void turnThePageWhereverTheKeyboardIs(String part) {
        runOnFx(() -> {
            turn(window.one(part), KeyCode.PAGE_DOWN);
            turn(window.one(part), KeyCode.PAGE_DOWN);
            assertThat(page()).isEqualTo(2);
            turn(window.one(part), KeyCode.PAGE_UP);
            assertThat(page()).isEqualTo(1);
        });
    }

    @Test
    void areLeftToATextFieldThatKnowsThem() {
        runOnFx(() -> {
            var asked = new AtomicInteger();
            EventHandler<KeyEvent> own = event -> {
                asked.incrementAndGet();
                event.consume();
            };
            var field = (TextField) window.one(".text-field");
            field.addEventHandler(KeyEvent.KEY_PRESSED, own);
            turn(field, KeyCode.PAGE_DOWN);
            assertThat(asked).hasValue(1);
            assertThat(page()).isZero();
        });
    }

    @Test
    void turnNothingWhileAnotherViewIsOpen() {
        runOnFx(() -> {
            window.open(ViewId.DEVICES);
            turn(window.one(".rail .toggle-button"), KeyCode.PAGE_DOWN);
            assertThat(page()).isZero();
            window.open(ViewId.FADERS);
            turn(window.one(".rail .toggle-button"), KeyCode.PAGE_DOWN);
            assertThat(page()).as("once, though the view was opened twice").isEqualTo(1);
        });
    }
}
