package io.stagenet.console.model.show;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.Levels;
import io.stagenet.console.model.StageNetAddress;
import java.util.BitSet;
import java.util.function.IntPredicate;

/// What a list of whole cues has up now and a cue of it says nothing of: it goes out when that cue is run. Pure.
public final class LeftOut {
    private LeftOut() {
    }

    /// How many addresses go out. What hands, submasters or other lists hold up stays.
    ///
    /// @param levels as they are at this moment
    /// @param says   whether the cue says anything of an address, 0 too
    public static int count(ConsoleState state, int list, Levels levels, IntPredicate says) {
        var own = state.show().playback().cueLists().get(list);
        if (own == null || own.tracking() || state.playback().list(list).current() == null) {
            return 0;
        }
        var elsewhere = upElsewhere(state, list);
        int count = 0;
        for (int address = 1; address <= StageNetAddress.MAX_NUMBER; address++) {
            boolean goes = levels.asked(address) > 0 && !says.test(address) && !elsewhere.get(address)
                    && !levels.isCaptured(address) && levels.owner(address) != LevelOwner.SUBMASTER;
            count += goes ? 1 : 0;
        }
        return count;
    }

    private static BitSet upElsewhere(ConsoleState state, int list) {
        var up = new BitSet();
        LevelSet.Taker taker = (address, level) -> {
            if (level > 0) {
                up.set(address);
            }
        };
        state.show().playback().cueLists().forEach((number, other) -> {
            var status = state.playback().list(number);
            var current = status.current();
            if (number != list && current != null && status.master() > 0) {
                other.state(current).forEach(taker);
            }
        });
        state.show().playback().submasters().forEach((number, submaster) -> {
            if (state.playback().submaster(number).to() > 0) {
                submaster.levels().forEach(taker);
            }
        });
        return up;
    }
}
