package io.stagenet.console.net;

import io.stagenet.console.text.Text;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens for WebSockets on one port and one path: what a simulated device needs, and the console does not.
///
/// Not Java-WebSocket's server: that one reads for all its links on one thread into a queue without a limit, so a
/// device that freezes or reads slowly could not be played honestly, and its decoder takes more time per value than a
/// rig of 64 gateways leaves. One virtual thread accepts, two serve each link; [#close] leaves none behind.
public final class WebSocketAcceptor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketAcceptor.class);
    /// A device has few peers; whoever opens more is sent away, so that memory stays bounded.
    private static final int MAX_LINKS = 32;
    private static final int UPGRADE_MILLIS = 5000;
    /// As small as a device's, so that one that stops reading is felt soon.
    private static final int RECEIVE_BUFFER = 64 * 1024;
    private static final long CLOSE_NANOS = 1_500_000_000;

    /// Takes a link that has just been opened; called on its reading thread, before the first message.
    public interface Greeter {
        AcceptedLink.Receiver opened(AcceptedLink link);
    }

    private final ServerSocket server;
    private final String path;
    private final Greeter greeter;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final Set<AcceptedLink> links = ConcurrentHashMap.newKeySet();
    private boolean paused;
    private boolean closed;

    private WebSocketAcceptor(ServerSocket server, String path, Greeter greeter) {
        this.server = server;
        this.path = path;
        this.greeter = greeter;
    }

    /// Binds and begins to listen before it returns.
    ///
    /// @param host the name or address to listen on; null for all
    /// @param port 0 for any free one
    /// @param path with a leading slash; every other is answered 404
    /// @throws java.net.BindException if the port is taken or the address is not this machine's
    public static WebSocketAcceptor listen(@Nullable String host, int port, String path, Greeter greeter)
            throws IOException {
        var server = new ServerSocket();
        try {
            // On Windows it would let two programs have one port; elsewhere it is needed to come back to one's own.
            server.setReuseAddress(!System.getProperty("os.name", "").startsWith("Windows"));
            server.setReceiveBufferSize(RECEIVE_BUFFER);
            InetAddress where = host == null ? null : InetAddress.getByName(host);
            server.bind(new InetSocketAddress(where, port), MAX_LINKS);
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
        var acceptor = new WebSocketAcceptor(server, path, greeter);
        acceptor.start("acceptor-" + server.getLocalPort(), acceptor::accept);
        return acceptor;
    }

    /// The port listened on.
    public int port() {
        return server.getLocalPort();
    }

    /// While true nobody new is answered: the kernel completes the connection, and then nothing comes.
    public synchronized void pause(boolean on) {
        paused = on;
        notifyAll();
    }

    /// Stops listening, ends every link politely, resets those that do not end within 1.5 s, and waits, at most 3 s in
    /// all, until no thread is left. On the thread of a link nothing is waited for.
    @Override
    public void close() {
        closeAll(List.of(this));
    }

    /// Closes many in the time of one.
    public static void closeAll(List<WebSocketAcceptor> acceptors) {
        acceptors.forEach(WebSocketAcceptor::beginClose);
        awaitThreads(acceptors);
        acceptors.forEach(acceptor -> acceptor.links.forEach(link -> link.reset(Text.of("net.accepted.bye"))));
        awaitThreads(acceptors);
    }

    private void beginClose() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            server.close();
        } catch (IOException e) {
            LOG.debug("closing port {}", port(), e);
        }
        links.forEach(link -> link.close(Text.of("net.accepted.bye")));
    }

    private static void awaitThreads(List<WebSocketAcceptor> acceptors) {
        long deadline = System.nanoTime() + CLOSE_NANOS;
        for (var acceptor : acceptors) {
            if (acceptor.threads.contains(Thread.currentThread())) {
                continue;
            }
            for (Thread thread : acceptor.threads) {
                try {
                    thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    /// How many threads of this acceptor live; for tests.
    int threadCount() {
        return threads.size();
    }

    private void start(String name, Runnable task) {
        Thread thread = Thread.ofVirtual().name(name).unstarted(() -> {
            try {
                task.run();
            } finally {
                threads.remove(Thread.currentThread());
            }
        });
        threads.add(thread);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                awaitUnpaused();
                if (threads.size() > MAX_LINKS) {
                    socket.close();
                } else {
                    start("accepted-" + socket.getRemoteSocketAddress(), () -> serve(socket));
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    LOG.warn("accepting on port {}", port(), e);
                }
            }
        }
    }

    private synchronized void awaitUnpaused() {
        try {
            while (paused && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Socket socket) {
        // Known from its first byte on, so that closing reaches a peer that never ends its request.
        var link = new AcceptedLink(socket);
        links.add(link);
        try (socket) {
            if (!isClosed() && upgrade(socket)) {
                link.run(greeter.opened(link));
            }
        } catch (IOException e) {
            LOG.debug("{} made no WebSocket", link.peer(), e);
        } finally {
            links.remove(link);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private boolean upgrade(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(UPGRADE_MILLIS);
        var request = UpgradeRequest.read(socket.getInputStream());
        String refusal = request.refusal(path);
        socket.getOutputStream().write(refusal.isEmpty() ? request.acceptance() : UpgradeRequest.refused(refusal));
        socket.setSoTimeout(0);
        return refusal.isEmpty();
    }
}
