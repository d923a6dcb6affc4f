package io.stagenet.console.ui.cue;

import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.EditAction.CueChange;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LevelText;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Edits of a cue that is looked at. None of them moves a light, not even when the cue is up; only [#goTo] does. What is
/// not different is not asked for. FX thread.
final class CueEditViewModel {
    private static final int MOST_DIGITS = 5;

    private final Acts acts;
    private final Supplier<LevelUnit> unit;
    private final Consumer<String> answer;
    /// The cue that is deleted by the next press though something uses it, for the operator has been told.
    private final ReadOnlyObjectWrapper<@Nullable CueNumber> confirming = new ReadOnlyObjectWrapper<>(this,
            "confirming");
    private int list = 1;
    /// Counts what was looked at: an answer about what is left asks nothing.
    private int looks;

    /// @param answer told what stands in the way before anything is asked of the desk
    CueEditViewModel(Acts acts, Supplier<LevelUnit> unit, Consumer<String> answer) {
        this.acts = acts;
        this.unit = unit;
        this.answer = answer;
    }

    ReadOnlyObjectProperty<@Nullable CueNumber> confirmingProperty() {
        return confirming.getReadOnlyProperty();
    }

    void show(int number) {
        list = number;
    }

    /// Another cue is looked at, or the same one is another by now.
    void leave() {
        looks++;
        confirming.set(null);
    }

    void label(Cue cue, String typed) {
        if (!typed.strip().equals(cue.label())) {
            acts.submit(new EditAction.SetLabel(item(cue), typed));
        }
    }

    void notes(Cue cue, String typed) {
        if (!typed.strip().equals(cue.notes())) {
            change(cue, new CueChange.Notes(typed));
        }
    }

    void up(Cue cue, String typed) {
        times(cue, typed, millis -> new CueTimes(millis, cue.times().down(), cue.times().delay()));
    }

    void down(Cue cue, String typed) {
        times(cue, typed, millis -> new CueTimes(cue.times().up(), millis, cue.times().delay()));
    }

    void delay(Cue cue, String typed) {
        times(cue, typed, millis -> new CueTimes(cue.times().up(), cue.times().down(), millis));
    }

    private void times(Cue cue, String typed, LongFunction<CueTimes> with) {
        millis(typed).ifPresent(millis -> {
            var next = with.apply(millis);
            if (!next.equals(cue.times())) {
                change(cue, new CueChange.Times(next));
            }
        });
    }

    /// Whether the next cue goes by itself; the time stays.
    void link(Cue cue, CueLink.Kind kind) {
        if (kind != cue.link().kind()) {
            change(cue, new CueChange.Link(kind == CueLink.Kind.NONE ? CueLink.NONE
                    : new CueLink(kind, cue.link().millis())));
        }
    }

    void linkTime(Cue cue, String typed) {
        if (cue.link().kind() != CueLink.Kind.NONE) {
            millis(typed).ifPresent(millis -> {
                if (millis != cue.link().millis()) {
                    change(cue, new CueChange.Link(new CueLink(cue.link().kind(), millis)));
                }
            });
        }
    }

    void block(Cue cue, boolean block) {
        if (block != cue.blocked()) {
            change(cue, new CueChange.Block(block));
        }
    }

    /// Sets what the cue says of an address.
    ///
    /// @return whether both were understood
    boolean level(Cue cue, String typedAddress, String typedLevel) {
        var level = LevelText.parse(unit.get(), typedLevel);
        if (level.isEmpty()) {
            answer.accept(Text.of("ui.cue.level.wrong", typedLevel));
            return false;
        }
        return level(cue, typedAddress, Integer.valueOf(level.getAsInt()));
    }

    /// The cue says nothing of an address any more.
    boolean takeOut(Cue cue, String typedAddress) {
        return level(cue, typedAddress, (Integer) null);
    }

    private boolean level(Cue cue, String typedAddress, @Nullable Integer level) {
        var address = address(typedAddress);
        if (address.isEmpty()) {
            answer.accept(Text.of("ui.cue.address.wrong", typedAddress, StageNetAddress.MAX_NUMBER));
            return false;
        }
        int number = address.getAsInt();
        change(cue, new CueChange.Levels(new Selection(List.of(new Selection.Addresses(number, number, false))),
                level));
        return true;
    }

    /// `5` or `SN5`.
    private static OptionalInt address(String typed) {
        String digits = typed.strip().toUpperCase(Locale.ROOT);
        digits = digits.startsWith("SN") ? digits.substring(2).strip() : digits;
        boolean number = !digits.isEmpty() && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int address = number ? Integer.parseInt(digits) : 0;
        return address < 1 || address > StageNetAddress.MAX_NUMBER ? OptionalInt.empty() : OptionalInt.of(address);
    }

    private OptionalLong millis(String typed) {
        var millis = PlayTime.parse(typed);
        if (millis.isEmpty()) {
            answer.accept(Text.of("ui.cue.time.wrong", typed));
        }
        return millis;
    }

    /// Deletes a cue that nothing uses; else says what does, and deletes it when asked once more.
    void delete(Cue cue) {
        boolean told = cue.number().equals(confirming.get());
        int look = looks;
        confirming.set(null);
        acts.submit(new EditAction.Delete(item(cue), told), done -> {
            if (!done && !told && look == looks) {
                confirming.set(cue.number());
            }
        });
    }

    /// Fades to a cue in its own times, from the levels of this moment.
    void goTo(Cue cue) {
        acts.submit(new PlaybackAction.GoTo(list, cue.number(), null));
    }

    private void change(Cue cue, CueChange change) {
        acts.submit(new EditAction.SetCue(item(cue), change));
    }

    private ShowItem.OfCue item(Cue cue) {
        return new ShowItem.OfCue(list, cue.number());
    }
}
