package io.stagenet.console.model.show;

import org.jspecify.annotations.Nullable;

/// Where the operator stands in the work on the show.
///
/// @param undo what UNDO would take back, as `record cue 5`; null when there is nothing
/// @param redo what REDO would do again; null when there is nothing
/// @param list the cue list that is meant where none is named
public record Editing(@Nullable String undo, @Nullable String redo, int list) {
    /// Of a show that was just opened.
    public static final Editing FRESH = new Editing(null, null, 1);

    public Editing withSteps(@Nullable String undoName, @Nullable String redoName) {
        return new Editing(undoName, redoName, list);
    }

    public Editing withList(int number) {
        return new Editing(undo, redo, number);
    }
}
