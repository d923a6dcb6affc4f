package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.service.Console;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waits until something is so, half a minute at most.
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private Eventually() {
    }

    /// Looks again and again: for what nobody is told of.
    public static void holds(String what, BooleanSupplier condition) {
        holds(() -> what, condition);
    }

    /// @param what asked when it never is so, for what was seen last
    public static void holds(Supplier<String> what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + PATIENCE.toSeconds() + " s: " + what.get());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /// Waits for a state of the console; none is missed, however short it lasts.
    public static void told(Console console, String what, Predicate<ConsoleState> condition)
            throws InterruptedException, ExecutionException {
        var there = new CompletableFuture<Boolean>();
        var subscription = console.subscribe(state -> {
            if (condition.test(state)) {
                there.complete(true);
            }
        });
        try {
            assertThat(there.completeOnTimeout(false, PATIENCE.toSeconds(), TimeUnit.SECONDS).get())
                    .as("%s: %s, %s", what, console.state().stageboxes(), console.state().notices()).isTrue();
        } finally {
            subscription.cancel();
        }
    }
}
