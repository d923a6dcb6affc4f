package io.stagenet.console.ui.line;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.service.Desk;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.Theme;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
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

    private static TextField field(CommandLineView view) {
        return (TextField) view.lookup(".text-field");
    }

    @Test
    void aLineThatWasBegunMeanwhileIsNotTypedOverForTheRefusalOfTheOneBefore() {
        var answer = new CompletableFuture<Outcome>();
        var slow = new CommandLineViewModel(new CommandInterpreter() {
            @Override
            public CompletionStage<Outcome> submit(String line, Desk desk) {
                return answer;
            }

            @Override
            public @Nullable Question questionOf(String line) {
                return null;
            }

            @Override
            public String completionOf(String line) {
                return "";
            }
        }, console, () -> 0, Runnable::run);
        runOnFx(() -> {
            var view = new CommandLineView(slow);
            Theme.scene(new StackPane(view), 1280, 37);
            view.applyCss();
            slow.textProperty().set("GO");
            slow.submit();
            view.type("2");
            answer.complete(Outcome.refused("RESUME or HOLD first"));
            assertThat(slow.answerProperty().get().message()).isEqualTo("RESUME or HOLD first");
            assertThat(field(view).getSelectedText()).isEmpty();
            view.type("5");
            assertThat(field(view).getText()).isEqualTo("25");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 1280, 2560})
    void aQuestionIsReadWholeBesideTheLateRefusalOfTheLineBefore(int width) {
        var question = io.stagenet.console.text.Text.of("ui.line.replace.label", "105.5", "Storm over the heath");
        var refused = new CompletableFuture<Outcome>();
        var slow = new CommandLineViewModel(new CommandInterpreter() {
            @Override
            public CompletionStage<Outcome> submit(String line, Desk desk) {
                return refused;
            }

            @Override
            public @Nullable Question questionOf(String line) {
                return line.startsWith("RECORD") ? new Question(question, 1) : null;
            }

            @Override
            public String completionOf(String line) {
                return "";
            }
        }, console, () -> 0, Runnable::run);
        runOnFx(() -> {
            var view = new CommandLineView(slow);
            Theme.scene(new StackPane(view), width, 37);
            view.applyCss();
            slow.textProperty().set("GO");
            slow.submit();
            slow.textProperty().set("RECORD CUE 105.5");
            slow.submit();
            assertThat(field(view).getSelectedText()).isEqualTo("RECORD CUE 105.5");
            field(view).positionCaret(3);
            refused.complete(Outcome.refused(LONG.substring(0, LONG.indexOf('.'))));
            view.applyCss();
            view.getParent().layout();
            view.getParent().layout();
            var answer = (Label) view.lookup(".answer");
            assertThat(((Text) answer.lookup(".text")).getText().replace("\n", "")).startsWith(question)
                    .endsWith("RESUME or HOLD first");
            assertThat(answer.getBoundsInParent().getMinY()).isGreaterThanOrEqualTo(0);
            assertThat(answer.getBoundsInParent().getMaxY()).isLessThanOrEqualTo(37);
            assertThat(field(view).getSelectedText()).as("an arrow key has kept it").isEmpty();
        });
    }

    @Test
    void aRefusedLineIsTypedOverAlsoWhenItsRefusalHasGone() {
        runOnFx(() -> {
            var view = view(1280);
            view.applyCss();
            console.outcome = Outcome.refused("RESUME or HOLD first");
            model.textProperty().set("GO");
            model.submit();
            model.clearAnswer();
            view.type("2");
            assertThat(field(view).getText()).isEqualTo("2");
            view.type("5");
            assertThat(field(view).getText()).isEqualTo("25");
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
