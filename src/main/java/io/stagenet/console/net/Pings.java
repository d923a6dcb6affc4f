package io.stagenet.console.net;

import java.util.concurrent.atomic.AtomicLongArray;

/// The numbered pings of one link: when and where in the stream of bytes each left, and which pong answers which. The
/// writer sends, the reader hears.
final class Pings {
    /// Over how long, at least, the peer's speed is measured: pongs come in heaps.
    private static final long MEASURED_OVER = 20_000_000L;
    /// Answers older than this many pings count as answers, but measure nothing.
    private static final int REMEMBERED = 64;

    private final AtomicLongArray leftAt = new AtomicLongArray(REMEMBERED);
    private final AtomicLongArray positions = new AtomicLongArray(REMEMBERED);
    private volatile long sent;
    private volatile long answered;
    private volatile long answeredAt;
    private volatile long roundTripMicros = -1;
    private volatile long bytesPerSecond;
    // The reader's.
    private long measuredFrom;
    private long measuredPosition;

    /// The number of a ping that leaves now. Writer thread.
    ///
    /// @param position how many bytes of values left before it
    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    long next(long now, long position) {
        long number = sent + 1;
        leftAt.set((int) (number % REMEMBERED), now);
        positions.set((int) (number % REMEMBERED), position);
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
                measure(now, positions.get((int) (number % REMEMBERED)));
            }
            answeredAt = now;
            answered = number;
        }
        return true;
    }

    private void measure(long now, long position) {
        long elapsed = now - measuredFrom;
        if (answered == 0) {
            measuredFrom = now;
            measuredPosition = position;
        } else if (elapsed >= MEASURED_OVER) {
            bytesPerSecond = (long) ((position - measuredPosition) * 1e9 / elapsed);
            measuredFrom = now;
            measuredPosition = position;
        }
    }

    /// How fast the peer has proved to read, of late; 0 at first.
    long bytesPerSecond() {
        return bytesPerSecond;
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
