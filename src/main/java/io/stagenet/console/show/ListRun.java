package io.stagenet.console.show;

import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.ListStatus;
import io.stagenet.console.output.Ticker;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A cue list that plays. It has a time of its own, which runs at its rate and stands still in a pause; everything is
/// written in that time, so that pause and rate change no fade.
final class ListRun extends Source {
    static final long NEVER = Ticker.NEVER;
    private static final long MILLI = 1_000_000L;

    /// What the list is called.
    int number;
    /// The cue that was started last.
    @Nullable CueNumber current;
    /// How many cues somebody has started in it.
    long byHand;
    /// When, in its own time, the current cue began and its last fade ends.
    private long began;
    private long ends;
    /// When, in its own time, the next cue goes by itself.
    long linkAt = NEVER;
    private boolean paused;
    /// What it holds once its fades are over, as of so many edits.
    LevelSet holds = LevelSet.EMPTY;
    int known;
    /// What it holds while it is paused.
    LevelSet held = LevelSet.EMPTY;
    /// What is left of a fade that was paused when the console was lost, until the list is resumed: null for nothing.
    /// Its time runs meanwhile, for what was up comes back in a fade too.
    @Nullable Rest rest;
    private double rate = 1;
    /// Its own time ran as it does now from this moment of the clock on, and was `base` then.
    private long since;
    private long base;
    /// The earliest beginning, in its own time, of a fade that waits for the end of its delay.
    private long nextStart = NEVER;

    /// What comes when a list is resumed.
    ///
    /// @param list   with the cue in it
    /// @param passed milliseconds of the cue's fades that are over
    /// @param length milliseconds of all of them
    record Rest(CueList list, Cue cue, long passed, long length) {
    }

    ListRun(int number, long now) {
        this.number = number;
        since = now;
    }

    /// Another show: its cues are not those that ran. What is up stays up, fades run to their end, and none follows.
    void forgetPlace() {
        current = null;
        linkAt = NEVER;
    }

    @Override
    void advance(long now) {
        time = paused ? base : base + (long) ((now - since) * rate);
    }

    /// The moment of the clock at which its own time will have come so far.
    private long whenAt(long own) {
        return own == NEVER || paused ? NEVER : since + (long) Math.ceil((own - base) / rate);
    }

    /// When the next cue goes by itself, by the clock.
    long linkDue() {
        return whenAt(linkAt);
    }

    /// When it has something to do beside the fades that run.
    long due() {
        return Math.min(linkDue(), whenAt(nextStart));
    }

    /// Whether delays have ended since this was last asked. Who asks looks at all members again.
    boolean takeStarts() {
        if (paused || time < nextStart) {
            return false;
        }
        nextStart = NEVER;
        return true;
    }

    @Override
    boolean moves(long start, long end) {
        if (paused) {
            return false;
        }
        if (time < start) {
            nextStart = Math.min(nextStart, start);
            return false;
        }
        return time < end;
    }

    @Override
    boolean isDown() {
        return false;
    }

    /// Another cue begins, or none. All members are to be looked at after it.
    ///
    /// @param lastFade when its last fade ends, in the list's own time
    /// @param link     when the next cue goes by itself, or [#NEVER]
    void begin(@Nullable CueNumber cue, long lastFade, long link) {
        current = cue;
        began = time;
        ends = lastFade;
        linkAt = link;
        nextStart = NEVER;
    }

    boolean isPaused() {
        return paused || rest != null;
    }

    /// @param levels what it holds
    void pause(LevelSet levels, long now) {
        restart(now);
        paused = true;
        held = levels;
    }

    void unpause(long now) {
        restart(now);
        paused = false;
        rest = null;
        held = LevelSet.EMPTY;
    }

    /// @param factor above 0; 1 as written
    void setRate(double factor, long now) {
        restart(now);
        rate = factor;
    }

    private void restart(long now) {
        advance(now);
        base = time;
        since = now;
    }

    /// Whether there is nothing to say of it.
    boolean isAsAtFirst() {
        return current == null && members.isEmpty() && !isPaused() && rate == 1 && scale == 1 && time >= ends;
    }

    /// Whether it is at no cue and holds nothing.
    boolean isFresh() {
        return current == null && members.isEmpty();
    }

    /// @param at      this moment
    /// @param targets what it will hold once its fades are over
    ListStatus status(Instant at, LevelSet targets) {
        var left = rest;
        return new ListStatus(current, byHand, isPaused(), rate * 100, scale * 100, at,
                left == null ? (time - began) / MILLI : left.passed(),
                left == null ? (ends - began) / MILLI : left.length(),
                linkAt == NEVER ? null : (linkAt - began) / MILLI, left == null ? targets : left.cue().levels(),
                isPaused() ? held : LevelSet.EMPTY);
    }

    /// Whether fades are under way, and not paused.
    boolean isFading() {
        return !isPaused() && time < ends;
    }

    /// Whether fades or the way to the next cue take time still.
    boolean isUnderWay() {
        return time < ends || linkAt != NEVER;
    }
}
