package io.stagenet.console.ui.patch;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What several addresses have in common.
///
/// @param value null when they differ, or when there are none
record Shared<T>(@Nullable T value, boolean mixed) {
    static <T> Shared<T> none() {
        return new Shared<>(null, false);
    }

    /// With one more.
    Shared<T> and(T other) {
        return mixed || Objects.equals(value, other) ? this
                : value == null ? new Shared<>(other, false) : new Shared<>(null, true);
    }
}
