package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The line that asks for a show. What is ready only after the line was answered takes nobody by surprise.
///
/// @param answered whether it is answered by now
/// @param missed   what becomes of the show then, if no question about it is up
record Asking(BooleanSupplier answered, Supplier<Outcome> missed) {
    boolean isAnswered() {
        return answered.getAsBoolean();
    }
}
