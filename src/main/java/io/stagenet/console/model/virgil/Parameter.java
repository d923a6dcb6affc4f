package io.stagenet.console.model.virgil;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One property of a head amp, as its device described and last reported it.
///
/// @param name     as on the wire; see the constants for those with a control of their own
/// @param type     what values it takes
/// @param value    last reported, null while unknown
/// @param unit     `dB`, `Hz`, `%`; empty when it has none
/// @param grid     the legal numbers, null when the device did not say them
/// @param padLevel what a pad adds to the gain while it is on, in dB and usually negative; null when unknown
/// @param options  the words of an enum
/// @param locked   cannot be set: fixed, disabled or a reading
public record Parameter(String name, Type type, @Nullable ParameterValue value, String unit, @Nullable Grid grid,
        @Nullable Double padLevel, List<String> options, boolean locked) {
    public static final String GAIN = "gain";
    public static final String PAD = "pad";
    public static final String PHANTOM = "phantomPower";
    public static final String POLARITY = "polarity";
    public static final String LOW_CUT = "lowcut";
    public static final String LOW_CUT_ENABLE = "lowcutEnable";

    /// What values a parameter takes.
    public enum Type {
        /// On or off.
        BOOL,
        /// A whole number.
        INT,
        /// A number.
        FLOAT,
        /// One of its options.
        ENUM,
        /// The device has not said: it can be shown, not set.
        UNKNOWN
    }

    public Parameter {
        options = List.copyOf(options);
    }

    /// A parameter nothing is known of yet but its name.
    public static Parameter unknown(String name) {
        return new Parameter(name, Type.UNKNOWN, null, "", null, null, List.of(), true);
    }

    public Parameter withValue(@Nullable ParameterValue next) {
        return new Parameter(name, type, next, unit, grid, padLevel, options, locked);
    }

    /// The value as a number, null while it is unknown or no number.
    public @Nullable Double amount() {
        return value instanceof ParameterValue.Amount(double amount) ? amount : null;
    }

    /// On, off, or null while unknown.
    public @Nullable Boolean flag() {
        return value instanceof ParameterValue.Flag(boolean on) ? on : null;
    }
}
