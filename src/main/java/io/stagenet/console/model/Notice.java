package io.stagenet.console.model;

import java.time.Instant;

/// One thing the operator may want to know. Repeats of the same source and text are counted, not listed again.
///
/// @param number counts up through a run of the console; the newest repeat keeps the number of the first
/// @param time   of the newest repeat
/// @param source a gateway's name, `discovery`, `store`, ...
/// @param times  how often it was said, 1 or more
/// @param over   what it warned of is so no more
public record Notice(long number, Instant time, Severity severity, String source, String text, int times,
        boolean over) {
    /// The same when what it warned of is over: it asks for nobody's eye.
    public Notice ended() {
        return new Notice(number, time, Severity.INFO, source, text, times, true);
    }
}
