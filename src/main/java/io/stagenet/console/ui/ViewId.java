package io.stagenet.console.ui;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.key.KeyAction;
import java.util.Locale;

/// The views of the rail, in its order.
public enum ViewId {
    FADERS(KeyAction.VIEW_FADERS), PREAMPS(KeyAction.VIEW_PREAMPS), PATCH(KeyAction.VIEW_PATCH), DEVICES(
            KeyAction.VIEW_DEVICES),
    MONITOR(KeyAction.VIEW_MONITOR);

    private final KeyAction key;

    ViewId(KeyAction key) {
        this.key = key;
    }

    /// What opens it on the keyboard map.
    public KeyAction key() {
        return key;
    }

    /// As it stands under its icon.
    public String word() {
        return Text.of("ui.view." + name().toLowerCase(Locale.ROOT));
    }
}
