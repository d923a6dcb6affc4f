package io.stagenet.console.model.virgil;

import java.time.Instant;

/// A command that came to nothing: the device refused it, or did not answer. Until the parameter is touched again or
/// reports what was wanted.
///
/// @param wanted what was asked for
/// @param reason in the device's own words where it gave any
public record Refusal(Instant time, ParameterValue wanted, String reason) {
}
