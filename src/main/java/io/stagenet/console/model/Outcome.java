package io.stagenet.console.model;

/// What became of an operator's action.
public sealed interface Outcome {
    /// A sentence for the operator; may be empty when there is nothing to add.
    String message();

    /// It was done.
    record Done(String message) implements Outcome {
    }

    /// It was refused and nothing changed.
    ///
    /// @param position the character of the command line that was in the way, counted from 0; -1 when it was no text
    record Refused(String message, int position) implements Outcome {
    }

    static Outcome done(String message) {
        return new Done(message);
    }

    static Outcome refused(String message) {
        return new Refused(message, -1);
    }
}
