package io.stagenet.console.model.show;

/// How playback runs on this console, whatever the show.
///
/// @param rate          steps of a fade per second, [#MIN_RATE] to [#MAX_RATE]
/// @param lockoutMillis how long after a cue of a list has begun its GO is refused, 0 to [#MAX_LOCKOUT]
public record PlaybackSettings(int rate, int lockoutMillis) {
    public static final int MIN_RATE = 20;
    public static final int MAX_RATE = 60;
    /// In milliseconds.
    public static final int MAX_LOCKOUT = 5000;
    public static final PlaybackSettings DEFAULT = new PlaybackSettings(44, 300);

    /// @throws IllegalArgumentException if a number is out of range
    public PlaybackSettings {
        if (rate < MIN_RATE || rate > MAX_RATE || lockoutMillis < 0 || lockoutMillis > MAX_LOCKOUT) {
            throw new IllegalArgumentException("rate " + rate + ", lockout " + lockoutMillis);
        }
    }
}
