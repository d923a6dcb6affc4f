package io.stagenet.console.ui.control;

import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Lets something be done by the second press only: the first one asks. A bounce is no answer. FX thread.
///
/// @param <T> what is asked about; equal for as long as it is the same question
public final class SecondPress<T> {
    private final Bounce bounce;
    private final ReadOnlyObjectWrapper<@Nullable T> asked = new ReadOnlyObjectWrapper<>(this, "asked");

    /// @param nanos a clock that never goes back, good for differences only
    public SecondPress(LongSupplier nanos) {
        bounce = new Bounce(nanos);
    }

    /// Not null while the next press does it.
    public ReadOnlyObjectProperty<@Nullable T> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// @return whether it is to be done; else the operator is to be asked
    public boolean press(T about) {
        boolean bounces = bounce.isOne();
        bounce.begin();
        boolean again = about.equals(asked.get());
        if (again && bounces) {
            return false;
        }
        asked.set(again ? null : about);
        return again;
    }

    /// Asks without a press, for what stands in the way of the press before.
    public void ask(T about) {
        bounce.begin();
        asked.set(about);
    }

    /// Whether a question is open that nobody has answered for so long.
    public boolean isStale(Duration time) {
        return asked.get() != null && bounce.isOver(time);
    }

    /// The question is not open any more.
    public void forget() {
        asked.set(null);
    }
}
