package io.stagenet.console.show;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.ListStatus;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.model.show.PlaybackSettings;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.model.show.SubmasterStatus;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.output.Ticker;
import io.stagenet.console.text.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// Plays cue lists and submasters into the playback layer, and timed moves into the manual one.
///
/// A step computes only what moves, and allocates nothing; while nothing moves there is none. Every level follows from
/// the present time alone, and cues that go by themselves go at their exact time, however late the step is. The ticker's
/// thread alone; times are the ticker's, which never go back.
public final class Playback implements Ticker.Step {
    private static final int SIZE = StageNetAddress.MAX_NUMBER + 1;
    private static final int NEIGHBOURS = 64;
    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;

    /// Hears of what plays, on the ticker's thread.
    public interface Watcher {
        /// A cue was started, by a command or by itself.
        void began(int list, Cue cue);

        /// Something else plays, or plays otherwise, than when this was last called.
        void changed(PlaybackStatus status);
    }

    private final LevelTable table;
    private final LongFunction<Instant> timeOfDay;
    private final Watcher watcher;
    private final Contributions contributions = new Contributions();
    private final Moves moves;
    private final List<ListRun> lists = new ArrayList<>();
    private final List<SubmasterRun> submasters = new ArrayList<>();
    /// Addresses to compute at the next step.
    private final BitSet dirty = new BitSet(SIZE);
    /// What was last stored of each address.
    private final int[] stored = new int[SIZE];
    /// Of a cue that is being started.
    private final int[] wanted = new int[SIZE];
    private PlaybackData data = PlaybackData.EMPTY;
    private long period = SECOND / PlaybackSettings.DEFAULT.rate();
    private boolean changed;

    /// @param timeOfDay of a moment of the ticker's clock
    public Playback(LevelTable table, LongFunction<Instant> timeOfDay, Watcher watcher) {
        this.table = table;
        this.timeOfDay = timeOfDay;
        this.watcher = watcher;
        moves = new Moves(table);
        Arrays.fill(stored, Level.NONE);
    }

    /// @param perSecond steps while something moves, 20 to 60
    public void setRate(int perSecond) {
        period = SECOND / perSecond;
    }

    /// What cues that go by themselves are taken from, from now on. What is up stays as it was brought up.
    public void show(PlaybackData next) {
        data = next;
    }

    // ---- cue lists

    /// Starts the next cue, from the levels of this moment; a pause ends by it.
    public Outcome go(CueList list, long now) {
        var run = list(list.number(), now);
        var next = next(list, run);
        if (next == null) {
            return Outcome.refused(list.cues().isEmpty() ? Text.of("playback.empty", list.number())
                    : Text.of("playback.end", list.number(), run.current));
        }
        unpause(run, now);
        start(run, list, next, null, true);
        return begun(list, next);
    }

    private static @Nullable Cue next(CueList list, ListRun run) {
        var number = list.after(run.current);
        return number == null ? null : list.cues().get(number);
    }

    private static Outcome begun(CueList list, Cue cue) {
        return Outcome.done(cue.label().isEmpty() ? Text.of("playback.cue", list.number(), cue.number())
                : Text.of("playback.cue.label", list.number(), cue.number(), cue.label()));
    }

    /// Fades to the cue before, in the list's own time for that; no other goes by itself after it.
    public Outcome back(CueList list, long now) {
        var run = list(list.number(), now);
        if (run.current == null) {
            return Outcome.refused(Text.of("playback.idle", list.number()));
        }
        var number = list.before(run.current);
        var cue = number == null ? null : list.cues().get(number);
        if (cue == null) {
            return Outcome.refused(Text.of("playback.first", list.number(), run.current));
        }
        unpause(run, now);
        start(run, list, cue, new CueTimes(list.back(), list.back(), 0), false);
        run.linkAt = ListRun.NEVER;
        return begun(list, cue);
    }

    /// Fades to any cue.
    ///
    /// @param millis of all fades, null for the cue's own times
    public Outcome goTo(CueList list, CueNumber number, @Nullable Long millis, long now) {
        @Nullable Cue cue = list.cues().get(number);
        if (cue == null) {
            return Outcome.refused(Text.of("playback.unknown", list.number(), number));
        }
        var run = list(list.number(), now);
        unpause(run, now);
        start(run, list, cue, millis == null ? null : new CueTimes(millis, millis, 0), false);
        return begun(list, cue);
    }

