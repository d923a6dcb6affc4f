package io.stagenet.console.ui.master;

import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.Desk;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// What every dimmer follows, as it is at this pulse, and the hand on it. FX thread.
public final class MastersViewModel {
    private final Desk desk;
    private final ReadOnlyDoubleWrapper grandMaster = new ReadOnlyDoubleWrapper(this, "grandMaster", 100);
    private final ReadOnlyBooleanWrapper blackout = new ReadOnlyBooleanWrapper(this, "blackout");

    public MastersViewModel(Desk desk) {
        this.desk = desk;
        read();
    }

    /// 0 to 100 percent.
    public ReadOnlyDoubleProperty grandMasterProperty() {
        return grandMaster.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty blackoutProperty() {
        return blackout.getReadOnlyProperty();
    }

    /// Reads the data plane; once per pulse.
    public void read() {
        var levels = desk.faders();
        grandMaster.set(levels.grandMaster());
        blackout.set(levels.blackout());
    }

    /// @param percent stops at 0 and 100
    public void moveGrandMaster(double percent) {
        desk.faders().moveGrandMaster(Math.clamp(percent, 0, 100));
        read();
    }

    /// Latches: on until it is asked off. What it shows follows from what the desk did, at the next pulse.
    public void blackOut(boolean on) {
        var _ = desk.submit(new LevelAction.SetBlackout(on));
    }
}
