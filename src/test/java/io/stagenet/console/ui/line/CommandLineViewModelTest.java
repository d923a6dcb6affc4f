package io.stagenet.console.ui.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.service.Desk;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.Rig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class CommandLineViewModelTest {
    private final List<String> lines = new ArrayList<>();
    private final List<CompletableFuture<Outcome>> answers = new ArrayList<>();
    private final CommandLineViewModel model = new CommandLineViewModel(new CommandInterpreter() {
        @Override
        public CompletionStage<Outcome> submit(String line, Desk desk) {
            lines.add(line);
            answers.add(new CompletableFuture<>());
            return answers.getLast();
        }

        @Override
        public String completionOf(String line) {
            return line.endsWith("TH") ? "RU" : "";
        }
    }, new FakeConsole(new Rig().state()), Runnable::run);

    private void enter(String line) {
        model.textProperty().set(line);
        model.submit();
    }

    private String message() {
        return model.answerProperty().get().message();
    }

    @Test
    void aLineIsSubmittedAsTypedAndLeavesRoomForTheNext() {
        enter("1 AT 50");
        assertThat(lines).containsExactly("1 AT 50");
        assertThat(model.textProperty().get()).isEmpty();
    }

    @Test
    void anEmptyLineIsNoCommand() {
        enter("  ");
        assertThat(lines).isEmpty();
    }

    @Test
    void aRefusalBringsTheLineBackAndPointsAtTheCharacter() {
        enter("1 ATT 50");
        answers.getLast().complete(new Outcome.Refused("expected AT", 2));
        assertThat(model.textProperty().get()).isEqualTo("1 ATT 50");
        assertThat(model.answerProperty().get()).isEqualTo(new CommandLineViewModel.Answer("expected AT", true, 2));
    }

    @Test
    void aRefusalDoesNotOverwriteTheNextLineAndPointsAtNothingInIt() {
        enter("1 ATT 50");
        model.textProperty().set("2 AT");
        answers.getLast().complete(new Outcome.Refused("expected AT", 2));
        assertThat(model.textProperty().get()).isEqualTo("2 AT");
        assertThat(model.answerProperty().get()).isEqualTo(new CommandLineViewModel.Answer("expected AT", true, -1));
    }

    @Test
    void typingEndsAnAnswer() {
        enter("1 ATT 50");
        answers.getLast().complete(new Outcome.Refused("expected AT", 2));
        model.textProperty().set("1 AT 50");
        assertThat(message()).isEmpty();
    }

    @Test
    void anAnswerToAnOlderLineIsNotShown() {
        enter("1 AT 50");
        enter("2 AT 50");
        answers.get(1).complete(Outcome.done("second"));
        answers.get(0).complete(Outcome.refused("first"));
        assertThat(message()).isEqualTo("second");
        assertThat(model.textProperty().get()).isEmpty();
    }

    @Test
    void theGhostFollowsTheTextAndIsTakenInByCompletion() {
        model.textProperty().set("1 TH");
        assertThat(model.ghostProperty().get()).isEqualTo("RU");
        assertThat(model.complete()).isTrue();
        assertThat(model.textProperty().get()).isEqualTo("1 THRU");
        assertThat(model.complete()).isFalse();
    }

    @Test
    void historyGoesBackAndComesForwardToWhatWasBeingTyped() {
        enter("first");
        enter("second");
        enter("second");
        model.textProperty().set("draft");
        model.older();
        assertThat(model.textProperty().get()).isEqualTo("second");
        model.older();
        model.older();
        assertThat(model.textProperty().get()).isEqualTo("first");
        model.newer();
        model.newer();
        model.newer();
        assertThat(model.textProperty().get()).isEqualTo("draft");
    }
}
