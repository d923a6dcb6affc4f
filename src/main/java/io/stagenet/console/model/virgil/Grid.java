package io.stagenet.console.model.virgil;

/// The legal values of a number: `min + k * step` up to `max` (readings, Virgil 7).
///
/// @param min  least legal value
/// @param max  no legal value is above it; at least `min`
/// @param step above 0
public record Grid(double min, double max, double step) {
    /// In steps: what a device's float arithmetic may be off by.
    private static final double TOLERANCE = 1e-6;

    /// @throws IllegalArgumentException if these are no grid
    public Grid {
        if (!Double.isFinite(min) || !Double.isFinite(max) || !Double.isFinite(step) || step <= 0 || max < min) {
            throw new IllegalArgumentException("no grid: " + min + " to " + max + " by " + step);
        }
    }

    /// How many steps there are from the least value to the greatest.
    public long steps() {
        return (long) Math.floor((max - min) / step + TOLERANCE);
    }

    /// The greatest legal value; `max` itself may lie between two.
    public double last() {
        return at(steps());
    }

    /// The value that is `k` steps above the least; `k` outside the grid stops at its end.
    public double at(long k) {
        long within = Math.clamp(k, 0, steps());
        return min + within * step;
    }

    /// The number of the legal value nearest to this one.
    public long indexOf(double value) {
        return Math.clamp(Math.round((value - min) / step), 0, steps());
    }

    public double nearest(double value) {
        return at(indexOf(value));
    }

    public boolean isLegal(double value) {
        double k = (value - min) / step;
        return Math.abs(k - Math.rint(k)) < TOLERANCE && value >= min - TOLERANCE * step
                && value <= max + TOLERANCE * step;
    }

    /// The nearest legal value that is not above; the least one if there is none.
    public double atOrBelow(double value) {
        return at((long) Math.floor((value - min) / step + TOLERANCE));
    }

    /// The nearest legal value that is not below; the greatest one if there is none.
    public double atOrAbove(double value) {
        return at((long) Math.ceil((value - min) / step - TOLERANCE));
    }
}
