package io.stagenet.console.service;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.RigMapping;
import io.stagenet.console.model.show.Wanted;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.store.KeptShow;
import io.stagenet.console.store.ShowDocument;
import io.stagenet.console.store.ShowExtras;
import io.stagenet.console.store.ShowShelf;
import io.stagenet.console.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Keeps the show of this moment, and what is up of it, in the data folder: whoever changes the show need not think of
/// it. A change is on its way to the disk 100 ms after it was made, levels half a second after the last ones at the latest.
/// Console loop only.
final class ShowKeeper {
    private static final Duration DELAY = Duration.ofMillis(100);
    private static final Duration LEVELS_APART = Duration.ofMillis(500);

    private final EventLoop loop;
    private final StateHolder state;
    private final Complaint notWritable;
    private final Complaint notKept;
    private final SavedElsewhere elsewhere;
    private final LevelTable levels;
    private final ShowShelf shelf;
    private final Consumer<ShowData> replace;
    private final ToIntFunction<@Nullable ShowData> distance;

    private final HeldByHands hands;
    private final HeldByHands flashes;
    private final Playing playing;
    private Wanted kept = Wanted.NOTHING;
    private int keptList;
    private long levelsKept;
    private final Bindings bindings;
    private ShowExtras extras;
    private @Nullable Path file;
    /// Of what the file held when it was read or saved last.
    private @Nullable String print;
    /// What the file holds; null when it is something else than any show of this run.
    private @Nullable ShowData saved;
    private ShowData seen;
    private boolean scheduled;
    private boolean ended;

    /// @param distance how many changes it is from a show of before to the present one; 0 when that is not known
    /// @param before  what was kept; its show is the present one
    /// @param moving  asks where lists are whose fades are under way
    /// @param replace takes another show in place of the present one, without a history
    ShowKeeper(EventLoop loop, StateHolder state, LevelTable levels, ShowShelf shelf, KeptShow before,
            Consumer<ShowData> replace, ToIntFunction<@Nullable ShowData> distance,
            Consumer<Consumer<SortedMap<Integer, LevelSet>>> moving) {
        this.loop = loop;
        this.state = state;
        notWritable = new Complaint(state, Severity.WARNING);
        elsewhere = new SavedElsewhere(state, shelf);
        notKept = new Complaint(state, Severity.ERROR);
        this.levels = levels;
        this.shelf = shelf;
        this.replace = replace;
        this.distance = distance;
        var document = before.document();
        hands = new HeldByHands(levels::takeHandsMoved, levels::manual);
        flashes = new HeldByHands(levels::takeFlashesMoved, levels::flashed);
        playing = new Playing(state, moving);
        bindings = new Bindings(loop, state, document.bindings());
        extras = document.extras();
        file = before.file();
        print = before.print();
        seen = document.show();
        saved = before.changed() ? null : seen;
        var open = state.get().open().withFile(name(file), null).withOfDemo(extras.isOfDemo())
                .withChanged(before.changed(), 0);
        state.open(before.ended() || !before.wanted().isUp() ? open : open.withRecovered(before.wanted(), before.at()));
        if (!before.ended()) {
            // At once and whatever the answer is: they only hold back, and nothing may shine meanwhile that they kept dark.
            levels.setGrandMaster(before.wanted().grandMaster());
            levels.setBlackout(before.wanted().blackout());
            state.notice(Severity.INFO, Text.of("source.show"), Text.of("show.restored"));
        }
    }

    private static @Nullable String name(@Nullable Path file) {
        return file == null ? null : file.toString();
    }

    void start() {
        state.subscribe(this::changed);
        var _ = loop.every(DELAY, this::look);
        // The journal is begun before there is anything to write into it: a beginning takes longer than a line.
        keep();
        if (file != null) {
            var own = file;
            var _ = shelf.take(own).thenAccept(why -> {
                if (own.equals(file)) {
                    readOnly(why);
                }
            });
            var known = print;
            if (known != null) {
                elsewhere.look(own, known);
            }
        }
    }

    private void readOnly(@Nullable String why) {
        state.open(state.get().open().withFile(name(file), why));
        if (why != null) {
            notWritable.stands(Text.of("source.show"), Text.of("show.readonly", name(file), why));
        } else {
            notWritable.over();
        }
    }

    private void changed(ConsoleState now) {
        if (now.show() != seen) {
            seen = now.show();
            state.open(state.get().open().withChanged(seen != saved, distance.applyAsInt(saved)));
            keepSoon();
        }
    }

