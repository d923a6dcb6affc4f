package io.stagenet.console.output;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.model.show.Curve;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.random.RandomGenerator;

/// The oracle of the stress tests: what was last stored in each layer, and the level that follows from it, written down
/// a second time and in other words than [Mix].
///
/// Each cell has one writing thread; all are read when those have stopped. [#isRoused] may be asked at any time.
final class LayerLog {
    private static final int SIZE = 65_536;
    /// Grand master steps at which a level's share is exact in binary, so that rounding is the only thing to agree on.
    private static final int STEPS = 16;

    final int[] manual = none();
    final int[] playback = none();
    final boolean[] flash = new boolean[SIZE];
    final LevelKind[] kinds = new LevelKind[SIZE];
    final AddressSettings[] settings = new AddressSettings[SIZE];
    int grandMaster = STEPS;
    boolean blackout;
    private final AtomicIntegerArray roused = new AtomicIntegerArray(SIZE);

    LayerLog() {
        Arrays.fill(kinds, LevelKind.DIMMER);
        Arrays.fill(settings, AddressSettings.NONE);
    }

    /// Another kind, curve, limits and word on blackout, and how the table is told.
    int treat(int address, RandomGenerator chance) {
        kinds[address] = LevelKind.values()[chance.nextInt(3)];
        settings[address] = AddressSettings.NONE;
        if (chance.nextBoolean()) {
            int low = chance.nextInt(256);
            settings[address] = AddressSettings.NONE.withCurve(Curve.values()[chance.nextInt(4)])
                    .withLimits(low, low + chance.nextInt(256 - low)).withKeepInBlackout(chance.nextInt(3) == 0);
        }
        return Treatment.of(kinds[address], settings[address]);
    }

    /// Whether blackout is to put it out.
    boolean goesDark(int address) {
        return kinds[address] == LevelKind.DIMMER && !settings[address].keepInBlackout();
    }

    private static int[] none() {
        var cells = new int[SIZE];
        Arrays.fill(cells, Level.NONE);
        return cells;
    }

    /// To be called before anything is stored that gives the address a level.
    void rouse(int address) {
        roused.set(address, 1);
    }

    /// Whether anything was ever stored that gives the address a level.
    boolean isRoused(int address) {
        return roused.get(address) != 0;
    }

    double grandMasterPercent() {
        return 100.0 * grandMaster / STEPS;
    }

    static int grandMasterSteps() {
        return STEPS;
    }

    /// What the gateway must hold in the end, `NONE` when it must never have heard of the address.
    int expected(int address) {
        if (!isRoused(address)) {
            return Level.NONE;
        }
        int level = 0;
        if (playback[address] >= 0) {
            level = playback[address];
        }
        if (manual[address] >= 0) {
            level = manual[address];
        }
        var use = settings[address];
        if (kinds[address] == LevelKind.SWITCH) {
            return level < 128 ? use.minimum() : use.maximum();
        }
        if (kinds[address] == LevelKind.DIMMER) {
            if (blackout && goesDark(address)) {
                return 0;
            }
            if (flash[address]) {
                level = 255;
            }
            level = (int) Math.floor((double) level * grandMaster / STEPS + 0.5);
        }
        double share = use.curve().of(level) / 255.0;
        return (int) Math.floor(use.minimum() + (use.maximum() - use.minimum()) * share + 0.5);
    }
}
