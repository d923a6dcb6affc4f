package io.stagenet.console.output;

import io.stagenet.console.model.Level;

/// The manual layer: the level at which a hand holds an address, set at once or by a timed move. Any thread; no allocation.
final class HandLayer {
    private final Cells cells;
    private final Touch touch;
    /// Whether a cell was written since somebody asked. Set behind the cell and taken before it is read, so that none is
    /// missed.
    private volatile boolean changed;

    /// @param cells the table's, which the mix reads too: 0 to 255, with [Mix#MOVING] during a timed move, or `NONE`
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
        set(address, Mix.MOVING | from);
    }

    /// Where a timed move has come, 0 to 255; `NONE` when a hand has ended it.
    int moved(int address) {
        int present = cells.get(address);
        return present != Level.NONE && (present & Mix.MOVING) != 0 ? present & ~Mix.MOVING : Level.NONE;
    }

    /// See [LevelTable#step].
    boolean step(int address, int from, int to, boolean last) {
        if (!cells.replace(address, Mix.MOVING | from, last ? to : Mix.MOVING | to)) {
            return false;
        }
        changed();
        if (to != from) {
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
        return level == Level.NONE ? Level.NONE : level & ~Mix.MOVING;
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
