package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// What is done with show files, in the order it was asked for: no lock changes hands between a show's taking it and its
/// being there, or its being saved. Console loop only.
final class FileTurns {
    private CompletionStage<?> last = CompletableFuture.completedStage(true);

    /// @param work begins when all that was asked for before is done
    CompletionStage<Outcome> next(Supplier<CompletionStage<Outcome>> work) {
        var turn = last.handle((_, _) -> true).thenCompose(_ -> work.get());
        last = turn;
        return turn;
    }
}
