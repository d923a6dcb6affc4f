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

    /// What goes out for each level, as a character each: nothing in an enum can be written to.
    private final String table;

    Curve(DoubleUnaryOperator shape) {
        var out = new StringBuilder();
        for (int level = 0; level <= Level.FULL; level++) {
            out.append((char) Math.round(shape.applyAsDouble(level / (double) Level.FULL) * Level.FULL));
        }
        table = out.toString();
    }

    /// @param level 0 to 255
    public int of(int level) {
        return table.charAt(level);
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
