package io.stagenet.console.ui.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.ListStatus;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.service.Desk;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.Rig;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerWatchTest {
    private static final long SECOND = 1_000_000_000L;

    private Outcome outcome = Outcome.done("Cue list 1 paused");
    private ConsoleState state = playing("2", true);
    private long now = SECOND;
    private final CommandLineViewModel line = new CommandLineViewModel(new CommandInterpreter() {
        @Override
        public CompletionStage<Outcome> submit(String line, Desk desk) {
            return CompletableFuture.completedStage(outcome);
        }

        @Override
        public @Nullable Question questionOf(String line) {
            return null;
        }

        @Override
        public String completionOf(String line) {
            return "";
        }
    }, new FakeConsole(state), () -> 0, Runnable::run);
    private final AnswerWatch watch = new AnswerWatch(line, () -> state);

    private static ConsoleState playing(String cue, boolean paused) {
        var status = new ListStatus(CueNumber.of(Integer.parseInt(cue)), paused, 100, 100, Rig.EIGHT_O_NINE, 0,
                5000, null);
        return new Rig().state().withPlayback(new PlaybackStatus(new TreeMap<>(Map.of(1, status)), new TreeMap<>()));
    }

    private String after(int seconds) {
        for (int i = 0; i <= seconds; i++) {
            now += SECOND;
            watch.pulse(now);
        }
        return line.answerProperty().get().message();
    }

    private void enter() {
        line.textProperty().set("PAUSE");
        line.submit();
    }

    @Test
    void anAnswerStandsWhileItHolds() {
        enter();
        assertThat(after(5)).isEqualTo("Cue list 1 paused");
        state = playing("2", true);
        assertThat(after(1)).as("the same is told anew").isEqualTo("Cue list 1 paused");
    }

    @Test
    void anAnswerGoesWhenTheListHasGoneOnByAKey() {
        enter();
        state = playing("1", false);
        assertThat(after(0)).isEmpty();
    }

    @Test
    void anAnswerGoesWhenTheShowHasChangedSince() {
        enter();
        state = state.withShow(state.show().withNames(new TreeMap<>(Map.of(1, "Spot"))));
        assertThat(after(0)).isEmpty();
    }

    @Test
    void anAnswerGoesAfterAWhile() {
        enter();
        assertThat(after(40)).isEmpty();
    }

    @Test
    void aRefusalStandsUntilItsLineIsMended() {
        outcome = new Outcome.Refused("Expected AT", 2);
        enter();
        state = playing("1", false);
        assertThat(after(40)).isEqualTo("Expected AT");
    }

    @Test
    void aRefusalOfTheMomentGoesWhenTheMomentIsOverAndItHasBeenRead() {
        outcome = Outcome.refused("RESUME or HOLD first");
        enter();
        assertThat(after(40)).as("it is so still").isEqualTo("RESUME or HOLD first");
        enter();
        state = playing("1", false);
        assertThat(after(3)).isEqualTo("RESUME or HOLD first");
        assertThat(after(3)).isEmpty();
    }
}
