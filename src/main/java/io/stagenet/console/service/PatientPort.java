package io.stagenet.console.service;

import io.stagenet.console.net.EventLoop;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Asks for a port until it has it. Another program may have it, and may let go of it: a console that is just ending does so
/// soon, and is no reason for an alarm. Loop only.
final class PatientPort {
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofMillis(400);
    /// How often the port is asked for in vain before it is said.
    private static final int QUIET = 4;

    private final EventLoop loop;
    private final Listening port;
    private final Consumer<@Nullable IOException> told;
    private EventLoop.@Nullable Timer retry;
    /// How often it was asked for in vain.
    private int failures;

    /// Begins to listen, or says why that cannot be.
    @FunctionalInterface
    interface Listening {
        void begin() throws IOException;
    }

    /// @param told why the port cannot be had, after each attempt that is no longer quiet; null once it is had
    PatientPort(EventLoop loop, Listening port, Consumer<@Nullable IOException> told) {
        this.loop = loop;
        this.port = port;
        this.told = told;
    }

    void begin() {
        try {
            port.begin();
            retry = null;
            told.accept(null);
        } catch (IOException taken) {
            failures++;
            if (failures > QUIET) {
                told.accept(taken);
            }
            retry = loop.schedule(failures > QUIET ? RETRY : SOON, this::begin);
        }
    }

    /// Asks no more.
    void end() {
        if (retry != null) {
            retry.cancel();
            retry = null;
        }
    }
}
