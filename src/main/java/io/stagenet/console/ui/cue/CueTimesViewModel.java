package io.stagenet.console.ui.cue;

import io.stagenet.console.command.CommandParser;
import io.stagenet.console.command.CommandSyntaxException;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CuePart;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.EditAction.CueChange;
import io.stagenet.console.text.Text;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Edits of the times of a cue: of all, of a kind and of chosen addresses, as `TIME CUE` makes them. What takes something
/// that was typed says whether it was understood. FX thread.
final class CueTimesViewModel {
    /// One of the three.
    enum Time {
        UP, DOWN, DELAY;

        long of(CueTimes times) {
            return switch (this) {
                case UP -> times.up();
                case DOWN -> times.down();
                case DELAY -> times.delay();
            };
        }

        CueTimes with(CueTimes times, long millis) {
            return new CueTimes(this == UP ? millis : times.up(), this == DOWN ? millis : times.down(),
                    this == DELAY ? millis : times.delay());
        }
    }

    /// Asks the desk for a change.
    @FunctionalInterface
    interface Changes {
        /// @param then told once whether it was done
        void submit(Cue cue, CueChange change, Consumer<Boolean> then);
    }

    private final Changes changes;
    private final Consumer<String> refuse;

    /// @param refuse told what stands in the way before anything is asked of the desk
    CueTimesViewModel(Changes changes, Consumer<String> refuse) {
        this.changes = changes;
        this.refuse = refuse;
    }

    /// Times that a kind did not have become its own with the first of them: the others are those of the cue then.
    ///
    /// @param kind null for the times of the cue
    boolean set(Cue cue, @Nullable LevelKind kind, Time time, String typed) {
        var millis = millis(typed);
        millis.ifPresent(to -> {
            var own = kind == null ? cue.times() : cue.kindTimes().get(kind);
            var next = time.with(own == null ? cue.times() : own, to);
            if (!next.equals(own)) {
                submit(cue, kind == null ? new CueChange.Times(next) : new CueChange.KindTimes(kind, next));
            }
        });
        return millis.isPresent();
    }

    /// The kind takes the times of the cue again.
    void leaveToCue(Cue cue, LevelKind kind) {
        submit(cue, new CueChange.KindTimes(kind, null));
    }

    /// Sets the times of addresses.
    ///
    /// @param addresses as in the command line
    /// @param down      as up if blank
    /// @param delay     none if blank
    /// @param then      told once whether it was done
    boolean setPart(Cue cue, String addresses, String up, String down, String delay, Consumer<Boolean> then) {
        Selection selection;
        try {
            selection = CommandParser.parseSelection(addresses);
        } catch (CommandSyntaxException refused) {
            refuse.accept(String.valueOf(refused.getMessage()));
            return false;
        }
        if (up.isBlank()) {
            refuse.accept(Text.of("ui.cue.times.none"));
            return false;
        }
        var rise = millis(up);
        var fall = down.isBlank() ? rise : millis(down);
        var wait = delay.isBlank() ? OptionalLong.of(0) : millis(delay);
        if (rise.isEmpty() || fall.isEmpty() || wait.isEmpty()) {
            return false;
        }
        changes.submit(cue, new CueChange.PartTimes(selection,
                new CueTimes(rise.getAsLong(), fall.getAsLong(), wait.getAsLong())), then);
        return true;
    }

    /// The addresses of a part take the times of their kind and cue again.
    void takeAway(Cue cue, CuePart part) {
        submit(cue,
                new CueChange.PartTimes(
                        new Selection(part.addresses().runs()
                                .stream().<Selection.Term>map(
                                        run -> new Selection.Addresses(run.first(), run.last(), false))
                                .toList()),
                        null));
    }

    private void submit(Cue cue, CueChange change) {
        changes.submit(cue, change, _ -> {
        });
    }

    OptionalLong millis(String typed) {
        var millis = PlayTime.parse(typed);
        if (millis.isEmpty()) {
            refuse.accept(Text.of("ui.cue.time.wrong", typed));
        }
        return millis;
    }
}
