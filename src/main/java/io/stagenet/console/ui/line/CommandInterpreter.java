package io.stagenet.console.ui.line;

import io.stagenet.console.model.Outcome;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// What the command line asks of the grammar behind it.
public interface CommandInterpreter {
    /// @param about equal for as long as it is the same question
    record Question(String sentence, Object about) {
    }

    /// Does what the line says; a line that is no command is refused with the position of the character in the way.
    ///
    /// @return completes on any thread, never exceptionally
    CompletionStage<Outcome> submit(String line);

    /// What the operator is to be asked before the line is done; null when nothing. It does nothing.
    @Nullable
    Question questionOf(String line);

    /// How the line may go on: the text to be appended, empty when there is nothing to suggest.
    String completionOf(String line);
}
