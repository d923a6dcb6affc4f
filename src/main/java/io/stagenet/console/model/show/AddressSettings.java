package io.stagenet.console.model.show;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.label.LabelColour;
import org.jspecify.annotations.Nullable;

/// How the show uses one address.
///
/// @param name           what the operator calls it, up to [#MAX_NAME] characters; empty for none
/// @param kind           what it drives; null to leave it to the hardware type
/// @param minimum        what goes out at level 0, 0 to 255, not above the maximum
/// @param maximum        what goes out at full, 0 to 255
/// @param keepInBlackout whether a dimmer stays lit in blackout
public record AddressSettings(String name, LabelColour colour, @Nullable LevelKind kind, Curve curve, int minimum,
        int maximum, boolean keepInBlackout) {
    /// In characters.
    public static final int MAX_NAME = 64;
    /// Of an address of which nothing was said.
    public static final AddressSettings NONE = new AddressSettings("", LabelColour.NONE, null, Curve.LINEAR, 0,
            Level.FULL, false);

    /// @throws IllegalArgumentException if the name is too long or the limits are none
    public AddressSettings {
        if (name.length() > MAX_NAME) {
            throw new IllegalArgumentException(name.length() + " characters");
        }
        if (minimum < 0 || maximum > Level.FULL || minimum > maximum) {
            throw new IllegalArgumentException("limits " + minimum + " to " + maximum);
        }
    }

    public AddressSettings withName(String next) {
        return new AddressSettings(next, colour, kind, curve, minimum, maximum, keepInBlackout);
    }

    public AddressSettings withColour(LabelColour next) {
        return new AddressSettings(name, next, kind, curve, minimum, maximum, keepInBlackout);
    }

    public AddressSettings withKind(@Nullable LevelKind next) {
        return new AddressSettings(name, colour, next, curve, minimum, maximum, keepInBlackout);
    }

    public AddressSettings withCurve(Curve next) {
        return new AddressSettings(name, colour, kind, next, minimum, maximum, keepInBlackout);
    }

    public AddressSettings withLimits(int low, int high) {
        return new AddressSettings(name, colour, kind, curve, low, high, keepInBlackout);
    }

    public AddressSettings withKeepInBlackout(boolean keep) {
        return new AddressSettings(name, colour, kind, curve, minimum, maximum, keep);
    }
}
