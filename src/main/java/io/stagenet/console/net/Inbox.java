package io.stagenet.console.net;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What one link has received and the loop has not yet taken: bounded, in order.
///
/// When it is full the reader waits, and TCP holds the peer back. Each turn of the loop takes only a little from one
/// link, so that a flooding peer does not starve the others.
final class Inbox {
    static final int MESSAGES = 256;
    static final long BYTES = 4L << 20;
    private static final int PER_TURN = 64;
    private static final long TURN_NANOS = 2_000_000L;
    /// Slow enough to cost the loop nothing, fast enough that what stands behind a flood, a pong or a request, is reached
    /// in seconds.
    private static final long THROTTLED_NANOS = TimeUnit.SECONDS.toNanos(1) / 1000;

    private final EventLoop loop;
    private final LinkListener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Object> messages = new ArrayDeque<>();
    private long bytes;
    private boolean turnPosted;
    private boolean shut;
    private boolean throttled;
    private long nextDue;
    private @Nullable Runnable last;
    private volatile boolean held;

    Inbox(EventLoop loop, LinkListener listener) {
        this.loop = loop;
        this.listener = listener;
    }

    /// Waits for room; drops the message once shut. Reader thread.
    ///
    /// @param message a `String` or a `byte[]`
    void put(Object message) {
        lock.lock();
        try {
            awaitTurn();
            while (!shut && !fits(message)) {
                held = true;
                changed.awaitUninterruptibly();
            }
            if (!shut) {
                messages.add(message);
                bytes += size(message);
                post();
            }
        } finally {
            held = false;
            lock.unlock();
        }
    }

    private boolean fits(Object message) {
        return messages.isEmpty() || (messages.size() < MESSAGES && bytes + size(message) <= BYTES);
    }

    private void awaitTurn() {
        if (!throttled) {
            return;
        }
        held = true;
        for (long wait = nextDue - loop.nanos(); throttled && !shut && wait > 0; wait = nextDue - loop.nanos()) {
            try {
                var _ = changed.awaitNanos(wait);
            } catch (InterruptedException e) {
                // Nobody ends a reader by interrupting it: shut() does.
            }
        }
        nextDue = loop.nanos() + THROTTLED_NANOS;
    }

    /// Whether the reader waits here, so that silence of the peer means nothing.
    boolean held() {
        return held;
    }

    void throttle(boolean on) {
        lock.lock();
        try {
            if (on && !throttled) {
                nextDue = loop.nanos() + THROTTLED_NANOS;
            }
            throttled = on;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Takes nothing more and lets a waiting reader go.
    ///
    /// @param drop whether what waits is thrown away, not delivered
    void shut(boolean drop) {
        lock.lock();
        try {
            shut = true;
            if (drop) {
                messages.clear();
                bytes = 0;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Has `task` run on the loop behind all that waits. Shuts.
    void finish(Runnable task) {
        lock.lock();
        try {
            shut = true;
            last = task;
            post();
        } finally {
            lock.unlock();
        }
    }

    private void post() {
        if (!turnPosted) {
            turnPosted = true;
            loop.execute(this::turn);
        }
    }

    private void turn() {
        long begin = loop.nanos();
        try {
            for (int i = 0; i < PER_TURN && loop.nanos() - begin < TURN_NANOS; i++) {
                switch (take()) {
                    case String text -> listener.text(text);
                    case byte[] binary -> listener.binary(binary);
                    case Runnable end -> end.run();
                    case null -> {
                        return;
                    }
                    default -> throw new IllegalStateException();
                }
            }
        } finally {
            // Also when the listener threw: the rest still has its turn.
            endTurn();
        }
    }

    private void endTurn() {
        lock.lock();
        try {
            turnPosted = false;
            if (!messages.isEmpty() || last != null) {
                post();
            }
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Object take() {
        lock.lock();
        try {
            Object next = messages.poll();
            if (next == null) {
                next = last;
                last = null;
            } else {
                bytes -= size(next);
                changed.signalAll();
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    private static long size(Object message) {
        return message instanceof String text ? text.length() : ((byte[]) message).length;
    }
}
