package io.stagenet.console.service;

import io.stagenet.console.model.WireMessage;
import io.stagenet.console.model.WireMessage.Way;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The newest messages of all devices, both ways, for somebody who wants to see what is said on the wire. Values are not
/// among them: they are too many, and are counted instead. Status that comes by multicast is kept in a place of its own:
/// many boxes with moving knobs must not push out the one message that explains something. Written on the console loop;
/// read by any thread.
public final class MessageLog {
    /// How many are kept, beside status by multicast.
    public static final int SIZE = 2_000;
    /// How many of those are kept that come in great numbers.
    public static final int FREQUENT_SIZE = 500;
    /// How much of a text is kept, in characters.
    public static final int MAX_TEXT = 4_096;

    /// All messages of this run, also those no longer kept.
    ///
    /// @param refused of those received, for the whole or a part
    public record Counts(long received, long sent, long refused) {
    }

    private final ArrayDeque<WireMessage> messages = new ArrayDeque<>();
    private Counts counts = new Counts(0, 0, 0);
    private final ArrayDeque<WireMessage> frequent = new ArrayDeque<>();
    private long number;

    /// Keeps a message of a gateway's link. Console loop.
    ///
    /// @param text any length; what is above [#MAX_TEXT] is cut off
    public void add(Instant time, boolean received, String device, String type, String text, String reason) {
        add(time, received, Way.STAGENET, "", device, type, text, reason);
    }

    /// Console loop.
    ///
    /// @param peer see [WireMessage#peer]
    /// @param text any length; what is above [#MAX_TEXT] is cut off
    public void add(Instant time, boolean received, Way way, String peer, String device, String type, String text,
            String reason) {
        String kept = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) + "…" : text;
        synchronized (messages) {
            counts = new Counts(counts.received + (received ? 1 : 0), counts.sent + (received ? 0 : 1),
                    counts.refused + (reason.isEmpty() ? 0 : 1));
            var message = new WireMessage(++number, time, received, way, peer, device, type, kept, reason);
            var place = message.frequent() ? frequent : messages;
            place.addLast(message);
            if (place.size() > (message.frequent() ? FREQUENT_SIZE : SIZE)) {
                place.removeFirst();
            }
        }
    }

    public Counts counts() {
        synchronized (messages) {
            return counts;
        }
    }

    /// Those after a number, oldest first; at most [#SIZE] and [#FREQUENT_SIZE].
    public List<WireMessage> since(long last) {
        synchronized (messages) {
            if (number == last) {
                return List.of();
            }
            var found = new ArrayList<WireMessage>();
            addSince(last, messages, found);
            addSince(last, frequent, found);
            found.sort(Comparator.comparingLong(WireMessage::number));
            return found;
        }
    }

    private static void addSince(long last, ArrayDeque<WireMessage> from, List<WireMessage> to) {
        // From the newest on: what is asked for is nearly always the end.
        for (var each = from.descendingIterator(); each.hasNext();) {
            var message = each.next();
            if (message.number() <= last) {
                return;
            }
            to.add(message);
        }
    }
}
