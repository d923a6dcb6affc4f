package io.stagenet.console.net;

import org.jspecify.annotations.Nullable;

/// Whether the other side of an open link lives: when a byte of it was heard last, and what the listener is told of that.
/// The reader says what comes, the loop looks; any thread may ask and mute.
final class LinkPulse {
    private final EventLoop loop;
    private final LinkListener listener;
    private volatile long heardAt;
    private volatile boolean asked;
    private volatile boolean muted;
    // On the loop only.
    private @Nullable LifeWatch life;
    private LinkListener.Vitals vitals = LinkListener.Vitals.GOOD;

    LinkPulse(EventLoop loop, LinkListener listener) {
        this.loop = loop;
        this.listener = listener;
    }

    /// The link is open. On the reader.
    void opened(long now) {
        heardAt = now;
        loop.execute(() -> {
            if (!muted) {
                life = new LifeWatch(now);
                listener.opened();
            }
        });
    }

    /// Bytes came. On the reader.
    void heard() {
        heardAt = loop.nanos();
        if (asked) {
            asked = false;
            tellAlive();
        }
    }

    /// Tells the listener that the other side lives.
    void tellAlive() {
        loop.execute(() -> {
            if (life != null && !muted) {
                listener.alive();
            }
        });
    }

    /// Tells the listener of the next bytes that come.
    void ask() {
        asked = true;
    }

    /// Tells the listener nothing more.
    void mute() {
        muted = true;
    }

    boolean isMuted() {
        return muted;
    }

    // ---- on the loop

    /// Whether the listener knows that the link is open.
    boolean isWatched() {
        return life != null;
    }

    /// @param readingHeld whether we ourselves do not read
    LifeWatch.Call look(boolean readingHeld, LinkOutput out) {
        if (life == null) {
            return LifeWatch.Call.NOTHING;
        }
        var signs = new LifeWatch.Signs(heardAt, readingHeld, out.writing(), out.writingSince(), out.unblockedAt(),
                out.slowWrites(), out.pings().sent(), out.pings().everAnswered(), out.pings().answeredAt());
        return life.tick(loop.nanos(), signs);
    }

    /// Tells the listener what the last look has changed.
    void tellVitals() {
        if (life != null && !vitals.equals(life.vitals())) {
            vitals = life.vitals();
            listener.vitals(vitals);
        }
    }

    /// Looks no more.
    void end() {
        life = null;
    }
}
