package io.stagenet.console.net;

import java.util.concurrent.atomic.AtomicLongArray;

/// The numbered pings of one link: when each left, and which pong answers which. The writer sends, the reader hears.
final class Pings {
    /// Answers older than this many pings count as answers, but measure nothing.
    private static final int REMEMBERED = 64;

    private final AtomicLongArray leftAt = new AtomicLongArray(REMEMBERED);
    private volatile long sent;
    private volatile long answered;
    private volatile long answeredAt;
    private volatile long roundTripMicros = -1;

    /// The number of a ping that leaves now. Writer thread.
    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    long next(long now) {
        long number = sent + 1;
        leftAt.set((int) (number % REMEMBERED), now);
        sent = number;
        return number;
    }

    /// A pong came. Reader thread.
    ///
    /// @return whether it answers a ping of ours; a pong nobody asked for proves no heartbeat
    boolean answered(long number, long now) {
        if (number < 1 || number > sent) {
            return false;
        }
        if (number > answered) {
            if (sent - number < REMEMBERED) {
                roundTripMicros = Math.max(0, (now - leftAt.get((int) (number % REMEMBERED))) / 1000);
            }
            answeredAt = now;
            answered = number;
        }
        return true;
    }

    /// How many left so far.
    long sent() {
        return sent;
    }

    /// Whether the peer has ever answered.
    boolean everAnswered() {
        return answered > 0;
    }

    /// When a ping was answered last; means nothing before one was.
    long answeredAt() {
        return answeredAt;
    }

    /// Pings under way.
    long unanswered() {
        return sent - answered;
    }

    /// Of the newest answered ping, -1 when none was.
    long roundTripMicros() {
        return roundTripMicros;
    }
}
