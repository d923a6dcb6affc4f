package io.stagenet.console.ui.line;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.Theme;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(FxToolkit.class)
class CommandLineViewTest {
    private static final String LONG = "Cue list 1 waits where it was lost: RESUME or HOLD first. Nothing that was up then is "
            + "sent before you have said so, and GO would begin at its first cue, in the middle of the show that is played now";

    private final FakeConsole console = new FakeConsole(new Rig().state());
    private final CommandLineViewModel model = new CommandLineViewModel(new DeskInterpreter(console), console,
            () -> 0, Runnable::run);

    private CommandLineView view(int width) {
        var view = new CommandLineView(model);
        Theme.scene(new StackPane(view), width, 37);
        return view;
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 1280, 2560})
    void aLongRefusalIsReadWholeBesideWhatWasTyped(int width) {
        runOnFx(() -> {
            var view = view(width);
            console.outcome = Outcome.refused(LONG);
            model.textProperty().set("GO LIST 1");
            model.submit();
            view.applyCss();
            view.getParent().layout();
            view.getParent().layout();
            var answer = (Label) view.lookup(".answer");
            assertThat(((Text) answer.lookup(".text")).getText().replace("\n", "")).isEqualTo(LONG);
            assertThat(answer.getBoundsInParent().getMinY()).isGreaterThanOrEqualTo(0);
            assertThat(answer.getBoundsInParent().getMaxY()).isLessThanOrEqualTo(37);
            assertThat(((TextField) view.lookup(".text-field")).getWidth()).isGreaterThan(100);
        });
    }

    @Test
    void afterARefusalThatIsNoMisspellingNothingIsSuggested() {
        runOnFx(() -> {
            console.outcome = Outcome.refused("RESUME or HOLD first");
            model.textProperty().set("GO");
            assertThat(model.ghostProperty().get()).as("while it is typed").isNotEmpty();
            model.submit();
            assertThat(model.textProperty().get()).isEqualTo("GO");
            assertThat(model.ghostProperty().get()).isEmpty();
            assertThat(model.complete()).isFalse();
            model.textProperty().set("GOT");
            assertThat(model.ghostProperty().get()).isEqualTo("O");
        });
    }
}
