package io.stagenet.console.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Where shows are kept. Any thread; never blocks. Stages complete on the console loop, exceptionally with an
/// [java.io.IOException] whose message is a sentence for the operator.
public interface ShowShelf {
    /// Makes the show of this moment durable in the data folder. Of several that wait, only the newest is.
    CompletionStage<@Nullable Void> keep(KeptShow show);

    /// Reads a show file, or the one of that name with the ending of a show where there is none; it is not touched, whatever
    /// is in it. A folder that does not answer keeps nobody else waiting.
    CompletionStage<ReadShow> open(Path file);

    /// Makes a show durable in a show file; the file's content before stays beside it as an earlier generation.
    ///
    /// @param over what the file is to hold, see [ReadShow]: where it is something else, nothing is written and the stage
    ///             completes with an [OtherContentException]; null to write over whatever is there
    /// @return the print of what it holds now
    CompletionStage<String> save(Path file, ShowDocument document, @Nullable String over);

    /// @return when a file became something else than what it was; null where it did not, or is there no more
    CompletionStage<@Nullable Instant> changedSince(Path file, String print);

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
