package io.stagenet.console.protocol.virgil;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One transmission: from whom, to whom, and messages.
///
/// @param sender   null when it did not say
/// @param receiver null for everyone
public record VirgilEnvelope(@Nullable String sender, @Nullable String receiver, List<VirgilMessage> messages) {
    public VirgilEnvelope {
        messages = List.copyOf(messages);
    }
}
