package io.stagenet.console.ui.line;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.service.Desk;
import java.util.concurrent.CompletionStage;

/// What the command line asks of the grammar behind it.
public interface CommandInterpreter {
    /// Does what the line says; a line that is no command is refused with the position of the character in the way.
    ///
    /// @param desk does what is an action
    /// @return completes on any thread, never exceptionally; never where the desk asks and is not answered
    CompletionStage<Outcome> submit(String line, Desk desk);

    /// How the line may go on: the text to be appended, empty when there is nothing to suggest.
    String completionOf(String line);
}
