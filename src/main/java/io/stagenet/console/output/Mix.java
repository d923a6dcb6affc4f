package io.stagenet.console.output;

import io.stagenet.console.model.Level;

/// The one place where "what wins" is written: a pure function from the layers of an address to its level.
///
/// Computed by the draining writer at the last moment and by the screen for *wanted*; nobody stores its result.
final class Mix {
    private Mix() {
    }

    /// @param manual the manual layer, 0 to 255, or [Level#NONE]
    /// @return 0 to 255, or `NONE` when no layer has a say: then nothing is sent
    static int level(int manual) {
        return manual;
    }
}
