package io.stagenet.console.output;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;

/// The one place where "what wins" is written: pure functions from the layers of an address to its level.
///
/// 1. flash (dimmers only), else manual, else playback, else base: the strongest layer that has a say;
/// 2. grand master (dimmers only); a switch is on or off from its threshold on;
/// 3. blackout, last: a dimmer is 0.
///
/// Computed by the draining writer at the last moment and by the screen for *wanted*; nobody stores its result. A layer
/// is 0 to 255, or [Level#NONE] when it has no say.
final class Mix {
    /// Both masters in one int, so that no mix ever sees half of a change: the grand master's share in the low bits.
    private static final int SHARE_BITS = 16;
    private static final int WHOLE = 1 << SHARE_BITS;
    private static final int SHARE = 2 * WHOLE - 1;
    private static final int BLACKOUT = 1 << 31;
    /// Grand master at full, no blackout.
    static final int OPEN = WHOLE;

    private Mix() {
    }

    /// @param flash   anything but `NONE` while the address flashes
    /// @param masters see [#withGrandMaster] and [#withBlackout]
    /// @return what is to go out, 0 to 255, or `NONE` when no layer has a say: then nothing is sent
    static int level(int base, int playback, int manual, int flash, LevelKind kind, int masters) {
        int level = flash != Level.NONE && kind == LevelKind.DIMMER ? Level.FULL : asked(base, playback, manual);
        if (level == Level.NONE) {
            return Level.NONE;
        }
        if (kind == LevelKind.DIMMER) {
            return blackout(masters) ? 0 : (level * (masters & SHARE) + WHOLE / 2) >> SHARE_BITS;
        }
        if (kind == LevelKind.SWITCH) {
            return level >= LevelKind.SWITCH_THRESHOLD ? Level.FULL : 0;
        }
        return level;
    }

    /// What the strongest layer below flash says: to which a flash returns.
    static int asked(int base, int playback, int manual) {
        if (manual != Level.NONE) {
            return manual;
        }
        return playback != Level.NONE ? playback : base;
    }

    /// What decides [#level].
    static LevelOwner owner(int base, int playback, int manual, int flash, LevelKind kind, int masters) {
        boolean flashes = flash != Level.NONE && kind == LevelKind.DIMMER;
        if (!flashes && asked(base, playback, manual) == Level.NONE) {
            return LevelOwner.NONE;
        }
        if (kind == LevelKind.DIMMER && blackout(masters)) {
            return LevelOwner.BLACKOUT;
        }
        if (flashes) {
            return LevelOwner.FLASH;
        }
        if (manual != Level.NONE) {
            return LevelOwner.MANUAL;
        }
        return playback != Level.NONE ? LevelOwner.PLAYBACK : LevelOwner.BASE;
    }

    static int withGrandMaster(int masters, double percent) {
        return masters & BLACKOUT | (int) Math.round(Math.clamp(percent, 0.0, 100.0) * WHOLE / 100.0);
    }

    static int withBlackout(int masters, boolean on) {
        return on ? masters | BLACKOUT : masters & ~BLACKOUT;
    }

    static double grandMaster(int masters) {
        return (masters & SHARE) * 100.0 / WHOLE;
    }

    static boolean blackout(int masters) {
        return masters < 0;
    }
}
