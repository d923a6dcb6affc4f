package io.stagenet.console.service;

import io.stagenet.console.model.WireMessage;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// The newest control messages of all links, both ways, for somebody who wants to see what is said on the wire. Values are
/// not among them: they are too many, and are counted instead. Written on the console loop; read by any thread.
public final class MessageLog {
    /// How many are kept.
    public static final int SIZE = 2_000;
    /// How much of a text is kept, in characters.
    public static final int MAX_TEXT = 4_096;

    /// All messages of this run, also those no longer kept.
    ///
    /// @param refused of those received, for the whole or a part
    public record Counts(long received, long sent, long refused) {
    }

    private final ArrayDeque<WireMessage> messages = new ArrayDeque<>();
    private Counts counts = new Counts(0, 0, 0);
    private long number;

    /// Console loop.
    ///
    /// @param text any length; what is above [#MAX_TEXT] is cut off
    public void add(Instant time, boolean received, String device, String type, String text, String reason) {
        String kept = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) + "…" : text;
        synchronized (messages) {
            messages.addLast(new WireMessage(++number, time, received, device, type, kept, reason));
            counts = new Counts(counts.received + (received ? 1 : 0), counts.sent + (received ? 0 : 1),
                    counts.refused + (reason.isEmpty() ? 0 : 1));
            if (messages.size() > SIZE) {
                messages.removeFirst();
            }
        }
    }

    public Counts counts() {
        synchronized (messages) {
            return counts;
        }
    }

    /// Those after a number, oldest first; at most [#SIZE].
    public List<WireMessage> since(long last) {
        synchronized (messages) {
            if (number == last) {
                return List.of();
            }
            var found = new ArrayList<WireMessage>();
            for (var message : messages) {
                if (message.number() > last) {
                    found.add(message);
                }
            }
            return found;
        }
    }
}
