package io.stagenet.console.service;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CuePreamps;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.Renumbering;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.model.show.WantedList;
import io.stagenet.console.model.show.WantedSubmaster;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.output.Ticker;
import io.stagenet.console.show.Playback;
import io.stagenet.console.text.Text;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// Takes commands to the playback, which runs on a thread of its own, and what it says back to the state. An outcome
/// comes when the command is done and the state shows it. Console loop only.
final class PlaybackActions implements Recovery.Lists {
    private static final long MILLI = 1_000_000L;

    private final EventLoop loop;
    private final StateHolder state;
    private final Ticker ticker;
    private final BiFunction<String, CuePreamps, Outcome> preamps;
    private final Playback playback;
    /// When, by the loop's clock, a list last began a cue: it locks out its next GO.
    private final Map<Integer, Long> began = new HashMap<>();
    /// What was renumbered, by its count, until the player has said that it follows.
    private final NavigableMap<Integer, Renumbering> renumberings = new TreeMap<>();
    private int asked;
    /// Up to which the player follows. On its thread.
    private int followed;

    /// @param preamps sets head amps as the cue of this title has them
    PlaybackActions(EventLoop loop, StateHolder state, Ticker ticker, LevelTable levels,
            BiFunction<String, CuePreamps, Outcome> preamps) {
        this.loop = loop;
        this.state = state;
        this.ticker = ticker;
        this.preamps = preamps;
        playback = new Playback(levels, moment -> loop.now().plusNanos(moment - ticker.nanos()), new Watcher());
        ticker.begin(playback);
        state.watchShow(this::show);
    }

    private final class Watcher implements Playback.Watcher {
        @Override
        public void began(int list, Cue cue) {
            loop.execute(() -> PlaybackActions.this.began(list, cue));
        }

        @Override
        public void changed(PlaybackStatus status) {
            int known = followed;
            loop.execute(() -> PlaybackActions.this.changed(status, known));
        }
    }

    /// What the player says may be of before a renumbering that the state knows already.
    ///
    /// @param known how many the player had followed then
    private void changed(PlaybackStatus status, int known) {
        renumberings.headMap(known, true).clear();
        var now = status;
        for (var renumbering : renumberings.values()) {
            now = renumbering.of(now);
        }
        state.playback(now);
    }

    CompletionStage<Outcome> submit(PlaybackAction action) {
        return switch (action) {
            case PlaybackAction.Go(int list) -> go(list);
            case PlaybackAction.Back(int list) -> isWaiting() ? waits(list) : withList(list, playback.lists()::back);
            case PlaybackAction.Pause(int list) -> withList(list, (_, now) -> playback.lists().pause(list, now));
            case PlaybackAction.Resume(int list) -> withList(list, (_, now) -> playback.lists().resume(list, now));
            case PlaybackAction.GoTo(int list, var cue, var time) -> isTime(time)
                    ? withList(list, (present, now) -> playback.lists().goTo(present, cue, time, now))
                    : answer(noTime(time));
            // A list that is deleted while it plays can be let go of still.
            case PlaybackAction.ReleaseList(int list, var time) -> !isTime(time) ? answer(noTime(time))
                    : state.get().playback().lists().containsKey(list)
                            ? run(now -> playback.lists().release(list, millis(time), now))
                    : withList(list, (_, now) -> playback.lists().release(list, millis(time), now));
            case PlaybackAction.SetListMaster(int list, double percent) -> percent >= 0 && percent <= 100
                    ? withList(list, (_, now) -> playback.lists().setMaster(list, percent, now))
                    : refused(Text.of("playback.range.master", percent));
            case PlaybackAction.SetRate(int list, double percent) -> percent >= 1 && percent <= WantedList.MAX_RATE
                    ? withList(list, (_, now) -> playback.lists().setRate(list, percent, now))
                    : refused(Text.of("playback.range.rate", percent));
            case PlaybackAction.SetSubmaster(int number, var change, var time) -> {
                @Nullable Submaster submaster = state.get().show().playback().submasters().get(number);
                yield isTime(time) ? run(now -> playback.submasters().move(number, submaster,
                        level -> LevelActions.changed(level, change), millis(time), now)) : answer(noTime(time));
            }
            case PlaybackAction.FlashSubmaster(int number, boolean on) -> flash(number, on, false);
            case PlaybackAction.SoloSubmaster(int number, boolean on) -> flash(number, on, true);
        };
    }

    @Override
    public CompletionStage<Outcome> stand(int number, WantedSubmaster wanted) {
        var submaster = lost(number, wanted);
        return run(now -> {
            playback.submasters().stand(submaster, wanted.at(), now);
            return Outcome.done("");
        });
    }

    @Override
    public CompletionStage<Outcome> bringBack(int number, WantedSubmaster wanted, long time) {
        var submaster = lost(number, wanted);
        return submaster.levels().isEmpty() ? refused(Text.of("playback.sub.unknown", number))
                : run(now -> playback.submasters().bringBack(submaster, wanted.to(), time, now));
    }

    /// The show need not have it any more, nor have it so.
    private Submaster lost(int number, WantedSubmaster wanted) {
        @Nullable Submaster present = state.get().show().playback().submasters().get(number);
        return new Submaster(number, present == null ? "" : present.name(), wanted.levels(present));
    }

