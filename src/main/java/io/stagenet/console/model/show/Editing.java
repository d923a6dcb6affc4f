package io.stagenet.console.model.show;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the operator stands in the work on the show.
///
/// @param steps the names of the last changes that can be taken back, as `record cue 5`, the newest first, at most
///              [#MOST_STEPS]
/// @param redo  what REDO would do again; null when there is nothing
/// @param list  the cue list that is meant where none is named
public record Editing(List<String> steps, @Nullable String redo, int list) {
    /// More of them can be taken back, but nobody reads as far.
    public static final int MOST_STEPS = 8;

    /// Of a show that was just opened.
    public static final Editing FRESH = new Editing(List.of(), null, 1);

    public Editing {
        steps = List.copyOf(steps);
    }

    /// What UNDO would take back; null when there is nothing.
    public @Nullable String undo() {
        return steps.isEmpty() ? null : steps.getFirst();
    }

    public Editing withSteps(List<String> names, @Nullable String redoName) {
        return new Editing(names, redoName, list);
    }

    public Editing withList(int number) {
        return new Editing(steps, redo, number);
    }
}
