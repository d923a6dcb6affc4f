package io.stagenet.console.ui;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// Tells the repeats of a key that is held down from presses.
///
/// What is let go in another window is not told here: when this one has the keyboard again, only a key that goes on repeating
/// is still the same press. FX thread.
final class KeyRepeats {
    /// A key that repeats does it sooner than this, also the first time.
    static final Duration WITHIN = Duration.ofMillis(600);

    /// The key that went down last and is not up yet: no other one repeats.
    private @Nullable KeyCode down;
    /// When the window got or lost the keyboard, or that key last repeated since; null when the key went down in this window
    /// for certain.
    private @Nullable Instant heldAcross;

    /// A key goes down, or is said to.
    ///
    /// @return whether it only repeats
    boolean down(KeyCode code, Instant now) {
        var since = heldAcross;
        boolean repeat = code == down && (since == null || Duration.between(since, now).compareTo(WITHIN) <= 0);
        heldAcross = repeat && since != null ? now : null;
        down = code;
        return repeat;
    }

    /// A key is let go; or what it does has changed, so that it is meant the next time.
    void up(KeyCode code) {
        if (code == down) {
            down = null;
        }
    }

    /// The window got the keyboard, or lost it.
    void focusChanged(Instant now) {
        heldAcross = now;
    }
}
