package io.stagenet.console.ui.fader;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.Desk;
import java.util.List;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/// The patching day's walk through the rig: one address at a time is brought to a level, and what it had before comes back
/// when the walk goes on. Who moves that address meanwhile keeps what he set. FX thread.
public final class CheckViewModel {
    private final Desk desk;
    private final IntUnaryOperator next;
    private final IntUnaryOperator last;
    private final ReadOnlyIntegerWrapper address = new ReadOnlyIntegerWrapper(this, "address");
    private final IntegerProperty level = new SimpleIntegerProperty(this, "level", Level.FULL);
    private int former = Level.NONE;
    private int given = Level.NONE;

    /// @param next the address after one, and the first after 0; 0 when there is none
    /// @param last the address before one, and the last before 0; 0 when there is none
    CheckViewModel(Desk desk, IntUnaryOperator next, IntUnaryOperator last) {
        this.desk = desk;
        this.next = next;
        this.last = last;
        level.subscribe(now -> {
            if (address.get() != 0) {
                give(now.intValue());
            }
        });
    }

    /// Which address is lit; 0 for none.
    public ReadOnlyIntegerProperty addressProperty() {
        return address.getReadOnlyProperty();
    }

    /// What it is brought to, 0 to 255.
    public IntegerProperty levelProperty() {
        return level;
    }

    public void next() {
        go(next.applyAsInt(address.get()));
    }

    public void last() {
        go(last.applyAsInt(address.get()));
    }

    /// Ends the walk: what the last address had comes back.
    public void end() {
        go(0);
    }

    private void go(int to) {
        putBack();
        address.set(to);
        if (to != 0) {
            var levels = desk.faders();
            var owner = levels.owner(to);
            former = owner == LevelOwner.NONE || owner == LevelOwner.BASE ? Level.NONE : levels.asked(to);
            give(level.get());
        }
    }

    private void give(int value) {
        given = value;
        desk.faders().move(address.get(), value);
    }

    private void putBack() {
        int lit = address.get();
        if (lit == 0 || desk.faders().asked(lit) != given) {
            return;
        }
        if (former == Level.NONE) {
            var _ = desk.submit(new LevelAction.Release(
                    new Selection(List.of(new Selection.Addresses(lit, lit, false)))));
        } else {
            desk.faders().move(lit, former);
        }
    }
}
