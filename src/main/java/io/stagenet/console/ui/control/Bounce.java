package io.stagenet.console.ui.control;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Tells the bounce of a press from another press. FX thread.
public final class Bounce {
    /// Nobody has seen sooner what came of a press.
    public static final Duration READING = Duration.ofMillis(300);

    private final LongSupplier nanos;
    private boolean begun;
    private long pressed;

    /// @param nanos a clock that never goes back, good for differences only
    public Bounce(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// What is pressed from now on may be the bounce of this.
    public void begin() {
        begun = true;
        pressed = nanos.getAsLong();
    }

    /// Whether what is pressed now is one.
    public boolean isOne() {
        return begun && !isOver(READING);
    }

    /// Whether the press is so long ago.
    boolean isOver(Duration time) {
        return nanos.getAsLong() - pressed >= time.toNanos();
    }
}
