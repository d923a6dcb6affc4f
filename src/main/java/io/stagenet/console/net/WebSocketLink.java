package io.stagenet.console.net;

import io.stagenet.console.model.HostPort;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private static final long LOOKUP_MILLIS = 3000;
    private static final int CONNECT_MILLIS = 1500;
    private static final long HANDSHAKE_NANOS = TimeUnit.MILLISECONDS.toNanos(2500);
    /// For the writer to let its close frame go.
    private static final long FAREWELL_MILLIS = 200;
    private static final long WRITER_END_MILLIS = 2000;

    private final EventLoop loop;
    private final HostPort target;
    private final String path;
    private final LinkListener listener;
    private final Drain drain;
    private final NameLookup names;
    private final LinkSocket socket;
    private final Inbox inbox;
    private final Lane lane = new Lane();
    /// The library makes its writer in the group of our reader: so it can be found and waited for.
    private final ThreadGroup threads;
    private final AtomicReference<@Nullable String> reason = new AtomicReference<>();
    private final CompletableFuture<InetAddress> cancelled = new CompletableFuture<>();
    private final CountDownLatch gone = new CountDownLatch(1);
    private final AtomicLong receivedCount = new AtomicLong();
    private volatile @Nullable LinkInput input;
    private volatile @Nullable LinkOutput output;
    private volatile @Nullable LinkClient client;
    private volatile @Nullable HostPort remote;
    private volatile boolean connected;
    private volatile long connectedAt;
    private volatile boolean wasOpen;
    private volatile boolean open;
    private volatile long heardAt;
    private volatile boolean wantsLife;
    private volatile boolean muted;
    private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
    private volatile @Nullable Exception error;
    // On the loop only.
    private @Nullable LifeWatch life;
    private LinkListener.Vitals vitals = LinkListener.Vitals.GOOD;

    WebSocketLink(EventLoop loop, HostPort target, String path, LinkListener listener, Drain drain, NameLookup names,
            LinkSocket socket) {
        this.loop = loop;
        this.target = target;
        this.path = path;
        this.listener = listener;
        this.drain = drain;
        this.names = names;
        this.socket = socket;
        inbox = new Inbox(loop, listener);
        threads = new ThreadGroup("link " + target);
    }

    /// Begins.
    ///
    /// @param onGone run on the reader when no thread but it is left
    void start(Runnable onGone) {
        Thread.ofPlatform().group(threads).name(threadName("read")).daemon(true).start(() -> {
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
        if (!connect()) {
            return;
        }
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

    private boolean connect() {
        try {
            CompletableFuture<InetAddress> lookup = names.resolve(target.host());
            var address = (InetAddress) CompletableFuture.anyOf(lookup, cancelled)
                    .get(LOOKUP_MILLIS,
                            TimeUnit.MILLISECONDS);
            socket.prepare();
            socket.connect(new InetSocketAddress(address, target.port()), CONNECT_MILLIS);
            remote = new HostPort(address.getHostAddress(), target.port());
            connectedAt = loop.nanos();
            connected = true;
            return true;
        } catch (IOException e) {
            end(EndReason.notConnected(e));
        } catch (TimeoutException e) {
            end(EndReason.lookupTimedOut(target.host()));
        } catch (ExecutionException e) {
            end(EndReason.unknownHost(target.host()));
        } catch (InterruptedException e) {
            // Not by us. Whoever it was wants this thread to end.
            fail(e);
        }
        return false;
    }

    /// Any thread; the first reason stays.
    private void end(String why) {
        if (reason.compareAndSet(null, why)) {
            open = false;
            cancelled.completeExceptionally(new UnknownHostException());
            inbox.shut(muted);
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
            joinWriter(FAREWELL_MILLIS);
        }
        end(EndReason.of(client, input, failure.get(), error));
        joinWriter(WRITER_END_MILLIS);
        onGone.run();
        gone.countDown();
        String why = reason.get();
        inbox.finish(() -> {
            life = null;
            listener.closed(why == null ? "" : why);
        });
    }

    private void joinWriter(long millis) {
        var others = new Thread[8];
        int count = threads.enumerate(others);
        for (int i = 0; i < count; i++) {
            Thread other = others[i];
            if (other != null && other != Thread.currentThread()) {
                try {
                    other.join(millis);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                if (other.isAlive() && millis == WRITER_END_MILLIS) {
                    LOG.warn("{} still runs after its socket was closed", other.getName());
                }
            }
        }
    }

    // ---- told by the library, on the reader

    void onOpen() {
        long now = loop.nanos();
        heardAt = now;
        LinkOutput out = output;
        if (out == null) {
            return;
        }
        out.opened(now);
        loop.execute(() -> {
            if (!muted) {
                life = new LifeWatch(now);
                listener.opened();
            }
        });
        wasOpen = true;
        open = true;
        // What was asked of us before the link was open.
        out.wake();
    }

    void received(Object message) {
        receivedCount.setOpaque(receivedCount.getPlain() + 1);
        inbox.put(message);
    }

    void heard() {
        heardAt = loop.nanos();
        if (wantsLife) {
            wantsLife = false;
            tellAlive();
        }
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
            tellAlive();
        }
    }

    private void tellAlive() {
        loop.execute(() -> {
            if (life != null && !muted) {
                listener.alive();
            }
        });
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
        return this + " " + role;
    }

    /// Watches handshake and life. On the loop, every 100 ms.
    void tick() {
        long now = loop.nanos();
        LinkOutput out = output;
        if (!open || life == null || out == null) {
            // A peer that dribbles bytes must not keep us waiting either: so this is no read timeout.
            if (connected && !wasOpen && now - connectedAt > HANDSHAKE_NANOS) {
                end(Text.of("net.link.handshake.timeout"));
            }
            return;
        }
        var signs = new LifeWatch.Signs(heardAt, inbox.held(), out.writing(), out.writingSince(), out.unblockedAt(),
                out.slowWrites(), out.pings().sent(), out.pings().everAnswered());
        switch (life.tick(now, signs)) {
            case NOTHING -> {
                // All is well, or not yet known to be bad.
            }
            case PING -> out.ping();
            case STALLED -> end(Text.of("net.link.stalled"));
            case SILENT -> end(Text.of("net.link.silent"));
        }
        if (!vitals.equals(life.vitals()) && reason.get() == null) {
            vitals = life.vitals();
            listener.vitals(vitals);
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
        wantsLife = true;
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
        muted = true;
        inbox.shut(true);
        end(why);
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
        return remote;
    }

    @Override
    public String toString() {
        return "link " + target;
    }
}
