package io.stagenet.console.output;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.StageNetAddress;

/// The fades with which addresses come back to the levels that are wanted, after their gateway came back (readings,
/// StageNet 7). Whoever drives an address starts, delays and steps its fade, under the lock of his output; any thread
/// ends it.
final class ResumeFades {
    /// In nanoseconds.
    private static final long LENGTH = 2_000_000_000L;

    /// Where a fade starts, or `NONE` when none runs.
    private final Cells from = new Cells();
    private final long[] begun = new long[StageNetAddress.MAX_NUMBER + 1];

    /// @param level where it starts, 0 to 255
    void start(int address, int level, long nanos) {
        begun[address] = nanos;
        from.set(address, level);
    }

    /// What it missed is not made up for.
    void delay(int address, long nanos) {
        begun[address] += nanos;
    }

    void end(int address) {
        if (from.get(address) != Level.NONE) {
            from.set(address, Level.NONE);
        }
    }

    /// Where the fade to a level has come.
    ///
    /// @return 0 to 255, or [Level#NONE] when none runs or it is over
    int step(int address, int level, long nanos) {
        int first = from.get(address);
        if (first == Level.NONE) {
            return Level.NONE;
        }
        long elapsed = nanos - begun[address];
        if (elapsed >= LENGTH) {
            end(address);
            return Level.NONE;
        }
        return first + (int) Math.round((level - first) * ((double) elapsed / LENGTH));
    }
}
