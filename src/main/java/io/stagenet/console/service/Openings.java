package io.stagenet.console.service;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.RigMapping;
import io.stagenet.console.model.show.RigMapping.Fit;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.store.ShowDocument;
import io.stagenet.console.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes a show the present one in one step: at once where it fits this rig, else when the operator has said how. Until
/// then the present show goes on, and nothing is sent because of the one that waits. Console loop only.
final class Openings {
    /// What a gateway says of its leases and of its channels comes one after the other.
    private static final Duration SETTLED = Duration.ofMillis(500);
    /// A very large rig that comes up says much, and the loop has more to do than to look at it.
    private static final Duration LONG_LOOK = Duration.ofMillis(50);
    private static final int PAUSE_PER_LOOK = 4;

    private final StateHolder state;
    private final EventLoop loop;
    private final ShowKeeper keeper;
    private final FileTurns turns;
    private final Patience patience;
    private final Consumer<String> recent;
    private @Nullable WaitingShow waiting;
    private Map<GatewayId, Gateway> looked = Map.of();
    private boolean looksAgain;
    private long looksNext;
    private boolean opensSoon;
    /// How often a show was asked for.
    private int asked;
    /// Shows on their way to be the present one: the file is being taken, or the one before put by.
    private int coming;
    /// How many have become the present one.
    private int shows;
    /// What waits has come too late once: it opens by the operator's word alone.
    private boolean byWord;

    /// @param recent hears of every file that was opened
    Openings(StateHolder state, EventLoop loop, ShowKeeper keeper, FileTurns turns,
            Patience patience, Consumer<String> recent) {
        this.state = state;
        this.loop = loop;
        this.keeper = keeper;
        this.turns = turns;
        this.patience = patience;
        this.recent = recent;
    }

    void start() {
        state.subscribe(this::changed);
    }

    /// Opens a show once it fits this rig; until then it waits for the operator's word.
    ///
    /// @param from where it was read, null for the demo's
    /// @param as   its file from now on, null for none
    CompletionStage<Outcome> open(ShowDocument document, String name, @Nullable Path from, @Nullable Path as,
            @Nullable String print, Asking asking) {
        // What the operator has said of it already holds.
        waiting = new WaitingShow(document, name, from, as, print,
                waiting != null && waiting.isOf(from, as) ? waiting.choices() : Collections.emptySortedMap());
        byWord = false;
        asked++;
        return look(asking);
    }

    /// A show of nothing fits every rig.
    CompletionStage<Outcome> empty(Asking asking) {
        return adopt(ShowDocument.EMPTY, null, false, Text.of("show.new"), asking);
    }