    public Outcome pause(int number, long now) {
        var run = list(number, now);
        if (run.isPaused()) {
            return Outcome.refused(Text.of("playback.paused.already", number));
        }
        if (!run.isUnderWay()) {
            return Outcome.refused(Text.of("playback.still", number));
        }
        run.pause(true, now);
        changed = true;
        return Outcome.done(Text.of("playback.paused", number));
    }

    public Outcome resume(int number, long now) {
        var run = list(number, now);
        if (!run.isPaused()) {
            return Outcome.refused(Text.of("playback.paused.not", number));
        }
        unpause(run, now);
        return Outcome.done(Text.of("playback.resumed", number));
    }

    /// The list fades out and lets go of all it holds. The next GO starts it from its first cue.
    ///
    /// @param millis 0 to let go at once
    public Outcome release(int number, long millis, long now) {
        var run = list(number, now);
        int held = run.members.cardinality();
        unpause(run, now);
        long nanos = millis * MILLI;
        for (int address = run.members.nextSetBit(0); address >= 0; address = run.members.nextSetBit(address + 1)) {
            int entry = contributions.find(address, run);
            var kind = table.kind(address);
            contributions.fade(entry, present(entry, kind), Contributions.OUT, run.time,
                    kind == LevelKind.SWITCH ? 0 : nanos);
        }
        dirty.or(run.members);
        run.begin(null, run.time + (held == 0 ? 0 : nanos), ListRun.NEVER);
        changed = true;
        return Outcome.done(Text.of("playback.released", number, held));
    }

    /// @param percent 0 to 100
    public Outcome setMaster(int number, double percent, long now) {
        var run = list(number, now);
        run.scale = percent / 100;
        dirty.or(run.members);
        changed = true;
        return Outcome.done(Text.of("playback.master", number, plain(percent)));
    }

    /// @param percent 1 to 1000
    public Outcome setListRate(int number, double percent, long now) {
        var run = list(number, now);
        run.setRate(percent / 100, now);
        changed = true;
        return Outcome.done(Text.of("playback.rate", number, plain(percent)));
    }

    /// Makes way for a command: what went by itself until now has gone.
    private ListRun list(int number, long now) {
        advance(now);
        for (var run : lists) {
            if (run.number == number) {
                return run;
            }
        }
        var run = new ListRun(number, now);
        lists.add(run);
        return run;
    }

    private void unpause(ListRun run, long now) {
        if (run.isPaused()) {
            run.pause(false, now);
            dirty.or(run.members);
            changed = true;
        }
    }

    /// Starts a cue at the list's present time.
    ///
    /// @param all  the times of all fades, null for the cue's own
    /// @param next whether the cue follows the one before in its turn: then what tracks goes on as it was
    private void start(ListRun run, CueList list, Cue cue, @Nullable CueTimes all, boolean next) {
        Arrays.fill(wanted, Level.NONE);
        list.state(cue.number()).forEach((address, level) -> {
            wanted[address] = level;
            dirty.set(address);
        });
        dirty.or(run.members);
        long ends = run.time;
        for (int address = 1; address < SIZE; address++) {
            int level = wanted[address];
            if (level == Level.NONE && !run.members.get(address)) {
                continue;
            }
            int entry = contributions.find(address, run);
            boolean tracks = next && list.tracking() && cue.levels().level(address) == Level.NONE;
            if (!tracks || entry == Contributions.NIL || contributions.to(entry) != level) {
                var kind = table.kind(address);
                ends = Math.max(ends, fade(run, address, level, kind, all == null ? cue.times(address, kind) : all));
            }
        }
        run.begin(cue.number(), ends, switch (cue.link().kind()) {
            case NONE -> ListRun.NEVER;
            case FOLLOW -> run.time + cue.link().millis() * MILLI;
            case HANG -> ends + cue.link().millis() * MILLI;
        });
        changed = true;
        watcher.began(run.number, cue);
    }

