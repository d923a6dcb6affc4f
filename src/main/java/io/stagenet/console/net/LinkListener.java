package io.stagenet.console.net;

/// What a link tells. Every call is made on the console loop, in order, none after `closed`.
///
/// A peer that sends faster than the loop takes is held back by TCP: a link keeps only a bounded inbox.
public interface LinkListener {
    /// The WebSocket is open.
    void opened();

    /// One whole text message, at most 16 MiB.
    void text(String message);

    /// One whole binary message, at most 16 MiB.
    void binary(byte[] message);

    /// The life of the link changed: writes are held up but go on, or flow again; the heartbeat was never answered, or
    /// is now.
    void vitals(Vitals vitals);

    /// A pong arrived, or any byte after a [Link#ping].
    void alive();

    /// The link has ended, for this reason, in the operator's words. Nothing is left of it.
    void closed(String reason);

    /// @param slow        a write was blocked for more than 250 ms, and writes go on
    /// @param noHeartbeat no ping was ever answered on this connection
    record Vitals(boolean slow, boolean noHeartbeat) {
        public static final Vitals GOOD = new Vitals(false, false);
    }
}
