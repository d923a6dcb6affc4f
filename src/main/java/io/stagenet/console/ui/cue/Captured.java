package io.stagenet.console.ui.cue;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Levels;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.show.LeftOut;

/// How much there is to record at this moment.
///
/// @param held addresses that hands hold, at 0 too
/// @param up   addresses that are up, whoever holds them
/// @param out  addresses that are up and go out when a cue of the list is run that has no more than hands hold
record Captured(int held, int up, int out) {
    static final Captured NOTHING = new Captured(0, 0, 0);

    /// @param whole whether a cue with no more than hands hold is meant: else nothing is said of what goes out in one
    static Captured of(ConsoleState state, int list, Levels levels, boolean whole) {
        int held = 0;
        int up = 0;
        for (int address = 1; address <= StageNetAddress.MAX_NUMBER; address++) {
            held += levels.isCaptured(address) ? 1 : 0;
            up += levels.asked(address) > 0 ? 1 : 0;
        }
        return new Captured(held, up, whole ? LeftOut.count(state, list, levels, levels::isCaptured) : 0);
    }
}
