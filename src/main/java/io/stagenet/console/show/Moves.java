package io.stagenet.console.show;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.output.LevelTable;
import java.util.BitSet;

/// Timed moves of what hands hold: to a level, or back to what is below, which may move meanwhile. A hand that sets an
/// address ends its move. The playback thread alone.
final class Moves {
    private static final int SIZE = StageNetAddress.MAX_NUMBER + 1;

    private final LevelTable table;
    private final BitSet running = new BitSet(SIZE);
    /// Which move it is, and where it began: as [LevelTable#moved] says it.
    private final int[] begun = new int[SIZE];
    private final short[] to = new short[SIZE];
    private final long[] start = new long[SIZE];
    private final long[] duration = new long[SIZE];

    Moves(LevelTable table) {
        this.table = table;
    }

    /// Moves an address for which [LevelTable#beginMove] was called. A switch is there at once.
    ///
    /// @param level 0 to 255, or `NONE` to let go
    void begin(int address, int level, long now, long nanos) {
        int present = table.moved(address);
        if (present == Level.NONE) {
            return;
        }
        begun[address] = present;
        to[address] = (short) level;
        start[address] = now;
        duration[address] = table.kind(address) == LevelKind.SWITCH ? 0 : nanos;
        running.set(address);
    }

    /// @return whether any move goes on
    boolean step(long now) {
        for (int address = running.nextSetBit(0); address >= 0; address = running.nextSetBit(address + 1)) {
            int present = table.moved(address);
            boolean last = now - start[address] >= duration[address];
            // Another that has just begun there is not ended by this one, and its own beginning is on its way.
            if (!LevelTable.isSameMove(present, begun[address])
                    || !table.step(address, present, last ? to[address] : level(address, now), last)
                    || last) {
                running.clear(address);
            }
        }
        return !running.isEmpty();
    }

    private int level(int address, long now) {
        int begin = begun[address] & Level.FULL;
        int end = to[address] == Level.NONE ? Math.max(table.belowHands(address), 0) : to[address];
        return (int) (begin + (end - begin) * ((double) (now - start[address]) / duration[address]) + 0.5);
    }
}
