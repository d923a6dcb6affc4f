package io.stagenet.console.model;

import java.time.Instant;

/// One thing the operator may want to know. Repeats of the same source and text are counted, not listed again.
///
/// @param number counts up through a run of the console; the newest repeat keeps the number of the first
/// @param time   of the newest repeat
/// @param source a gateway's name, `discovery`, `store`, ...
/// @param times  how often it was said, 1 or more
public record Notice(long number, Instant time, Severity severity, String source, String text, int times) {
    /// The same with another severity.
    public Notice withSeverity(Severity next) {
        return new Notice(number, time, next, source, text, times);
    }
}
