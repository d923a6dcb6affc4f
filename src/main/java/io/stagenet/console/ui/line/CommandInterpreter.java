package io.stagenet.console.ui.line;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.service.Desk;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// What the command line asks of the grammar behind it.
public interface CommandInterpreter {
    /// @param about equal for as long as it is the same question
    record Question(String sentence, Object about) {
    }

    /// Does what the line says; a line that is no command is refused with the position of the character in the way.
    ///
    /// @param desk does what is an action
    /// @return completes on any thread, never exceptionally; never where the desk asks and is not answered
    CompletionStage<Outcome> submit(String line, Desk desk);

    /// What the operator is to be asked before the line is done; null when nothing. It does nothing.
    @Nullable
    Question questionOf(String line);

    /// How the line may go on: the text to be appended, empty when there is nothing to suggest.
    String completionOf(String line);
}
