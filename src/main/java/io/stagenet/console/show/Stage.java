package io.stagenet.console.show;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.output.LevelTable;
import java.util.Arrays;
import java.util.BitSet;

/// What cue lists and submasters bring their levels to, and from where they go into the playback layer. The playback
/// thread alone.
final class Stage {
    private static final int SIZE = StageNetAddress.MAX_NUMBER + 1;
    private static final int NEIGHBOURS = 64;

    final LevelTable table;
    final Contributions contributions = new Contributions();
    /// Addresses to compute at the next step.
    final BitSet dirty = new BitSet(SIZE);
    /// What was last stored of each address.
    private final int[] stored = new int[SIZE];
    private boolean changed;

    Stage(LevelTable table) {
        this.table = table;
        Arrays.fill(stored, Level.NONE);
    }

    LevelKind kind(int address) {
        return table.kind(address);
    }

    /// Something else plays, or plays otherwise.
    void change() {
        changed = true;
    }

    /// Whether that was so since this was last asked.
    boolean takeChange() {
        boolean was = changed;
        changed = false;
        return was;
    }

    /// Nothing says anything of the address any more.
    void forget(int address) {
        contributions.clear(address);
        dirty.set(address);
    }

    /// Computes what is dirty and stores it in stretches, across gaps that are not worth a call.
    ///
    /// @return whether anything of it moves on
    boolean render() {
        int first = -1;
        int last = -1;
        for (int address = dirty.nextSetBit(1); address >= 0; address = dirty.nextSetBit(address + 1)) {
            stored[address] = contributions.evaluate(address, table.kind(address) == LevelKind.DIMMER);
            if (!contributions.isMoving()) {
                dirty.clear(address);
            }
            if (first >= 0 && address - last > NEIGHBOURS) {
                table.setPlayback(first, stored, first, last - first + 1);
                first = -1;
            }
            first = first < 0 ? address : first;
            last = address;
        }
        if (first >= 0) {
            table.setPlayback(first, stored, first, last - first + 1);
        }
        return !dirty.isEmpty();
    }
}
