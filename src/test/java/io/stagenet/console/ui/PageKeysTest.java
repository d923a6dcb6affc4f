package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ctrl (on macOS Command) with Page Up and Page Down, from every part of the window.
@ExtendWith(FxToolkit.class)
class PageKeysTest {
    private final FakeConsole console = new FakeConsole(
            new Rig().gateway("A", LinkState.ONLINE, 1, 512, "DMX").state());
    private Stage stage;
    private ConsoleWindow window;

    @BeforeEach
    void open() {
        runOnFx(() -> {
            stage = new Stage();
            window = new ConsoleWindow(console, stage, ZoneOffset.UTC);
            window.show();
        });
    }

    @AfterEach
    void close() {
        runOnFx(window::dispose);
    }

    private Node one(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }

    private int page() {
        var page = window.model().bank().page();
        return page.positionProperty().get() / page.capacityProperty().get();
    }

    private static void press(Node node, KeyCode code) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        node.requestFocus();
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, !mac, false, mac));
    }

    @ParameterizedTest
    @ValueSource(strings = {".fader", ".flash", ".combo-box", ".rail .toggle-button", ".text-field", ".heat-map"})
    void turnThePageWhereverTheKeyboardIs(String part) {
        runOnFx(() -> {
            press(one(part), KeyCode.PAGE_DOWN);
            press(one(part), KeyCode.PAGE_DOWN);
            assertThat(page()).isEqualTo(2);
            press(one(part), KeyCode.PAGE_UP);
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
            var field = (TextField) one(".text-field");
            field.addEventHandler(KeyEvent.KEY_PRESSED, own);
            press(field, KeyCode.PAGE_DOWN);
            assertThat(asked).hasValue(1);
            assertThat(page()).isZero();
        });
    }

    @Test
    void turnNothingWhileAnotherViewIsOpen() {
        runOnFx(() -> {
            window.model().open(ViewId.DEVICES);
            press(one(".rail .toggle-button"), KeyCode.PAGE_DOWN);
            assertThat(page()).isZero();
            window.model().open(ViewId.FADERS);
            press(one(".rail .toggle-button"), KeyCode.PAGE_DOWN);
            assertThat(page()).as("once, though the view was opened twice").isEqualTo(1);
        });
    }
}
