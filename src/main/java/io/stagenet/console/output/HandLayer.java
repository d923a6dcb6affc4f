package io.stagenet.console.output;

import io.stagenet.console.model.Level;

/// The manual layer: the level at which a hand holds an address, set at once or by a timed move. Any thread; no allocation.
final class HandLayer {
    /// Which move of an address it is: one that is over must not end the one that has just begun there.
    private static final int TURN_SHIFT = 9;
    private static final int TURNS = 0x3FFF;

    private final Cells cells;
    private final Touch touch;
    /// The console loop alone.
    private int turns;
    /// Whether a cell was written since somebody asked. Set behind the cell and taken before it is read, so that none is
    /// missed.
    private volatile boolean changed;

    /// @param cells the table's, which the mix reads too: 0 to 255, with [Mix#MOVING] and its turn during a timed move, or `NONE`
    HandLayer(Cells cells, Touch touch) {
        this.cells = cells;
        this.touch = touch;
    }

    /// @param value 0 to 255
    void set(int address, int value) {
        touch.rouse(address);
        cells.set(address, value);
        changed();
        touch.handled(address);
    }

    /// Begins a timed move.
    ///
    /// @param from where the address stands, 0 to 255
    void beginMove(int address, int from) {
        // Any number of moves may be begun at once; those of one address come one after the other, on the console loop.
        set(address, Mix.MOVING | (turns++ & TURNS) << TURN_SHIFT | from);
    }

    /// A timed move of the address: which one it is, with where it has come; `NONE` when a hand has ended it.
    int moved(int address) {
        int present = cells.get(address);
        return present != Level.NONE && (present & Mix.MOVING) != 0 ? present & ~Mix.MOVING : Level.NONE;
    }

    /// Whether both are of one timed move, see [#moved].
    static boolean isSame(int moved, int other) {
        return moved != Level.NONE && other != Level.NONE && moved >> TURN_SHIFT == other >> TURN_SHIFT;
    }

    /// See [LevelTable#step].
    boolean step(int address, int from, int to, boolean last) {
        int next = last ? to : Mix.MOVING | from & ~Mix.LEVEL | to;
        if (!cells.replace(address, Mix.MOVING | from, next)) {
            return false;
        }
        changed();
        if (to != (from & Mix.LEVEL)) {
            touch.stored(address);
        }
        return true;
    }

    /// Lets go of an address, and marks nothing.
    void drop(int address) {
        cells.set(address, Level.NONE);
        changed();
    }

    boolean holds(int address) {
        return cells.get(address) != Level.NONE;
    }

    /// 0 to 255, or [Level#NONE] where no hand holds it.
    int level(int address) {
        int level = cells.get(address);
        return level == Level.NONE ? Level.NONE : level & Mix.LEVEL;
    }

    /// Mostly a read: many levels move between two questions.
    private void changed() {
        if (!changed) {
            changed = true;
        }
    }

    /// See [LevelTable#takeHandsMoved].
    boolean takeChanged() {
        boolean was = changed;
        if (was) {
            changed = false;
        }
        return was;
    }
}