    /// @param level 0 to 255, or `NONE` where the cue says nothing of what the list holds
    /// @return when the fade ends, in the list's time
    private long fade(ListRun run, int address, int level, LevelKind kind, CueTimes times) {
        int entry = contributions.find(address, run);
        boolean out = level == Level.NONE;
        // What is no dimmer starts from where it is, whoever brought it there.
        double from = kind == LevelKind.DIMMER || out ? present(entry, kind)
                : contributions.latest(contributions.head(address));
        int to = Math.max(level, 0);
        boolean still = from == to && (kind == LevelKind.DIMMER || !out);
        long delay = still ? 0 : times.delay() * MILLI;
        long lasts = still ? 0 : MILLI * switch (kind) {
            case DIMMER -> to > from ? times.up() : times.down();
            case NON_DIM -> times.up();
            case SWITCH -> 0;
        };
        if (out) {
            contributions.fade(entry, from, Contributions.OUT, run.time + delay, lasts);
        } else {
            contributions.put(address, run, from, level, run.time + delay, lasts);
        }
        return run.time + delay + lasts;
    }

    /// What an entry says at this moment.
    private double present(int entry, LevelKind kind) {
        if (entry == Contributions.NIL) {
            return 0;
        }
        return kind == LevelKind.DIMMER ? contributions.own(entry) : contributions.latest(entry);
    }

    // ---- submasters

    /// Moves a submaster's fader.
    ///
    /// @param submaster null when the show has none of that number any more
    /// @param change    from where it stands to where it goes, both 0 to 255
    /// @param millis    0 to move at once
    public Outcome move(int number, @Nullable Submaster submaster, IntUnaryOperator change, long millis, long now) {
        var run = submaster(number, now);
        if (run.isDown()) {
            // Raised again before a step has seen it down, it comes with its new levels.
            dirty.or(run.members);
            contributions.clear(run);
        }
        if (submaster == null && run.members.isEmpty()) {
            return Outcome.refused(Text.of("playback.sub.unknown", number));
        }
        int to = change.applyAsInt((int) Math.round(run.position()));
        if (submaster != null && run.members.isEmpty() && to > 0) {
            run.levels = submaster.levels();
            run.levels.forEach((address, level) -> contributions.put(address, run, level, level, 0, 0));
        }
        run.move(to, millis * MILLI, now);
        dirty.or(run.members);
        changed = true;
        return Outcome.done(Text.of("playback.sub", number, Level.toPercent(to)));
    }

    /// Flashes the dimmers of a submaster at the levels it holds, for as long as it is on.
    ///
    /// @param solo whether every other dimmer is at 0 meanwhile
    public Outcome flash(int number, @Nullable Submaster submaster, boolean on, boolean solo, long now) {
        var run = submaster(number, now);
        if (submaster == null && !run.flashes && !run.solos) {
            return Outcome.refused(Text.of("playback.sub.unknown", number));
        }
        if (submaster != null && on && !run.flashes && !run.solos) {
            run.flashLevels = run.members.isEmpty() ? submaster.levels() : run.levels;
        }
        if (solo) {
            run.solos = on;
        } else {
            run.flashes = on;
        }
        flash(run.flashLevels);
        changed = true;
        var key = solo ? on ? "playback.sub.solo.on" : "playback.sub.solo.off"
                : on ? "playback.sub.flash.on" : "playback.sub.flash.off";
        return Outcome.done(Text.of(key, number));
    }

