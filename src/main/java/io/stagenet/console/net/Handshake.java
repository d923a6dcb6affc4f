package io.stagenet.console.net;

import java.time.Duration;

/// How long a peer that took our connection may take to answer the upgrade. A peer that dribbles bytes must not keep us
/// waiting either: so this is no read timeout. Any thread.
final class Handshake {
    private static final long LONGEST = Duration.ofMillis(2500).toNanos();

    private volatile boolean begun;
    private volatile boolean done;
    private volatile long begunAt;

    /// The connection stands.
    ///
    /// @param now by [EventLoop#nanos]
    void begin(long now) {
        begunAt = now;
        begun = true;
    }

    /// The peer answered as it must.
    void done() {
        done = true;
    }

    /// @param now by [EventLoop#nanos]
    boolean isOverdue(long now) {
        return begun && !done && now - begunAt > LONGEST;
    }
}
