package io.stagenet.console.ui.cue;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Levels;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.service.EditAction.LevelSource;
import io.stagenet.console.service.EditAction.PreampShare;
import io.stagenet.console.text.Text;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What a record would take at this moment: which levels and head amps are chosen, how many there are, and what comes of it.
/// FX thread.
final class Takings {
    /// Which levels are taken.
    enum Source {
        /// All that hands hold.
        HELD,
        /// All that is up, whoever holds it.
        UP
    }

    /// What is to be said beside the choice of levels.
    ///
    /// @param text  empty when there is nothing to say
    /// @param warns whether it is about lights that go out
    record Hint(String text, boolean warns) {
        static final Hint NONE = new Hint("", false);
    }

    /// How many pulses from one count of the rig to the next.
    private static final int REST = 12;

    private final Levels levels;
    private final ObjectProperty<Source> source = new SimpleObjectProperty<>(this, "source", Source.UP);
    private final BooleanProperty withPreamps = new SimpleBooleanProperty(this, "withPreamps");
    private final BooleanProperty withPhantom = new SimpleBooleanProperty(this, "withPhantom");
    private final ReadOnlyObjectWrapper<Captured> captured = new ReadOnlyObjectWrapper<>(this, "captured",
            Captured.NOTHING);
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper(this, "reason", "");
    private final ReadOnlyBooleanWrapper amplified = new ReadOnlyBooleanWrapper(this, "amplified");
    private final ReadOnlyBooleanWrapper updatable = new ReadOnlyBooleanWrapper(this, "updatable");
    private final ReadOnlyObjectWrapper<Hint> hint = new ReadOnlyObjectWrapper<>(this, "hint", Hint.NONE);
    private @Nullable ConsoleState state;
    private CueList list = CueList.of(1);
    private int resting;

    Takings(Levels levels) {
        this.levels = levels;
        source.subscribe(() -> {
            resting = 0;
            weigh();
        });
        withPreamps.subscribe(with -> {
            if (!with) {
                withPhantom.set(false);
            }
            weigh();
        });
    }

    /// What RECORD takes. In a list of whole cues at first all that is up, for what a cue does not say goes out there; in one
    /// that tracks what hands hold.
    ObjectProperty<Source> sourceProperty() {
        return source;
    }

    /// Whether the cue takes how head amps are set; falls back after a record.
    BooleanProperty withPreampsProperty() {
        return withPreamps;
    }

    /// Whether its GO is to recall +48V too; falls back after a record.
    BooleanProperty withPhantomProperty() {
        return withPhantom;
    }

    ReadOnlyObjectProperty<Captured> capturedProperty() {
        return captured.getReadOnlyProperty();
    }

    /// Why nothing can be recorded now; empty when something can.
    ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /// Whether there is something that UPDATE lays over a cue.
    ReadOnlyBooleanProperty updatableProperty() {
        return updatable.getReadOnlyProperty();
    }

    /// Why something cannot be taken, or what comes of it.
    ReadOnlyObjectProperty<Hint> hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// Whether there are head amps to be taken.
    ReadOnlyBooleanProperty amplifiedProperty() {
        return amplified.getReadOnlyProperty();
    }

    /// Whether hands hold something at this moment.
    boolean isHeld() {
        return state != null && Captured.of(state, list.number(), levels, false).held() > 0;
    }

    void show(ConsoleState present, CueList now) {
        state = present;
        amplified.set(!present.stageboxes().isEmpty());
        if (now.number() != list.number() || now.tracking() != list.tracking()) {
            source.set(now.tracking() ? Source.HELD : Source.UP);
        }
        list = now;
    }

    /// Counts what there is to record, a few times a second; once per pulse.
    void pulse() {
        if (resting > 0) {
            resting--;
            return;
        }
        resting = REST;
        captured.set(state == null ? Captured.NOTHING : Captured.of(state, list.number(), levels,
                source.get() == Source.HELD));
        weigh();
    }

    private void weigh() {
        int count = source.get() == Source.HELD ? captured.get().held() : captured.get().up();
        reason.set(count > 0 || withPreamps.get() ? ""
                : Text.of(source.get() == Source.HELD ? "ui.cue.nothing.held" : "ui.cue.nothing.up"));
        updatable.set(captured.get().held() > 0 || withPreamps.get());
        hint.set(hint());
    }

    private Hint hint() {
        int out = captured.get().out();
        if (!reason.get().isEmpty()) {
            return new Hint(reason.get(), false);
        }
        if (source.get() == Source.HELD && out > 0) {
            return new Hint(Text.of(out == 1 ? "ui.cue.out.count.one" : "ui.cue.out.count", out), true);
        }
        return updatable.get() || list.cues().isEmpty() ? Hint.NONE : new Hint(Text.of("ui.cue.nothing.update"), false);
    }

    LevelSource levels() {
        return source.get() == Source.HELD ? new LevelSource.Captured() : new LevelSource.Up();
    }

    PreampShare preamps() {
        return !withPreamps.get() ? PreampShare.KEEP
                : withPhantom.get() ? PreampShare.WITH_PHANTOM : PreampShare.WITHOUT_PHANTOM;
    }
}
