package io.stagenet.console.ui.fader;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.Click;
import io.stagenet.console.ui.control.LevelText;
import java.time.Instant;
import java.util.BitSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A group, a submaster or a master under the operator's hand. FX thread.
public final class SlotStripViewModel implements FaderHand {
    private final SlotDrive drive;
    private final AddressSelection selection;
    private final Executor fxThread;
    private final Consumer<String> refused;
    private final ReadOnlyIntegerWrapper wanted = new ReadOnlyIntegerWrapper(this, "wanted", Level.NONE);
    private final ReadOnlyObjectWrapper<SlotLevels> levels = new ReadOnlyObjectWrapper<>(this, "levels",
            SlotLevels.NONE);
    private final ReadOnlyObjectWrapper<SlotFacts> facts;
    private final ReadOnlyObjectWrapper<LevelUnit> unit = new ReadOnlyObjectWrapper<>(this, "unit", LevelUnit.PERCENT);
    private final ReadOnlyBooleanWrapper selected = new ReadOnlyBooleanWrapper(this, "selected");
    private boolean inHand;
    /// Whether the hand has moved it since it took hold.
    private boolean moved;
    /// Moves the desk has not answered yet: until then what is read is older than the hand.
    private int asked;

    /// @param fxThread runs a task later on the thread that owns this model
    /// @param refused  told why, each time what a hand asks for is not done, and an empty text when it is
    SlotStripViewModel(SlotDrive drive, AddressSelection selection, ConsoleState state, Executor fxThread,
            Consumer<String> refused) {
        this.drive = drive;
        this.selection = selection;
        this.fxThread = fxThread;
        this.refused = refused;
        facts = new ReadOnlyObjectWrapper<>(this, "facts", drive.show(state));
    }

    /// 0 to 255, or [Level#NONE]. While the fader is in the hand: where the hand is.
    public ReadOnlyIntegerProperty wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LevelUnit> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    /// Whether all it moves is selected.
    public ReadOnlyBooleanProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SlotLevels> levelsProperty() {
        return levels.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SlotFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    SlotFacts facts() {
        return facts.get();
    }

    SlotDrive.Flash flashes() {
        return drive.flash();
    }

    /// Whether what it moves stands at different levels: then no one level is said.
    boolean isMixed() {
        return levels.get().low() != levels.get().high();
    }

    /// The level, or from where to where what it moves stands.
    String word() {
        var now = levels.get();
        return isMixed() ? Text.of("ui.slot.mixed.range", digits(now.low()), digits(now.high())) : digits(now.low());
    }

    /// Full is said of full alone.
    private String digits(int level) {
        boolean nearly = level < Level.FULL && Level.toPercent(level) == 100 && unit.get() == LevelUnit.PERCENT;
        return LevelText.digits(unit.get(), nearly ? Level.ofPercent(99) : level);
    }

    @Override
    public void grab() {
        inHand = true;
        moved = false;
    }

    @Override
    public void letGo() {
        inHand = false;
    }

    /// @param value 0 to 255
    @Override
    public void moveTo(int value) {
        moved = true;
        wanted.set(value);
        levels.set(SlotLevels.of(value, levels.get().sent()));
        asked++;
        var _ = drive.move(value).thenAcceptAsync(outcome -> {
            asked--;
            tell(outcome);
        }, fxThread);
    }

    public void flash(boolean on) {
        hear(drive.flash(on));
    }

    public void solo(boolean on) {
        hear(drive.solo(on));
    }

    private void hear(CompletionStage<Outcome> answer) {
        var _ = answer.thenAcceptAsync(this::tell, fxThread);
    }

    private void tell(Outcome outcome) {
        refused.accept(outcome instanceof Outcome.Refused(var why, _) ? why : "");
    }

    public boolean canRename() {
        return drive.canRename();
    }

    /// @return whether the name fits
    public boolean rename(String name) {
        boolean fits = name.length() <= ShowData.MAX_NAME;
        if (fits) {
            hear(drive.rename(name));
        }
        return fits;
    }

    /// Selects what it moves: alone, or added or taken away.
    public void select(Click click) {
        var mine = drive.addresses();
        if (mine.isEmpty()) {
            return;
        }
        var next = click == Click.ONLY ? new BitSet() : (BitSet) selection.addressesProperty().get().clone();
        if (click == Click.TOGGLE && selected.get()) {
            next.andNot(mine);
        } else {
            next.or(mine);
        }
        selection.set(next);
    }

    void showSelection() {
        var missing = drive.addresses();
        boolean some = !missing.isEmpty();
        missing.andNot(selection.addressesProperty().get());
        selected.set(some && missing.isEmpty());
    }

    void show(ConsoleState state) {
        facts.set(drive.show(state));
        unit.set(state.preferences().unit());
        showSelection();
    }

    void readLevels(Instant now) {
        var next = drive.read(now);
        if (asked > 0 || inHand && moved) {
            levels.set(SlotLevels.of(wanted.get(), next.sent()));
        } else {
            wanted.set(next.wanted());
            levels.set(next);
        }
    }
}
