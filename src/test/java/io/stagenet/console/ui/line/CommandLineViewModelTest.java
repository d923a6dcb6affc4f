package io.stagenet.console.ui.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.service.Desk;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.Bounce;
import io.stagenet.console.ui.line.CommandInterpreter.Question;
import io.stagenet.console.ui.line.CommandLineViewModel.Answer.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommandLineViewModelTest {
    private final List<String> lines = new ArrayList<>();
    private final List<CompletableFuture<Outcome>> answers = new ArrayList<>();
    private final Map<String, Question> questions = new HashMap<>();
    private long nanos;
    private final CommandLineViewModel model = new CommandLineViewModel(new CommandInterpreter() {
        @Override
        public CompletionStage<Outcome> submit(String line, Desk desk) {
            lines.add(line);
            answers.add(new CompletableFuture<>());
            return answers.getLast();
        }

        @Override
        public @Nullable Question questionOf(String line) {
            return questions.get(line);
        }

        @Override
        public String completionOf(String line) {
            return line.endsWith("TH") ? "RU" : "";
        }
    }, new FakeConsole(new Rig().state()), () -> nanos, Runnable::run);

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
        assertThat(model.answerProperty().get())
                .isEqualTo(new CommandLineViewModel.Answer("expected AT", Kind.REFUSED, 2));
    }

    @Test
    void aRefusalDoesNotOverwriteTheNextLineAndPointsAtNothingInIt() {
        enter("1 ATT 50");
        model.textProperty().set("2 AT");
        answers.getLast().complete(new Outcome.Refused("expected AT", 2));
        assertThat(model.textProperty().get()).isEqualTo("2 AT");
        assertThat(model.answerProperty().get())
                .isEqualTo(new CommandLineViewModel.Answer("expected AT", Kind.REFUSED, -1));
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

    private void waitToRead() {
        nanos += Bounce.READING.toNanos();
    }

    @Test
    void aLineThatAsksIsDoneByTheSecondEnter() {
        questions.put("RECORD CUE 5", new Question("Cue 5 is there", 5));
        enter("RECORD CUE 5");
        assertThat(lines).isEmpty();
        assertThat(model.answerProperty().get()).isEqualTo(
                new CommandLineViewModel.Answer("Cue 5 is there", Kind.ASKED, -1));
        assertThat(model.textProperty().get()).as("to be entered again").isEqualTo("RECORD CUE 5");
        model.submit();
        assertThat(lines).as("a bounce of the key").isEmpty();
        waitToRead();
        model.submit();
        assertThat(lines).containsExactly("RECORD CUE 5");
        assertThat(model.textProperty().get()).isEmpty();
    }

    @Test
    void aQuestionIsNotAnsweredByALineThatWasClearedOrTypedAnew() {
        questions.put("RECORD CUE 5", new Question("Cue 5 is there", 5));
        enter("RECORD CUE 5");
        model.clear();
        assertThat(message()).isEmpty();
        waitToRead();
        enter("RECORD CUE 5");
        assertThat(message()).isEqualTo("Cue 5 is there");
        waitToRead();
        model.textProperty().set("RECORD CUE");
        assertThat(message()).isEmpty();
        enter("RECORD CUE 5");
        assertThat(lines).isEmpty();
    }

    @Test
    void aQuestionIsNotAnsweredByAnotherLineThatWasRecalled() {
        questions.put("RECORD CUE 5", new Question("Cue 5 is there", 5));
        enter("RECORD CUE 5 FROM 1 THRU 3");
        questions.put("RECORD CUE 5 FROM 1 THRU 3", new Question("Cue 5 is there", 5));
        enter("RECORD CUE 5");
        model.older();
        assertThat(model.textProperty().get()).isEqualTo("RECORD CUE 5 FROM 1 THRU 3");
        assertThat(message()).as("what was asked of the other line").isEmpty();
        waitToRead();
        model.submit();
        assertThat(lines).as("the line of before alone").containsExactly("RECORD CUE 5 FROM 1 THRU 3");
        assertThat(message()).isEqualTo("Cue 5 is there");
        waitToRead();
        model.newer();
        assertThat(model.textProperty().get()).as("what was typed").isEqualTo("RECORD CUE 5");
        assertThat(message()).isEmpty();
        model.submit();
        assertThat(lines).hasSize(1);
    }

    @Test
    void aQuestionThatIsAnotherByNowIsAskedAnew() {
        questions.put("RECORD CUE 5", new Question("Cue 5 is there", 5));
        enter("RECORD CUE 5");
        questions.put("RECORD CUE 5", new Question("Cue 5 \"Rain\" is there", 6));
        waitToRead();
        model.submit();
        assertThat(lines).isEmpty();
        assertThat(message()).isEqualTo("Cue 5 \"Rain\" is there");
    }

    @Test
    void aLateRefusalLeavesTheQuestionOfTheNextLine() {
        questions.put("RECORD CUE 5", new Question("Cue 5 is there", 5));
        enter("1 AT 50");
        enter("RECORD CUE 5");
        answers.getLast().complete(Outcome.refused("the gateway is away"));
        assertThat(model.answerProperty().get().kind()).isEqualTo(Kind.ASKED);
        assertThat(message()).as("both can be read").startsWith("Cue 5 is there").contains("the gateway is away");
        waitToRead();
        model.submit();
        assertThat(lines).as("it is still the question").containsExactly("1 AT 50", "RECORD CUE 5");
        assertThat(message()).isEmpty();
    }
}
