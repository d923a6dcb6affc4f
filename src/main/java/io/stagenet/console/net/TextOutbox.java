package io.stagenet.console.net;

import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Texts on their way out, in a queue for each target, each on a connection of its own that is then heard for answers. Any
/// thread.
final class TextOutbox {
    /// To one target, so that one that hangs does not fill the memory.
    private static final int MOST_WAITING = 4_096;

    private final EventLoop loop;
    private final TextConnections connections;
    private final TextReader reader;
    private final @Nullable InetAddress source;
    private final Duration patience;
    private final Map<HostPort, ArrayDeque<Sending>> queues = new HashMap<>();

    /// @param since when it was handed over, by the loop's nanoseconds
    private record Sending(String text, TextDelivery delivery, long since) {
    }

    /// @param source   what we send from, null to leave it to the system
    /// @param patience a text that could not leave within this time never does
    TextOutbox(EventLoop loop, TextConnections connections, TextReader reader, @Nullable InetAddress source,
            Duration patience) {
        this.loop = loop;
        this.connections = connections;
        this.reader = reader;
        this.source = source;
        this.patience = patience;
    }

    /// See [TextStreams#send].
    void send(HostPort target, String text, TextDelivery delivery) {
        var sending = new Sending(text, delivery, loop.nanos());
        synchronized (queues) {
            var queue = queues.get(target);
            if (queue != null) {
                if (queue.size() >= MOST_WAITING) {
                    connections.tell(() -> delivery.failed(Text.of("net.stream.queue", target)));
                } else {
                    queue.add(sending);
                }
                return;
            }
            queues.put(target, new ArrayDeque<>(List.of(sending)));
        }
        // If everything has ended, nobody is told any more.
        var _ = connections.run(() -> drain(target));
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
        connections.add(socket);
        try {
            var left = patience.minusNanos(loop.nanos() - sending.since());
            if (left.toMillis() < 1) {
                throw new SocketTimeoutException();
            }
            connect(socket, target, left);
            socket.getOutputStream().write(sending.text().getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            connections.tell(sending.delivery()::sent);
            var _ = connections.run(() -> reader.serve(socket));
        } catch (IOException | RuntimeException failed) {
            connections.remove(socket);
            try {
                socket.close();
            } catch (IOException _) {
                // It never stood.
            }
            connections.tell(() -> sending.delivery().failed(Text.of("net.stream.failed", target, reason(failed))));
        }
    }

    /// See [TextStreams#hang].
    void hang(HostPort target, String text) {
        var _ = connections.run(() -> {
            try (var socket = new Socket()) {
                connections.add(socket);
                try {
                    connect(socket, target, patience);
                    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                } finally {
                    connections.remove(socket);
                }
            } catch (IOException _) {
                // It is over, however it ended.
            }
        });
    }

    private void connect(Socket socket, HostPort target, Duration within) throws IOException {
        if (connections.isClosed()) {
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

    private static String reason(Exception failed) {
        return switch (failed) {
            case UnknownHostException _ -> Text.of("net.stream.host");
            case SocketTimeoutException _ -> Text.of("net.stream.timeout");
            default -> String.valueOf(failed.getMessage());
        };
    }
}
