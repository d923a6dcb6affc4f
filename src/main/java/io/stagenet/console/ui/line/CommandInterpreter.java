package io.stagenet.console.ui.line;

import io.stagenet.console.model.Outcome;
import java.util.concurrent.CompletionStage;

/// What the command line asks of the grammar behind it.
public interface CommandInterpreter {
    /// Does what the line says; a line that is no command is refused with the position of the character in the way.
    ///
    /// @return completes on any thread, never exceptionally
    CompletionStage<Outcome> submit(String line);

    /// How the line may go on: the text to be appended, empty when there is nothing to suggest.
    String completionOf(String line);
}
