package io.stagenet.console.ui.cue;

import io.stagenet.console.command.CommandParser;
import io.stagenet.console.command.CommandSyntaxException;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.EditAction.CueChange;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.text.Numbers;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LevelText;
import io.stagenet.console.ui.control.SecondPress;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Edits of a cue that is looked at. None of them moves a light, not even when the cue is up; only [#goTo] does. What is
/// not different is not asked for. What takes something that was typed says whether it was understood. FX thread.
final class CueEditViewModel {
    private final Acts acts;
    private final Supplier<LevelUnit> unit;
    private final Consumer<CueNumber> choose;
    private final ObjectProperty<Outcome> answer;
    /// The cue that is deleted by the next press though something uses it, for the operator has been told.
    private final SecondPress<CueNumber> deleting;
    private final CueTimesViewModel times;
    private final ReadOnlyStringWrapper levelRefusal = new ReadOnlyStringWrapper(this, "levelRefusal", "");
    /// What was said while Delete waits for a second press.
    private Outcome question = Outcome.done("");
    private int list = 1;
    /// Counts what was looked at: an answer about what is left asks nothing.
    private int looks;

    /// @param answer what became of the last thing that was asked of the desk, or what stands in the way before
    /// @param nanos  a clock that never goes back, good for differences only
    /// @param choose told which cue it is by now
    CueEditViewModel(Acts acts, Supplier<LevelUnit> unit, LongSupplier nanos, Consumer<CueNumber> choose,
            ObjectProperty<Outcome> answer) {
        this.choose = choose;
        this.acts = acts;
        this.unit = unit;
        this.answer = answer;
        deleting = new SecondPress<>(nanos);
        times = new CueTimesViewModel(this::change, why -> answer.set(Outcome.refused(why)));
    }

    CueTimesViewModel times() {
        return times;
    }

    ReadOnlyObjectProperty<@Nullable CueNumber> confirmingProperty() {
        return deleting.askedProperty();
    }

    /// Why the levels that were typed last are not in the cue that is looked at.
    ReadOnlyStringProperty levelRefusalProperty() {
        return levelRefusal.getReadOnlyProperty();
    }

    void show(int number) {
        list = number;
    }

    /// Another cue is looked at, or the same one is another by now.
    void leave() {
        looks++;
        deleting.forget();
        levelRefusal.set("");
    }

    /// Lets a question be that nobody answers; once per pulse.
    void pulse() {
        if (deleting.isStale(EditAction.SECOND_PRESS)) {
            deleting.forget();
            if (answer.get() == question) {
                answer.set(Outcome.done(""));
            }
        }
    }

    /// Moves the cue to another number.
    boolean number(Cue cue, String typed) {
        var number = CueNumber.parse(Numbers.plain(typed.strip()));
        if (number.isEmpty()) {
            answer.set(Outcome.refused(Text.of("ui.cue.number.wrong", typed)));
            return false;
        }
        if (!number.get().equals(cue.number())) {
            to(number.get(), new EditAction.Move(item(cue), new ShowItem.OfCue(list, number.get())));
        }
        return true;
    }

    /// Copies the cue to a free number behind it.
    void copy(CueList in, Cue cue) {
        @Nullable CueNumber free = in.freeAfter(cue.number());
        if (free == null) {
            answer.set(Outcome.refused(Text.of("ui.cue.copy.full", cue.number())));
        } else {
            to(free, new EditAction.Copy(item(cue), new ShowItem.OfCue(list, free)));
        }
    }

    private void to(CueNumber number, EditAction action) {
        acts.submit(action, done -> {
            if (done) {
                choose.accept(number);
            }
        });
    }

    /// Numbers the cues of the list 1, 2, 3 and so on.
    void renumber() {
        acts.submit(new EditAction.Renumber(list, CueNumber.of(1), CueNumber.of(1).thousandths()));
    }

    boolean label(Cue cue, String typed) {
        if (!typed.strip().equals(cue.label())) {
            acts.submit(new EditAction.SetLabel(item(cue), typed));
        }
        return true;
    }

    void notes(Cue cue, String typed) {
        if (!typed.strip().equals(cue.notes())) {
            change(cue, new CueChange.Notes(typed));
        }
    }

    /// Whether the next cue goes by itself; the time stays.
    void link(Cue cue, CueLink.Kind kind) {
        if (kind != cue.link().kind()) {
            change(cue, new CueChange.Link(kind == CueLink.Kind.NONE ? CueLink.NONE
                    : new CueLink(kind, cue.link().millis())));
        }
    }

    boolean linkTime(Cue cue, String typed) {
        if (cue.link().kind() == CueLink.Kind.NONE) {
            return true;
        }
        var millis = times.millis(typed);
        millis.ifPresent(time -> {
            if (time != cue.link().millis()) {
                change(cue, new CueChange.Link(new CueLink(cue.link().kind(), time)));
            }
        });
        return millis.isPresent();
    }

    void block(Cue cue, boolean block) {
        if (block != cue.blocked()) {
            change(cue, new CueChange.Block(block));
        }
    }

    /// Sets what the cue says of addresses.
    ///
    /// @param addresses as in the command line
    /// @return whether both were understood
    boolean level(Cue cue, String addresses, String typedLevel) {
        var level = LevelText.parse(unit.get(), typedLevel);
        if (level.isEmpty()) {
            levelRefusal.set(Text.of("ui.cue.level.wrong", typedLevel));
            return false;
        }
        return level(cue, addresses, Integer.valueOf(level.getAsInt()));
    }

    /// The cue says nothing of these addresses any more.
    boolean takeOut(Cue cue, String addresses) {
        return level(cue, addresses, (Integer) null);
    }

    private boolean level(Cue cue, String addresses, @Nullable Integer level) {
        Selection selection;
        try {
            selection = CommandParser.parseSelection(addresses);
        } catch (CommandSyntaxException refused) {
            levelRefusal.set(String.valueOf(refused.getMessage()));
            return false;
        }
        levelRefusal.set("");
        int look = looks;
        acts.submit(new EditAction.SetCue(item(cue), new CueChange.Levels(selection, level)), done -> {
            if (!done && look == looks) {
                levelRefusal.set(answer.get().message());
                answer.set(Outcome.done(""));
            }
        });
        return true;
    }

    /// Deletes a cue that nothing uses; else says what does, and deletes it when asked once more.
    void delete(Cue cue) {
        boolean told = cue.number().equals(deleting.askedProperty().get());
        if (told && !deleting.press(cue.number())) {
            return;
        }
        int look = looks;
        acts.submit(new EditAction.Delete(item(cue), told), done -> {
            if (!done && !told && look == looks) {
                deleting.ask(cue.number());
                question = answer.get();
            }
        });
    }

    /// Fades to a cue in its own times, from the levels of this moment.
    void goTo(Cue cue) {
        acts.submit(new PlaybackAction.GoTo(list, cue.number(), null));
    }

    private void change(Cue cue, CueChange change) {
        change(cue, change, _ -> {
        });
    }

    private void change(Cue cue, CueChange change, Consumer<Boolean> then) {
        acts.submit(new EditAction.SetCue(item(cue), change), then);
    }

    private ShowItem.OfCue item(Cue cue) {
        return new ShowItem.OfCue(list, cue.number());
    }
}