    private void keepSoon() {
        if (!scheduled && !ended) {
            scheduled = true;
            loop.schedule(DELAY, () -> {
                scheduled = false;
                keep();
            });
        }
    }

    private void look() {
        boolean due = loop.nanos() - levelsKept >= LEVELS_APART.toNanos();
        if (due && !ended) {
            hands.look();
            flashes.look();
            playing.look(this::keepIfOther);
        }
        if (bindings.look()) {
            keepSoon();
        }
    }

    private void keepIfOther() {
        if (!ended && (!wanted().equals(kept) || selected() != keptList)) {
            levelsKept = loop.nanos();
            keep();
        }
    }

    /// What is to be brought back if the console is lost now: while the operator has not answered, what he was asked of
    /// too.
    private Wanted wanted() {
        var lost = state.get().open().recovered();
        return lost != null ? lost.with(hands.seen(), levels.grandMaster(), levels.blackout())
                : new Wanted(hands.seen(), levels.grandMaster(), levels.blackout(), playing.lists(),
                        playing.submasters(), flashes.seen());
    }

    private void keep() {
        if (!ended) {
            kept = wanted();
            keptList = selected();
            write(new KeptShow(new ShowDocument(state.get().show(), bindings.all(), extras), file, print,
                    state.get().open().changed(), kept, false, state.now(), keptList));
        }
    }

    private int selected() {
        return state.get().editing().list();
    }

    private void write(KeptShow show) {
        var _ = shelf.keep(show).whenComplete((_, failure) -> {
            if (failure == null) {
                notKept.over();
            } else {
                notKept.stands(Text.of("source.store"), Text.of("show.failed", failure.getMessage()));
            }
        });
    }

    /// The console ends in order: nothing is to be brought back at the next start.
    void end() {
        if (!ended) {
            ended = true;
            bindings.bind();
            write(new KeptShow(new ShowDocument(state.get().show(), bindings.all(), extras), file, print,
                    state.get().open().changed(), Wanted.NOTHING, true, state.now(), selected()));
        }
    }

    /// Who drives what here, as far as gateways have said.
    RigMapping.Rig rig() {
        return bindings.rig();
    }

    /// The show as it is to be saved: of bindings, those of its own addresses.
    ShowDocument document() {
        var show = state.get().show();
        return new ShowDocument(show, bindings.of(show), extras);
    }

    @Nullable
    Path file() {
        return file;
    }

    /// Of what the file held when it was read or saved last; null when nobody has said.
    @Nullable
    String print() {
        return print;
    }

    /// Whether it has something that is in no file yet, the change of this moment included.
    boolean isChanged() {
        return state.get().show() != saved;
    }

    /// The file may be written now, though it could not be before.
    void ours() {
        if (state.get().open().readOnly() != null) {
            readOnly(null);
        }
    }

    /// Another show takes the place of the present one.
    ///
    /// @param from     its file, null for none yet
    /// @param held     the print of that file
    /// @param differs  whether it is not as it is in the file
    /// @param readOnly why that must not be written, null when it may
    void opened(ShowDocument document, @Nullable Path from, @Nullable String held, boolean differs,
            @Nullable String readOnly) {
        file = from;
        print = from == null ? null : held;
        elsewhere.over();
        extras = document.extras();
        bindings.begin(document.bindings());
        var lost = state.get().open().recovered();
        if (lost != null) {
            // Its cues are not those of the show that comes.
            state.open(state.get().open().withRecovered(lost.leftBy(state.get().show().playback()),
                    state.get().open().recoveredAt()));
        }
        seen = document.show();
        saved = differs ? null : seen;
        replace.accept(seen);
        var open = state.get().open();
        state.open(open.withOfDemo(extras.isOfDemo()).withChanged(differs, 0).withSavedAt(null).withMapping(null)
                .withOffered(open.otherOffered(name(from))));
        readOnly(readOnly);
        keep();
    }

    /// @param what the show that is in the file now
    /// @param held the file's print
    void saved(Path to, ShowData what, String held) {
        file = to;
        print = held;
        elsewhere.over();
        saved = what;
        state.open(state.get().open().withFile(name(to), null).withSavedAt(state.now())
                .withChanged(state.get().show() != what, distance.applyAsInt(what)));
        keep();
    }

    /// The operator has said what becomes of what was lost.
    void answered() {
        state.open(state.get().open().withRecovered(null, null));
        hands.look();
        keep();
    }
}
