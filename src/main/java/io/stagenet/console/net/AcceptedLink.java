package io.stagenet.console.net;

import io.stagenet.console.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One WebSocket connection somebody made to a [WebSocketAcceptor], seen from the accepting side, with the means to
/// misbehave: to stop reading, to read slowly, to leave pings unanswered, to vanish.
///
/// Two virtual threads: one reads and calls the [Receiver], one writes. All methods are safe on any thread and never
/// block. What is not yet written is bounded ([#OUTBOX_BYTES]).
public final class AcceptedLink {
    /// How much may wait to be written before [#send] refuses.
    public static final int OUTBOX_BYTES = 4 << 20;

    private static final int READ_AT_ONCE = 16 * 1024;
    /// A paced reader must leave the bytes in the socket, or the peer would not feel it.
    private static final int PACED_READ = 512;
    private static final long FAREWELL_MILLIS = 1000;

    /// What happens on the link; always called on the link's reading thread, which it may hold up: then TCP holds up
    /// the peer.
    public interface Receiver {
        /// One text message of at most 1 MiB, in UTF-8 that was checked.
        ///
        /// @param bytes good during the call only
        void text(byte[] bytes, int offset, int length);

        /// One binary message of at most 1 MiB.
        void binary(int length);

        /// The link has ended; nothing more is called.
        void closed(String reason);
    }

    private final Socket socket;
    private final String peer;
    private final ServerFrames frames = new ServerFrames();
    private final ArrayDeque<byte[]> outbox = new ArrayDeque<>();
    private final Thread writer;
    private long outboxBytes;
    private boolean ending;
    private boolean gone;
    private boolean readerDone;
    private volatile boolean paused;
    private volatile boolean pongs = true;
    private volatile int perSecond;
    private long nextDue;
    private @Nullable String reason;

    AcceptedLink(Socket socket) {
        this.socket = socket;
        this.peer = socket.getInetAddress().getHostAddress() + ":" + socket.getPort();
        this.writer = Thread.ofVirtual().name("accepted-writer-" + peer).unstarted(this::write);
    }

    /// Address and port of the other side, for people.
    public String peer() {
        return peer;
    }

