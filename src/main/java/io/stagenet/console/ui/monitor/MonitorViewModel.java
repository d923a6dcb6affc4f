package io.stagenet.console.ui.monitor;

import io.stagenet.console.model.ConsoleState;

/// What the monitor view shows. FX thread.
public final class MonitorViewModel {
    public void show(ConsoleState state) {
    }

    /// While the view is open: once per pulse.
    public void pulse() {
    }
}
