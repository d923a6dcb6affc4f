package io.stagenet.console.service;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.show.RigMapping;
import io.stagenet.console.model.show.RigMapping.Fit;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.store.ReadShow;
import io.stagenet.console.store.ShowDocument;
import io.stagenet.console.store.ShowShelf;
import io.stagenet.console.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Opens, saves and begins shows. What is opened becomes the show in one step, when all of it was read and it fits this
/// rig or the operator has said how; until then the present show goes on, and nothing is sent because of it. Console
/// loop only.
final class FileActions {
    /// What a gateway says of its leases and of its channels comes one after the other.
    private static final Duration SETTLED = Duration.ofMillis(500);
    /// A very large rig that comes up says much, and the loop has more to do than to look at it.
    private static final Duration LONG_LOOK = Duration.ofMillis(50);
    private static final int PAUSE_PER_LOOK = 4;

    /// Who waits for a network that is gone cannot type BLACKOUT.
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StateHolder state;
    private final EventLoop loop;
    private final ShowShelf shelf;
    private final ShowKeeper keeper;
    private final Recovery recovery;
    private final Consumer<String> recent;
    private final ShowSaves saves;
    private @Nullable WaitingShow waiting;
    private Map<GatewayId, Gateway> looked = Map.of();
    private boolean looksAgain;
    private long looksNext;
    private boolean opensSoon;
    /// What was read after its answer was given, and is offered now.
    private @Nullable ReadShow late;
    private int readings;
    /// How often a show was asked for.
    private int asked;

    /// @param recent hears of every file that was opened or saved
    FileActions(StateHolder state, EventLoop loop, ShowShelf shelf, ShowKeeper keeper, Recovery recovery,
            Consumer<String> recent) {
        this.state = state;
        this.loop = loop;
        this.shelf = shelf;
        this.keeper = keeper;
        this.recovery = recovery;
        this.recent = recent;
        saves = new ShowSaves(loop, shelf, keeper, recent);
    }

