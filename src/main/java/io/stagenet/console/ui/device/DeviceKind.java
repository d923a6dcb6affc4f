package io.stagenet.console.ui.device;

import io.stagenet.console.text.Text;
import java.util.Locale;

/// What a device is, and by that which protocol it speaks.
public enum DeviceKind {
    GATEWAY, STAGEBOX;

    /// One word for the operator.
    public String word() {
        return Text.of("ui.device.kind." + name().toLowerCase(Locale.ROOT));
    }
}
