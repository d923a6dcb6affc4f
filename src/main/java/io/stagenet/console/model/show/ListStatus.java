package io.stagenet.console.model.show;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a cue list plays. Its own time runs at its rate, and stands still while it is paused.
///
/// @param current the cue that was started last, null when the list holds nothing
/// @param byHand  counts up with each cue that somebody starts; one that goes by itself does not count
/// @param rate    in percent: how fast its time runs
/// @param master  0 to 100 percent: what its dimmers are scaled to
/// @param at      when the times below were so
/// @param passed  milliseconds of the list's time since the current cue began
/// @param length  milliseconds of the list's time the current cue's fades take, delays with them
/// @param linkAt  when, in the same count as `passed`, the next cue goes by itself; null if it does not
/// @param holds   what it will have brought up once its fades are over, before its master; without a cue what the show before
///                has left up
/// @param held    while it is paused what its cues have brought up, before its master; else nothing
public record ListStatus(@Nullable CueNumber current, long byHand, boolean paused, double rate, double master,
        Instant at,
        long passed, long length, @Nullable Long linkAt, LevelSet holds, LevelSet held) {
    /// Of a list nobody has touched.
    public static final ListStatus IDLE = new ListStatus(null, false, 100, 100, Instant.EPOCH, 0, 0, null);

    /// Of a list whose time runs, and in which nobody has started a cue.
    public ListStatus(@Nullable CueNumber current, boolean paused, double rate, double master, Instant at,
            long passed, long length, @Nullable Long linkAt) {
        this(current, 0, paused, rate, master, at, passed, length, linkAt, LevelSet.EMPTY, LevelSet.EMPTY);
    }

    public ListStatus withCurrent(@Nullable CueNumber number) {
        return new ListStatus(number, byHand, paused, rate, master, at, passed, length, linkAt, holds, held);
    }

    /// Whether it holds what no cue of the show has brought up.
    public boolean isLeftOver() {
        return current == null && !(holds.isEmpty() && held.isEmpty());
    }

    /// Whether fades of the current cue are under way or wait for the end of a pause.
    public boolean isFading(Instant now) {
        return passed(now) < length;
    }

    /// How far the current cue's fades are, 0 to 1.
    public double progress(Instant now) {
        return length == 0 ? 1 : Math.clamp((double) passed(now) / length, 0.0, 1.0);
    }

    /// Until the current cue's fades are complete, as time passes in the hall if nothing changes.
    public Duration left(Instant now) {
        return inTheHall(length - passed(now));
    }

    /// Until the next cue goes by itself; null if it does not.
    public @Nullable Duration untilLink(Instant now) {
        return linkAt == null ? null : inTheHall(linkAt - passed(now));
    }

    private long passed(Instant now) {
        return paused ? passed : passed + Math.round(Math.max(0, Duration.between(at, now).toMillis()) * rate / 100);
    }

    private Duration inTheHall(long millis) {
        return Duration.ofMillis(Math.round(Math.max(0, millis) * 100 / rate));
    }
}
