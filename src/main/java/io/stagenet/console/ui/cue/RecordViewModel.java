package io.stagenet.console.ui.cue;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Levels;
import io.stagenet.console.model.Outcome;
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
import io.stagenet.console.ui.control.Bounce;
import io.stagenet.console.ui.control.SecondPress;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Takes what is up into cues. What is typed stays until it is recorded, whatever view is open. FX thread.
final class RecordViewModel {
    /// Of a new cue for which no time was typed.
    private static final CueTimes USUAL = CueTimes.of(3000);
    private final Acts acts;
    private final Consumer<CueNumber> choose;
    private final ObjectProperty<Outcome> answer;
    private final SecondPress<Cue> replacing;
    private final Bounce recorded;
    private final Takings takings;
    private final StringProperty number = new SimpleStringProperty(this, "number", "");
    private final StringProperty label = new SimpleStringProperty(this, "label", "");
    private final StringProperty time = new SimpleStringProperty(this, "time", "");
    private final ReadOnlyStringWrapper offered = new ReadOnlyStringWrapper(this, "offered", "1");
    private final ReadOnlyStringWrapper offeredTime = new ReadOnlyStringWrapper(this, "offeredTime", "");
    private final ReadOnlyIntegerWrapper taken = new ReadOnlyIntegerWrapper(this, "taken");
    private CueList list = CueList.of(1);
    /// What is asked while RECORD waits for a second press.
    private Outcome question = Outcome.done("");

    /// @param nanos  a clock that never goes back, good for differences only
    /// @param choose told the cue that was recorded
    /// @param answer what is asked, or stands in the way, before anything is asked of the desk
    RecordViewModel(Levels levels, Acts acts, LongSupplier nanos, Consumer<CueNumber> choose,
            ObjectProperty<Outcome> answer) {
        takings = new Takings(levels);
        this.acts = acts;
        this.choose = choose;
        this.answer = answer;
        replacing = new SecondPress<>(nanos);
        recorded = new Bounce(nanos);
        number.subscribe(() -> {
            replacing.forget();
            offerTime();
        });
    }

    /// As typed; empty for the offered one.
    StringProperty numberProperty() {
        return number;
    }

    StringProperty labelProperty() {
        return label;
    }

    /// Of the fades, as typed in seconds; empty for the offered one.
    StringProperty timeProperty() {
        return time;
    }

    /// What it would take.
    Takings takings() {
        return takings;
    }

    /// The next free number; empty when there is none.
    ReadOnlyStringProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// What the cue gets without a time: the usual one, or the one it has.
    ReadOnlyStringProperty offeredTimeProperty() {
        return offeredTime.getReadOnlyProperty();
    }

    /// Counts up when something was taken into a cue.
    ReadOnlyIntegerProperty takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /// Not null while RECORD waits for a second press, for it replaces the levels of that cue.
    ReadOnlyObjectProperty<@Nullable Cue> replacingProperty() {
        return replacing.askedProperty();
    }

    void show(ConsoleState present, CueList now) {
        takings.show(present, now);
        if (now == list) {
            return;
        }
        var asked = replacing.askedProperty().get();
        boolean other = now.number() != list.number();
        // What the operator was asked about is another by now: of another list, of another show, or changed meanwhile.
        if (asked != null && (other || asked != now.cues().get(asked.number()))) {
            replacing.forget();
        }
        list = now;
        offerTime();
        var last = list.cues().isEmpty() ? null : list.cues().lastKey();
        offered.set(last == null ? "1"
                : last.thousandths() / 1000 >= CueNumber.MAX_WHOLE ? "" : last.nextWhole().toString());
    }

    private void offerTime() {
        @Nullable Cue there = CueNumber.parse(Numbers.plain(number.get())).map(each -> list.cues().get(each))
                .orElse(null);
        var times = there == null ? USUAL : there.times();
        offeredTime.set(times.up() == times.down() ? Text.of("ui.cue.time.offered", PlayTime.plain(times.up()))
                : Text.of("ui.cue.time.offered.two", PlayTime.plain(times.up()), PlayTime.plain(times.down())));
    }

