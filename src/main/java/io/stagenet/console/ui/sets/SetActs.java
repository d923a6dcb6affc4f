package io.stagenet.console.ui.sets;

import io.stagenet.console.service.Action;
import java.util.function.Consumer;

/// Asks the desk for something and says what became of it.
@FunctionalInterface
interface SetActs {
    /// @param then told once, on the FX thread, whether it was done
    void submit(Action action, Consumer<Boolean> then);

    default void submit(Action action) {
        submit(action, _ -> {
        });
    }
}
