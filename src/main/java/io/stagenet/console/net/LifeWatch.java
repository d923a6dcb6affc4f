package io.stagenet.console.net;

import io.stagenet.console.net.LinkListener.Vitals;

/// Decides whether one open link lives, is slow or is dead (readings, StageNet 2). Pure: the time is passed in, in
/// nanoseconds of [EventLoop#nanos]; ask it every 100 ms. One thread.
final class LifeWatch {
    private static final long MILLI = 1_000_000L;
    /// Half a second less than the three seconds promised: the rest is for the buffers on the way, which take data after
    /// the peer stopped, for being asked and for closing, on a machine that is busy.
    static final long DEAD_AFTER = 2500 * MILLI;
    static final long SLOW_AFTER = 250 * MILLI;
    /// A write longer than this was held up by the peer.
    static final long BLOCKED_AFTER = 50 * MILLI;
    private static final long SLOW_HOLD = 1000 * MILLI;
    private static final long PING_EVERY = 1000 * MILLI;
    private static final long NO_HEARTBEAT_AFTER = 3000 * MILLI;
    private static final int NO_HEARTBEAT_PINGS = 3;
    /// To a peer that never answered. TCP's keep-alive probes only an idle connection; a ping under way would put the
    /// kernel's retransmission, which takes minutes, in its place. So the link is left idle nearly all the time, and
    /// still a peer that has learnt to answer is found.
    private static final long RARE_PING_EVERY = 30_000 * MILLI;
    /// Asked later than this, we slept and not the peer: the host was suspended, or the loop was held up.
    private static final long OVERSLEPT = 1000 * MILLI;

    /// What to do now. Stalled and silent mean to end the link: a write does not end, or nothing was heard.
    enum Call {
        NOTHING, PING, STALLED, SILENT
    }

    /// What was seen of the link.
    ///
    /// @param receivedAt   when the last byte came, or the link opened
    /// @param readingHeld  whether we ourselves do not read, because the inbox is full or throttled
    /// @param writing      whether a write is under way
    /// @param writingSince when that write began
    /// @param unblockedAt  when a write that had been blocked ended last, or the link opened
    /// @param slowWrites   how many writes so far were blocked for longer than a quarter of a second
    /// @param pingsSent    how many pings left so far
    /// @param everAnswered whether one of them was ever answered
    /// @param answeredAt   when one was last; means nothing before
    record Signs(long receivedAt, boolean readingHeld, boolean writing, long writingSince, long unblockedAt,
            long slowWrites, long pingsSent, boolean everAnswered,
            long answeredAt) {
    }

    private long askedAt;
    /// When we ourselves were last away; the peer cannot be blamed for what was before.
    private long awayUntil;
    /// When we last did not read; so the peer cannot be blamed for silence.
    private long deafUntil;
    private long pingAskedAt;
    private boolean pingAsked;
    private long slowWritesSeen;
    private long blockedAt;
    private boolean slow;
    private boolean noHeartbeat;

    LifeWatch(long openedAt) {
        askedAt = openedAt;
        awayUntil = openedAt;
        deafUntil = openedAt;
        blockedAt = openedAt;
    }

    Vitals vitals() {
        return new Vitals(slow, noHeartbeat);
    }

    Call tick(long now, Signs signs) {
        if (now - askedAt > OVERSLEPT) {
            awayUntil = now;
        }
        if (signs.readingHeld() || awayUntil == now) {
            deafUntil = now;
        }
        askedAt = now;
        judgeWrites(now, signs);
        judgeHeartbeat(now, signs);
        // A pong says that the peer reads: the kernel opens its window in large steps, and a slow reader of small values
        // may take longer than three seconds for one of them. Any other byte says nothing of the kind.
        long stalledSince = later(signs.writingSince(), awayUntil);
        if (signs.everAnswered()) {
            stalledSince = later(stalledSince, signs.answeredAt());
        }
        if (signs.writing() && now - stalledSince >= DEAD_AFTER) {
            return Call.STALLED;
        }
        long lifeAt = later(later(signs.receivedAt(), signs.unblockedAt()), deafUntil);
        if (signs.everAnswered() && now - lifeAt >= DEAD_AFTER) {
            return Call.SILENT;
        }
        if (!pingAsked || now - pingAskedAt >= (noHeartbeat ? RARE_PING_EVERY : PING_EVERY)) {
            pingAsked = true;
            pingAskedAt = now;
            return Call.PING;
        }
        return Call.NOTHING;
    }

    private void judgeWrites(long now, Signs signs) {
        long held = signs.writing() ? now - signs.writingSince() : 0;
        if (held > BLOCKED_AFTER) {
            blockedAt = now;
        } else {
            blockedAt = later(blockedAt, signs.unblockedAt());
        }
        if (held > SLOW_AFTER || signs.slowWrites() != slowWritesSeen) {
            slowWritesSeen = signs.slowWrites();
            slow = true;
        } else if (slow && now - blockedAt >= SLOW_HOLD) {
            slow = false;
        }
    }

    private void judgeHeartbeat(long now, Signs signs) {
        if (signs.everAnswered()) {
            noHeartbeat = false;
        } else if (signs.pingsSent() >= NO_HEARTBEAT_PINGS
                && now - deafUntil >= NO_HEARTBEAT_AFTER) {
            noHeartbeat = true;
        }
    }

    private static long later(long a, long b) {
        return a - b > 0 ? a : b;
    }
}
