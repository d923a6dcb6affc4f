package io.stagenet.console.ui.grid;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.Levels;
import io.stagenet.console.ui.control.AddressSelection;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// The levels of up to 65,535 addresses, read once per pulse into one array. FX thread.
public final class HeatMapViewModel {
    /// How many pulses: the map of a rig that fades is drawn 20 times a second.
    private static final int REST = 2;
    private static final int[] NONE = {};

    private final Levels levels;
    private final AddressSelection selection;
    private final IntFunction<String> describe;
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final ReadOnlyIntegerWrapper up = new ReadOnlyIntegerWrapper(this, "up");
    private int[] addresses = NONE;
    private int[] shown = NONE;
    private BitSet lost = new BitSet();
    private int resting;

    /// @param describe an address and its level, in one line
    public HeatMapViewModel(Levels levels, AddressSelection selection, IntFunction<String> describe) {
        this.levels = levels;
        this.selection = selection;
        this.describe = describe;
        selection.addressesProperty().subscribe(this::changed);
    }

    /// Counts up whenever something is to be drawn anew.
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// How many of them are above 0.
    public ReadOnlyIntegerProperty upProperty() {
        return up.getReadOnlyProperty();
    }

    public int count() {
        return addresses.length;
    }

    /// @param index 0 to [#count] - 1
    public int address(int index) {
        return addresses[index];
    }

    /// What was sent, or is assumed held while the link is lost; [Level#NONE] when unknown.
    public int level(int index) {
        return shown[index];
    }

    public boolean isLost(int index) {
        return lost.get(addresses[index]);
    }

    public boolean isSelected(int index) {
        return selection.contains(addresses[index]);
    }

    public String describe(int index) {
        return describe.apply(addresses[index]);
    }

    public AddressSelection selection() {
        return selection;
    }

    /// The address after one of those shown, 0 after the last.
    public int after(int address) {
        int place = Arrays.binarySearch(addresses, address);
        int next = place >= 0 ? place + 1 : -place - 1;
        return next < addresses.length ? addresses[next] : 0;
    }

    /// @param now     in the order of their numbers
    /// @param nowLost those whose link is down
    public void show(int[] now, BitSet nowLost) {
        if (!Arrays.equals(now, addresses)) {
            addresses = now;
            shown = new int[now.length];
            Arrays.fill(shown, Level.NONE);
        } else if (nowLost.equals(lost)) {
            return;
        }
        lost = nowLost;
        changed();
    }

    /// Reads the data plane; once per pulse while it is on screen. The pulses after one that changed something are left
    /// out: a map of the whole rig is many pixels, and the faders need them more.
    public void read() {
        if (resting > 0) {
            resting--;
            return;
        }
        boolean different = false;
        int lit = 0;
        for (int i = 0; i < addresses.length; i++) {
            int address = addresses[i];
            int held = lost.get(address) ? levels.held(address) : Level.NONE;
            int now = held == Level.NONE ? levels.sent(address) : held;
            lit += now > 0 ? 1 : 0;
            if (now != shown[i]) {
                shown[i] = now;
                different = true;
            }
        }
        up.set(lit);
        if (different) {
            resting = REST;
            changed();
        }
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
