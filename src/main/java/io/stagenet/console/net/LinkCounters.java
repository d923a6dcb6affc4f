package io.stagenet.console.net;

/// Counts of one link, read at any time.
///
/// @param framesSent  value frames written by the drain
/// @param bytesSent   all bytes written
/// @param received    messages received
/// @param roundTripMicros of the last ping, -1 when none was answered
public record LinkCounters(long framesSent, long bytesSent, long received, long roundTripMicros) {
    public static final LinkCounters ZERO = new LinkCounters(0, 0, 0, -1);
}
