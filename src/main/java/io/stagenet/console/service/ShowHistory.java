package io.stagenet.console.service;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.Levels;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.model.show.Editing;
import io.stagenet.console.model.show.Renumbering;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.show.EditRefusedException;
import io.stagenet.console.show.History;
import io.stagenet.console.show.ShowEdit;
import io.stagenet.console.text.Text;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The one way in which the show changes: each change has a name and can be taken back. Console loop only.
///
/// Undo and redo touch no head amp, and no level but by kind, curve and limits. Where those of an address that is up
/// would change, the first UNDO says so, and a second one within a few seconds does it.
final class ShowHistory {
    private final StateHolder state;
    private final EventLoop loop;
    private final Levels levels;
    private History history = new History(ShowData.EMPTY);
    private @Nullable Question question;

    /// What the operator was told an undo or redo would do to live levels.
    ///
    /// @param target what the show would become
    /// @param until  of the loop's clock, in nanoseconds
    private record Question(ShowData target, long until) {
    }

    ShowHistory(StateHolder state, EventLoop loop, Levels levels) {
        this.state = state;
        this.loop = loop;
        this.levels = levels;
    }

    /// Takes a show as it was kept; there is nothing to undo in it.
    void begin(ShowData show) {
        begin(show, 0);
    }

    /// @param list that is selected, 0 for the first of the show
    void begin(ShowData show, int list) {
        history = new History(show);
        question = null;
        var lists = show.playback().cueLists();
        int first = lists.isEmpty() ? Editing.FRESH.list() : lists.firstKey();
        state.editing(Editing.FRESH.withList(list > 0 ? list : first));
        state.show(show);
    }

    ShowData show() {
        return history.present();
    }

    /// How many changes it is from a show of before to this one; 0 when that is not known.
    int distance(@Nullable ShowData other) {
        return history.distance(other);
    }

    /// @param name of the change, as it stands after UNDO: `record cue 5`
    void change(String name, ShowData next) {
        change(name, next, Renumbering.NONE);
    }

    private void change(String name, ShowData next, Renumbering renumbering) {
        var known = known(renumbering);
        if (history.change(name, next, known)) {
            publish(known);
        }
    }

    /// @param done what is said when it is done
    Outcome change(String name, ShowEdit edit, String done) {
        return change(name, edit, done, (_, _) -> Renumbering.NONE);
    }

    /// @param renumbering what it calls otherwise, from the show before and the one after it
    Outcome change(String name, ShowEdit edit, String done, BiFunction<ShowData, ShowData, Renumbering> renumbering) {
        try {
            var next = edit.of(show());
            change(name, next, renumbering.apply(show(), next));
            return Outcome.done(done);
        } catch (EditRefusedException refused) {
            return Outcome.refused(String.valueOf(refused.getMessage()));
        }
    }

    Outcome undo() {
        var target = history.undone();
        var name = history.undoName();
        if (target == null || name == null) {
            return Outcome.refused(Text.of("edit.undo.nothing"));
        }
        if (!isMeant(target)) {
            return ask("edit.undo.live", "edit.undo.live.one", name, target);
        }
        var renumbering = known(history.undoRenumbering());
        history.undo(renumbering);
        publish(renumbering);
        return Outcome.done(Text.of("edit.undo", name));
    }

    Outcome redo() {
        var target = history.redone();
        var name = history.redoName();
        if (target == null || name == null) {
            return Outcome.refused(Text.of("edit.redo.nothing"));
        }
        if (!isMeant(target)) {
            return ask("edit.redo.live", "edit.redo.live.one", name, target);
        }
        var renumbering = known(history.redoRenumbering());
        history.redo(renumbering);
        publish(renumbering);
        return Outcome.done(Text.of("edit.redo", name));
    }

    /// With what is on stage, so that it comes back to where it was.
    private Renumbering known(Renumbering renumbering) {
        int list = renumbering.list();
        var lost = state.get().open().lost(list);
        return renumbering.knowing(state.get().playback().list(list).current())
                .knowing(lost == null ? null : lost.cue());
    }

    private void publish(Renumbering renumbering) {
        question = null;
        state.editing(state.get().editing().withSteps(history.undoNames(Editing.MOST_STEPS), history.redoName()));
        state.show(show(), renumbering);
    }

    /// Whether the step moves no light, or the operator knows that it does.
    private boolean isMeant(ShowData target) {
        return (question != null && question.target() == target && loop.nanos() - question.until() <= 0)
                || live(target) == 0;
    }

    private Outcome ask(String many, String one, String name, ShowData target) {
        question = new Question(target, loop.nanos() + EditAction.SECOND_PRESS.toNanos());
        int live = live(target);
        return Outcome.refused(Text.of(live == 1 ? one : many, name, live,
                EditAction.SECOND_PRESS.toSeconds()));
    }

    /// How many addresses that are up would be treated otherwise.
    private int live(ShowData target) {
        var said = new TreeSet<>(show().addresses().keySet());
        said.addAll(target.addresses().keySet());
        return (int) said.stream().filter(address -> !isTreatedAlike(show().address(address), target.address(address))
                && isUp(address)).count();
    }

    private static boolean isTreatedAlike(AddressSettings one, AddressSettings other) {
        return one.kind() == other.kind() && one.curve() == other.curve() && one.minimum() == other.minimum()
                && one.maximum() == other.maximum() && one.keepInBlackout() == other.keepInBlackout();
    }

    private boolean isUp(int address) {
        return levels.wanted(address) > 0 || (levels.wanted(address) != Level.NONE && levels.asked(address) > 0);
    }
}
