package io.stagenet.console.model;

/// What is known of the connection to a gateway. `LOST` is a known gateway that is retried without end; a link that
/// answers slowly but goes on is `SLOW`, never lost (readings, StageNet 2).
public enum LinkState {
    FOUND, CONNECTING, ONLINE, SLOW, LOST;

    /// Whether a WebSocket is open.
    public boolean isOpen() {
        return this == ONLINE || this == SLOW;
    }
}
