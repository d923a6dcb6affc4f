package io.stagenet.console.net;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the library's writer thread writes to, and where values are taken at the last moment.
///
/// The library calls write and flush for each thing in its queue. Handshake and close frame pass whole. An empty buffer
/// is the token that [#wake] queued: its flush takes *turns*: at most one due pong, one due ping, then either one text
/// or one [Drain#drain]; and again while more is due and the library has nothing else to write. So frames never
/// interleave, and nothing waits for longer than one write. Nothing is written in pieces larger than 16 KB, so that
/// progress on a slow peer shows.
final class LinkOutput extends OutputStream {
    private static final Logger LOG = LoggerFactory.getLogger(LinkOutput.class);
    /// A ping follows this many bytes of values. A slow peer answers it when it has got so far; with only one ping
    /// a second, a burst that fits the socket buffers would keep such a peer silent for longer than we wait.
    private static final long PING_AT_MOST_EVERY = MaskedFrames.CAPACITY;
    private static final long PING_AT_LEAST_EVERY = 256 * 1024;
    /// To a peer that has proved to be fast, as many bytes as it reads in a twentieth of a second: each pong costs both
    /// sides as much as some hundred values.
    private static final int PINGS_PER_SECOND = 20;
    private static final int PINGS_UNDER_WAY = 32;

    private final WebSocketLink link;
    private final EventLoop clock;
    private final Drain drain;
    private final Lane lane;
    private final OutputStream socket;
    private final MaskedFrames frames = new MaskedFrames();
    private final Pings pings = new Pings();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final AtomicBoolean pingDue = new AtomicBoolean();
    private final AtomicReference<byte @Nullable []> pongDue = new AtomicReference<>();
    private final AtomicLong framesSent = new AtomicLong();
    private final AtomicLong bytesSent = new AtomicLong();
    private final AtomicLong slowWrites = new AtomicLong();
    private boolean token;
    private @Nullable Thread writer;
    /// Bytes of values so far, and how many there were at the last ping.
    private long position;
    private long lastPing;
    private volatile boolean turning;
    private volatile boolean writing;
    private volatile long writingSince;
    private volatile long unblockedAt;

    LinkOutput(OutputStream socket, WebSocketLink link, EventLoop clock, Drain drain, Lane lane) {
        this.socket = socket;
        this.link = link;
        this.clock = clock;
        this.drain = drain;
        this.lane = lane;
    }

    /// Queues a turn unless one is queued. Any thread.
    void wake() {
        // The caller made something due before, perhaps by a plain release store: it must be visible before we may
        // decide that the turn already queued will see it.
        VarHandle.fullFence();
        if (!woken.get() && woken.compareAndSet(false, true)) {
            link.queueToken();
        }
    }

    /// Asks for a ping with the next turn. Any thread.
    void ping() {
        pingDue.set(true);
        wake();
    }

    /// Asks for the answer to a ping; of several waiting ones only the last is answered (RFC 6455, 5.5.3), so that a
    /// peer cannot fill our memory with pings. Any thread.
    void pong(byte[] payload) {
        pongDue.set(payload);
        wake();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (writer == null) {
            writer = Thread.currentThread();
            writer.setName(link.threadName("write"));
        }
        token = length == 0;
        writePieces(bytes, offset, length);
    }

    /// Lets go what the library's writer leaves behind in its queue, such as the close frame, when it is told to end
    /// between two things of it. Does nothing on other threads than that writer.
    void lastWords() {
        if (Thread.currentThread() != writer) {
            return;
        }
        try {
            for (ByteBuffer left = link.takeQueued(); left != null; left = link.takeQueued()) {
                var bytes = new byte[left.remaining()];
                left.get(bytes);
                socket.write(bytes, 0, bytes.length);
            }
        } catch (IOException e) {
            // Why the link ended is known by now, and is not this.
            LOG.trace("{} ended without its last words", link, e);
        }
    }

    @Override
    public void flush() throws IOException {
        if (token) {
            token = false;
            // Before the turn takes anything: at no moment does what was taken look as if it had been written.
            turning = true;
            try {
                boolean more = turn();
                while (more && !link.hasQueued()) {
                    more = turn();
                }
                if (more) {
                    wake();
                }
            } finally {
                turning = false;
            }
        }
    }

    /// @return whether more is due
    private boolean turn() throws IOException {
        // Cleared before anything is taken: what becomes due from here on queues a turn of its own.
        woken.set(false);
        VarHandle.fullFence();
        frames.clear();
        byte[] pong = pongDue.getAndSet(null);
        if (pong != null) {
            frames.pong(pong);
        }
        if (pingDue.getAndSet(false)) {
            addPing();
        }
        Lane.Entry text = lane.poll();
        boolean more = text != null || drain();
        if (frames.length() > 0) {
            writePiece(frames.array(), 0, frames.length());
            framesSent.setOpaque(framesSent.getPlain() + frames.values());
        }
        if (text != null) {
            byte[] frame = frames.text(text.text());
            writePieces(frame, 0, frame.length);
            if (text.written() != null) {
                clock.execute(text.written());
            }
        }
        return more;
    }

    private boolean drain() throws IOException {
        boolean more;
        try {
            more = drain.drain(frames);
        } catch (RuntimeException e) {
            // Thrown on, it would end the library's thread and leave the link half alive.
            LOG.error("The values of {} cannot be written", link, e);
            link.fail(e);
            throw new IOException("drain failed", e);
        }
        position += frames.length();
        if (position - lastPing >= pingEvery() && pings.everAnswered() && pings.unanswered() < PINGS_UNDER_WAY) {
            addPing();
        }
        return more;
    }

    private long pingEvery() {
        return Math.clamp(pings.bytesPerSecond() / PINGS_PER_SECOND, PING_AT_MOST_EVERY, PING_AT_LEAST_EVERY);
    }

    private void addPing() {
        lastPing = position;
        frames.ping(pings.next(clock.nanos(), position));
    }

    private void writePieces(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; done += MaskedFrames.CAPACITY) {
            writePiece(bytes, offset + done, Math.min(MaskedFrames.CAPACITY, length - done));
        }
    }

    private void writePiece(byte[] bytes, int offset, int length) throws IOException {
        long begin = clock.nanos();
        writingSince = begin;
        writing = true;
        try {
            socket.write(bytes, offset, length);
        } catch (IOException e) {
            link.onFailure(e);
            throw e;
        } finally {
            writing = false;
        }
        long end = clock.nanos();
        if (end - begin > LifeWatch.BLOCKED_AFTER) {
            unblockedAt = end;
            if (end - begin > LifeWatch.SLOW_AFTER) {
                slowWrites.setOpaque(slowWrites.getPlain() + 1);
            }
        }
        bytesSent.setOpaque(bytesSent.getPlain() + length);
    }

    /// Whether no turn is queued or under way.
    boolean isQuiet() {
        return !woken.get() && !turning;
    }

    /// From now on `unblockedAt` means something. Before the first turn.
    void opened(long now) {
        unblockedAt = now;
    }

    Pings pings() {
        return pings;
    }

    boolean writing() {
        return writing;
    }

    long writingSince() {
        return writingSince;
    }

    long unblockedAt() {
        return unblockedAt;
    }

    long slowWrites() {
        return slowWrites.getOpaque();
    }

    long framesSent() {
        return framesSent.getOpaque();
    }

    long bytesSent() {
        return bytesSent.getOpaque();
    }
}
