package io.stagenet.console.ui.cue;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Desk;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.LevelText;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The cue list that is meant where none is named: its cues, the one that is looked at, what that will change, and what
/// can be done to it. FX thread.
public final class CuesViewModel {
    /// What the view shows.
    public enum Part {
        CUES, LEVELS
    }

    /// A cue that is looked at, in its list.
    ///
    /// @param moves what it holds and lets go of, by address
    record Look(CueList list, Cue cue, List<LevelMove> moves) {
        long moving() {
            return moves.stream().filter(LevelMove::moves).count();
        }
    }

    private static final Outcome NOTHING = Outcome.done("");

    private final Desk desk;
    private final LongSupplier nanos;
    private final Executor fxThread;
    private final GoViewModel go;
    private final RecordViewModel record;
    private final CueEditViewModel edit;
    private final CueListViewModel list;
    private final RigLevels rig;
    private final ReadRefusals readRefusals;
    private final Following following = new Following();
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(this, "part", Part.CUES);
    private final BooleanProperty onlyMoves = new SimpleBooleanProperty(this, "onlyMoves");
    private final ObservableList<Cue> cues = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Look> look = new ReadOnlyObjectWrapper<>(this, "look");
    private final ReadOnlyObjectWrapper<Outcome> answer = new ReadOnlyObjectWrapper<>(this, "answer", NOTHING);
    private ShowData shown = ShowData.EMPTY;
    private final ReadOnlyIntegerWrapper pulses = new ReadOnlyIntegerWrapper(this, "pulses");
    private final ReadOnlyObjectWrapper<LevelUnit> unit = new ReadOnlyObjectWrapper<>(this, "unit", LevelUnit.PERCENT);
    private ShowData show = ShowData.EMPTY;
    private @Nullable CueNumber chosen;
    /// Recorded, and to be looked at as soon as the list has it.
    private @Nullable CueNumber expected;
    private boolean syncing;
    /// Whether what was up when the console was lost has not been answered yet.
    private boolean waited;
    private boolean open;
    private IntConsumer openFader = _ -> {
    };

    /// @param nanos    a clock that never goes back, good for differences only
    /// @param fxThread runs a task later on the thread that owns this model
    public CuesViewModel(Desk desk, GoViewModel go, AddressSelection selection, LongSupplier nanos,
            Executor fxThread) {
        this.desk = desk;
        this.nanos = nanos;
        this.go = go;
        this.fxThread = fxThread;
        Acts acts = this::submit;
        record = new RecordViewModel(desk.faders(), acts, nanos, this::expect, answer);
        edit = new CueEditViewModel(acts, unit::get, nanos, this::expect, answer);
        list = new CueListViewModel(acts, () -> go.factsProperty().get().rate(),
                why -> answer.set(Outcome.refused(why)));
        rig = new RigLevels(desk.faders(), selection, unit::get);
        readRefusals = new ReadRefusals(answer, nanos);
    }

    /// @param open told the address whose fader is wanted
    public void onOpenFader(IntConsumer open) {
        openFader = open;
    }

    void openFader(int address) {
        openFader.accept(address);
    }

    GoViewModel go() {
        return go;
    }

    /// A clock that never goes back, good for differences only.
    LongSupplier nanos() {
        return nanos;
    }

    Following following() {
        return following;
    }

    RecordViewModel record() {
        return record;
    }

    CueEditViewModel edit() {
        return edit;
    }

    CueListViewModel list() {
        return list;
    }

    RigLevels rig() {
        return rig;
    }

    ObjectProperty<Part> partProperty() {
        return part;
    }

    /// Whether levels that stay as they are in the cue before are left out of the preview.
    BooleanProperty onlyMovesProperty() {
        return onlyMoves;
    }

    /// Of the list, in their order.
    ObservableList<Cue> cues() {
        return cues;
    }

    /// The cue that is looked at; null when there is none, and while the view is closed.
    ReadOnlyObjectProperty<@Nullable Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// What became of the last thing that was asked for.
    ReadOnlyObjectProperty<Outcome> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Counts up when levels on screen are to be read anew.
    ReadOnlyIntegerProperty pulsesProperty() {
        return pulses.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LevelUnit> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    /// What a cue changes is gathered from now on: many addresses, which cost nothing while nobody sees them.
    void open() {
        open = true;
        look();
    }

    void close() {
        open = false;
        edit.leave();
        look.set(null);
    }

    /// Shows a state; the newest one wins.
    public void show(ConsoleState now) {
        unit.set(now.preferences().unit());
        rig.show(now);
        readRefusals.show(now.playback());
        boolean named = now.show().addresses() != show.addresses();
        show = now.show();
        var before = list.shownProperty().get();
        list.show(now);
        var next = list.shownProperty().get();
        var status = now.playback().list(next.number());
        boolean moved = next.number() == before.number() && following.show(status);
        record.show(now, next);
        if (next != before) {
            boolean other = next.number() != before.number();
            if (other) {
                following.begin(status);
            }
            edit.show(next.number());
            syncing = true;
            CueLines.bring(cues, List.copyOf(next.cues().values()));
            syncing = false;
            chosen = CueLines.nearest(next,
                    other || chosen == null ? status.current() : CueLines.followed(before, next, chosen));
            if (expected != null && next.cues().containsKey(expected)) {
                chosen = expected;
                expected = null;
            }
        }
        if (now.show() != shown) {
            // What was said of the show as it was; the answer to what has changed it comes after it.
            shown = now.show();
            answer.set(NOTHING);
        }
        boolean answered = waited && now.open().recovered() == null;
        waited = now.open().recovered() != null;
        if ((answered || moved) && status.current() != null) {
            // The show goes on, where it was lost too, and so does the eye.
            chosen = CueLines.nearest(next, status.current());
        }
        if (open && (next != before || named || answered || moved)) {
            look();
        }
    }

    private CueList shown() {
        return list.shownProperty().get();
    }

    private void look() {
        var at = chosen;
        @Nullable Cue cue = at == null ? null : shown().cues().get(at);
        var before = look.get();
        // Also when it is the same number of another show.
        if (before == null || before.cue() != cue || before.list().number() != shown().number()) {
            edit.leave();
        }
        look.set(cue == null ? null : new Look(shown(), cue, LevelMove.of(show, shown(), cue.number())));
    }

    /// Looks at a cue, until the operator starts another.
    void choose(@Nullable CueNumber number) {
        if (!syncing && number != null && !number.equals(chosen) && shown().cues().containsKey(number)) {
            chosen = number;
            following.setAside();
            if (open) {
                look();
            }
        }
    }

    private void expect(CueNumber number) {
        if (shown().cues().containsKey(number)) {
            choose(number);
        } else {
            expected = number;
        }
    }

    /// Once per pulse, while the view is open.
    public void pulse() {
        switch (part.get()) {
            case CUES -> {
                record.pulse();
                edit.pulse();
                readRefusals.pulse();
                pulses.set(pulses.get() + 1);
            }
            case LEVELS -> rig.pulse();
        }
    }

    /// What the strongest layer below flash says of an address at this moment, in the operator's unit.
    String presentLevel(int address) {
        return LevelText.digits(unit.get(), desk.faders().asked(address));
    }

    private void submit(Action action, Consumer<Boolean> then) {
        var _ = desk.submit(action).thenAcceptAsync(outcome -> {
            answer.set(outcome);
            then.accept(outcome instanceof Outcome.Done);
        }, fxThread);
    }
}
