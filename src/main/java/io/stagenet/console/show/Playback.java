package io.stagenet.console.show;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.model.show.PlaybackSettings;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.Renumbering;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.output.Ticker;
import java.time.Instant;
import java.util.BitSet;
import java.util.function.LongFunction;

/// Plays cue lists and submasters into the playback layer, and timed moves into the manual one.
///
/// A step computes only what moves, and allocates nothing; while nothing moves there is none. Every level follows from
/// the present time alone, and cues that go by themselves go at their exact time, however late the step is. The ticker's
/// thread alone; times are the ticker's, which never go back.
public final class Playback implements Ticker.Step {
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
    private final Stage stage;
    private final Moves moves;
    private final ListPlayer lists;
    private final LostLists lost;
    private final SubmasterPlayer submasters;
    private long period = SECOND / PlaybackSettings.DEFAULT.rate();

    /// @param timeOfDay of a moment of the ticker's clock
    public Playback(LevelTable table, LongFunction<Instant> timeOfDay, Watcher watcher) {
        this.table = table;
        this.timeOfDay = timeOfDay;
        this.watcher = watcher;
        stage = new Stage(table);
        moves = new Moves(table);
        lists = new ListPlayer(stage, this::advance, (cue, list) -> watcher.began(list, cue));
        lost = new LostLists(stage, lists);
        submasters = new SubmasterPlayer(stage, this::advance);
    }

    public ListPlayer lists() {
        return lists;
    }

    public LostLists lost() {
        return lost;
    }

    public SubmasterPlayer submasters() {
        return submasters;
    }

    /// @param perSecond steps while something moves, 20 to 60
    public void setRate(int perSecond) {
        period = SECOND / perSecond;
    }

    /// What is played from now on. What is up stays as it was brought up.
    public void show(PlaybackData next) {
        show(next, Renumbering.NONE);
    }

    /// @param renumbering what is called otherwise in it
    public void show(PlaybackData next, Renumbering renumbering) {
        lists.show(next);
        if (!renumbering.equals(Renumbering.NONE)) {
            lists.renumber(renumbering);
        }
    }

    /// Another show takes the place of the one that was played. What is up stays up; no list is at a cue of it.
    public void begin() {
        lists.begin();
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
        stage.refresh(address);
    }

    /// Gateways hold these levels still, which hands had brought up before the console was lost: the next cue begins
    /// there.
    public void lose(LevelSet hands) {
        stage.lose(hands);
    }

    /// BLACKOUT takes what is held in silence since the console was lost, see [LostLists#stand],
    /// [SubmasterPlayer#stand] and [#lose].
    public void rouse() {
        stage.rouse();
    }

    /// Nothing that is up says anything of these addresses any more: their next gateway is another one.
    public void forget(AddressRuns addresses) {
        var all = new BitSet();
        addresses.forEach(all::set);
        all.stream().forEach(stage::forget);
        table.setSubmasterFlash(all.stream().toArray(), all.stream().map(_ -> Level.NONE).toArray(), new BitSet());
    }

    // ---- the clock

    @Override
    public long step(long now) {
        advance(now);
        lists.beginDelayed();
        boolean moving = stage.render();
        moving |= moves.step(now);
        table.wake();
        tell(now);
        // Steps of one rate fall on one grid, however they were woken in between.
        long frame = moving ? now + period - Math.floorMod(now, period) : Ticker.NEVER;
        return Math.min(frame, lists.due());
    }

    /// Tells the watcher if something else plays than it knows.
    public void tell(long now) {
        if (stage.takeChange()) {
            watcher.changed(new PlaybackStatus(lists.status(timeOfDay.apply(now)), submasters.status(timeOfDay)));
        }
    }

    /// Lets all come to this moment. Cues that go by themselves until then go at their own, in their order.
    private void advance(long now) {
        for (var next = lists.nextLink(now); next != null; next = lists.nextLink(now)) {
            advanceClocks(next.linkDue());
            lists.goByItself(next);
        }
        advanceClocks(now);
    }

    private void advanceClocks(long now) {
        lists.advance(now);
        submasters.advance(now);
    }
}