    /// Where lists are whose fades are under way, with what goes out by them, before their masters.
    ///
    /// @param then on the console loop
    void moving(Consumer<SortedMap<Integer, LevelSet>> then) {
        ticker.execute(() -> {
            var moving = playback.lists().moving(ticker.nanos());
            loop.execute(() -> then.accept(moving));
        });
    }

    @Override
    public CompletionStage<Outcome> stand(int number, WantedList wanted) {
        var list = lost(number);
        return run(now -> playback.lost().stand(list, wanted, now));
    }

    @Override
    public CompletionStage<Outcome> bringBack(int number, WantedList wanted, long time) {
        var list = lost(number);
        return run(now -> playback.lost().bringBack(list, wanted, time, now));
    }

    @Override
    public CompletionStage<Outcome> lose(LevelSet wanted) {
        return run(_ -> {
            playback.lose(wanted);
            return Outcome.done("");
        });
    }

    /// The show need not have it: what a show before has left up was in a list of that one.
    private CueList lost(int number) {
        return state.get().show().playback().cueLists().getOrDefault(number, CueList.of(number));
    }

    /// What is held in silence since the console was lost is the masters' from now on. Completes on the console loop.
    CompletionStage<Outcome> rouse() {
        return run(_ -> {
            playback.rouse();
            return Outcome.done("");
        });
    }

    private boolean isWaiting() {
        return state.get().open().waits();
    }

    private CompletionStage<Outcome> waits(int list) {
        return refused(
                Text.of(state.get().open().lost(list) == null ? "recovery.first.other" : "recovery.first", list));
    }

    private CompletionStage<Outcome> go(int number) {
        if (isWaiting()) {
            return waits(number);
        }
        var last = began.get(number);
        int lockout = state.get().preferences().playback().lockoutMillis();
        if (last != null && loop.nanos() - last < lockout * MILLI) {
            return refused(Text.of("playback.lockout", number, lockout));
        }
        if (state.get().show().playback().cueLists().containsKey(number)) {
            // Not only when it has begun: a second GO may be on its heels.
            began.put(number, loop.nanos());
        }
        return withList(number, playback.lists()::go);
    }

    private CompletionStage<Outcome> flash(int number, boolean on, boolean solo) {
        @Nullable Submaster submaster = state.get().show().playback().submasters().get(number);
        return run(now -> playback.submasters().flash(number, submaster, on, solo, now));
    }

    /// Whether a move may take so long; null is at once.
    static boolean isTime(@Nullable Long millis) {
        return millis == null || millis >= 0 && millis <= CueTimes.MAX;
    }

    private static long millis(@Nullable Long time) {
        return time == null ? 0 : time;
    }

    static Outcome noTime(@Nullable Long millis) {
        return Outcome.refused(Text.of("playback.range.time", millis));
    }

    private static CompletionStage<Outcome> refused(String reason) {
        return answer(Outcome.refused(reason));
    }

    private static CompletionStage<Outcome> answer(Outcome outcome) {
        return CompletableFuture.completedStage(outcome);
    }

    private CompletionStage<Outcome> withList(int number, BiFunction<CueList, Long, Outcome> command) {
        @Nullable CueList list = state.get().show().playback().cueLists().get(number);
        return list == null ? refused(Text.of("playback.none", number)) : run(now -> command.apply(list, now));
    }

    private CompletionStage<Outcome> run(LongFunction<Outcome> command) {
        var outcome = new CompletableFuture<Outcome>();
        ticker.execute(() -> {
            try {
                long now = ticker.nanos();
                var done = command.apply(now);
                playback.tell(now);
                loop.execute(() -> outcome.complete(done));
            } catch (RuntimeException unexpected) {
                loop.execute(() -> outcome.complete(Outcome.refused(Text.of("action.failed", unexpected))));
                throw unexpected;
            }
        });
        return outcome;
    }

    private void began(int list, Cue cue) {
        began.put(list, loop.nanos());
        var wished = cue.preamps();
        if (wished != null) {
            var outcome = preamps.apply(Text.of("playback.title", cue.number(), list), wished);
            state.notice(outcome instanceof Outcome.Refused ? Severity.WARNING : Severity.INFO,
                    Text.of("source.playback"), outcome.message());
        }
    }

    private void show(ShowData show, Renumbering renumbering) {
        var next = show.playback();
        if (!renumbering.equals(Renumbering.NONE)) {
            asked++;
            renumberings.put(asked, renumbering);
        }
        int last = asked;
        ticker.execute(() -> {
            playback.show(next, renumbering);
            followed = last;
        });
    }

    /// Another show has taken the place of the present one.
    void begin() {
        ticker.execute(playback::begin);
    }

    void set(Preferences preferences) {
        int rate = preferences.playback().rate();
        ticker.execute(() -> playback.setRate(rate));
    }

    // ---- addresses

    /// Moves what hands hold, where [LevelTable#beginMove] was called.
    ///
    /// @param levels one for each address, or `NONE` to let go at the end
    void move(int[] addresses, int[] levels, long millis) {
        ticker.execute(() -> playback.move(addresses, levels, millis, ticker.nanos()));
    }

    /// These drive something else now.
    void refresh(BitSet addresses) {
        ticker.execute(() -> addresses.stream().forEach(playback::refresh));
    }

    /// These have lost their lease.
    void forget(AddressRuns addresses) {
        ticker.execute(() -> playback.forget(addresses));
    }
}
