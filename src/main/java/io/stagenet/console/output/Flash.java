package io.stagenet.console.output;

import io.stagenet.console.model.Level;

/// What flash and solo say of one address, in one int: hands bring it to full, submasters to a level of their own, and the
/// higher of the two counts.
final class Flash {
    /// Nobody flashes it.
    static final int NONE = 0;
    static final int HAND = 1;
    static final int HAND_SOLO = 1 << 1;
    static final int HANDS = HAND | HAND_SOLO;
    /// All that submasters say.
    static final int SUBMASTERS = ~HANDS;

    private static final int SUBMASTER = 1 << 2;
    private static final int SUBMASTER_SOLO = 1 << 3;
    private static final int LEVEL_SHIFT = 8;

    private Flash() {
    }

    /// @param level 0 to 255
    static int submaster(int level, boolean solo) {
        return SUBMASTER | (solo ? SUBMASTER_SOLO : 0) | level << LEVEL_SHIFT;
    }

    /// @return 0 to 255, or [Level#NONE]
    static int level(int flash) {
        if (flash == NONE) {
            return Level.NONE;
        }
        return (flash & HANDS) != 0 ? Level.FULL : flash >>> LEVEL_SHIFT;
    }

    static boolean solo(int flash) {
        return solos(flash) != 0;
    }

    /// How many solo it, 0 to 2.
    static int solos(int flash) {
        return Integer.bitCount(flash & (HAND_SOLO | SUBMASTER_SOLO));
    }
}
