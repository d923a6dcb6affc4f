package io.stagenet.console.show;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.ListStatus;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.model.show.Renumbering;
import io.stagenet.console.output.Ticker;
import io.stagenet.console.text.Numbers;
import io.stagenet.console.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/// Plays cue lists. Commands run at a moment of the ticker's clock, on its thread.
public final class ListPlayer {
    private static final long MILLI = 1_000_000L;

    private final Stage stage;
    private final LongConsumer clock;
    private final CueFades fades;
    private final List<ListRun> runs = new ArrayList<>();
    private PlaybackData data = PlaybackData.EMPTY;

    /// @param clock lets everything come to the moment of a command
    /// @param began told of each cue that begins, and its list
    ListPlayer(Stage stage, LongConsumer clock, ObjIntConsumer<Cue> began) {
        this.stage = stage;
        this.clock = clock;
        fades = new CueFades(stage, began);
    }

    /// What cues that go by themselves are taken from, from now on.
    void show(PlaybackData next) {
        data = next;
    }

    /// What plays is called otherwise from now on.
    void renumber(Renumbering renumbering) {
        for (var run : runs) {
            var current = run.current;
            run.current = current == null ? null : renumbering.cue(run.number, current);
            run.number = renumbering.list(run.number);
        }
        stage.change();
    }

    /// Another show is played from now on: each list begins before its first cue. What is up stays up.
    void begin() {
        runs.forEach(ListRun::forgetPlace);
        stage.change();
    }

    /// Starts the next cue, from the levels of this moment; a pause ends by it.
    public Outcome go(CueList list, long now) {
        var run = run(list.number(), now);
        var next = next(list, run);
        if (next == null) {
            return Outcome.refused(list.cues().isEmpty() ? Text.of("playback.empty", list.number())
                    : Text.of("playback.end", list.number(), run.current));
        }
        unpause(run, now);
        fades.start(run, list, next, null, true);
        return begun(run, list, next);
    }

    private static @Nullable Cue next(CueList list, ListRun run) {
        var number = list.after(run.current);
        return number == null ? null : list.cues().get(number);
    }

    /// Somebody has started a cue.
    private static Outcome begun(ListRun run, CueList list, Cue cue) {
        run.byHand++;
        return Outcome.done(cue.label().isEmpty() ? Text.of("playback.cue", list.number(), cue.number())
                : Text.of("playback.cue.label", list.number(), cue.number(), cue.label()));
    }

    /// Fades to the cue before, in the list's own time for that; no other goes by itself after it.
    public Outcome back(CueList list, long now) {
        var run = run(list.number(), now);
        if (run.current == null) {
            return Outcome.refused(Text.of("playback.idle", list.number()));
        }
        var number = list.before(run.current);
        var cue = number == null ? null : list.cues().get(number);
        if (cue == null) {
            return Outcome.refused(Text.of("playback.first", list.number(), run.current));
        }
        unpause(run, now);
        fades.start(run, list, cue, new CueTimes(list.back(), list.back(), 0), false);
        run.linkAt = ListRun.NEVER;
        return begun(run, list, cue);
    }

    /// Fades to any cue.
    ///
    /// @param millis of all fades, null for the cue's own times
    public Outcome goTo(CueList list, CueNumber number, @Nullable Long millis, long now) {
        @Nullable Cue cue = list.cues().get(number);
        if (cue == null) {
            return Outcome.refused(Text.of("playback.unknown", list.number(), number));
        }
        var run = run(list.number(), now);
        unpause(run, now);
        fades.start(run, list, cue, millis == null ? null : new CueTimes(millis, millis, 0), false);
        return begun(run, list, cue);
    }

    public Outcome pause(int number, long now) {
        var run = run(number, now);
        if (run.isPaused()) {
            return Outcome.refused(Text.of("playback.paused.already", number));
        }
        if (!run.isUnderWay()) {
            return Outcome.refused(Text.of("playback.still", number));
        }
        run.pause(fades.held(run), now);
        stage.change();
        return Outcome.done(Text.of("playback.paused", number));
    }

