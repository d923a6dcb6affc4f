package io.stagenet.console.ui.control;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Theme;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkit.class)
class HoldButtonTest {
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger letGo = new AtomicInteger();

    private static void key(HoldButton button, EventType<KeyEvent> type) {
        Event.fireEvent(button.button(), new KeyEvent(type, "", "", KeyCode.SPACE, false, false, false, false));
    }

    /// Both are pressed at once, so the one that is held tells when the other would have acted.
    @Test
    void onlyTheOneThatIsHeldActsAndOnce() {
        runOnFx(() -> {
            var first = new HoldButton("Let go", letGo::incrementAndGet);
            var second = new HoldButton("Held", held::incrementAndGet);
            Theme.scene(new HBox(first, second), 300, 100);
            key(first, KeyEvent.KEY_PRESSED);
            key(second, KeyEvent.KEY_PRESSED);
            key(second, KeyEvent.KEY_PRESSED);
            key(first, KeyEvent.KEY_RELEASED);
            first.button().fire();
            assertThat(held).hasValue(0);
        });
        FxToolkit.await("a second of holding", () -> held.get() > 0);
        assertThat(held).hasValue(1);
        assertThat(letGo).hasValue(0);
    }
}
