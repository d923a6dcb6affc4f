package io.stagenet.console.ui.control;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Theme;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(FxToolkit.class)
class EmptyStateTest {
    /// What somebody new reads first is not cut short, in a window of any width.
    @ParameterizedTest
    @ValueSource(ints = {1440, 900, 420})
    void saysEveryStepInFull(int width) {
        runOnFx(() -> {
            var empty = new EmptyState();
            empty.say("Nothing", "More of it", Text.of("ui.empty.gateways.step"), () -> {
            });
            empty.offer(new FirstSteps(new DemoOffer(() -> CompletableFuture.completedFuture(null), Runnable::run),
                    () -> {
                    }));
            var place = new StackPane(empty);
            place.getStyleClass().add("console");
            Theme.scene(place, width, 600);
            place.applyCss();
            place.layout();
            assertThat(empty.lookupAll(".button")).hasSize(3)
                    .allSatisfy(button -> assertThat(button.lookup(".text"))
                            .hasFieldOrPropertyWithValue("text", ((Button) button).getText()));
        });
    }
}