    void start() {
        state.subscribe(this::changed);
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
                template == null ? adopt(ShowDocument.EMPTY, null, null, false, Text.of("show.new"))
                        : open(whole(template), true);
            case FileAction.Accept() -> accept();
            case FileAction.Reject() -> done(reject());
            case FileAction.StandIn(var of, var to) -> standIn(of, to);
            case FileAction.Resume(var time) -> recovery.resume(time);
            case FileAction.Hold() -> recovery.hold();
        };
    }

    /// As typed, a path may be of the folder the console was started in.
    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private static CompletionStage<Outcome> done(Outcome outcome) {
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
        return open(template ? new ReadShow(read.file(), new ShowDocument(document.show(), document.bindings(),
                document.extras().ofNewShow()), null) : read, ShowSaves.title(read.file()),
                template ? null : read.file());
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

    /// Opens a show once it fits this rig; until then it waits for the operator's word.
    ///
    CompletionStage<Outcome> open(ShowDocument document, String name) {
        return open(document, name, null, null, null);
    }

    private CompletionStage<Outcome> open(ReadShow read, String name, @Nullable Path as) {
        return open(read.document(), name, read.file(), as, read.print());
    }

    /// @param from where it was read, null for the demo's
    /// @param as   its file from now on, null for none
    private CompletionStage<Outcome> open(ShowDocument document, String name, @Nullable Path from, @Nullable Path as,
            @Nullable String print) {
        // What the operator has said of it already holds.
        waiting = new WaitingShow(document, name, from, as, print,
                waiting != null && waiting.isOf(from, as) ? waiting.choices() : Collections.emptySortedMap());
        asked++;
        return look();
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

    private RigMapping mapping(WaitingShow show) {
        long began = loop.nanos();
        looked = state.get().gateways();
        var mapping = show.on(keeper.rig());
        long took = loop.nanos() - began;
        looksNext = loop.nanos() + (took > LONG_LOOK.toNanos() ? PAUSE_PER_LOOK * took : 0);
        return mapping;
    }

    /// Opens what waits if it fits, else shows how it does not.
    private CompletionStage<Outcome> look() {
        var show = waiting;
        if (show == null) {
            return done(Outcome.refused(Text.of("show.accept.nothing")));
        }
        var mapping = mapping(show);
        if (mapping.fits()) {
            return adopt(show.document(), show.file(), show.print(), false, show.sentence());
        }
        state.open(state.get().open().withOffered(null).withMapping(mapping).withAsked(asked));
        return done(Outcome.done(ShowQuestions.of(mapping)));
    }

    /// Gateways that come while a show waits may make it fit. What ACCEPT would do is shown at once, except where a look takes
    /// long; it opens by itself only where it still fits after a moment.
    private void changed(ConsoleState now) {
        var show = waiting;
        if (show == null || now.open().mapping() == null || WaitingShow.seesTheSame(looked, now.gateways())) {
            return;
        }
        long rest = looksNext - loop.nanos();
        if (rest > 0) {
            if (!looksAgain) {
                looksAgain = true;
                loop.schedule(Duration.ofNanos(rest), () -> {
                    looksAgain = false;
                    changed(state.get());
                });
            }
            return;
        }
        var mapping = mapping(show);
        state.open(now.open().withMapping(mapping));
        if (mapping.fits() && !opensSoon) {
            opensSoon = true;
            loop.schedule(SETTLED, this::openIfItFits);
        }
    }

    private void openIfItFits() {
        opensSoon = false;
        var show = waiting;
        if (show == null || state.get().open().mapping() == null) {
            return;
        }
        var mapping = mapping(show);
        if (mapping.fits()) {
            var _ = adopt(show.document(), show.file(), show.print(), false, Text.of("show.fits", show.name()))
                    .thenAccept(
                            outcome -> state.notice(Severity.INFO, Text.of("source.show"), outcome.message()));
        } else {
            state.open(state.get().open().withMapping(mapping));
        }
    }

    /// Makes it the present show; the show before is put by if it would be lost.
    ///
    /// @param print   of its file
    /// @param differs from what is in its file
    private CompletionStage<Outcome> adopt(ShowDocument document, @Nullable Path file, @Nullable String print,
            boolean differs, String sentence) {
        CompletionStage<@Nullable Path> putBy = state.get().open().changed() ? shelf.putBy(keeper.document())
                .thenApply(path -> path) : CompletableFuture.completedStage(null);
        return putBy.thenCompose(lost -> take(file).thenApply(why -> {
            waiting = null;
            keeper.opened(document, file, print, differs, why);
            if (file != null) {
                recent.accept(file.toString());
            }
            var said = why == null ? sentence : sentence + ". " + Text.of("show.opened.readonly", why);
            return Outcome.done(lost == null ? said : said + ". " + Text.of("show.putby", lost));
        })).exceptionally(ShowSaves::refused);
    }

    /// A show that cannot be written keeps nobody else from his.
    private CompletionStage<@Nullable String> take(@Nullable Path file) {
        return shelf.take(file)
                .thenCompose(why -> why == null ? CompletableFuture.<@Nullable String>completedStage(null)
                        : shelf.take(null).thenApply(_ -> why));
    }

    // ---- what waits

    private Outcome offer(Path file) {
        if (file.equals(keeper.file())) {
            return Outcome.done(Text.of("show.open.already", ShowSaves.title(file)));
        }
        var open = state.get().open();
        if (waiting != null && file.equals(waiting.file()) && open.mapping() != null) {
            asked++;
            state.open(open.withAsked(asked));
            return Outcome.done(ShowQuestions.of(open.mapping()));
        }
        var sentence = Text.of("show.offer", file);
        state.open(open.withOffered(file.toString()));
        return Outcome.done(sentence);
    }

    /// What is handed over while a show waits is asked about when that is answered: nobody opens what he does not look at.
    private CompletionStage<Outcome> accept() {
        var open = state.get().open();
        var show = waiting;
        if (show == null || open.mapping() == null) {
            var offered = open.offered();
            if (offered == null) {
                return done(Outcome.refused(Text.of("show.accept.nothing")));
            }
            state.open(open.withOffered(null));
            var read = late;
            late = null;
            return read != null && read.file().toString().equals(offered) ? open(read, false)
                    : open(Path.of(offered), false);
        }
        var mapping = mapping(show);
        return adopt(show.moved(mapping), show.file(), show.print(), WaitingShow.differs(mapping), show.sentence());
    }

    private Outcome reject() {
        var open = state.get().open();
        if (open.offered() == null && open.mapping() == null) {
            return Outcome.refused(Text.of("show.accept.nothing"));
        }
        waiting = null;
        state.open(open.mapping() == null ? open.withOffered(null) : open.withMapping(null));
        return Outcome.done(Text.of("show.rejected"));
    }

    private CompletionStage<Outcome> standIn(GatewayId of, @Nullable GatewayId to) {
        var show = waiting;
        if (show == null) {
            return done(Outcome.refused(Text.of("show.accept.nothing")));
        }
        var choices = new TreeMap<>(show.choices());
        if (to != null && !show.gateways().contains(of)) {
            return done(Outcome.refused(Text.of("show.standin.notofshow", of, show.name(),
                    show.gateways().stream().map(GatewayId::value).collect(Collectors.joining(", ")))));
        }
        if (to == null) {
            choices.remove(of);
        } else if (state.gateway(to) == null) {
            return done(Outcome.refused(Text.of("show.standin.unknown", to)));
        } else {
            choices.put(of, to);
        }
        waiting = show.with(choices);
        return look().thenApply(outcome -> {
            var mapping = state.get().open().mapping();
            return mapping == null || to == null ? outcome : Outcome.done(Text.of("show.standin.done", to, of,
                    mapping.count(Fit.SAME), mapping.count(Fit.PROPOSED), mapping.count(Fit.NOTHING)));
        });
    }
}
