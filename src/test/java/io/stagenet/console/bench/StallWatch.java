package io.stagenet.console.bench;

import java.io.IOException;
import tools.jackson.databind.JsonNode;

/// A connection that is not read for a while, and what comes over it afterwards.
///
/// The order `{"Type":"STALL","ms":n,"base":ns,"period":ns}`, padded to 80 bytes, stops the reading for `n` ms as soon as
/// what was read with it is taken. All addresses of the connection fade: at tick `k`, scheduled at `base + k * period`,
/// each takes the value `k % 256`, so a value tells how old it is: the newest tick that has it and is not in the future.
/// That holds for less than 256 periods, so `n` may be 240 periods at most (5.4 s at 44 Hz).
///
/// A value is *stale* when its tick is more than 1.5 periods ago at its receipt. From the moment reading goes on, for
/// [#WATCH_NANOS]: how many stale values came, when the first came that was not stale, and when the last stale one.
final class StallWatch {
    /// For so long after it went on.
    static final long WATCH_NANOS = 1_000_000_000L;

    private static final int CYCLE = 256;
    private static final int LONGEST_STALL = 240;
    private static final double STALE_AFTER = 1.5;
    private static final long NOT_YET = -1;

    private long base;
    private long period;
    private long stallNanos;
    private boolean ordered;
    private long resumesAt;
    private long resumedAt;
    private boolean watching;
    private long values;
    private long stale;
    private long firstFresh;
    private long lastStale;

    void order(JsonNode order) throws IOException {
        base = order.path("base").asLong(0);
        period = order.path("period").asLong(0);
        stallNanos = order.path("ms").asLong(0) * 1_000_000;
        if (period <= 0 || stallNanos <= 0 || stallNanos > LONGEST_STALL * period) {
            throw new IOException("a stall of no length that can be measured: " + order);
        }
        ordered = true;
        watching = false;
        values = 0;
        stale = 0;
        firstFresh = NOT_YET;
        lastStale = NOT_YET;
    }

    /// Whether a stall was ordered and not yet begun: it begins now.
    boolean begins(long now) {
        if (!ordered) {
            return false;
        }
        ordered = false;
        resumesAt = now + stallNanos;
        return true;
    }

    long resumesAt() {
        return resumesAt;
    }

    void resumed(long now) {
        resumedAt = now;
        watching = true;
    }

    boolean watches() {
        return watching;
    }

    /// How long ago a value was scheduled.
    long age(int value, long now) {
        long latest = Math.floorDiv(now - base, period);
        return now - (base + (latest - Math.floorMod(latest - value, CYCLE)) * period);
    }

    void received(int value, long now) {
        if (!watching) {
            return;
        }
        if (now - resumedAt > WATCH_NANOS) {
            watching = false;
            return;
        }
        values++;
        if (age(value, now) > STALE_AFTER * period) {
            stale++;
            lastStale = now - resumedAt;
        } else if (firstFresh == NOT_YET) {
            firstFresh = now - resumedAt;
        }
    }

    /// `{"stale":values,"values":values,"freshUs":us,"lastStaleUs":us}`; -1 for what did not happen.
    String answer() {
        return "{\"stale\":" + stale + ",\"values\":" + values + ",\"freshUs\":" + micros(firstFresh)
                + ",\"lastStaleUs\":" + micros(lastStale) + "}";
    }

    private static long micros(long nanos) {
        return nanos == NOT_YET ? NOT_YET : nanos / 1000;
    }
}
