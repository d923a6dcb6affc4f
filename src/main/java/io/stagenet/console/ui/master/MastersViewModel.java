package io.stagenet.console.ui.master;

import io.stagenet.console.model.BlackoutReach;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.SoloReach;
import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.Desk;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What every dimmer follows, as it is at this pulse, and the hand on it. FX thread.
public final class MastersViewModel {
    /// How many pulses: a fade goes on under a solo, and no state tells of each level.
    private static final int LOOK_AGAIN = 20;

    private final Desk desk;
    private final ReadOnlyDoubleWrapper grandMaster = new ReadOnlyDoubleWrapper(this, "grandMaster", 100);
    private final ReadOnlyObjectWrapper<@Nullable BlackoutReach> reach = new ReadOnlyObjectWrapper<>(this, "reach");
    private final ReadOnlyBooleanWrapper blackout = new ReadOnlyBooleanWrapper(this, "blackout");
    private final ReadOnlyObjectWrapper<@Nullable SoloReach> solo = new ReadOnlyObjectWrapper<>(this, "solo");

    private @Nullable ConsoleState state;
    private int solos;
    private int pulses;

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

    /// How far blackout reaches; null while it is off.
    public ReadOnlyObjectProperty<@Nullable BlackoutReach> reachProperty() {
        return reach.getReadOnlyProperty();
    }

    /// How far a solo reaches; null while nothing is soloed.
    public ReadOnlyObjectProperty<@Nullable SoloReach> soloProperty() {
        return solo.getReadOnlyProperty();
    }

    public void show(ConsoleState now) {
        state = now;
        showReach();
        showSolo();
    }

    /// Reads the data plane; once per pulse.
    public void read() {
        var levels = desk.faders();
        grandMaster.set(levels.grandMaster());
        if (levels.blackout() != blackout.get()) {
            blackout.set(levels.blackout());
            showReach();
            showSolo();
        }
        if (levels.solos() != solos || solos > 0 && ++pulses % LOOK_AGAIN == 0) {
            solos = levels.solos();
            showSolo();
        }
    }

    private void showSolo() {
        solo.set(state == null || solos == 0 ? null : SoloReach.of(state, desk.faders()));
    }

    private void showReach() {
        reach.set(state == null || !blackout.get() ? null : BlackoutReach.of(state, desk.faders()));
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
