package io.stagenet.console.store;

import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Where shows are kept. Any thread; never blocks. Stages complete on the console loop, exceptionally with an
/// [java.io.IOException] whose message is a sentence for the operator.
public interface ShowShelf {
    /// Makes the show of this moment durable in the data folder. Of several that wait, only the newest is.
    CompletionStage<@Nullable Void> keep(KeptShow show);

    /// Reads a show file; it is not touched, whatever is in it.
    CompletionStage<ShowDocument> open(Path file);

    /// Makes a show durable in a show file; the file's content before stays beside it as an earlier generation.
    CompletionStage<@Nullable Void> save(Path file, ShowDocument document);

    /// Puts a show by that would be lost otherwise.
    ///
    /// @return where it is
    CompletionStage<Path> putBy(ShowDocument document);

    /// Takes the right to write a show file, and gives up the one that was held before once it is taken.
    ///
    /// @param file null to give up what is held
    /// @return why the file is not to be written, a sentence; null when it is ours
    CompletionStage<@Nullable String> take(@Nullable Path file);
}
