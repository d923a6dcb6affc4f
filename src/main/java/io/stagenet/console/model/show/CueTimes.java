package io.stagenet.console.model.show;

import java.math.BigDecimal;

/// How long a fade takes, in milliseconds, each 0 to [#MAX].
///
/// @param up    of levels that rise, and of all that are no dimmers
/// @param down  of levels that fall
/// @param delay before either begins
public record CueTimes(long up, long down, long delay) {
    /// A day less a second.
    public static final long MAX = 86_399_000;
    public static final CueTimes CUT = new CueTimes(0, 0, 0);

    /// @throws IllegalArgumentException if one is out of range
    public CueTimes {
        if (Math.min(up, Math.min(down, delay)) < 0 || Math.max(up, Math.max(down, delay)) > MAX) {
            throw new IllegalArgumentException("times " + up + ", " + down + ", " + delay);
        }
    }

    /// All fades in the same time, without a delay.
    public static CueTimes of(long millis) {
        return new CueTimes(millis, millis, 0);
    }

    /// A time in milliseconds as it is written in seconds, as short as can be: `3`, `2.5`, `90`.
    public static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
    }
}
