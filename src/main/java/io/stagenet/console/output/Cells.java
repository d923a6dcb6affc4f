package io.stagenet.console.output;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.StageNetAddress;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/// One int per address, mostly a level or [Level#NONE], stored by any thread and read by any.
final class Cells {
    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(int[].class);

    private final int[] cells = new int[StageNetAddress.MAX_NUMBER + 1];

    /// All `NONE` at first.
    Cells() {
        this(Level.NONE);
    }

    Cells(int first) {
        Arrays.fill(cells, first);
    }

    /// The newest.
    int get(int address) {
        return (int) CELL.getVolatile(cells, address);
    }

    /// At least as new as what the caller knows of, by a mark he has taken. Unlike a volatile read it lets the compiler
    /// keep what it knows of everything else, which is most of what a mix costs.
    int peek(int address) {
        return (int) CELL.getOpaque(cells, address);
    }

    void set(int address, int level) {
        CELL.setVolatile(cells, address, level);
    }

    /// Seen by others when they see what the caller does next, a mark or a fence.
    void lay(int address, int level) {
        CELL.setRelease(cells, address, level);
    }

    boolean replace(int address, int from, int to) {
        return CELL.compareAndSet(cells, address, from, to);
    }
}
