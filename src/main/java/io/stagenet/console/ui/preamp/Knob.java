package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.Grid;
import io.stagenet.console.ui.control.GripControl;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;

/// A knob over the real range of a device, that knows no value between two steps of its grid.
///
/// It holds no value of its own: it shows what it is told and asks its [Hand] for every move. Dragging is relative, so that
/// a click never makes a gain jump; with Shift a drag is finer. Arrows and the wheel go by one step, Page Up and Page Down
/// (and Shift) by five; Home is the least value, End the greatest. A double click or Enter asks for a typed value. The wheel
/// turns it only while it has the keyboard: a page that is scrolled under the mouse must not turn a gain.
///
/// Pseudo-classes: `:grabbed`, `:unknown`, `:pending`, `:locked`, `:past`.
final class Knob extends GripControl {
    /// How many steps a big step has.
    static final int BIG = 5;

    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    /// What the knob moves.
    interface Hand {
        /// Takes hold.
        ///
        /// @return whether it can be moved
        boolean grab();

        /// @param steps from where it is, or will be when all that was asked for is confirmed; negative for down
        void step(int steps);

        /// @param value on the grid
        /// @param steps from where it is now
        void moveTo(double value, int steps);

        void enter();
    }

    /// What it shows.
    ///
    /// @param grid  the legal values, null while unknown
    /// @param value NaN while unknown
    /// @param words the value as it is read out
    record Shown(@Nullable Grid grid, double value, boolean pending, boolean locked, boolean past, String words) {
        boolean isKnown() {
            return grid != null && !Double.isNaN(value);
        }

        /// Of the whole range, 0 to 1.
        double part() {
            return grid == null || Double.isNaN(value) || grid.last() <= grid.min() ? 0
                    : Math.clamp((value - grid.min()) / (grid.last() - grid.min()), 0, 1);
        }
    }

    static final Shown NOTHING = new Shown(null, Double.NaN, false, false, false, "");

    private final Hand hand;
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(this, "shown", NOTHING);

    Knob(Hand hand) {
        super("knob");
        this.hand = hand;
        shown.subscribe(now -> {
            pseudoClassStateChanged(UNKNOWN, !now.isKnown());
            pseudoClassStateChanged(PENDING, now.pending());
            pseudoClassStateChanged(LOCKED, now.locked());
            pseudoClassStateChanged(PAST, now.past());
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
        });
    }

    ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    Shown shown() {
        return shown.get();
    }

    @Override
    protected boolean taken() {
        return hand.grab();
    }

    @Override
    protected void released() {
        // What it was moved to is asked for already.
    }

    @Override
    protected void entryAsked() {
        hand.enter();
    }

    /// @param steps negative for down
    void move(int steps) {
        hand.step(steps);
    }

    @Override
    protected void step(int direction, boolean shift) {
        move(shift ? direction * BIG : direction);
    }

    @Override
    protected void page(int direction) {
        move(direction * BIG);
    }

    @Override
    protected void moveNear(double value) {
        var grid = shown().grid();
        if (grid != null) {
            moveToIndex(grid.indexOf(value), index());
        }
    }

    /// @param index on the grid, from the least value; stops at both ends
    /// @return where it stopped
    long moveToIndex(long index, long from) {
        var grid = shown().grid();
        if (grid == null) {
            return from;
        }
        long legal = Math.clamp(index, 0, grid.steps());
        if (legal != from) {
            hand.moveTo(grid.at(legal), (int) (legal - from));
        }
        return legal;
    }

    /// Where the shown value is on the grid; 0 while it is unknown.
    long index() {
        var now = shown();
        return now.grid() == null || Double.isNaN(now.value()) ? 0 : now.grid().indexOf(now.value());
    }

    @Override
    protected void moveToEnd(boolean greatest) {
        var grid = shown().grid();
        if (shown().isKnown() && grid != null) {
            moveToIndex(greatest ? grid.steps() : 0, index());
        } else {
            // There is a sentence to be said.
            hand.grab();
        }
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new KnobSkin(this);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        var grid = shown().grid();
        return switch (attribute) {
            case VALUE -> Double.isNaN(shown().value()) ? 0.0 : shown().value();
            case MIN_VALUE -> grid == null ? 0.0 : grid.min();
            case MAX_VALUE -> grid == null ? 0.0 : grid.last();
            case VALUE_STRING -> shown().words();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
