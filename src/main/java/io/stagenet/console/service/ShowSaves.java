package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.ShowFolder;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.store.OtherContentException;
import io.stagenet.console.store.ShowDocument;
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
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// Writes shows to their files: over what another console saved meanwhile only when it is said again. What is saved late,
/// when another show is the present one already, does not become the file of that one. Console loop only.
final class ShowSaves {
    /// The operator was told that a file is another by now.
    ///
    /// @param print of what was there
    /// @param until of the loop's clock, in nanoseconds
    private record Question(Path file, String print, long until) {
    }

    /// As it was asked for; others may be done before it.
    ///
    /// @param own      whether it is over the show's own file
    /// @param told     of what that held when the operator was told that it is another, if he was
    /// @param held     of what that held when this console read or saved it last
    /// @param document the show of that moment
    /// @param show     which of this run's shows that was
    private record Save(Path file, boolean own, @Nullable String told, @Nullable String held, ShowDocument document,
            int show) {
    }

    private final EventLoop loop;
    private final ShowShelf shelf;
    private final ShowKeeper keeper;
    private final FileTurns turns;
    private final IntSupplier shows;
    private final Consumer<String> recent;
    private @Nullable Question question;

    /// @param shows  how many shows have taken the place of the present one
    /// @param recent hears of every file that was saved
    ShowSaves(EventLoop loop, ShowShelf shelf, ShowKeeper keeper, FileTurns turns, IntSupplier shows,
            Consumer<String> recent) {
        this.loop = loop;
        this.shelf = shelf;
        this.keeper = keeper;
        this.turns = turns;
        this.shows = shows;
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
        var known = question;
        question = null;
        var told = known != null && known.file().equals(file) && loop.nanos() - known.until() <= 0 ? known.print()
                : null;
        var save = new Save(file, file.equals(present), told, keeper.print(), keeper.document(), shows.getAsInt());
        return turns.next(() -> write(save));
    }

    private CompletionStage<Outcome> write(Save save) {
        var file = save.file();
        // Asked each time: the console that had it may have gone.
        return shelf.take(file).thenCompose(why -> {
            if (why != null) {
                return FileActions.done(Outcome.refused(Text.of("show.save.readonly", title(file), why)));
            }
            if (isOfPresent(save) && file.equals(keeper.file())) {
                keeper.ours();
            }
            return shelf.save(file, save.document(), mayBe(save)).thenCompose(print -> saved(save, print));
        }).exceptionallyCompose(failure -> turns.takeBack().thenApply(
                _ -> cause(failure) instanceof OtherContentException other ? ask(file, other) : refused(failure)));
    }

    private CompletionStage<Outcome> saved(Save save, String print) {
        var file = save.file();
        recent.accept(file.toString());
        var said = Outcome.done(Text.of("show.saved", file));
        if (isOfPresent(save)) {
            keeper.saved(file, save.document().show(), print);
            return FileActions.done(said);
        }
        return turns.takeBack().thenApply(_ -> said);
    }

    private boolean isOfPresent(Save save) {
        return save.show() == shows.getAsInt();
    }

    /// What the show's own file may hold when it is saved over, by what is known of it now; null for anything.
    private @Nullable String mayBe(Save save) {
        if (!save.own()) {
            return null;
        }
        var told = save.told();
        return told != null ? told : save.file().equals(keeper.file()) ? keeper.print() : save.held();
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
