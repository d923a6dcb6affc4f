package io.stagenet.console.ui;

import io.stagenet.console.text.Text;
import java.util.Locale;

/// The views of the rail, in its order.
public enum ViewId {
    FADERS(1), PREAMPS(2), PATCH(3), DEVICES(4), MONITOR(5);

    private final int digit;

    ViewId(int digit) {
        this.digit = digit;
    }

    /// The key that opens it, together with Ctrl or Command.
    public int digit() {
        return digit;
    }

    /// As it stands under its icon.
    public String word() {
        return Text.of("ui.view." + name().toLowerCase(Locale.ROOT));
    }
}
