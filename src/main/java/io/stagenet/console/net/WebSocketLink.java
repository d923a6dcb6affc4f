package io.stagenet.console.net;

import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One attempt, from the name to the end, on two platform threads: ours looks up, connects and then reads for the
/// library; the library's own writes.
///
/// It ends in one way: somebody records the reason and closes the socket; both threads fall out of whatever they do;
/// the reader, last, waits for the writer and tells the listener. A blocked socket call cannot be interrupted, only its
/// socket closed, so nothing here interrupts.
final class WebSocketLink implements Link {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketLink.class);
    private static final long HANDSHAKE_NANOS = TimeUnit.MILLISECONDS.toNanos(2500);
    /// For the writer to let its close frame go.
    private static final long FAREWELL_MILLIS = 200;
    private static final long WRITER_END_MILLIS = 2000;

    private final EventLoop loop;
    private final HostPort target;
    private final String path;
    private final Drain drain;
    private final Connector connector;
    private final LinkSocket socket;
    private final Inbox inbox;
    private final LinkPulse pulse;
    private final LinkListener listener;
    private final Lane lane = new Lane();
    private final LinkThreads threads;
    private final AtomicReference<@Nullable String> reason = new AtomicReference<>();
    private final CountDownLatch gone = new CountDownLatch(1);
    private final AtomicLong receivedCount = new AtomicLong();
    private volatile @Nullable LinkInput input;
    private volatile @Nullable LinkOutput output;
    private volatile @Nullable LinkClient client;
    private volatile boolean connected;
    private volatile long connectedAt;
    private volatile boolean wasOpen;
    private volatile boolean open;
    private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
    private volatile @Nullable Exception error;

    WebSocketLink(EventLoop loop, HostPort target, String path, LinkListener listener, Drain drain, NameLookup names,
            LinkSocket socket) {
        this.loop = loop;
        this.target = target;
        this.path = path;
        this.listener = listener;
        this.drain = drain;
        connector = new Connector(target, names, socket);
        this.socket = socket;
        inbox = new Inbox(loop, listener);
        pulse = new LinkPulse(loop, listener);
        threads = new LinkThreads(target);
    }

    /// Begins.
    ///
    /// @param onGone run on the reader when no thread but it is left
    void start(Runnable onGone) {
        threads.startReader(() -> {
            try {
                run();
            } catch (Throwable e) {
                // Also errors of the library: they end this link and nothing else.
                LOG.error("{} failed", this, e);
                fail(e);
            } finally {
                finish(onGone);
            }
        });
    }

    private void run() throws IOException, URISyntaxException {
        String trouble = connector.connect();
        if (trouble != null) {
            end(trouble);
            return;
        }
        connectedAt = loop.nanos();
        connected = true;
        var in = new LinkInput(socket.rawInput(), this);
        var out = new LinkOutput(socket.rawOutput(), this, loop, drain, lane);
        socket.streams(in, out);
        // The zone of a scoped address means something to this host only.
        String host = target.host().replaceFirst("%.*", "");
        var library = new LinkClient(this, socket, new HostPort(host, target.port()).toString(), path);
        input = in;
        output = out;
        client = library;
        library.run();
    }

    /// Any thread; the first reason stays.
    private void end(String why) {
        if (reason.compareAndSet(null, why)) {
            open = false;
            connector.cancel();
            inbox.shut(pulse.isMuted());
            closeSocket();
        }
    }

    private void closeSocket() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("{} did not close well", this, e);
        }
    }

    private void finish(Runnable onGone) {
        open = false;
        if (reason.get() == null) {
            // The peer ended it, or the library: let the close frame out.
            var _ = threads.joinOthers(FAREWELL_MILLIS);
        }
        end(EndReason.of(client, input, failure.get(), error));
        List<String> running = threads.joinOthers(WRITER_END_MILLIS);
        if (!running.isEmpty()) {
            LOG.warn("{} still run after their socket was closed", running);
        }
        onGone.run();
        gone.countDown();
        String why = reason.get();
        inbox.finish(() -> {
            pulse.end();
            listener.closed(why == null ? "" : why);
        });
    }

    // ---- told by the library, on the reader

    void onOpen() {
        long now = loop.nanos();
        LinkOutput out = output;
        if (out == null) {
            return;
        }
        out.opened(now);
        wasOpen = true;
        // Before the listener is told: what it sends at once must not be dropped.
        open = true;
        if (reason.get() != null) {
            open = false;
        }
        pulse.opened(now);
        // What was asked of us before the link was open.
        out.wake();
    }

    void received(Object message) {
        receivedCount.setOpaque(receivedCount.getPlain() + 1);
        inbox.put(message);
    }

    void heard() {
        pulse.heard();
    }

    void onPing(byte[] payload) {
        LinkOutput out = output;
        if (out != null) {
            out.pong(payload);
        }
    }

    void onPong(long number) {
        LinkOutput out = output;
        if (out != null && out.pings().answered(number, loop.nanos())) {
            pulse.tellAlive();
        }
    }

    void onError(Exception e) {
        LOG.debug("{}: {}", this, e.toString());
        if (error == null) {
            error = e;
        }
    }

    // ---- asked by our streams and the dialer

    boolean isOpen() {
        return open;
    }

    /// Whether the library has something of its own to write, or a token.
    boolean hasQueued() {
        LinkClient library = client;
        return library != null && library.hasBufferedData();
    }

    /// The next thing that the library has to write; null when there is none.
    @Nullable
    ByteBuffer takeQueued() {
        LinkClient library = client;
        return library == null ? null : library.takeQueued();
    }

    /// Puts [LinkDraft#TOKEN] into the library's queue.
    void queueToken() {
        LinkClient library = client;
        if (library == null || !open) {
            return;
        }
        try {
            library.sendFrame(LinkDraft.TOKEN);
        } catch (WebsocketNotConnectedException e) {
            // It is ending; the reader will say so.
            LOG.trace("{} ends", this);
        }
    }

    /// Reading or writing failed, and with it soon the other; the first failure tells why.
    void onFailure(IOException e) {
        failure.compareAndSet(null, e);
    }

    /// Something of ours failed that has nothing to do with the peer.
    void fail(Throwable e) {
        end(Text.of("net.link.failed", e));
    }

    String threadName(String role) {
        return threads.name(role);
    }

    /// Watches handshake and life. On the loop, every 100 ms.
    void tick() {
        LinkOutput out = output;
        if (!open || !pulse.isWatched() || out == null) {
            // A peer that dribbles bytes must not keep us waiting either: so this is no read timeout.
            if (connected && !wasOpen && loop.nanos() - connectedAt > HANDSHAKE_NANOS) {
                end(Text.of("net.link.handshake.timeout"));
            }
            return;
        }
        switch (pulse.look(inbox.held(), out)) {
            case NOTHING -> {
                // All is well, or not yet known to be bad.
            }
            case PING -> out.ping();
            case STALLED -> end(Text.of("net.link.stalled"));
            case SILENT -> end(Text.of("net.link.silent"));
        }
        if (reason.get() == null) {
            pulse.tellVitals();
        }
    }

    /// Waits until no thread of it but its own last steps is left.
    boolean awaitGone(long nanos) throws InterruptedException {
        return gone.await(nanos, TimeUnit.NANOSECONDS);
    }

    // ---- Link

    @Override
    public void send(String text) {
        offer(text, null);
    }

    @Override
    public void send(String text, Runnable written) {
        offer(text, written);
    }

    private void offer(String text, @Nullable Runnable written) {
        LinkOutput out = output;
        if (!open || out == null) {
            return;
        }
        if (lane.offer(text, written)) {
            out.wake();
        } else {
            end(Text.of("net.link.overflow"));
        }
    }

    @Override
    public void wake() {
        LinkOutput out = output;
        if (out != null && open) {
            out.wake();
        }
    }

    @Override
    public void ping() {
        pulse.ask();
        LinkOutput out = output;
        if (out != null && open) {
            out.ping();
        }
    }

    @Override
    public void throttle(boolean on) {
        inbox.throttle(on);
    }

    @Override
    public void close(String why) {
        pulse.mute();
        inbox.shut(true);
        end(why);
    }

    @Override
    public boolean isQuiet() {
        LinkOutput out = output;
        return out == null || !open || out.isQuiet();
    }

    @Override
    public LinkCounters counters() {
        LinkOutput out = output;
        return out == null ? LinkCounters.ZERO
                : new LinkCounters(out.framesSent(), out.bytesSent(), receivedCount.getOpaque(),
                        out.pings().roundTripMicros());
    }

    @Override
    public @Nullable HostPort remote() {
        return connector.remote();
    }

    @Override
    public String toString() {
        return "link " + target;
    }
}
