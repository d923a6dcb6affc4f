package io.stagenet.console.ui;

import io.stagenet.console.text.Text;
import java.util.Locale;

/// The views of the rail, in its order.
public enum ViewId {
    FADERS(1), CUES(2), PREAMPS(3), PATCH(4), DEVICES(5), MONITOR(6);

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
