package io.stagenet.console.ui.cue;

import io.stagenet.console.model.Levels;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.EditAction.LevelSource;
import io.stagenet.console.service.EditAction.PreampShare;
import io.stagenet.console.text.Numbers;
import io.stagenet.console.text.Text;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Takes what is up into cues. What is typed stays until it is recorded, whatever view is open. FX thread.
final class RecordViewModel {
    /// Which levels are taken.
    enum Source {
        /// All that hands hold.
        HELD,
        /// All that is up, whoever holds it.
        UP
    }

    /// How many pulses from one count of the rig to the next.
    private static final int REST = 12;

    private final Levels levels;
    private final Acts acts;
    private final Consumer<CueNumber> choose;
    private final Consumer<String> answer;
    private final StringProperty number = new SimpleStringProperty(this, "number", "");
    private final StringProperty label = new SimpleStringProperty(this, "label", "");
    private final StringProperty time = new SimpleStringProperty(this, "time", "");
    private final ObjectProperty<Source> source = new SimpleObjectProperty<>(this, "source", Source.HELD);
    private final BooleanProperty withPreamps = new SimpleBooleanProperty(this, "withPreamps");
    private final BooleanProperty withPhantom = new SimpleBooleanProperty(this, "withPhantom");
    private final ReadOnlyObjectWrapper<Captured> captured = new ReadOnlyObjectWrapper<>(this, "captured",
            Captured.NOTHING);
    private final ReadOnlyStringWrapper offered = new ReadOnlyStringWrapper(this, "offered", "1");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper(this, "reason", "");
    /// The cue whose levels the next RECORD replaces, for the operator has been told.
    private final ReadOnlyObjectWrapper<@Nullable CueNumber> replacing = new ReadOnlyObjectWrapper<>(this,
            "replacing");
    private CueList list = CueList.of(1);
    private int resting;

    /// @param choose told the cue that was recorded
    /// @param answer told what stands in the way before anything is asked of the desk
    RecordViewModel(Levels levels, Acts acts, Consumer<CueNumber> choose, Consumer<String> answer) {
        this.levels = levels;
        this.acts = acts;
        this.choose = choose;
        this.answer = answer;
        number.subscribe(() -> replacing.set(null));
        source.subscribe(this::weigh);
        withPreamps.subscribe(with -> {
            if (!with) {
                withPhantom.set(false);
            }
            weigh();
        });
    }

    /// As typed; empty for the offered one.
    StringProperty numberProperty() {
        return number;
    }

    StringProperty labelProperty() {
        return label;
    }

    /// Of the fades, as typed in seconds; empty leaves what the cue has.
    StringProperty timeProperty() {
        return time;
    }

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

    /// The next free number; empty when there is none.
    ReadOnlyStringProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// Why nothing can be recorded now; empty when something can.
    ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /// Not null while RECORD waits for a second press, for it replaces the levels of that cue.
    ReadOnlyObjectProperty<@Nullable CueNumber> replacingProperty() {
        return replacing.getReadOnlyProperty();
    }

    void show(CueList now) {
        var asked = replacing.get();
        // What the operator was asked about is another by now: of another list, of another show, or changed meanwhile.
        if (asked != null && (now.number() != list.number() || now.cues().get(asked) != list.cues().get(asked))) {
            replacing.set(null);
        }
        list = now;
        var last = list.cues().isEmpty() ? null : list.cues().lastKey();
        offered.set(last == null ? "1"
                : last.thousandths() / 1000 >= CueNumber.MAX_WHOLE ? "" : last.nextWhole().toString());
    }

    /// Counts what there is to record, a few times a second; once per pulse.
    void pulse() {
        if (resting > 0) {
            resting--;
            return;
        }
        resting = REST;
        captured.set(Captured.of(levels));
        weigh();
    }

    private void weigh() {
        int count = source.get() == Source.HELD ? captured.get().held() : captured.get().up();
        reason.set(count > 0 || withPreamps.get() ? ""
                : Text.of(source.get() == Source.HELD ? "ui.cue.nothing.held" : "ui.cue.nothing.up"));
    }

    /// Records the typed or offered number. One that is there is replaced by the second press.
    void record() {
        String typed = number.get().isBlank() ? offered.get() : number.get();
        var meant = CueNumber.parse(Numbers.plain(typed));
        var fades = time.get().isBlank() ? null : PlayTime.parse(time.get());
        if (meant.isEmpty()) {
            answer.accept(Text.of("ui.cue.number.wrong", typed));
        } else if (fades != null && fades.isEmpty()) {
            answer.accept(Text.of("ui.cue.time.wrong", time.get()));
        } else if (list.cues().containsKey(meant.get()) && !meant.get().equals(replacing.get())) {
            replacing.set(meant.get());
            answer.accept(Text.of("ui.cue.replace", meant.get()));
        } else {
            long millis = fades == null ? 0 : fades.getAsLong();
            record(meant.get(), fades == null ? null : new CueTimes(millis, millis, 0));
        }
    }

    private void record(CueNumber meant, @Nullable CueTimes times) {
        String name = label.get().isBlank() ? null : label.get();
        replacing.set(null);
        acts.submit(new EditAction.RecordLevels(new ShowItem.OfCue(list.number(), meant), name, levelSource(), times,
                share()), done -> {
                    if (done) {
                        number.set("");
                        label.set("");
                        withPreamps.set(false);
                        choose.accept(meant);
                    }
                });
    }

    /// Lays what is up over the levels of a cue.
    void update(Cue cue) {
        acts.submit(new EditAction.Update(new ShowItem.OfCue(list.number(), cue.number()), levelSource(), share()),
                done -> withPreamps.set(withPreamps.get() && !done));
    }

    private LevelSource levelSource() {
        return source.get() == Source.HELD ? new LevelSource.Captured() : new LevelSource.Up();
    }

    private PreampShare share() {
        return !withPreamps.get() ? PreampShare.KEEP
                : withPhantom.get() ? PreampShare.WITH_PHANTOM : PreampShare.WITHOUT_PHANTOM;
    }

    /// Lets go of all that hands hold, so that cues show.
    void releaseHands() {
        acts.submit(new Action.LevelAction.ReleaseAll());
    }
}
