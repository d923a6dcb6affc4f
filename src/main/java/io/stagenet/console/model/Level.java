package io.stagenet.console.model;

/// Conversions of a level: 0 to 255 on the wire (spec, phase 4), percent for people. 100 is 255, 50 is 128, 0 is 0.
public final class Level {
    /// The value of a level that was never set.
    public static final int NONE = -1;
    /// Full, as a wire value.
    public static final int FULL = 255;

    private Level() {
    }

    /// The wire value, 0 to 255, of a percentage, 0 to 100.
    public static int ofPercent(double percent) {
        return (int) Math.round(Math.clamp(percent, 0.0, 100.0) * FULL / 100.0);
    }

    /// The percentage, rounded to a whole number, of a wire value.
    public static int toPercent(int value) {
        return (int) Math.round(value * 100.0 / FULL);
    }
}
