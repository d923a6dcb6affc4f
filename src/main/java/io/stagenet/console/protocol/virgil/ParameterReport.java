package io.stagenet.console.protocol.virgil;

import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a message says of one parameter. What it does not say is null, and stays as it was known (readings, Virgil 3).
///
/// Ranges and steps are as sent, not yet judged; all numbers are finite.
public record ParameterReport(@Nullable ParameterValue value, Parameter.@Nullable Type type, @Nullable String unit,
        @Nullable Double min, @Nullable Double max, @Nullable Double precision, @Nullable Boolean locked,
        @Nullable Double padLevel, @Nullable List<String> options) {
    /// Says the value and nothing else.
    public static ParameterReport of(@Nullable ParameterValue value) {
        return new ParameterReport(value, null, null, null, null, null, null, null, null);
    }

    /// Whether it says nothing of what values there are, as nearly all reports do.
    public boolean isValueOnly() {
        return type == null && unit == null && min == null && max == null && precision == null && locked == null
                && padLevel == null && options == null;
    }
}
