package io.stagenet.console.ui;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.key.KeyAction;
import java.util.Locale;

/// The views of the rail, in its order.
public enum ViewId {
    FADERS, CUES, PREAMPS, PATCH, DEVICES, MONITOR;

    /// What opens it on the keyboard map.
    public KeyAction key() {
        return switch (this) {
            case FADERS -> KeyAction.VIEW_FADERS;
            case CUES -> KeyAction.VIEW_CUES;
            case PREAMPS -> KeyAction.VIEW_PREAMPS;
            case PATCH -> KeyAction.VIEW_PATCH;
            case DEVICES -> KeyAction.VIEW_DEVICES;
            case MONITOR -> KeyAction.VIEW_MONITOR;
        };
    }

    /// As it stands under its icon.
    public String word() {
        return Text.of("ui.view." + name().toLowerCase(Locale.ROOT));
    }
}
