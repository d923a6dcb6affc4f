package io.stagenet.console.service.virgil;

import io.stagenet.console.model.net.HostPort;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How Virgil's texts leave and how status groups are joined. Console loop only; answers come back on the loop.
public interface VirgilWire {
    /// Sends a text on a connection of its own. Texts to one target leave in order.
    ///
    /// @param failed told with a sentence for the operator if it could not be sent
    void send(HostPort target, String text, Consumer<String> failed);

    /// Subscribes to a group.
    ///
    /// @param trouble told why it cannot be heard, now or later, and null when it can be heard again
    Membership join(String group, Consumer<@Nullable String> trouble);

    /// Ends with `close`.
    interface Membership {
        void close();
    }
}
