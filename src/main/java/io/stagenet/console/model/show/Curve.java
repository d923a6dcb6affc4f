package io.stagenet.console.model.show;

import io.stagenet.console.model.Level;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// How a level becomes what goes out, so that lamps of different kinds dim alike. Both 0 to 255.
public enum Curve {
    LINEAR(x -> x),
    /// Slow at the bottom: for lamps that jump to half their light at once.
    SQUARE(x -> x * x),
    /// Slow at both ends.
    S(x -> x * x * (3 - 2 * x)),
    /// Full at 0: for what opens by closing.
    INVERSE(x -> 1 - x);

    private final byte[] table = new byte[Level.FULL + 1];

    Curve(DoubleUnaryOperator shape) {
        for (int level = 0; level <= Level.FULL; level++) {
            table[level] = (byte) Math.round(shape.applyAsDouble(level / (double) Level.FULL) * Level.FULL);
        }
    }

    /// @param level 0 to 255
    public int of(int level) {
        return table[level] & 0xFF;
    }

    /// As written by hand and on disk.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// By its word, in any case of letters.
    public static Optional<Curve> of(String word) {
        for (var curve : values()) {
            if (curve.name().equalsIgnoreCase(word)) {
                return Optional.of(curve);
            }
        }
        return Optional.empty();
    }
}
