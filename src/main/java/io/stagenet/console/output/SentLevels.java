package io.stagenet.console.output;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.StageNetAddress;

/// What was last written to the gateway of every address in this run, and when. The writer of a link stores it, any thread
/// reads the level.
final class SentLevels {
    private final Cells levels = new Cells();
    private final long[] times = new long[StageNetAddress.MAX_NUMBER + 1];

    /// 0 to 255, or [Level#NONE] when nothing was written. Any thread.
    int get(int address) {
        return levels.get(address);
    }

    /// As [#get], for the one who writes.
    int last(int address) {
        return levels.peek(address);
    }

    /// When the last one was written, by the pacer's nanoseconds; for the one who writes.
    long at(int address) {
        return times[address];
    }

    /// The writer alone.
    void written(int address, int level, long nanos) {
        levels.lay(address, level);
        times[address] = nanos;
    }

    void forget(int address) {
        levels.set(address, Level.NONE);
    }
}
