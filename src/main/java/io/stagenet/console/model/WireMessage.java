package io.stagenet.console.model;

import java.time.Instant;

/// A message as it stood on the wire, and what became of it.
///
/// @param number   counts up from 1; a gap means that messages in between are not kept any more
/// @param received from the device, else sent to it
/// @param device   what the place is called
/// @param type     as the protocol calls it, `?` when it could not be read
/// @param text     shortened when it is very long
/// @param reason   why it was refused, whole or in part; empty when it was not
public record WireMessage(long number, Instant time, boolean received, String device, String type, String text,
        String reason) {
    public boolean refused() {
        return !reason.isEmpty();
    }
}
