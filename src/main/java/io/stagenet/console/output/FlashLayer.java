package io.stagenet.console.output;

import io.stagenet.console.model.Level;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/// The flash layer: who flashes or solos an address, with the count of solos that the masters keep. Any thread, but for
/// what says otherwise.
final class FlashLayer {
    private final Cells cells;
    private final Touch touch;
    private final MasterState masters;
    /// Whether a cell was written since somebody asked; set behind the cell and taken before it is read.
    private volatile boolean changed;

    /// @param cells the table's, which the mix reads too: each as [Flash] has it
    FlashLayer(Cells cells, Touch touch, MasterState masters) {
        this.cells = cells;
        this.touch = touch;
        this.masters = masters;
    }

    void setHand(int address, boolean on) {
        put(address, Flash.HAND, on ? Flash.HAND : Flash.NONE);
    }

    /// The console loop alone.
    void setHandSolo(BitSet addresses, boolean on) {
        put(addresses.stream().toArray(), Flash.HAND_SOLO, _ -> on ? Flash.HAND_SOLO : Flash.NONE);
    }

    /// See [LevelTable#setSubmasterFlash].
    void setSubmasters(int[] addresses, int[] levels, BitSet solos) {
        put(addresses, Flash.SUBMASTERS,
                i -> levels[i] == Level.NONE ? Flash.NONE : Flash.submaster(levels[i], solos.get(i)));
    }

    /// Ends what a hand flashes or solos, if it does.
    void endHands(int address) {
        int hands = cells.get(address) & Flash.HANDS;
        if (hands != 0) {
            masters.countSolos(-Flash.solos(hands));
            put(address, Flash.HANDS, Flash.NONE);
        }
    }

    /// Whether a hand flashes or solos it.
    boolean isInHand(int address) {
        return (cells.get(address) & Flash.HANDS) != 0;
    }

    boolean isHandSolo(int address) {
        return (cells.peek(address) & Flash.HAND_SOLO) != 0;
    }

    /// The others go dark when all that are soloed are lit, and come back before these go down: none falls in between.
    private void put(int[] addresses, int whose, IntUnaryOperator next) {
        int ended = 0;
        for (int address : addresses) {
            ended += Flash.solos(cells.get(address) & whose);
        }
        int begun = 0;
        for (int i = 0; i < addresses.length; i++) {
            begun += Flash.solos(next.applyAsInt(i));
        }
        if (begun == 0) {
            masters.countSolos(-ended);
        }
        for (int i = 0; i < addresses.length; i++) {
            put(addresses[i], whose, next.applyAsInt(i));
        }
        if (begun != 0) {
            masters.countSolos(begun - ended);
        }
    }

    /// @param whose which part of the cell is replaced
    private void put(int address, int whose, int next) {
        if (next != Flash.NONE) {
            touch.rouse(address);
        }
        int present = cells.get(address);
        while (!cells.replace(address, present, present & ~whose | next)) {
            present = cells.get(address);
        }
        if (!changed) {
            changed = true;
        }
        touch.handled(address);
    }

    /// See [LevelTable#takeFlashesMoved].
    boolean takeChanged() {
        boolean was = changed;
        if (was) {
            changed = false;
        }
        return was;
    }
}
