package io.stagenet.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What of a window is there first, and what comes when.
@ExtendWith(FxToolkit.class)
class FirstPictureTest {
    private final FakeConsole console = new FakeConsole(
            new Rig().gateway("A", LinkState.ONLINE, 1, 24, "DMX").state());
    private final AtomicReference<ConsoleWindow> window = new AtomicReference<>();

    private static boolean holds(ConsoleWindow window, String part) {
        return window.root().lookup(part) != null;
    }

    private ConsoleWindow show(Runnable drawn) {
        var made = new ConsoleWindow(console, new Stage(), ZoneOffset.UTC);
        window.set(made);
        made.show(drawn);
        return made;
    }

    @AfterEach
    void close() {
        FxToolkit.runOnFx(() -> window.get().dispose());
    }

    @Test
    void theFrameIsFirstThenTheOpenViewThenTheConsoleIsToldToBegin() {
        var seen = new ArrayList<Boolean>();
        var drawn = new AtomicBoolean();
        FxToolkit.runOnFx(() -> {
            var made = show(() -> {
                seen.add(holds(window.get(), ".fader-center"));
                drawn.set(true);
            });
            assertThat(holds(made, ".rail")).isTrue();
            assertThat(holds(made, ".fader-center")).isFalse();
        });
        FxToolkit.await("both pictures", drawn::get);
        assertThat(seen).as("faders before the console begins").isEqualTo(List.of(true));
    }

    @Test
    void aViewThatIsOpenedMeanwhileIsThereAtOnceAndStays() {
        var drawn = new AtomicBoolean();
        FxToolkit.runOnFx(() -> {
            var made = show(() -> drawn.set(true));
            made.model().open(ViewId.PATCH);
            assertThat(holds(made, ".table-view")).isTrue();
        });
        FxToolkit.await("both pictures", drawn::get);
        FxToolkit.runOnFx(() -> {
            assertThat(holds(window.get(), ".table-view")).isTrue();
            assertThat(holds(window.get(), ".fader-center")).isFalse();
        });
    }

    @Test
    void whoTypesMeanwhileGoesOn() {
        var drawn = new AtomicBoolean();
        FxToolkit.runOnFx(() -> show(() -> drawn.set(true)).model().line().textProperty().set("1 AT"));
        FxToolkit.await("both pictures", drawn::get);
        FxToolkit.runOnFx(() -> {
            var owner = window.get().root().getScene().getFocusOwner();
            assertThat(owner).isNotNull();
            assertThat(owner.getStyleClass()).contains("text-field");
            assertThat(window.get().model().line().textProperty().get()).isEqualTo("1 AT");
        });
    }

    @Test
    void aWindowThatIsLeftBeforeBeginsNothing() {
        var drawn = new AtomicBoolean();
        FxToolkit.runOnFx(() -> {
            show(() -> drawn.set(true)).leave();
            assertThat(holds(window.get(), ".fader-center")).isFalse();
        });
        var later = new AtomicBoolean();
        FxToolkit.runOnFx(() -> new FirstPicture(() -> {
        }, () -> {
        }, () -> later.set(true)).start());
        FxToolkit.await("some pulses more", later::get);
        assertThat(drawn).isFalse();
    }
}
