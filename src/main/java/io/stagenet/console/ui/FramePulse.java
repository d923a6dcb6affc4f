package io.stagenet.console.ui;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

/// The one timer of the window: once per pulse it has the visible values read from the data plane.
///
/// Its argument is the pulse's time in nanoseconds, good for differences only. FX thread.
final class FramePulse extends AnimationTimer {
    private final LongConsumer reader;

    FramePulse(LongConsumer reader) {
        this.reader = reader;
    }

    @Override
    public void handle(long now) {
        reader.accept(now);
    }
}