    /// Tells the table of these addresses what all submasters that flash make of them.
    private void flash(LevelSet touched) {
        var addresses = new ArrayList<Integer>();
        touched.forEach((address, _) -> {
            // Anything else would be sent a 0 nobody asked for.
            if (table.kind(address) == LevelKind.DIMMER) {
                addresses.add(address);
            }
        });
        var levels = new int[addresses.size()];
        var solos = new BitSet();
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Level.NONE;
            for (var run : submasters) {
                int level = run.flashes || run.solos ? run.flashLevels.level(addresses.get(i)) : Level.NONE;
                levels[i] = Math.max(levels[i], level);
                if (run.solos && level != Level.NONE) {
                    solos.set(i);
                }
            }
        }
        table.setSubmasterFlash(addresses.stream().mapToInt(each -> each).toArray(), levels, solos);
    }

    private SubmasterRun submaster(int number, long now) {
        advance(now);
        for (var run : submasters) {
            if (run.number == number) {
                return run;
            }
        }
        var run = new SubmasterRun(number);
        run.advance(now);
        submasters.add(run);
        return run;
    }

    // ---- addresses

    /// Moves what hands hold, where [LevelTable#beginMove] was called.
    ///
    /// @param levels one for each address: 0 to 255, or `NONE` to let go at the end
    public void move(int[] addresses, int[] levels, long millis, long now) {
        for (int i = 0; i < addresses.length; i++) {
            moves.begin(addresses[i], levels[i], now, millis * MILLI);
        }
    }

    /// An address drives something else now.
    public void refresh(int address) {
        if (contributions.head(address) != Contributions.NIL) {
            dirty.set(address);
        }
    }

    /// Nothing that is up says anything of these addresses any more: their next gateway is another one.
    public void forget(AddressRuns addresses) {
        addresses.forEach(address -> {
            contributions.clear(address);
            dirty.set(address);
        });
        var all = new ArrayList<Integer>();
        addresses.forEach(all::add);
        var none = new int[all.size()];
        Arrays.fill(none, Level.NONE);
        table.setSubmasterFlash(all.stream().mapToInt(each -> each).toArray(), none, new BitSet());
    }

    // ---- the clock

    @Override
    public long step(long now) {
        advance(now);
        for (int i = 0; i < lists.size(); i++) {
            var run = lists.get(i);
            if (run.takeStarts()) {
                dirty.or(run.members);
            }
        }
        boolean moving = render();
        moving |= moves.step(now);
        table.wake();
        tell(now);
        return due(now, moving);
    }

    /// Tells the watcher if something else plays than it knows.
    public void tell(long now) {
        if (changed) {
            changed = false;
            watcher.changed(status(now));
        }
    }

    /// Lets all sources come to this moment. Cues that go by themselves until then go at their own, in their order.
    private void advance(long now) {
        for (var next = nextLink(now); next != null; next = nextLink(now)) {
            moveClocks(next.linkDue());
            next.time = next.linkAt;
            next.linkAt = ListRun.NEVER;
            changed = true;
            @Nullable CueList list = data.cueLists().get(next.number);
            var cue = list == null ? null : next(list, next);
            if (list != null && cue != null) {
                start(next, list, cue, null, true);
            }
        }
        moveClocks(now);
    }

    /// The list whose next cue goes by itself first, until a moment; null if none does.
    private @Nullable ListRun nextLink(long until) {
        ListRun first = null;
        for (int i = 0; i < lists.size(); i++) {
            var run = lists.get(i);
            if (run.linkDue() <= until && run.linkDue() != ListRun.NEVER
                    && (first == null || run.linkDue() < first.linkDue())) {
                first = run;
            }
        }
        return first;
    }

    private void moveClocks(long now) {
        for (int i = 0; i < lists.size(); i++) {
            lists.get(i).advance(now);
        }
        for (int i = 0; i < submasters.size(); i++) {
            submasters.get(i).advance(now);
        }
    }

    /// Computes what is dirty and stores it in stretches, across gaps that are not worth a call.
    ///
    /// @return whether anything of it moves on
    private boolean render() {
        int first = -1;
        int last = -1;
        for (int address = dirty.nextSetBit(1); address >= 0; address = dirty.nextSetBit(address + 1)) {
            stored[address] = contributions.evaluate(address, table.kind(address) == LevelKind.DIMMER);
            if (!contributions.isMoving()) {
                dirty.clear(address);
            }
            if (first >= 0 && address - last > NEIGHBOURS) {
                table.setPlayback(first, stored, first, last - first + 1);
                first = -1;
            }
            first = first < 0 ? address : first;
            last = address;
        }
        if (first >= 0) {
            table.setPlayback(first, stored, first, last - first + 1);
        }
        return !dirty.isEmpty();
    }

    private PlaybackStatus status(long now) {
        var at = timeOfDay.apply(now);
        var played = new TreeMap<Integer, ListStatus>();
        for (var run : lists) {
            if (!run.isAsAtFirst()) {
                played.put(run.number, run.status(at));
            }
        }
        var raised = new TreeMap<Integer, SubmasterStatus>();
        for (var run : submasters) {
            if (!run.isDown() || run.flashes || run.solos) {
                raised.put(run.number, new SubmasterStatus(run.from, run.to, timeOfDay.apply(run.began),
                        run.duration / MILLI, run.flashes, run.solos));
            }
        }
        return new PlaybackStatus(played, raised);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /// Steps of one rate fall on one grid, however they were woken in between.
    private long due(long now, boolean moving) {
        long due = moving ? now + period - Math.floorMod(now, period) : Ticker.NEVER;
        for (int i = 0; i < lists.size(); i++) {
            due = Math.min(due, lists.get(i).due());
        }
        return due;
    }
}
