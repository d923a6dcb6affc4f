package io.stagenet.console.ui.patch;

import io.stagenet.console.model.ConsoleState;

/// What the patch view shows. FX thread.
public final class PatchViewModel {
    public void show(ConsoleState state) {
    }

    /// While the view is open: once per pulse.
    public void pulse() {
    }
}
