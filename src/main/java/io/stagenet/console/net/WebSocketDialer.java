package io.stagenet.console.net;

import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.text.Text;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Dials WebSockets with Java-WebSocket: a fresh client per attempt, and one timer on the loop that watches them all.
///
/// All methods may be called on any thread.
public final class WebSocketDialer implements Dialer {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketDialer.class);
    private static final Duration WATCH_EVERY = Duration.ofMillis(100);
    private static final long CLOSE_WAIT_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final EventLoop loop;
    private final NameLookup names = new NameLookup();
    private final Set<WebSocketLink> links = ConcurrentHashMap.newKeySet();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final EventLoop.Timer watch;
    private volatile boolean closed;

    /// @param loop where listeners are called
    public WebSocketDialer(EventLoop loop) {
        this.loop = loop;
        watch = loop.every(WATCH_EVERY, () -> links.forEach(WebSocketLink::tick));
    }

    @Override
    public Link dial(HostPort target, String path, LinkListener listener, Drain drain) {
        var link = new WebSocketLink(loop, target, path, listener, drain, names, new LinkSocket(sockets));
        links.add(link);
        link.start(() -> links.remove(link));
        if (closed) {
            link.close(Text.of("net.link.bye"));
        }
        return link;
    }

    @Override
    public void close() {
        closed = true;
        watch.cancel();
        List<WebSocketLink> ending = List.copyOf(links);
        ending.forEach(link -> link.close(Text.of("net.link.bye")));
        long deadline = System.nanoTime() + CLOSE_WAIT_NANOS;
        try {
            for (WebSocketLink link : ending) {
                if (!link.awaitGone(deadline - System.nanoTime())) {
                    LOG.warn("{} has not ended in time", link);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The sockets not yet closed, of all links.
    Set<Socket> sockets() {
        return Set.copyOf(sockets);
    }
}