    public Outcome resume(int number, long now) {
        var run = run(number, now);
        if (!run.isPaused()) {
            return Outcome.refused(Text.of("playback.paused.not", number));
        }
        var rest = run.rest;
        unpause(run, now);
        if (rest != null) {
            long left = Math.min(rest.length() - rest.passed(), CueTimes.MAX);
            var current = run.current;
            fades.start(run, rest.list(), rest.cue(), new CueTimes(left, left, 0), false);
            // It may have been called otherwise since.
            run.current = current;
        }
        return Outcome.done(Text.of("playback.resumed", number));
    }

    /// The list fades out and lets go of all it holds. The next GO starts it from its first cue.
    ///
    /// @param millis 0 to let go at once
    public Outcome release(int number, long millis, long now) {
        var run = run(number, now);
        int held = run.members.cardinality();
        unpause(run, now);
        long nanos = millis * MILLI;
        fades.out(run, nanos);
        run.begin(null, run.time + (held == 0 ? 0 : nanos), ListRun.NEVER);
        stage.change();
        return Outcome.done(Text.of("playback.released", number, held));
    }

    /// @param percent 0 to 100
    public Outcome setMaster(int number, double percent, long now) {
        var run = run(number, now);
        run.scale = percent / 100;
        stage.touch(run.members);
        stage.change();
        return Outcome.done(Text.of("playback.master", number, Numbers.shown(Numbers.plain(percent))));
    }

    /// @param percent 1 to 1000
    public Outcome setRate(int number, double percent, long now) {
        var run = run(number, now);
        run.setRate(percent / 100, now);
        stage.change();
        return Outcome.done(Text.of("playback.rate", number, Numbers.shown(Numbers.plain(percent))));
    }

    /// Makes way for a command: what went by itself until now has gone.
    ListRun run(int number, long now) {
        clock.accept(now);
        for (var run : runs) {
            if (run.number == number) {
                return run;
            }
        }
        var run = new ListRun(number, now);
        runs.add(run);
        return run;
    }

    private void unpause(ListRun run, long now) {
        if (run.isPaused()) {
            run.unpause(now);
            stage.touch(run.members);
            stage.change();
        }
    }

    // ---- the clock

    void advance(long now) {
        for (int i = 0; i < runs.size(); i++) {
            runs.get(i).advance(now);
        }
    }

    /// The list whose next cue goes by itself first, until a moment; null if none does.
    @Nullable
    ListRun nextLink(long until) {
        ListRun first = null;
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            if (run.linkDue() <= until && run.linkDue() != ListRun.NEVER
                    && (first == null || run.linkDue() < first.linkDue())) {
                first = run;
            }
        }
        return first;
    }

    /// Starts the cue whose time has come. All clocks stand at [ListRun#linkDue].
    void goByItself(ListRun run) {
        run.time = run.linkAt;
        run.linkAt = ListRun.NEVER;
        stage.change();
        @Nullable CueList list = data.cueLists().get(run.number);
        var cue = list == null ? null : next(list, run);
        if (list != null && cue != null) {
            fades.start(run, list, cue, null, true);
        }
    }

    /// Lets fades begin whose delays are over.
    void beginDelayed() {
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            if (run.takeStarts()) {
                stage.dirty.or(run.members);
            }
        }
    }

    /// When any list has something to do beside the fades that run.
    long due() {
        long due = Ticker.NEVER;
        for (int i = 0; i < runs.size(); i++) {
            due = Math.min(due, runs.get(i).due());
        }
        return due;
    }

    /// Where lists are whose fades are under way, with what goes out by them; before their masters.
    public SortedMap<Integer, LevelSet> moving(long now) {
        clock.accept(now);
        var moving = new TreeMap<Integer, LevelSet>();
        for (var run : runs) {
            if (run.isFading()) {
                moving.put(run.number, fades.held(run));
            }
        }
        return moving;
    }

    /// @param at this moment
    SortedMap<Integer, ListStatus> status(Instant at) {
        var status = new TreeMap<Integer, ListStatus>();
        for (var run : runs) {
            if (!run.isAsAtFirst()) {
                status.put(run.number, run.status(at, fades.targets(run)));
            }
        }
        return status;
    }
}
