package io.stagenet.console.model.virgil;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A value that was asked for and is not reported yet (readings, Virgil 6).
///
/// @param wanted newest value asked for
/// @param was    reported when the first of them was asked for, null when it was unknown
/// @param since  when the newest was asked for
public record Pending(ParameterValue wanted, @Nullable ParameterValue was, Instant since) {
}
