package io.stagenet.console.net;

import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Texts over TCP, each on a connection of its own that its sender opens; answers are heard on the same connection and on
/// those that others open to us. Knows no protocol but that a text is one object in braces.
///
/// Any thread may call it and none is blocked; everything is told on the loop.
public final class TextStreams implements AutoCloseable {
    /// In bytes, of one object.
    public static final int CAP = 1 << 20;
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(100);
    /// A text that could not leave within this time never does: whoever sent it has told the operator by then that it
    /// came to nothing.
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_CALLERS = 256;
    /// Objects of one connection that the loop has not taken yet.
    private static final int MOST_UNTOLD = 256;
    private static final int BUFFER = 8_192;
    /// Answers to one text, so that a peer that never stops does not fill the memory.
    private static final int MOST_WAITING = 4_096;

    private final EventLoop loop;
    private final @Nullable InetAddress source;
    private final Heard heard;
    private final Duration idle;
    private final Duration patience;
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("text-stream-", 0).factory());
    private final Set<AutoCloseable> open = ConcurrentHashMap.newKeySet();
    private final Map<HostPort, ArrayDeque<Sending>> queues = new HashMap<>();
    private final Semaphore callers = new Semaphore(MOST_CALLERS);
    private volatile boolean closed;

    /// Told on the loop.
    public interface Heard {
        /// An object came.
        void text(String text, InetSocketAddress from, Reply reply);

        /// How long a connection stays open at most for replies once its caller has said all, until [Reply#close] was
        /// called for each of its texts; for devices.
        default Duration answersWithin() {
            return Duration.ZERO;
        }

        /// A connection brought something that is no object, or stopped in the middle of one.
        void broken(InetSocketAddress from, String reason);
    }

    /// Answers on the connection a text came on.
    public interface Reply {
        /// Returns at once.
        ///
        /// @return false if that connection is closed
        boolean send(String text);

        /// No more answers come to this text: a caller who has said all need not be kept any longer.
        void close();
    }

    /// Told on the loop what became of a text.
    public interface Delivery {
        void sent();

        /// @param reason a sentence for the operator
        void failed(String reason);
    }

    /// @param since when it was handed over, by the loop's nanoseconds
    private record Sending(String text, Delivery delivery, long since) {
    }

    /// @param source what we send from, null to leave it to the system
    public TextStreams(EventLoop loop, @Nullable InetAddress source, Heard heard) {
        this(loop, source, heard, IDLE, PATIENCE);
    }

    TextStreams(EventLoop loop, @Nullable InetAddress source, Heard heard, Duration idle, Duration patience) {
        this.loop = loop;
        this.source = source;
        this.heard = heard;
        this.idle = idle;
        this.patience = patience;
    }

    /// Hears those who connect to us.
    ///
    /// @param bind null for every address of this machine
    /// @param port 0 for any
    /// @return the port
    /// @throws IOException if it cannot be had
    public int listen(@Nullable InetAddress bind, int port) throws IOException {
        var server = new ServerSocket();
        try {
            server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            server.bind(new InetSocketAddress(bind, port), MOST_CALLERS);
        } catch (IOException taken) {
            server.close();
            throw taken;
        }
        open.add(server);
        workers.execute(() -> accept(server));
        return server.getLocalPort();
    }

    private void accept(ServerSocket server) {
        while (!closed) {
            try {
                // One more than can be served waits in the system's queue.
                callers.acquire();
                var caller = server.accept();
                open.add(caller);
                if (closed) {
                    // The system still takes a caller in the moment between the closing and this thread's waking.
                    caller.close();
                    return;
                }
                workers.execute(() -> {
                    try (caller) {
                        read(caller);
                    } catch (IOException _) {
                        // It went away; what it had said was told.
                    } finally {
                        open.remove(caller);
                        callers.release();
                    }
                });
            } catch (InterruptedException _) {
                return;
            } catch (IOException | RejectedExecutionException failed) {
                callers.release();
                if (server.isClosed()) {
                    return;
                }
                // No file descriptor left, most likely: asking at once again would only burn.
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void read(Socket socket) throws IOException {
        var from = (InetSocketAddress) socket.getRemoteSocketAddress();
        var framing = new ObjectFraming(CAP);
        socket.setSoTimeout((int) idle.toMillis());
        var buffer = new byte[BUFFER];
        var awaited = new Phaser(1);
        var untold = new Semaphore(MOST_UNTOLD);
        try {
            int count;
            while ((count = socket.getInputStream().read(buffer)) >= 0) {
                framing.take(buffer, count, text -> {
                    // Whoever says more than is listened to waits.
                    if (!acquired(untold)) {
                        return;
                    }
                    var reply = new Answer(socket, awaited);
                    tell(() -> {
                        untold.release();
                        heard.text(text, from, reply);
                    });
                });
            }
            if (!framing.isAtRest()) {
                tell(() -> heard.broken(from, Text.of("net.stream.half")));
            }
            awaited.awaitAdvanceInterruptibly(awaited.arrive(), heard.answersWithin().toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (ObjectFraming.BrokenStreamException broken) {
            tell(() -> heard.broken(from, Text.of(broken.key())));
        } catch (SocketTimeoutException silent) {
            if (!framing.isAtRest()) {
                tell(() -> heard.broken(from, Text.of("net.stream.half")));
            }
        } catch (TimeoutException | InterruptedException _) {
            // Whoever answers now is late, or there is nobody any more.
        }
    }

    /// @return false if everything ends
    private static boolean acquired(Semaphore permits) {
        try {
            permits.acquire();
            return true;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Answers to one text. What its connection waits for: that nothing more comes, and that what came is written.
    private final class Answer implements Reply {
        private final Socket socket;
        private final Phaser awaited;
        private final AtomicBoolean over = new AtomicBoolean();

        Answer(Socket socket, Phaser awaited) {
            this.socket = socket;
            this.awaited = awaited;
            if (heard.answersWithin().isPositive()) {
                awaited.register();
            } else {
                over.set(true);
            }
        }

        @Override
        public boolean send(String text) {
            if (closed || socket.isClosed() || socket.isOutputShutdown()) {
                return false;
            }
            awaited.register();
            try {
                workers.execute(() -> {
                    try {
                        synchronized (socket) {
                            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                        }
                    } catch (IOException _) {
                        // Who asked does not listen any more.
                    } finally {
                        awaited.arriveAndDeregister();
                    }
                });
                return true;
            } catch (RejectedExecutionException _) {
                awaited.arriveAndDeregister();
                return false;
            }
        }

        @Override
        public void close() {
            if (!over.getAndSet(true)) {
                awaited.arriveAndDeregister();
            }
        }
    }

    private void tell(Runnable news) {
        if (!closed) {
            loop.execute(() -> {
                if (!closed) {
                    news.run();
                }
            });
        }
    }

    /// Sends a text; texts to one target leave one after the other, and within two seconds or never.
    public void send(HostPort target, String text, Delivery delivery) {
        var sending = new Sending(text, delivery, loop.nanos());
        synchronized (queues) {
            var queue = queues.get(target);
            if (queue != null) {
                if (queue.size() >= MOST_WAITING) {
                    tell(() -> delivery.failed(Text.of("net.stream.queue", target)));
                } else {
                    queue.add(sending);
                }
                return;
            }
            queues.put(target, new ArrayDeque<>(java.util.List.of(sending)));
        }
        try {
            workers.execute(() -> drain(target));
        } catch (RejectedExecutionException _) {
            // Closed: nobody is told any more.
        }
    }

    /// Opens a connection, says this and no more, and holds it until the other side or [#close] ends it: what a peer does that
    /// hangs. Nothing is told of it.
    public void hang(HostPort target, String text) {
        try {
            workers.execute(() -> {
                try (var socket = new Socket()) {
                    open.add(socket);
                    try {
                        connect(socket, target, patience);
                        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                    } finally {
                        open.remove(socket);
                    }
                } catch (IOException _) {
                    // It is over, however it ended.
                }
            });
        } catch (RejectedExecutionException _) {
            // Closed.
        }
    }

    private void connect(Socket socket, HostPort target, Duration within) throws IOException {
        if (closed) {
            throw new IOException(Text.of("net.stream.closed"));
        }
        if (source != null) {
            socket.bind(new InetSocketAddress(source, 0));
        }
        socket.setTcpNoDelay(true);
        var address = new InetSocketAddress(target.host(), target.port());
        if (address.isUnresolved()) {
            throw new UnknownHostException(target.host());
        }
        socket.connect(address, (int) within.toMillis());
    }

    private void drain(HostPort target) {
        while (true) {
            Sending next;
            synchronized (queues) {
                var queue = queues.get(target);
                next = queue == null ? null : queue.poll();
                if (next == null) {
                    queues.remove(target);
                    return;
                }
            }
            deliver(target, next);
        }
    }

    private void deliver(HostPort target, Sending sending) {
        // A device on the stage's own network is behind no proxy, and to look for one takes longer than to connect.
        var socket = new Socket(Proxy.NO_PROXY);
        open.add(socket);
        try {
            var left = patience.minusNanos(loop.nanos() - sending.since());
            if (left.toMillis() < 1) {
                throw new SocketTimeoutException();
            }
            connect(socket, target, left);
            socket.getOutputStream().write(sending.text().getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            tell(sending.delivery()::sent);
            workers.execute(() -> {
                try (socket) {
                    read(socket);
                } catch (IOException _) {
                    // No answer on this connection; it may come on another.
                } finally {
                    open.remove(socket);
                }
            });
        } catch (IOException | RuntimeException failed) {
            open.remove(socket);
            try {
                socket.close();
            } catch (IOException _) {
                // It never stood.
            }
            tell(() -> sending.delivery().failed(Text.of("net.stream.failed", target, reason(failed))));
        }
    }

    private static String reason(Exception failed) {
        return switch (failed) {
            case UnknownHostException _ -> Text.of("net.stream.host");
            case SocketTimeoutException _ -> Text.of("net.stream.timeout");
            default -> String.valueOf(failed.getMessage());
        };
    }

    /// Ends every connection; nobody is told of anything any more.
    @Override
    public void close() {
        closed = true;
        for (var each : open) {
            try {
                each.close();
            } catch (Exception _) {
                // It is not used any more.
            }
        }
        workers.shutdownNow();
    }
}
