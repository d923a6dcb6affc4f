package io.stagenet.console.command;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.service.Console;
import io.stagenet.console.text.Numbers;
import io.stagenet.console.text.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for something to be so, by being told of every new state.
final class StateWait {
    /// For the first look, which the console's loop gives at once; the operator's time begins after it.
    private static final Duration FIRST_LOOK = Duration.ofSeconds(60);

    /// What is waited for. Asked on the console loop, between its tasks, so that no change is seen by halves.
    interface Goal {
        boolean isReached(ConsoleState state);

        /// What to say of a state it was reached in.
        Outcome reached(ConsoleState state);

        /// What is there instead, so that a script's log says more than that it took too long.
        String soFar(ConsoleState state);
    }

    private StateWait() {
    }

    /// Blocks until the goal is reached or the time is over.
    static Outcome await(Console console, Goal goal, Duration timeout) throws InterruptedException {
        var looked = new CompletableFuture<Void>();
        var reached = new CompletableFuture<ConsoleState>();
        var subscription = console.subscribe(state -> {
            if (goal.isReached(state)) {
                reached.complete(state);
            }
            looked.complete(null);
        });
        try {
            looked.get(FIRST_LOOK.toNanos(), TimeUnit.NANOSECONDS);
            return goal.reached(reached.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException _) {
            return Outcome.refused(Text.of("command.wait.timeout",
                    Numbers.shown(BigDecimal.valueOf(timeout.toNanos(), 9).stripTrailingZeros().toPlainString()),
                    goal.soFar(console.state())));
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } finally {
            subscription.cancel();
        }
    }
}