    /// Counts what there is to record, and lets a question be that nobody answers; once per pulse.
    void pulse() {
        if (replacing.isStale(EditAction.SECOND_PRESS)) {
            letBe();
        }
        takings.pulse();
    }

    private void letBe() {
        replacing.forget();
        if (answer.get() == question) {
            answer.set(Outcome.done(""));
        }
    }

    /// Records the typed or offered number. One that is there is replaced by the second press. What comes on the heels of a
    /// record is its bounce, and no next cue.
    void record() {
        if (recorded.isOne()) {
            recorded.begin();
            return;
        }
        String typed = number.get().isBlank() ? offered.get() : number.get();
        var meant = CueNumber.parse(Numbers.plain(typed));
        var fades = time.get().isBlank() ? null : PlayTime.parse(time.get());
        if (meant.isEmpty()) {
            answer.set(Outcome.refused(Text.of("ui.cue.number.wrong", typed)));
        } else if (fades != null && fades.isEmpty()) {
            answer.set(Outcome.refused(Text.of("ui.cue.time.wrong", time.get())));
        } else {
            @Nullable Cue there = list.cues().get(meant.get());
            if (there != null && !replacing.press(there)) {
                question = Outcome.done(Text.of("ui.cue.replace", meant.get()));
                answer.set(question);
            } else {
                record(meant.get(), fades != null ? CueTimes.of(fades.getAsLong()) : there == null ? USUAL : null);
            }
        }
    }

    /// Drops what is typed and what was asked.
    void clear() {
        List.of(number, label, time).forEach(each -> each.set(""));
        replacing.forget();
        answer.set(Outcome.done(""));
    }

    private void record(CueNumber meant, @Nullable CueTimes times) {
        String name = label.get().isBlank() ? null : label.get();
        replacing.forget();
        recorded.begin();
        acts.submit(new EditAction.RecordLevels(new ShowItem.OfCue(list.number(), meant), name, takings.levels(), times,
                takings.preamps()), done -> {
                    if (done) {
                        number.set("");
                        label.set("");
                        takings.withPreampsProperty().set(false);
                        choose.accept(meant);
                        taken.set(taken.get() + 1);
                    }
                });
    }

    /// Lays what hands hold over the levels of a cue, whatever RECORD takes: what others hold up is theirs, and stands at no
    /// level of its own while it fades.
    void update(ShowItem.OfCue cue) {
        acts.submit(new EditAction.Update(cue, new LevelSource.Captured(),
                takings.preamps()), done -> {
                    if (done) {
                        takings.withPreampsProperty().set(false);
                        taken.set(taken.get() + 1);
                    }
                });
    }

    /// Stores head amps in a cue as they are; its levels stay.
    ///
    /// @param phantom whether its GO is to recall +48V too
    void storePreamps(ShowItem.OfCue cue, boolean phantom) {
        setPreamps(cue, phantom ? PreampShare.WITH_PHANTOM : PreampShare.WITHOUT_PHANTOM);
    }

    /// The cue leaves head amps alone from now on; its levels stay.
    void takeOutPreamps(ShowItem.OfCue cue) {
        setPreamps(cue, PreampShare.NONE);
    }

    private void setPreamps(ShowItem.OfCue cue, PreampShare share) {
        if (takings.isHeld()) {
            // There is no update of head amps alone.
            answer.set(Outcome.refused(Text.of("ui.cue.head.held")));
        } else {
            acts.submit(new EditAction.Update(cue, new LevelSource.Captured(), share));
        }
    }

    /// Lets go of all that hands hold, so that cues show.
    void releaseHands() {
        acts.submit(new Action.LevelAction.ReleaseAll());
    }
}
