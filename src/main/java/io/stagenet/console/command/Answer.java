package io.stagenet.console.command;

import org.jspecify.annotations.Nullable;

/// What headless mode says to one line.
///
/// @param command  the line as typed
/// @param message  a sentence, may be empty
/// @param position of the character that was in the way, -1 when there is none
/// @param listing  the rows of a query that was answered
record Answer(String command, boolean ok, String message, int position, @Nullable Listing<?> listing) {

    static Answer ok(String command, String message) {
        return new Answer(command, true, message, -1, null);
    }

    static Answer listing(String command, String message, Listing<?> listing) {
        return new Answer(command, true, message, -1, listing);
    }

    static Answer error(String command, String message, int position) {
        return new Answer(command, false, message, position, null);
    }
}
