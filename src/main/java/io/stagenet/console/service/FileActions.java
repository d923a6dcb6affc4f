package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Severity;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.store.ReadShow;
import io.stagenet.console.store.ShowDocument;
import io.stagenet.console.store.ShowShelf;
import io.stagenet.console.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Opens, saves and begins shows. What is opened becomes the show when all of it was read and the rig or the operator lets
/// it ([Openings]). Console loop only.
final class FileActions {
    /// Who waits for a network that is gone cannot type BLACKOUT.
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StateHolder state;
    private final EventLoop loop;
    private final ShowShelf shelf;
    private final ShowKeeper keeper;
    private final Recovery recovery;
    private final Openings openings;
    private final ShowSaves saves;
    /// What was read after its answer was given, and is offered now.
    private @Nullable ReadShow late;
    private int readings;

    /// @param recent hears of every file that was opened or saved
    FileActions(StateHolder state, EventLoop loop, ShowShelf shelf, ShowKeeper keeper, Recovery recovery,
            Consumer<String> recent) {
        this.state = state;
        this.loop = loop;
        this.shelf = shelf;
        this.keeper = keeper;
        this.recovery = recovery;
        openings = new Openings(state, loop, shelf, keeper, recent);
        saves = new ShowSaves(loop, shelf, keeper, recent);
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
            case FileAction.Save save -> patient(new CompletableFuture<>(), saves.save(save.target()),
                    Text.of("show.slow.save"));
            case FileAction.New(var template) ->
                template == null ? openings.empty() : open(whole(template), true);
            case FileAction.Accept() -> accept();
            case FileAction.Reject() -> done(reject());
            case FileAction.StandIn(var of, var to) -> openings.standIn(of, to);
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

    /// Answers after a while in any case. What was read later than that is offered: it takes nobody by surprise.
    ///
    /// @param template whether a show is to begin with it
    private CompletionStage<Outcome> open(Path file, boolean template) {
        var answer = new CompletableFuture<Outcome>();
        int mine = ++readings;
        late = null;
        return patient(answer, shelf.open(file).thenCompose(read -> {
            if (answer.isDone()) {
                return done(late(read, template || mine != readings));
            }
            return open(read, template);
        }).exceptionally(ShowSaves::refused), Text.of("show.slow.open", file));
    }

    private CompletionStage<Outcome> open(ReadShow read, boolean template) {
        var document = read.document();
        var name = ShowSaves.title(read.file());
        return template ? openings.open(new ShowDocument(document.show(), document.bindings(),
                document.extras().ofNewShow()), name, read.file(), null, null)
                : openings.open(document, name, read.file(), read.file(), read.print());
    }

    private Outcome late(ReadShow read, boolean again) {
        if (again) {
            return Outcome.refused(Text.of("show.slow.again", read.file()));
        }
        late = read;
        state.open(state.get().open().withOffered(read.file().toString()));
        return Outcome.done("");
    }

    /// What comes after the answer is told in a notice.
    private CompletionStage<Outcome> patient(CompletableFuture<Outcome> answer, CompletionStage<Outcome> work,
            String slow) {
        var timer = loop.schedule(PATIENCE, () -> answer.complete(Outcome.refused(slow)));
        var _ = work.thenAccept(outcome -> {
            timer.cancel();
            if (!answer.complete(outcome) && !outcome.message().isEmpty()) {
                state.notice(outcome instanceof Outcome.Refused ? Severity.ERROR : Severity.INFO,
                        Text.of("source.show"), outcome.message());
            }
        });
        return answer;
    }

    /// Opens a show that is of no file once it fits this rig; until then it waits for the operator's word.
    CompletionStage<Outcome> open(ShowDocument document, String name) {
        return openings.open(document, name, null, null, null);
    }

    private CompletionStage<Outcome> begin(Path file) {
        var open = state.get().open();
        return file.equals(keeper.file()) && open.changed()
                ? done(Outcome.done(Text.of("show.unsaved.kept", ShowSaves.title(file))))
                : open(file, false).thenApply(outcome -> {
                    // Nobody has typed it, and so nobody hears the answer.
                    if (outcome instanceof Outcome.Refused(var why, _)) {
                        state.notice(Severity.ERROR, Text.of("source.show"), why);
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
            return openings.accept();
        }
        state.open(state.get().open().withOffered(null));
        var read = late;
        late = null;
        return read != null && read.file().toString().equals(offered) ? open(read, false)
                : open(Path.of(offered), false);
    }

    private Outcome reject() {
        if (openings.isAsked() || state.get().open().offered() == null) {
            return openings.reject();
        }
        state.open(state.get().open().withOffered(null));
        return Outcome.done(Text.of("show.rejected"));
    }
}
