package io.stagenet.console.service.virgil;

import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.protocol.virgil.VirgilMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which head amps of a device are to be asked again: all of them every 2 s where their status cannot be followed
/// (readings, Virgil 5), each at least every 30 s where it can, for datagrams get lost (readings, Virgil 11).
final class Rounds {
    private static final long POLL = Duration.ofSeconds(2).toNanos();
    /// A little less than 30 s: not all are asked at once.
    private static final long HEAL = Duration.ofSeconds(25).toNanos();
    /// A status of a head amp that is not there may come at any rate.
    private static final long UNKNOWN = Duration.ofSeconds(5).toNanos();
    /// A head amp that is found late is seen within this time.
    private static final long TURNS = Duration.ofSeconds(1).toNanos();
    /// A round is asked for in so many parts: each is a connection there and most often one back, and an answer of all
    /// head amps of a large box at once is long.
    private static final int PARTS = 4;

    /// When each head amp was last asked, by index.
    private final Map<Integer, Long> asked = new HashMap<>();
    private long polledAt;
    /// Nobody's turn comes before: thousands of head amps are not looked through four times a second.
    private long nextTurn;

    /// @param now as of the loop's clock
    Rounds(long now) {
        nextTurn = now;
    }

    void asked(Collection<Integer> preamps, long now) {
        preamps.forEach(preamp -> asked.put(preamp, now));
    }

    /// Everything is to be asked again, as fast as it is asked at all.
    void renew() {
        asked.replaceAll((_, at) -> at - HEAL);
        nextTurn -= HEAL;
    }

    /// Whether one that is not known was asked about lately.
    boolean isAsked(int preamp, long now) {
        var at = asked.get(preamp);
        return at != null && now - at < UNKNOWN;
    }

    /// Polling has begun: the scan has just told everything.
    void polled(long now) {
        polledAt = now;
    }

    /// @param all whether the device knows how to answer for all
    /// @return the indices, none when it is nobody's turn
    List<Integer> due(Stagebox box, boolean all, long now) {
        if (box.polling()) {
            if (now - polledAt < POLL) {
                return List.of();
            }
            polledAt = now;
            return all ? List.of(VirgilMessage.ALL) : List.copyOf(box.preamps().keySet());
        }
        if (now - nextTurn < 0) {
            return List.of();
        }
        var due = new ArrayList<Integer>();
        int atOnce = 1 + box.preamps().size() / PARTS;
        nextTurn = now + TURNS;
        for (int index : box.preamps().keySet()) {
            long wait = HEAL - (now - asked.getOrDefault(index, now));
            if (wait > 0) {
                nextTurn = Math.min(nextTurn, now + wait);
            } else if (due.size() < atOnce) {
                due.add(index);
            } else {
                nextTurn = now;
            }
        }
        return due;
    }
}
