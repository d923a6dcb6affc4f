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
    private final Handshake handshake = new Handshake();
    private final LinkEnding ending = new LinkEnding();
    private final CountDownLatch gone = new CountDownLatch(1);
    private final AtomicLong receivedCount = new AtomicLong();
    private volatile @Nullable LinkInput input;
    private volatile @Nullable LinkOutput output;
    private volatile @Nullable LinkClient client;
    private volatile boolean open;

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
        handshake.begin(loop.nanos());
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
        if (ending.give(why)) {
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
        if (!ending.isGiven()) {
            // The peer ended it, or the library: let the close frame out.
            var _ = threads.joinOthers(FAREWELL_MILLIS);
        }
        end(ending.seen(client, input));
        List<String> running = threads.joinOthers(WRITER_END_MILLIS);
        if (!running.isEmpty()) {
            LOG.warn("{} still run after their socket was closed", running);
        }
        onGone.run();
        gone.countDown();
        inbox.finish(() -> {
            pulse.end();
            listener.closed(ending.given());
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
        handshake.done();
        // Before the listener is told: what it sends at once must not be dropped.
        open = true;
        if (ending.isGiven()) {
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
        ending.complained(e);
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

    /// Reading or writing failed.
    void onFailure(IOException e) {
        ending.failed(e);
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
            if (handshake.isOverdue(loop.nanos())) {
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
        if (!ending.isGiven()) {
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
