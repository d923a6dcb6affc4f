package io.stagenet.console.show;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Renumbering;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The show as it is, as it was before each of its changes, and as it was before they were taken back. Shows share what
/// they have in common, so all of them are kept. One thread.
public final class History {
    /// @param name of the change, as `record cue 5`
    /// @param show        on its far side
    /// @param renumbering what is called otherwise there
    private record Step(String name, ShowData show, Renumbering renumbering) {
    }

    private final Deque<Step> before = new ArrayDeque<>();
    private final Deque<Step> after = new ArrayDeque<>();
    private ShowData present;

    public History(ShowData start) {
        present = start;
    }

    public ShowData present() {
        return present;
    }

    /// Takes a changed show; what was taken back before it cannot be done again.
    ///
    /// @return whether that is new: a show that is the same in all is no change
    public boolean change(String name, ShowData next) {
        return change(name, next, Renumbering.NONE);
    }

    /// @param renumbering what it calls otherwise
    public boolean change(String name, ShowData next, Renumbering renumbering) {
        if (next.equals(present)) {
            return false;
        }
        before.push(new Step(name, present, renumbering.inverse()));
        after.clear();
        present = next;
        return true;
    }

    /// The name of the change that [#undo] takes back; null when there is none.
    public @Nullable String undoName() {
        return name(before);
    }

    /// The names of the last changes, the newest first.
    public List<String> undoNames(int most) {
        return before.stream().limit(most).map(Step::name).toList();
    }

    /// The name of the change that [#redo] does again; null when there is none.
    public @Nullable String redoName() {
        return name(after);
    }

    private static @Nullable String name(Deque<Step> steps) {
        var step = steps.peek();
        return step == null ? null : step.name();
    }

    /// What [#undo] would come to; null when there is nothing to take back.
    public @Nullable ShowData undone() {
        var step = before.peek();
        return step == null ? null : step.show();
    }

    /// What [#redo] would come to; null when there is nothing to do again.
    public @Nullable ShowData redone() {
        var step = after.peek();
        return step == null ? null : step.show();
    }

    /// What [#undo] would call otherwise.
    public Renumbering undoRenumbering() {
        return renumbering(before);
    }

    /// What [#redo] would call otherwise.
    public Renumbering redoRenumbering() {
        return renumbering(after);
    }

    private static Renumbering renumbering(Deque<Step> steps) {
        var step = steps.peek();
        return step == null ? Renumbering.NONE : step.renumbering();
    }

    /// How many changes lie between the present show and one of before or after it; 0 when it is neither.
    ///
    /// @param other the same object, not one like it
    public int distance(@Nullable ShowData other) {
        return Math.max(distance(before, other), distance(after, other));
    }

    private static int distance(Deque<Step> steps, @Nullable ShowData other) {
        int at = 0;
        for (var step : steps) {
            at++;
            if (step.show() == other) {
                return at;
            }
        }
        return 0;
    }

    /// Takes the last change back.
    ///
    /// @throws java.util.NoSuchElementException if there is none
    public ShowData undo() {
        return undo(undoRenumbering());
    }

    /// @param renumbering what it calls otherwise, for [#redo] to take back
    public ShowData undo(Renumbering renumbering) {
        return step(before, after, renumbering);
    }

    /// Does again what was taken back last.
    ///
    /// @throws java.util.NoSuchElementException if there is nothing
    public ShowData redo() {
        return redo(redoRenumbering());
    }

    /// @param renumbering what it calls otherwise, for [#undo] to take back
    public ShowData redo(Renumbering renumbering) {
        return step(after, before, renumbering);
    }

    private ShowData step(Deque<Step> from, Deque<Step> to, Renumbering renumbering) {
        var step = from.pop();
        to.push(new Step(step.name(), present, renumbering.inverse()));
        present = step.show();
        return present;
    }
}
