package io.stagenet.console.model;

import java.time.Instant;

/// A message as it stood on the wire, and what became of it.
///
/// @param number   counts up from 1; a gap means that messages in between are not kept any more
/// @param received from the device, else sent to it
/// @param way      by which protocol and transport
/// @param peer     the address it came from or went to, or the multicast group it belongs to; empty where the device says it
/// @param device   what the place is called
/// @param type     as the protocol calls it, `?` when it could not be read
/// @param text     shortened when it is very long
/// @param reason   why it was refused, whole or in part; empty when it was not
public record WireMessage(long number, Instant time, boolean received, Way way, String peer, String device, String type,
        String text, String reason) {

    /// By which protocol and transport a message travels.
    public enum Way {
        STAGENET("StageNet", ""), VIRGIL_TCP("Virgil", "TCP"), VIRGIL_UDP("Virgil", "UDP");

        private final String protocol;
        private final String transport;

        Way(String protocol, String transport) {
            this.protocol = protocol;
            this.transport = transport;
        }

        public String protocol() {
            return protocol;
        }

        /// Empty where the protocol has only one.
        public String transport() {
            return transport;
        }
    }

    /// A message of a gateway's link.
    public static WireMessage stageNet(long number, Instant time, boolean received, String device, String type,
            String text, String reason) {
        return new WireMessage(number, time, received, Way.STAGENET, "", device, type, text, reason);
    }

    public boolean refused() {
        return !reason.isEmpty();
    }

    /// One of those that come in great numbers and say only how things are: a status by multicast that was taken.
    public boolean frequent() {
        return way == Way.VIRGIL_UDP && received && !refused();
    }
}
