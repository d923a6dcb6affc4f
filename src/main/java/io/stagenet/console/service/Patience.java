package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Severity;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.text.Text;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Answers after a while in any case: who waits for a network that is gone cannot type BLACKOUT. Console loop only.
final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final StateHolder state;
    private final EventLoop loop;

    Patience(StateHolder state, EventLoop loop) {
        this.state = state;
        this.loop = loop;
    }

    /// What comes after the answer is told in a notice.
    ///
    /// @param slow what is said when it takes too long
    /// @param work is given whether the answer has gone out; its stage never completes exceptionally
    CompletionStage<Outcome> of(String slow, Function<BooleanSupplier, CompletionStage<Outcome>> work) {
        var answer = new CompletableFuture<Outcome>();
        var timer = loop.schedule(LONGEST, () -> answer.complete(Outcome.refused(slow)));
        var _ = work.apply(answer::isDone).thenAccept(outcome -> {
            timer.cancel();
            if (!answer.complete(outcome) && !outcome.message().isEmpty()) {
                tell(outcome);
            }
        });
        return answer;
    }

    /// Says as a notice what nobody has typed a line for, or nobody waits for any more.
    void tell(Outcome outcome) {
        state.notice(outcome instanceof Outcome.Refused ? Severity.ERROR : Severity.INFO, Text.of("source.show"),
                outcome.message());
    }
}
