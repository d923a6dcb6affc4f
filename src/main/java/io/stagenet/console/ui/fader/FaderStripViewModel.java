package io.stagenet.console.ui.fader;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.service.Faders;
import io.stagenet.console.ui.control.Click;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One address under the operator's hand: what is wanted, what was sent, what the gateway is assumed to hold.
///
/// It belongs to its address for good, so that a fader in the hand never becomes another one. FX thread.
public final class FaderStripViewModel implements FaderHand {
    private final int address;
    private final StripDesk desk;
    private final Faders faders;
    private final ReadOnlyIntegerWrapper wanted = new ReadOnlyIntegerWrapper(this, "wanted", Level.NONE);
    private final ReadOnlyIntegerWrapper sent = new ReadOnlyIntegerWrapper(this, "sent", Level.NONE);
    private final ReadOnlyIntegerWrapper held = new ReadOnlyIntegerWrapper(this, "held", Level.NONE);
    private final ReadOnlyObjectWrapper<StripFacts> facts;
    private final ReadOnlyObjectWrapper<LevelOwner> owner = new ReadOnlyObjectWrapper<>(this, "owner", LevelOwner.NONE);
    private final ReadOnlyObjectWrapper<LevelUnit> unit = new ReadOnlyObjectWrapper<>(this, "unit", LevelUnit.PERCENT);
    private final ReadOnlyBooleanWrapper selected = new ReadOnlyBooleanWrapper(this, "selected");
    private final ReadOnlyBooleanWrapper flashable = new ReadOnlyBooleanWrapper(this, "flashable", true);
    private boolean inHand;
    /// Whether the hand has moved it since it took hold.
    private boolean moved;

    FaderStripViewModel(int address, StripDesk desk, StripFacts facts) {
        this.address = address;
        this.desk = desk;
        this.faders = desk.faders();
        this.facts = new ReadOnlyObjectWrapper<>(this, "facts", facts);
        readLevels();
    }

    public int address() {
        return address;
    }

    public ReadOnlyObjectProperty<StripFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    public StripFacts facts() {
        return facts.get();
    }

    /// 0 to 255, or [Level#NONE] when nobody has set it. While the fader is in the hand: where the hand is.
    public ReadOnlyIntegerProperty wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /// 0 to 255, or [Level#NONE] when nothing was sent in this run.
    public ReadOnlyIntegerProperty sentProperty() {
        return sent.getReadOnlyProperty();
    }

    /// 0 to 255, or [Level#NONE] when the link is up or nothing is known.
    public ReadOnlyIntegerProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    /// What decides the level at this moment.
    public ReadOnlyObjectProperty<LevelOwner> ownerProperty() {
        return owner.getReadOnlyProperty();
    }

    /// How levels are written.
    public ReadOnlyObjectProperty<LevelUnit> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Whether it can flash: only a dimmer can.
    public ReadOnlyBooleanProperty flashableProperty() {
        return flashable.getReadOnlyProperty();
    }

    /// Full for as long as it is on.
    public void flash(boolean on) {
        desk.touched();
        faders.flash(address, on);
    }

    public void select(Click click) {
        desk.select(address, click);
    }

    /// @param name empty to take it away
    public void rename(String name) {
        desk.rename(address, name);
    }

    void showUnit(LevelUnit now) {
        unit.set(now);
    }

    void showSelected(boolean now) {
        selected.set(now);
    }

    /// From its first move on only the hand moves `wanted`: what comes back from the data plane must not pull at a fader
    /// that is being moved. One that is only touched still tells the truth.
    @Override
    public void grab() {
        inHand = true;
        moved = false;
        desk.touched();
    }

    @Override
    public void letGo() {
        inHand = false;
    }

    /// Sets the manual level; seen at once.
    ///
    /// @param value 0 to 255
    @Override
    public void moveTo(int value) {
        desk.touched();
        moved = true;
        wanted.set(value);
        desk.move(address, value);
    }

    void show(StripFacts now) {
        facts.set(now);
    }

    void readLevels() {
        if (!inHand || !moved) {
            wanted.set(faders.asked(address));
        }
        sent.set(faders.sent(address));
        held.set(faders.held(address));
        owner.set(faders.owner(address));
        flashable.set(faders.kind(address) == LevelKind.DIMMER);
    }
}
