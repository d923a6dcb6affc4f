package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.store.ReadShow;
import io.stagenet.console.store.ShowDocument;
import io.stagenet.console.store.ShowShelf;
import io.stagenet.console.text.Text;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Opens, saves and begins shows. What is opened becomes the show when all of it was read and the rig or the operator lets
/// it ([Openings]). Console loop only.
final class FileActions {
    private final StateHolder state;
    private final ShowShelf shelf;
    private final ShowKeeper keeper;
    private final Recovery recovery;
    private final Patience patience;
    private final Openings openings;
    private final ShowSaves saves;
    /// What was read after its answer was given, and is offered now.
    private @Nullable ReadShow late;
    private int readings;

    /// @param recent hears of every file that was opened or saved
    FileActions(StateHolder state, EventLoop loop, ShowShelf shelf, ShowKeeper keeper, Recovery recovery,
            Consumer<String> recent) {
        this.state = state;
        this.shelf = shelf;
        this.keeper = keeper;
        this.recovery = recovery;
        patience = new Patience(state, loop);
        var turns = new FileTurns(shelf, keeper);
        openings = new Openings(state, loop, keeper, turns, patience, recent);
        saves = new ShowSaves(loop, shelf, keeper, turns, openings::shows, recent);
    }

    void start() {
        openings.start();
    }

    /// Whether it is to be said yet what becomes of what was lost with the console.
    boolean waits() {
        return state.get().open().waits();
    }

    /// The stage completes on the loop, never exceptionally.
    CompletionStage<Outcome> submit(FileAction action) {
        return switch (action) {
            case FileAction.Open(var file) -> open(whole(file), false);
            case FileAction.Start(var file) -> begin(whole(file));
            case FileAction.Offer(var file) -> done(offer(whole(file)));
            case FileAction.Save save -> patience.of(Text.of("show.slow.save"), _ -> saves.save(save.target()));
            case FileAction.New(var template) -> template == null ? empty() : open(whole(template), true);
            case FileAction.Accept() -> accept();
            case FileAction.Reject() -> done(reject());
            case FileAction.StandIn(var of, var to) ->
                patience.of(Text.of("show.slow.coming"), answered -> openings.standIn(of, to, answered));
            case FileAction.Resume(var time) -> recovery.resume(time);
            case FileAction.Hold() -> recovery.hold();
        };
    }

    /// As typed, a path may be of the folder the console was started in.
    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }

    static CompletionStage<Outcome> done(Outcome outcome) {
        return CompletableFuture.completedStage(outcome);
    }

    // ---- opening

    private CompletionStage<Outcome> empty() {
        return patience.of(Text.of("show.slow.coming"), answered -> openings
                .empty(new Asking(answered, () -> Outcome.refused(Text.of("show.slow.new")))));
    }

    /// What was read, or could have been opened, after the line was answered is offered.
    ///
    /// @param template whether a show is to begin with it
    private CompletionStage<Outcome> open(Path file, boolean template) {
        int mine = ++readings;
        late = null;
        return patience.of(Text.of("show.slow.open", file), answered -> shelf.open(file).thenCompose(read -> {
            var asking = new Asking(answered, () -> late(read, template || mine != readings));
            return asking.isAnswered() ? done(asking.missed().get()) : open(read, template, asking);
        }).exceptionally(ShowSaves::refused));
    }

    private CompletionStage<Outcome> open(ReadShow read, boolean template, Asking asking) {
        var document = read.document();
        var name = ShowSaves.title(read.file());
        return template ? openings.open(new ShowDocument(document.show(), document.bindings(),
                document.extras().ofNewShow()), name, read.file(), null, null, asking)
                : openings.open(document, name, read.file(), read.file(), read.print(), asking);
    }

    private Outcome late(ReadShow read, boolean again) {
        if (again) {
            return Outcome.refused(Text.of("show.slow.again", read.file()));
        }
        late = read;
        state.open(state.get().open().withOffered(read.file().toString()));
        return Outcome.done("");
    }

    /// Opens a show that is of no file once it fits this rig; until then it waits for the operator's word.
    CompletionStage<Outcome> open(ShowDocument document, String name) {
        return openings.open(document, name, null, null, null, new Asking(() -> false, () -> Outcome.done("")));
    }

    private CompletionStage<Outcome> begin(Path file) {
        var open = state.get().open();
        return file.equals(keeper.file()) && open.changed()
                ? done(Outcome.done(Text.of("show.unsaved.kept", ShowSaves.title(file))))
                : open(file, false).thenApply(outcome -> {
                    // Nobody has typed it, and so nobody hears the answer.
                    if (outcome instanceof Outcome.Refused) {
                        patience.tell(outcome);
                    }
                    return outcome;
                });
    }

    // ---- what waits

    private Outcome offer(Path file) {
        if (file.equals(keeper.file())) {
            return Outcome.done(Text.of("show.open.already", ShowSaves.title(file)));
        }
        var askedAlready = openings.askAgain(file);
        if (askedAlready != null) {
            return askedAlready;
        }
        var sentence = Text.of("show.offer", file);
        state.open(state.get().open().withOffered(file.toString()));
        return Outcome.done(sentence);
    }

    /// What is handed over while a show waits is asked about when that is answered: nobody opens what he does not look at.
    private CompletionStage<Outcome> accept() {
        var offered = state.get().open().offered();
        if (openings.isAsked() || offered == null) {
            return patience.of(Text.of("show.slow.coming"), openings::accept);
        }
        state.open(state.get().open().withOffered(null));
        var read = late;
        if (read == null || !read.file().toString().equals(offered)) {
            return open(Path.of(offered), false);
        }
        int mine = ++readings;
        late = null;
        return patience.of(Text.of("show.slow.coming"), answered -> open(read, false,
                new Asking(answered, () -> late(read, mine != readings))));
    }

    private Outcome reject() {
        if (openings.isAsked() || state.get().open().offered() == null) {
            return openings.reject();
        }
        state.open(state.get().open().withOffered(null));
        return Outcome.done(Text.of("show.rejected"));
    }
}
