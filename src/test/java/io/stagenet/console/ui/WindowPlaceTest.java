package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.model.WindowBounds;
import io.stagenet.console.model.WindowSettings;
import io.stagenet.console.ui.key.KeyAction;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Where the window stands, and whether it fills the screen.
@ExtendWith(FxToolkit.class)
class WindowPlaceTest {
    private final FakeConsole console = new FakeConsole(
            new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX").state());
    @AutoClose private final OpenWindow window = OpenWindow.of(console);

    @Test
    void theWindowComesBackWhereItWas() {
        runOnFx(() -> {
            window.stage().setX(40);
            window.stage().setY(30);
            window.stage().setWidth(1100);
            window.stage().setHeight(700);
        });
        window.close();
        var kept = console.preferred.getLast();
        try (var again = OpenWindow.of(new FakeConsole(new Rig().preferences(kept).state()))) {
            runOnFx(() -> {
                assertThat(again.stage().getX()).isEqualTo(40);
                assertThat(again.stage().getY()).isEqualTo(30);
                assertThat(again.stage().getWidth()).isEqualTo(1100);
                assertThat(again.stage().getHeight()).isEqualTo(700);
            });
        }
    }

    @Test
    void aPlaceOnAScreenThatIsGoneIsForgotten() {
        var far = new WindowBounds(90_000, 90_000, 800, 600, false);
        var kept = Preferences.DEFAULT.withWindow(WindowSettings.DEFAULT.withPlace(far));
        try (var moved = OpenWindow.of(new FakeConsole(new Rig().preferences(kept).state()))) {
            assertThat(onFx(() -> moved.stage().getX())).isLessThan(90_000);
        }
    }

    @Test
    void theSignStandsWhereTheWindowWasAndIsDimAtNight() {
        var place = new WindowBounds(40, 30, 1100, 700, false);
        var kept = Preferences.DEFAULT.withLook(Look.NIGHT).withWindow(WindowSettings.DEFAULT.withPlace(place));
        var drawn = new CountDownLatch(1);
        var stage = onFx(() -> {
            var empty = new Stage();
            Curtain.show(empty, kept, drawn::countDown);
            return empty;
        });
        FxToolkit.await("the sign is drawn", () -> drawn.getCount() == 0);
        runOnFx(() -> {
            assertThat(stage.getX()).isEqualTo(40);
            assertThat(stage.getWidth()).isEqualTo(1100);
            assertThat(stage.getTitle()).isEqualTo("StageNet Console");
            var root = (Curtain) stage.getScene().getRoot();
            assertThat(root.getChildren()).singleElement()
                    .satisfies(sign -> assertThat(sign.getOpacity()).isLessThan(0.5));
            stage.hide();
        });
    }

    @Test
    void fullScreenIsLeftByItsKeyAndNotByEscape() {
        runOnFx(() -> {
            assertThat(window.stage().getFullScreenExitHint()).isEmpty();
            window.perform(KeyAction.FULL_SCREEN);
            assertThat(window.stage().isFullScreen()).isTrue();
            press(window.owner(), KeyCode.ESCAPE);
            assertThat(window.stage().isFullScreen()).isTrue();
            window.perform(KeyAction.FULL_SCREEN);
            assertThat(window.stage().isFullScreen()).isFalse();
        });
    }
}
