package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.ShowFolder;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.store.OtherContentException;
import io.stagenet.console.store.ShowShelf;
import io.stagenet.console.text.Text;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes shows to their files: over what another console saved meanwhile only when it is said again. Console loop only.
final class ShowSaves {
    /// The operator was told that a file is another by now.
    ///
    /// @param print of what was there
    /// @param until of the loop's clock, in nanoseconds
    private record Question(Path file, String print, long until) {
    }

    private final EventLoop loop;
    private final ShowShelf shelf;
    private final ShowKeeper keeper;
    private final Consumer<String> recent;
    private @Nullable Question question;

    /// @param recent hears of every file that was saved
    ShowSaves(EventLoop loop, ShowShelf shelf, ShowKeeper keeper, Consumer<String> recent) {
        this.loop = loop;
        this.shelf = shelf;
        this.keeper = keeper;
        this.recent = recent;
    }

    /// The stage completes on the loop, never exceptionally.
    ///
    /// @param wished null for the file the show has
    CompletionStage<Outcome> save(@Nullable Path wished) {
        var present = keeper.file();
        var file = wished == null ? present : wished;
        if (file == null) {
            return CompletableFuture.completedStage(Outcome.refused(Text.of("show.save.where")));
        }
        boolean own = file.equals(present);
        var over = own ? mayBe(file) : null;
        question = null;
        var document = keeper.document();
        // Asked each time: the console that had it may have gone.
        return shelf.take(file).thenCompose(why -> {
            if (why != null) {
                return CompletableFuture
                        .completedStage(Outcome.refused(Text.of("show.save.readonly", title(file), why)));
            }
            if (own) {
                keeper.ours();
            }
            return shelf.save(file, document, over).thenApply(print -> {
                keeper.saved(file, document.show(), print);
                recent.accept(file.toString());
                return Outcome.done(Text.of("show.saved", file));
            });
        }).exceptionallyCompose(failure -> shelf.take(present).thenApply(
                _ -> cause(failure) instanceof OtherContentException other ? ask(file, other) : refused(failure)));
    }

    /// What the show's own file may hold when it is saved over; null for anything.
    private @Nullable String mayBe(Path file) {
        var known = question;
        return known != null && known.file().equals(file) && loop.nanos() - known.until() <= 0 ? known.print()
                : keeper.print();
    }

    private Outcome ask(Path file, OtherContentException other) {
        question = new Question(file, other.print(), loop.nanos() + EditAction.SECOND_PRESS.toNanos());
        return Outcome.refused(Text.of("show.save.another", title(file), shown(other.changed()),
                EditAction.SECOND_PRESS.toSeconds()));
    }

    /// By the clock on the wall.
    static String shown(Instant when) {
        return when.atZone(ZoneId.systemDefault()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString()
                .replace('T', ' ');
    }

    static String title(Path file) {
        return ShowFolder.title(String.valueOf(file.getFileName()));
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    static Outcome refused(Throwable failure) {
        return Outcome.refused(String.valueOf(cause(failure).getMessage()));
    }
}
