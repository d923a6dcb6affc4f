package io.stagenet.console.model.virgil;

import java.time.Instant;

/// A reported change that was not ours: another master, or a hand at the box.
///
/// @param was what it was before
public record ForeignChange(Instant time, ParameterValue was) {
}
