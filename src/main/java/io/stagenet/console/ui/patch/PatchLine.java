package io.stagenet.console.ui.patch;

import io.stagenet.console.command.PatchRow;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LinkStatus;

/// One line of the table, ready to be shown. Immutable; equal lines look alike.
///
/// @param link    of its gateway
/// @param trouble what is in the way, empty when nothing is
record PatchLine(PatchRow row, LinkStatus link, String trouble) {
    int address() {
        return row.address().number();
    }

    String name() {
        return row.name() == null ? "" : row.name();
    }

    String gateway() {
        return row.gateway() == null ? "" : row.gateway().value();
    }

    String lease() {
        return row.lease() == null ? "" : row.lease().value();
    }

    String hardware() {
        return row.hardwareType() == null ? "" : row.hardwareType();
    }

    String channel() {
        return row.channel() == null ? "" : row.channel().toString();
    }

    /// Unmapped ones last.
    long channelNumber() {
        return row.channel() == null ? Long.MAX_VALUE : row.channel();
    }

    String state() {
        return trouble.isEmpty() ? Text.of("ui.patch.live") : trouble;
    }
}
