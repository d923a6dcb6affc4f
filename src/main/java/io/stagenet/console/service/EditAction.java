package io.stagenet.console.service;

/// Edits of the show that are named and can be undone, and undo itself.
public sealed interface EditAction extends Action {
    record Undo() implements EditAction {
    }

    record Redo() implements EditAction {
    }
}
