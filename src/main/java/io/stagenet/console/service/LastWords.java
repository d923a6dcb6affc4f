package io.stagenet.console.service;

import io.stagenet.console.net.EventLoop;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Lets what is on its way to gateways go out before the end, but not for long. Console loop only.
///
/// @param said whether nothing is on its way
record LastWords(EventLoop loop, BooleanSupplier said) {
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final int LOOKS = 50;

    void whenSaid(Runnable end) {
        look(LOOKS, end);
    }

    private void look(int looks, Runnable end) {
        if (looks > 0 && !said.getAsBoolean()) {
            loop.schedule(LOOK, () -> look(looks - 1, end));
        } else {
            end.run();
        }
    }
}
