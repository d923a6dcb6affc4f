package io.stagenet.console.ui.control;

import java.util.BitSet;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which addresses the operator has selected: one selection for all views. FX thread.
public final class AddressSelection {
    /// Replaced by every change, never changed itself.
    private final ReadOnlyObjectWrapper<BitSet> addresses = new ReadOnlyObjectWrapper<>(this, "addresses",
            new BitSet());
    /// Where a range begins; 0 for none.
    private int anchor;

    /// The newest set: to be read only.
    public ReadOnlyObjectProperty<BitSet> addressesProperty() {
        return addresses.getReadOnlyProperty();
    }

    public boolean contains(int address) {
        return addresses.get().get(address);
    }

    public int size() {
        return addresses.get().cardinality();
    }

    public boolean isEmpty() {
        return addresses.get().isEmpty();
    }

    /// Selects exactly these.
    public void set(BitSet now) {
        if (!now.equals(addresses.get())) {
            addresses.set((BitSet) now.clone());
        }
    }

    /// Selects this one alone; ranges go from here.
    public void only(int address) {
        anchor = address;
        change(BitSet::clear, address);
    }

    /// Adds or takes away this one; ranges go from here.
    public void toggle(int address) {
        anchor = address;
        var next = (BitSet) addresses.get().clone();
        next.flip(address);
        addresses.set(next);
    }

    /// Selects from where the last click was to here, in the order of what is shown.
    ///
    /// @param next the address shown after one, 0 after the last
    public void through(int address, IntUnaryOperator next) {
        if (anchor == 0) {
            only(address);
            return;
        }
        int from = Math.min(anchor, address);
        int to = Math.max(anchor, address);
        var range = new BitSet();
        for (int each = from; each != 0 && each <= to; each = next.applyAsInt(each)) {
            range.set(each);
        }
        range.set(address);
        set(range);
    }

    /// Selects nothing.
    public void clear() {
        if (!isEmpty()) {
            addresses.set(new BitSet());
        }
        anchor = 0;
    }

    private void change(Consumer<BitSet> before, int address) {
        var next = (BitSet) addresses.get().clone();
        before.accept(next);
        next.set(address);
        set(next);
    }
}
