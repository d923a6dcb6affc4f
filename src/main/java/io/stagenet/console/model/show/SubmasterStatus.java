package io.stagenet.console.model.show;

import java.time.Duration;
import java.time.Instant;

/// Where a submaster's fader stands.
///
/// @param from    0 to 255: where its move began
/// @param to      0 to 255: where it goes or has come
/// @param at      when the move began
/// @param millis  how long the move takes
/// @param flashes while it is flashed
/// @param solos   while it is soloed
/// @param levels  those it was raised with
public record SubmasterStatus(double from, int to, Instant at, long millis, boolean flashes, boolean solos,
        LevelSet levels) {
    public static final SubmasterStatus DOWN = new SubmasterStatus(0, 0, Instant.EPOCH, 0, false, false);

    public SubmasterStatus(double from, int to, Instant at, long millis, boolean flashes, boolean solos) {
        this(from, to, at, millis, flashes, solos, LevelSet.EMPTY);
    }

    /// Where it stands, 0 to 255.
    public double position(Instant now) {
        double passed = Duration.between(at, now).toMillis();
        return millis == 0 || passed >= millis ? to : from + (to - from) * Math.max(0, passed) / millis;
    }
}
