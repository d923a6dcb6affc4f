package io.stagenet.console.service;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.show.LevelSet;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;

/// What hands hold of the stage, from cells that anybody writes: they are read only after one was written. Console loop
/// only.
final class HeldByHands {
    private final BooleanSupplier moved;
    private final IntUnaryOperator manual;
    private LevelSet seen = LevelSet.EMPTY;

    /// @param moved  whether a cell was written since this was last asked
    /// @param manual the level of an address, or `NONE`
    HeldByHands(BooleanSupplier moved, IntUnaryOperator manual) {
        this.moved = moved;
        this.manual = manual;
    }

    /// The same object while they hold the same.
    LevelSet look() {
        if (moved.getAsBoolean()) {
            var next = LevelSet.builder();
            for (int address = 1; address <= StageNetAddress.MAX_NUMBER; address++) {
                int level = manual.applyAsInt(address);
                if (level != Level.NONE) {
                    next.put(address, level);
                }
            }
            var levels = next.build();
            seen = levels.equals(seen) ? seen : levels;
        }
        return seen;
    }

    /// What they held at the last look.
    LevelSet seen() {
        return seen;
    }
}
