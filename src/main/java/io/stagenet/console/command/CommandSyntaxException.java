package io.stagenet.console.command;

/// A line that is no command. The message says what was expected, in words for the operator.
public final class CommandSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int position;

    /// @param position the character of the line, as typed, that was in the way; counted from 0, at most its length
    public CommandSyntaxException(int position, String message) {
        super(message);
        this.position = position;
    }

    public int position() {
        return position;
    }
}
