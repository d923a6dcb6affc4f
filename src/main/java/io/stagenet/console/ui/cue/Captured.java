package io.stagenet.console.ui.cue;

import io.stagenet.console.model.Levels;
import io.stagenet.console.model.StageNetAddress;

/// How much there is to record at this moment.
///
/// @param held addresses that hands hold, at 0 too
/// @param up   addresses that are up, whoever holds them
record Captured(int held, int up) {
    static final Captured NOTHING = new Captured(0, 0);

    static Captured of(Levels levels) {
        int held = 0;
        int up = 0;
        for (int address = 1; address <= StageNetAddress.MAX_NUMBER; address++) {
            held += levels.isCaptured(address) ? 1 : 0;
            up += levels.asked(address) > 0 ? 1 : 0;
        }
        return new Captured(held, up);
    }
}
