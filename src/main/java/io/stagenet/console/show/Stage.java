package io.stagenet.console.show;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.show.LevelSet;
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
    /// Addresses whose gateways hold already what is said of them: nothing is stored there, and so nothing sent, before they
    /// are touched.
    private final BitSet quiet = new BitSet(SIZE);
    /// What hands had up when the console was lost, and nobody has touched since; else `NONE`.
    private final int[] lost = new int[SIZE];
    private boolean silent;
    private boolean changed;

    Stage(LevelTable table) {
        this.table = table;
        Arrays.fill(stored, Level.NONE);
        Arrays.fill(lost, Level.NONE);
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

    /// What is said of the address changes now. To be called before it does: what was held in silence is stored first, so that
    /// the change begins there.
    void touch(int address) {
        if (!silent) {
            lost[address] = Level.NONE;
            if (quiet.get(address)) {
                rouse(address);
            }
        }
        dirty.set(address);
    }

    void touch(BitSet addresses) {
        for (int address = addresses.nextSetBit(0); address >= 0; address = addresses.nextSetBit(address + 1)) {
            touch(address);
        }
    }

    private void rouse(int address) {
        quiet.clear(address);
        if (!isUntouched(address)) {
            // A hand or a flash has been there, and the gateway holds what came of that.
            contributions.clear(address);
            return;
        }
        stored[address] = contributions.evaluate(address, table.kind(address) == LevelKind.DIMMER);
        table.setPlayback(address, stored, address, 1);
    }

    /// Whether no layer had a say there since the console began.
    private boolean isUntouched(int address) {
        return table.belowHands(address) == Level.NONE;
    }

    /// All that is held in silence is stored, and is the masters' from now on; what hands had is in hand again.
    void rouse() {
        for (int address = 1; address < SIZE; address++) {
            int level = takeLost(address);
            if (quiet.get(address)) {
                rouse(address);
            }
            if (level != Level.NONE) {
                table.setManual(address, level);
            }
        }
        table.wake();
    }

    /// Gateways hold these levels, which hands had brought up before the console was lost.
    void lose(LevelSet hands) {
        hands.forEach((address, level) -> {
            if (isUntouched(address)) {
                lost[address] = level;
            }
        });
    }

    /// What a gateway holds of before the console was lost, once and before [#touch]; `NONE` where that is not known, or
    /// somebody has been there since.
    int takeLost(int address) {
        int level = silent ? Level.NONE : lost[address];
        if (level == Level.NONE) {
            return level;
        }
        lost[address] = Level.NONE;
        return isUntouched(address) ? level : Level.NONE;
    }

    /// An address drives something else now.
    void refresh(int address) {
        if (contributions.head(address) != Contributions.NIL && !quiet.get(address)) {
            dirty.set(address);
        }
    }

    /// Lets a source that holds nothing hold what the gateways hold already: what it brings up by this is neither stored nor
    /// sent. Where anybody has been since, the gateways have got that, and it holds nothing.
    void silently(Source source, Runnable bringUp) {
        render();
        silent = true;
        try {
            bringUp.run();
        } finally {
            silent = false;
        }
        for (int address = source.members.nextSetBit(0); address >= 0; address = source.members
                .nextSetBit(address + 1)) {
            if (isUntouched(address)) {
                quiet.set(address);
                dirty.clear(address);
            } else {
                contributions.drop(address, contributions.find(address, source));
            }
        }
    }

    /// Nothing says anything of the address any more.
    void forget(int address) {
        if (contributions.head(address) != Contributions.NIL) {
            change();
        }
        contributions.clear(address);
        quiet.clear(address);
        lost[address] = Level.NONE;
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
