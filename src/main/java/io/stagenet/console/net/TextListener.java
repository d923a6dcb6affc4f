package io.stagenet.console.net;

import java.net.InetSocketAddress;
import java.time.Duration;

/// Hears the texts that come by [TextStreams]. Told on the loop.
public interface TextListener {
    /// An object came.
    void text(String text, InetSocketAddress from, Reply reply);

    /// A connection brought something that is no object, or stopped in the middle of one.
    ///
    /// @param reason a sentence for the operator
    void broken(InetSocketAddress from, String reason);

    /// How long a connection stays open at most for replies once its caller has said all, until [Reply#close] was
    /// called for each of its texts; for devices.
    default Duration answersWithin() {
        return Duration.ZERO;
    }

    /// Answers on the connection a text came on.
    interface Reply {
        /// Returns at once.
        ///
        /// @return false if that connection is closed
        boolean send(String text);

        /// No more answers come to this text: a caller who has said all need not be kept any longer.
        void close();
    }
}
