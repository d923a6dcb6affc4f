package io.stagenet.console.ui;

import io.stagenet.console.text.Text;
import java.util.Locale;

/// The views of the rail, in its order.
public enum ViewId {
    FADERS(1), PATCH(2), DEVICES(3), MONITOR(4);

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