    /// How many shows have taken the place of the present one in this run.
    int shows() {
        return shows;
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
    private CompletionStage<Outcome> look(Asking asking) {
        var show = waiting;
        if (show == null) {
            return FileActions.done(nothing());
        }
        var mapping = mapping(show);
        if (mapping.fits()) {
            return adopt(show.document(), show, false, show.sentence(), asking);
        }
        var open = state.get().open();
        var file = show.file();
        state.open(open.withOffered(open.otherOffered(file == null ? null : file.toString())).withMapping(mapping)
                .withAsked(asked));
        return FileActions.done(Outcome.done(ShowQuestions.of(mapping)));
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
        if (mapping.fits() && !opensSoon && !byWord) {
            opensSoon = true;
            loop.schedule(SETTLED, this::openIfItFits);
        }
    }

    private void openIfItFits() {
        opensSoon = false;
        var show = waiting;
        if (show == null || byWord || state.get().open().mapping() == null) {
            return;
        }
        var mapping = mapping(show);
        if (mapping.fits()) {
            var _ = patience
                    .of(Text.of("show.slow.coming"), answered -> adopt(show.document(), show, false,
                            Text.of("show.fits", show.name()), asking(show, answered)))
                    .thenAccept(patience::tell);
        } else {
            state.open(state.get().open().withMapping(mapping));
        }
    }

    /// Makes it the present show; the show before is put by if it would be lost. What waits is answered by it, and waits
    /// again where it could not be done, or only after the line was answered.
    ///
    /// @param show    null for a new one
    /// @param differs from what is in its file
    private CompletionStage<Outcome> adopt(ShowDocument document, @Nullable WaitingShow show, boolean differs,
            String sentence, Asking asking) {
        var file = show == null ? null : show.file();
        var print = show == null ? null : show.print();
        var answered = waiting;
        waiting = null;
        coming++;
        return turns.next(() -> turns.take(file).thenCompose(why -> asking.isAnswered() ? missed(show, answered, asking)
                : turns.putBy().thenCompose(lost -> {
                    if (asking.isAnswered()) {
                        return missed(show, answered, asking);
                    }
                    shows++;
                    keeper.opened(document, file, print, differs, why);
                    if (file != null) {
                        recent.accept(file.toString());
                    }
                    if (waiting != null) {
                        // Another was asked for meanwhile, and its question is still to be answered.
                        var _ = look(asking(waiting, () -> false));
                    }
                    var said = why == null ? sentence : sentence + ". " + Text.of("show.opened.readonly", why);
                    return FileActions.done(
                            Outcome.done(lost == null ? said : said + ". " + Text.of("show.putby", lost)));
                })).exceptionallyCompose(failure -> turns.takeBack().thenApply(_ -> {
                    var _ = waitsAgain(answered);
                    return ShowSaves.refused(failure);
                }))).whenComplete((_, _) -> coming--);
    }

    /// The present show goes on, and has its file.
    private CompletionStage<Outcome> missed(@Nullable WaitingShow show, @Nullable WaitingShow answered,
            Asking asking) {
        var outcome = waitsAgain(answered) && show != null ? Outcome.done(Text.of("show.slow.ready", show.name()))
                : asking.missed().get();
        return turns.takeBack().thenApply(_ -> outcome);
    }

    /// @return whether it does: there is a question up, and of no other show
    private boolean waitsAgain(@Nullable WaitingShow show) {
        if (show == null || waiting != null || !isAsked()) {
            return false;
        }
        waiting = show;
        byWord = true;
        asked++;
        state.open(state.get().open().withMapping(mapping(show)).withAsked(asked));
        return true;
    }

    private static Asking asking(WaitingShow show, BooleanSupplier answered) {
        return new Asking(answered, () -> Outcome.refused(Text.of("show.slow.again", show.name())));
    }

    /// Whether a show is asked about, or was answered and is on its way.
    boolean isAsked() {
        return state.get().open().mapping() != null;
    }

    /// @return what is asked of this file already, null where that is not so
    @Nullable
    Outcome askAgain(Path file) {
        var mapping = state.get().open().mapping();
        if (waiting == null || mapping == null || !file.equals(waiting.file())) {
            return null;
        }
        asked++;
        state.open(state.get().open().withAsked(asked));
        return Outcome.done(ShowQuestions.of(mapping));
    }

    CompletionStage<Outcome> accept(BooleanSupplier answered) {
        var show = waiting;
        if (show == null) {
            return FileActions.done(nothing());
        }
        var mapping = mapping(show);
        return adopt(show.moved(mapping), show, WaitingShow.differs(mapping), show.sentence(), asking(show, answered));
    }

    Outcome reject() {
        if (waiting == null) {
            return nothing();
        }
        waiting = null;
        state.open(state.get().open().withMapping(null));
        return Outcome.done(Text.of("show.rejected"));
    }

    private Outcome nothing() {
        return Outcome.refused(Text.of(coming > 0 ? "show.coming" : "show.accept.nothing"));
    }

    CompletionStage<Outcome> standIn(GatewayId of, @Nullable GatewayId to, BooleanSupplier answered) {
        var show = waiting;
        if (show == null) {
            return FileActions.done(nothing());
        }
        var choices = new TreeMap<>(show.choices());
        if (to != null && !show.gateways().contains(of)) {
            return FileActions.done(Outcome.refused(Text.of("show.standin.notofshow", of, show.name(),
                    show.gateways().stream().map(GatewayId::value).collect(Collectors.joining(", ")))));
        }
        if (to == null) {
            choices.remove(of);
        } else if (state.gateway(to) == null) {
            return FileActions.done(Outcome.refused(Text.of("show.standin.unknown", to)));
        } else {
            choices.put(of, to);
        }
        var chosen = show.with(choices);
        waiting = chosen;
        return look(asking(chosen, answered)).thenApply(outcome -> {
            var mapping = state.get().open().mapping();
            return mapping == null || to == null ? outcome : Outcome.done(Text.of("show.standin.done", to, of,
                    mapping.count(Fit.SAME), mapping.count(Fit.PROPOSED), mapping.count(Fit.NOTHING)));
        });
    }
}