    /// Queues a text message.
    ///
    /// @return false if it was dropped, because too much waits already or the link is ending
    public boolean send(String text) {
        return enqueue(ServerFrames.frame(ServerFrames.TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    /// While true nothing is read or written; the kernel goes on, so that TCP holds up the peer. At most one buffer of
    /// 16 KiB was taken from the socket before and is looked at afterwards.
    public synchronized void pause(boolean on) {
        paused = on;
        notifyAll();
    }

    /// Reads at most so many messages a second; 0 is no limit.
    public void pace(int messagesPerSecond) {
        perSecond = messagesPerSecond;
    }

    /// Whether pings are answered; they are at first.
    public void answerPings(boolean on) {
        pongs = on;
    }

    /// Ends the link as a crash does: the peer gets a TCP reset, and what waits is lost.
    public void reset(String why) {
        note(why);
        try {
            // First of all: whoever closes the socket from now on resets it.
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyClosed) {
            // Then there is nothing left to reset.
        }
        synchronized (this) {
            ending = true;
            // At once with the other: a writer that sees only the end says goodbye, and the peer hears that first.
            gone = true;
        }
        shut();
    }

    /// Ends the link politely: what waits is written, then a close frame "going away", for at most a second.
    public void close(String why) {
        synchronized (this) {
            note(why);
            if (ending) {
                return;
            }
            outbox.add(ServerFrames.closeFrame(ServerFrames.GOING_AWAY));
            ending = true;
            paused = false;
            notifyAll();
        }
    }

    /// Reads until the link ends. Called once, on the link's reading thread, after the upgrade.
    void run(Receiver receiver) {
        writer.start();
        try {
            read(receiver);
            note(Text.of("net.accepted.ended"));
        } catch (ServerFrames.Violation violation) {
            note(Text.of("net.accepted.violation", String.valueOf(violation.getMessage())));
            enqueue(ServerFrames.closeFrame(violation.status));
        } catch (IOException e) {
            note(Text.of("net.accepted.broken", String.valueOf(e.getMessage())));
        } finally {
            finish();
            receiver.closed(why());
        }
    }

    private void read(Receiver receiver) throws IOException {
        InputStream in = socket.getInputStream();
        boolean[] open = {true};
        ServerFrames.Sink sink = (opcode, bytes, offset, length) -> {
            switch (opcode) {
                case ServerFrames.TEXT -> receiver.text(bytes, offset, length);
                case ServerFrames.BINARY -> receiver.binary(length);
                case ServerFrames.PING -> pong(bytes, offset, length);
                case ServerFrames.CLOSE -> {
                    note(Text.of("net.accepted.closed", status(bytes, offset, length)));
                    enqueue(ServerFrames.closeFrame(ServerFrames.NORMAL));
                    open[0] = false;
                }
                default -> {
                    // An unasked pong is allowed and means nothing (RFC 6455, 5.5.3).
                }
            }
        };
        while (open[0] && frames.fill(in, perSecond > 0 ? PACED_READ : READ_AT_ONCE)) {
            do {
                awaitTurn();
            } while (open[0] && frames.next(sink));
        }
    }

    private void pong(byte[] bytes, int offset, int length) {
        if (pongs) {
            byte[] payload = new byte[length];
            System.arraycopy(bytes, offset, payload, 0, length);
            enqueue(ServerFrames.frame(ServerFrames.PONG, payload));
        }
    }

    /// Holds the reader while paused, and spaces messages while paced.
    private void awaitTurn() throws IOException {
        int rate = perSecond;
        if (rate == 0 && !paused) {
            return;
        }
        long now = System.nanoTime();
        long wait = 0;
        if (rate > 0) {
            long step = TimeUnit.SECONDS.toNanos(1) / rate;
            nextDue = Math.max(nextDue + step, now - 10 * step);
            wait = nextDue - now;
        }
        try {
            synchronized (this) {
                while (paused && !gone) {
                    wait();
                }
                if (wait > TimeUnit.MILLISECONDS.toNanos(2) && !gone) {
                    TimeUnit.NANOSECONDS.timedWait(this, wait);
                }
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void write() {
        try {
            for (byte[] next = take(); next != null; next = take()) {
                socket.getOutputStream().write(next);
            }
            farewell();
        } catch (IOException e) {
            note(Text.of("net.accepted.broken", String.valueOf(e.getMessage())));
        }
        shut();
    }

    /// Says that nothing more comes, and gives the peer a moment to answer our close frame.
    private synchronized void farewell() throws IOException {
        if (gone) {
            return;
        }
        socket.shutdownOutput();
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FAREWELL_MILLIS);
        try {
            for (long left = deadline - System.nanoTime(); !readerDone && !gone && left > 0; left = deadline
                    - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /// The next frame to write, waiting for it; null at the end.
    private synchronized byte @Nullable [] take() throws InterruptedIOException {
        try {
            while (!gone && (paused || (outbox.isEmpty() && !ending))) {
                wait();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        byte[] next = gone ? null : outbox.poll();
        outboxBytes -= next == null ? 0 : next.length;
        return next;
    }

    private synchronized boolean enqueue(byte[] frame) {
        if (ending || outboxBytes + frame.length > OUTBOX_BYTES) {
            return false;
        }
        outbox.add(frame);
        outboxBytes += frame.length;
        notifyAll();
        return true;
    }

    /// Lets the writer say its last words, for a moment, then takes the socket away from it.
    private void finish() {
        synchronized (this) {
            readerDone = true;
            ending = true;
            paused = false;
            notifyAll();
        }
        join(FAREWELL_MILLIS);
        shut();
        join(FAREWELL_MILLIS);
    }

    private void join(long millis) {
        try {
            writer.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Closes the socket at once; what reads or writes on it fails.
    void shut() {
        synchronized (this) {
            gone = true;
            notifyAll();
        }
        try {
            socket.close();
        } catch (IOException nothingLeftToDo) {
            // The descriptor is released in any case.
        }
    }

    private synchronized void note(String why) {
        if (reason == null) {
            reason = why;
        }
    }

    private synchronized String why() {
        return reason == null ? Text.of("net.accepted.ended") : reason;
    }

    private static int status(byte[] bytes, int offset, int length) {
        return length < 2 ? 1005 : (bytes[offset] & 0xFF) << 8 | (bytes[offset + 1] & 0xFF);
    }

    private static InterruptedIOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        var wrapped = new InterruptedIOException("interrupted");
        wrapped.initCause(e);
        return wrapped;
    }
}
