package io.stagenet.console.service;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.net.LinkListener.Vitals;
import io.stagenet.console.text.Text;

/// How one open link is shown: well, slow, without a heartbeat, or in doubt until a byte of it is heard. Console loop only.
final class LinkHealth {
    private final EndpointEntry entry;
    private Vitals vitals = Vitals.GOOD;
    private boolean doubted;

    LinkHealth(EndpointEntry entry) {
        this.entry = entry;
    }

    void tell(Vitals now) {
        vitals = now;
        entry.noHeartbeat(now.noHeartbeat());
        show();
    }

    /// What was known is old. A peer that never answered a ping will not answer the next one either: it stays shown as one
    /// without a heartbeat.
    ///
    /// @return whether it is in doubt, and has to be asked
    boolean doubt(String reason) {
        if (vitals.noHeartbeat()) {
            return false;
        }
        doubted = true;
        entry.show(LinkState.SLOW, reason);
        return true;
    }

    void heard() {
        if (doubted) {
            doubted = false;
            show();
        }
    }

    private void show() {
        if (!doubted) {
            entry.show(vitals.slow() ? LinkState.SLOW : LinkState.ONLINE, vitals.slow() ? Text.of("link.slow")
                    : vitals.noHeartbeat() ? Text.of("link.noheartbeat") : null);
        }
    }
}
