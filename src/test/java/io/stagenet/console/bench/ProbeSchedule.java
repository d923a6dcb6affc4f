package io.stagenet.console.bench;

import java.io.IOException;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/// When the values of a connection's probe addresses were to move, so that a value alone tells how late it is.
///
/// The order
/// `{"Type":"PROBES","base":ns,"period":ns,"stagger":ns,"first":address,"count":c}`, padded to 80 bytes, makes the
/// addresses `first` to `first + count - 1` probes: the address `first + j` takes the value `k % 251 + 1` for its move
/// number `k`, which is *scheduled* at `base + j * stagger + k * period`. Lateness counts from there, so whatever holds
/// the sender's own timer up counts too. Of the moves a value may stand for, the newest that is not in the future is
/// taken: lateness must stay under 251 periods.
///
/// A move that never came because a newer one overtook it in the sender counts as received with the newer one (and as
/// *skipped*): only then did the gateway know at least as much. So a stall weighs with every move that fell into it.
final class ProbeSchedule {
    /// Moves whose values all differ.
    static final int CYCLE = 251;
    /// Where the digits of the address begin in a `DATA_PKT`, or a little before.
    static final int BEFORE_ADDRESS = "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"".length();

    private static final long NEVER = -1;

    private final long base;
    private final long period;
    private final long stagger;
    private final int first;
    /// The newest move received of each address.
    private final long[] newest;

    ProbeSchedule(long base, long period, long stagger, int first, int count) {
        this.base = base;
        this.period = period;
        this.stagger = stagger;
        this.first = first;
        newest = new long[count];
        Arrays.fill(newest, NEVER);
    }

    static ProbeSchedule of(JsonNode order) throws IOException {
        long period = order.path("period").asLong(0);
        int count = order.path("count").asInt(0);
        if (period <= 0 || count <= 0) {
            throw new IOException("probes without period or count: " + order);
        }
        return new ProbeSchedule(order.path("base").asLong(0), period, order.path("stagger").asLong(0),
                order.path("first").asInt(0), count);
    }

    /// The value of a move, for senders.
    static int valueOf(long move) {
        return (int) (move % CYCLE) + 1;
    }

    boolean holds(int address) {
        return address >= first && address - first < newest.length;
    }

    /// @return the newest move of the address `first + probe` that has this value and is not in the future; negative
    ///         if there is none
    long moveOf(int probe, int value, long now) {
        long latest = Math.floorDiv(now - base - probe * stagger, period);
        return latest - Math.floorMod(latest - (value - 1), CYCLE);
    }

    long scheduled(int probe, long move) {
        return base + probe * stagger + move * period;
    }

    /// Records the lateness of this value, if its address is a probe.
    void received(int address, int value, long now, Probes probes) {
        if (!holds(address)) {
            return;
        }
        int probe = address - first;
        long move = value == 0 ? NEVER : moveOf(probe, value, now);
        if (move < 0) {
            // Set up before the schedule began.
            probes.strange();
            return;
        }
        long before = newest[probe];
        if (move <= before) {
            // Told again, not moved.
            return;
        }
        newest[probe] = move;
        if (before != NEVER) {
            for (long missed = before + 1; missed < move; missed++) {
                probes.skipped(now - scheduled(probe, missed));
            }
        }
        probes.record(now - scheduled(probe, move));
    }
}
