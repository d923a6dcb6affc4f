package io.stagenet.console.output;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelOwner;

/// The one place where "what wins" is written: pure functions from the layers of an address to what goes out.
///
/// 1. flash and solo (dimmers only), else manual, else playback, else base: the strongest layer that has a say. While
///    anything is soloed, every other dimmer is at 0;
/// 2. grand master (dimmers only);
/// 3. curve and limits ([Treatment#apply]): at level 0 the minimum goes out. A switch is at one of its limits;
/// 4. blackout, last: a dimmer is 0, whatever its curve and limits. Solo and blackout spare what is kept in blackout.
///
/// Computed by the draining writer at the last moment and by the screen for *wanted*; nobody stores its result. A layer
/// is 0 to 255, or [Level#NONE] when it has no say; flash is as [Flash] has it. Manual and playback may carry a bit
/// above that says how the level came there.
final class Mix {
    /// In a cell of the manual layer: a timed move is under way, until a hand stores a level without the bit.
    static final int MOVING = 1 << 8;
    /// In a cell of the playback layer: a submaster has brought the level.
    static final int SUBMASTER = 1 << 8;
    static final int LEVEL = 0xFF;

    /// All masters in one long, so that no mix ever sees half of a change: the grand master's share in the low bits, then
    /// how many solos there are, then how often that has changed, so that no two times are alike, then blackout.
    private static final int SHARE_BITS = 16;
    private static final int WHOLE = 1 << SHARE_BITS;
    private static final int SHARE = 2 * WHOLE - 1;
    private static final long SOLO = 1L << 32;
    private static final long TURN = 1L << 50;
    private static final long BLACKOUT = 1L << 63;
    private static final long SOLOS = TURN - SOLO;
    private static final long TURNS = BLACKOUT - TURN;
    /// Grand master at full, no solo, no blackout.
    static final long OPEN = WHOLE;

    private Mix() {
    }

    /// @param masters see [#withGrandMaster] and [#withBlackout]
    /// @return what is to go out, 0 to 255, or `NONE` when no layer has a say: then nothing is sent
    static int level(int base, int playback, int manual, int flash, int treatment, long masters) {
        boolean dimmer = Treatment.isDimmer(treatment);
        boolean flashes = flash != Flash.NONE && dimmer;
        int level = flashes ? Flash.level(flash) : asked(base, playback, manual);
        if (level == Level.NONE) {
            return Level.NONE;
        }
        if (dimmer) {
            if (blackout(masters) && Treatment.goesDark(treatment)) {
                return 0;
            }
            if (solo(masters) && !flashes && Treatment.goesDark(treatment)) {
                level = 0;
            }
            level = (int) (level * (masters & SHARE) + WHOLE / 2) >> SHARE_BITS;
        }
        return treatment == Treatment.PLAIN ? level : Treatment.apply(treatment, level);
    }

    /// What the strongest layer below flash says: to which a flash returns.
    static int asked(int base, int playback, int manual) {
        if (manual != Level.NONE) {
            return manual & LEVEL;
        }
        return playback != Level.NONE ? playback & LEVEL : base;
    }

    /// What decides [#level].
    static LevelOwner owner(int base, int playback, int manual, int flash, int treatment, long masters) {
        boolean flashes = flash != Flash.NONE && Treatment.isDimmer(treatment);
        if (!flashes && asked(base, playback, manual) == Level.NONE) {
            return LevelOwner.NONE;
        }
        boolean dark = Treatment.goesDark(treatment);
        if (dark && blackout(masters)) {
            return LevelOwner.BLACKOUT;
        }
        if (flashes) {
            return Flash.solo(flash) ? LevelOwner.SOLO : LevelOwner.FLASH;
        }
        if (dark && solo(masters)) {
            return LevelOwner.SOLO;
        }
        if (manual != Level.NONE) {
            return LevelOwner.MANUAL;
        }
        if (playback != Level.NONE) {
            return (playback & SUBMASTER) != 0 ? LevelOwner.SUBMASTER : LevelOwner.CUE;
        }
        return LevelOwner.BASE;
    }

    static long withGrandMaster(long masters, double percent) {
        return masters & ~SHARE | Math.round(Math.clamp(percent, 0.0, 100.0) * WHOLE / 100.0);
    }

    static long withBlackout(long masters, boolean on) {
        return on ? masters | BLACKOUT : masters & ~BLACKOUT;
    }

    /// @param change how many solos there are more than before
    static long withSolos(long masters, int change) {
        return masters & ~(SOLOS | TURNS) | masters + change * SOLO & SOLOS | masters + TURN & TURNS;
    }

    static double grandMaster(long masters) {
        return (masters & SHARE) * 100.0 / WHOLE;
    }

    /// Whether anything is soloed.
    static boolean solo(long masters) {
        return (masters & SOLOS) != 0;
    }

    /// How many solos there are.
    static int solos(long masters) {
        return (int) ((masters & SOLOS) / SOLO);
    }

    static boolean blackout(long masters) {
        return masters < 0;
    }
}
