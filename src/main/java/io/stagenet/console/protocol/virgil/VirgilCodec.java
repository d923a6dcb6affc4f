package io.stagenet.console.protocol.virgil;

import java.util.List;

/// One dialect of Virgil. Stateless; any thread. Nothing above a codec knows a field name or a form.
public interface VirgilCodec {
    /// Its name, as shown and chosen: `0b`.
    String dialect();

    /// Reads one transmission.
    ///
    /// A message or field that cannot be read is left out and told in [Received#faults]; the rest is taken.
    ///
    /// @param multicast whether it came by multicast: an information message is a status update there
    /// @throws VirgilException if it is none as a whole
    Received decode(String text, boolean multicast) throws VirgilException;

    /// Writes a transmission as texts that each fit where they have to: at most 1400 bytes of UTF-8 where possible, never
    /// above 4095 (readings, Virgil 2). Messages are split between them, never dropped.
    ///
    /// @throws IllegalArgumentException if one message alone does not fit
    List<String> encode(VirgilEnvelope envelope);

    /// What was read.
    ///
    /// @param faults  what was left out and why, each naming the field
    /// @param dialect name of the dialect it was written in, as far as can be told; null when it could be any
    record Received(VirgilEnvelope envelope, List<String> faults, @org.jspecify.annotations.Nullable String dialect) {
        public Received {
            faults = List.copyOf(faults);
        }
    }
}
