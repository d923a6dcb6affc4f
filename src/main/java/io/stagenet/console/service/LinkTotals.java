package io.stagenet.console.service;

import io.stagenet.console.net.Link;
import io.stagenet.console.net.LinkCounters;
import org.jspecify.annotations.Nullable;

/// The counts of one place over all its links. Written on the console loop, read by any thread.
final class LinkTotals {
    private volatile LinkCounters past = LinkCounters.ZERO;
    private volatile @Nullable Link open;

    void opened(@Nullable Link link) {
        open = link;
    }

    /// @param link null if it never was
    void ended(@Nullable Link link) {
        open = null;
        if (link != null) {
            past = sum(past, link.counters(), LinkCounters.ZERO.roundTripMicros());
        }
    }

    boolean isOpen() {
        return open != null;
    }

    /// The round trip is that of the open link.
    LinkCounters now() {
        var link = open;
        var counters = link == null ? LinkCounters.ZERO : link.counters();
        return sum(past, counters, counters.roundTripMicros());
    }

    private static LinkCounters sum(LinkCounters one, LinkCounters other, long roundTripMicros) {
        return new LinkCounters(one.framesSent() + other.framesSent(), one.bytesSent() + other.bytesSent(),
                one.received() + other.received(), roundTripMicros);
    }
}
