package io.stagenet.console.ui.fader;

import io.stagenet.console.model.Level;

/// Where the fader of a [SlotDrive] stands. All 0 to 255, or [Level#NONE].
///
/// @param wanted where the thumb stands; of levels that differ, their mean
/// @param low    the lowest of what it moves
/// @param high   the highest of what it moves
/// @param sent   what is out: of many addresses the mean
record SlotLevels(int wanted, int low, int high, int sent) {
    static final SlotLevels NONE = of(Level.NONE, Level.NONE);

    static SlotLevels of(int wanted, int sent) {
        return new SlotLevels(wanted, wanted, wanted, sent);
    }

    /// Of a fader in percent: full is said of full alone.
    static SlotLevels ofPercent(double percent) {
        int level = percent < 100 ? Math.min(Level.FULL - 1, Level.ofPercent(percent)) : Level.FULL;
        return of(level, level);
    }

    /// What a fader at this level means in percent: whole ones where there is one, else tenths.
    static double toPercent(int level) {
        int whole = Level.toPercent(level);
        return Level.ofPercent(whole) == level ? whole : Math.rint(level * 1000.0 / Level.FULL) / 10;
    }
}
