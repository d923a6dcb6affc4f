package io.stagenet.console.ui.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Lets something be done by the second press only: the first one asks. FX thread.
///
/// @param <T> what is asked about; equal for as long as it is the same question
public final class SecondPress<T> {
    /// Nobody has read the question sooner: such a press is the bounce of the one before.
    public static final Duration READING = Duration.ofMillis(300);

    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<@Nullable T> asked = new ReadOnlyObjectWrapper<>(this, "asked");
    private Instant pressed = Instant.EPOCH;

    public SecondPress(InstantSource clock) {
        this.clock = clock;
    }

    /// Whether what was shown or done `before` cannot have been read by `now`. A clock that was set back keeps nobody waiting.
    public static boolean isBounce(Instant before, Instant now) {
        var passed = Duration.between(before, now);
        return !passed.isNegative() && passed.compareTo(READING) < 0;
    }

    /// Not null while the next press does it.
    public ReadOnlyObjectProperty<@Nullable T> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// @return whether it is to be done; else the operator is to be asked
    public boolean press(T about) {
        var before = pressed;
        pressed = clock.instant();
        boolean again = about.equals(asked.get());
        if (again && isBounce(before, pressed)) {
            return false;
        }
        asked.set(again ? null : about);
        return again;
    }

    /// The question is not open any more.
    public void forget() {
        asked.set(null);
    }
}
