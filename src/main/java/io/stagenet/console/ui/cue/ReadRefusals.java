package io.stagenet.console.ui.cue;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.PlaybackStatus;
import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;

/// Lets a refusal go when it has been read and a list has run on since: it stood in the way of what is past. FX thread.
final class ReadRefusals {
    /// Long enough to read why something is not done.
    private static final Duration READING = Duration.ofSeconds(5);

    private final ObjectProperty<Outcome> answer;
    private final LongSupplier nanos;
    private PlaybackStatus playback = PlaybackStatus.EMPTY;
    private PlaybackStatus before = PlaybackStatus.EMPTY;
    private long said;

    /// @param nanos a clock that never goes back, good for differences only
    ReadRefusals(ObjectProperty<Outcome> answer, LongSupplier nanos) {
        this.answer = answer;
        this.nanos = nanos;
        // Also when the same is said again.
        answer.subscribe(() -> {
            answer.get();
            before = playback;
            said = nanos.getAsLong();
        });
    }

    void show(PlaybackStatus now) {
        playback = now;
    }

    /// Looks whether there is one; once per pulse.
    void pulse() {
        if (answer.get() instanceof Outcome.Refused && nanos.getAsLong() - said > READING.toNanos()
                && !playback.equals(before)) {
            answer.set(Outcome.done(""));
        }
    }
}
