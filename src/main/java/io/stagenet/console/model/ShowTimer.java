package io.stagenet.console.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long a show has lasted, as the operator started and stopped it. Immutable; the time of day is told to it.
///
/// @param since  when it was started, null while it stands
/// @param before milliseconds it had counted until then
public record ShowTimer(@Nullable Instant since, long before) {
    public static final ShowTimer ZERO = new ShowTimer(null, 0);
    /// What runs longer than this was left running: no show lasts so long.
    public static final Duration WORKING_DAY = Duration.ofHours(16);

    /// @throws IllegalArgumentException if it counted less than nothing
    public ShowTimer {
        if (before < 0) {
            throw new IllegalArgumentException(before + " ms");
        }
    }

    public boolean isRunning() {
        return since != null;
    }

    /// Whether it stands at nothing.
    public boolean isZero() {
        return since == null && before == 0;
    }

    public Duration elapsed(Instant now) {
        // A clock that is set back must not take away what was counted.
        long running = since == null ? 0 : Math.max(0, Duration.between(since, now).toMillis());
        return Duration.ofMillis(before + running);
    }

    public ShowTimer started(Instant now) {
        return isRunning() ? this : new ShowTimer(now, before);
    }

    public ShowTimer stopped(Instant now) {
        return isRunning() ? new ShowTimer(null, elapsed(now).toMillis()) : this;
    }

    /// As it is taken up by a console that starts: counting on if it counts this working day's show, else at zero.
    public ShowTimer takenUp(Instant now) {
        return isRunning() && elapsed(now).compareTo(WORKING_DAY) > 0 ? ZERO : this;
    }
}
