package io.stagenet.console.ui.fader;

import io.stagenet.console.model.Level;
import io.stagenet.console.service.Faders;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One address under the operator's hand: what is wanted, what was sent, what the gateway is assumed to hold.
///
/// It belongs to its address for good, so that a fader in the hand never becomes another one. FX thread.
public final class FaderStripViewModel {
    private final int address;
    private final Faders faders;
    private final ReadOnlyIntegerWrapper wanted = new ReadOnlyIntegerWrapper(this, "wanted", Level.NONE);
    private final ReadOnlyIntegerWrapper sent = new ReadOnlyIntegerWrapper(this, "sent", Level.NONE);
    private final ReadOnlyIntegerWrapper held = new ReadOnlyIntegerWrapper(this, "held", Level.NONE);
    private final ReadOnlyObjectWrapper<StripFacts> facts;
    private final Runnable touched;
    private boolean inHand;
    /// Whether the hand has moved it since it took hold.
    private boolean moved;

    /// @param touched called when the operator moves it
    FaderStripViewModel(int address, Faders faders, StripFacts facts, Runnable touched) {
        this.address = address;
        this.faders = faders;
        this.facts = new ReadOnlyObjectWrapper<>(this, "facts", facts);
        this.touched = touched;
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

    /// From its first move on only the hand moves `wanted`: what comes back from the data plane must not pull at a fader
    /// that is being moved. One that is only touched still tells the truth.
    public void grab() {
        inHand = true;
        moved = false;
        touched.run();
    }

    public void letGo() {
        inHand = false;
    }

    /// Sets the manual level; seen at once.
    ///
    /// @param value 0 to 255
    public void moveTo(int value) {
        touched.run();
        moved = true;
        wanted.set(value);
        faders.move(address, value);
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
    }
}
