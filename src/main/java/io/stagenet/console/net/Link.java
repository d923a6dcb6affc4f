package io.stagenet.console.net;

import io.stagenet.console.model.net.HostPort;
import org.jspecify.annotations.Nullable;

/// One connection to one place, from the dial to its end; never reused. Methods are safe on any thread and never block.
public interface Link {
    /// Queues a text behind what was queued before, apart from the conflating values. Dropped when not open.
    void send(String text);

    /// Like [#send(String)]; `written` runs on the console loop once the text was handed to the socket, so that a value
    /// released by it can never overtake the text. It never runs when the link ends before.
    void send(String text, Runnable written);

    /// Asks the writer to call the drain soon. Cheap; many calls before the drain are one.
    void wake();

    /// Asks the peer for a pong at once; [LinkListener#alive] tells.
    void ping();

    /// While true, reading is held down to a few messages per second (readings, StageNet 9).
    void throttle(boolean on);

    /// Ends it: the socket is closed hard, no thread stays behind, [LinkListener#closed] is called once.
    ///
    /// @param reason for the operator; passed on to `closed`
    void close(String reason);

    /// Whether everything asked for before has been handed to the socket.
    boolean isQuiet();

    LinkCounters counters();

    /// The numeric address and port of the peer, null before the connection stands.
    @Nullable
    HostPort remote();
}
