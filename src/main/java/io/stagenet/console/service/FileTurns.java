package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.store.ShowShelf;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is done with show files, in the order it was asked for: no lock changes hands between a show's taking it and its
/// being there, or its being saved. Console loop only.
final class FileTurns {
    private final ShowShelf shelf;
    private final ShowKeeper keeper;
    private CompletionStage<?> last = CompletableFuture.completedStage(true);

    FileTurns(ShowShelf shelf, ShowKeeper keeper) {
        this.shelf = shelf;
        this.keeper = keeper;
    }

    /// @param work begins when all that was asked for before is done
    CompletionStage<Outcome> next(Supplier<CompletionStage<Outcome>> work) {
        var before = last;
        var turn = new CompletableFuture<Outcome>();
        last = turn;
        var _ = before.handle((_, _) -> true).thenCompose(_ -> work.get()).whenComplete((outcome, failure) -> {
            if (failure == null) {
                turn.complete(outcome);
            } else {
                turn.completeExceptionally(failure);
            }
        });
        return turn;
    }

    /// A show that cannot be written keeps nobody else from his.
    CompletionStage<@Nullable String> take(@Nullable Path file) {
        return shelf.take(file)
                .thenCompose(why -> why == null ? CompletableFuture.<@Nullable String>completedStage(null)
                        : shelf.take(null).thenApply(_ -> why));
    }

    /// The present show has its file's lock, whatever was done meanwhile.
    CompletionStage<@Nullable String> takeBack() {
        return shelf.take(keeper.file());
    }

    /// All of the present show that is in no file, what is changed meanwhile included.
    ///
    /// @return where it is, null where there was nothing
    CompletionStage<@Nullable Path> putBy() {
        return putBy(null);
    }

    private CompletionStage<@Nullable Path> putBy(@Nullable Path lost) {
        if (!keeper.isChanged()) {
            return CompletableFuture.completedStage(lost);
        }
        var before = keeper.document();
        return shelf.putBy(before)
                .thenCompose(path -> keeper.document().show() == before.show()
                        ? CompletableFuture.<@Nullable Path>completedStage(path) : putBy(path));
    }
}
