package io.stagenet.console.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Lets others connect to us, as many at a time as can be served, and has each of them heard.
final class TextAcceptor {
    private static final int MOST_CALLERS = 256;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final TextConnections connections;
    private final TextReader reader;
    private final Semaphore callers = new Semaphore(MOST_CALLERS);

    TextAcceptor(TextConnections connections, TextReader reader) {
        this.connections = connections;
        this.reader = reader;
    }

    /// See [TextStreams#listen].
    int listen(@Nullable InetAddress bind, int port) throws IOException {
        var server = new ServerSocket();
        try {
            server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            server.bind(new InetSocketAddress(bind, port), MOST_CALLERS);
        } catch (IOException taken) {
            server.close();
            throw taken;
        }
        connections.add(server);
        var _ = connections.run(() -> accept(server));
        return server.getLocalPort();
    }

    private void accept(ServerSocket server) {
        while (!connections.isClosed()) {
            try {
                // One more than can be served waits in the system's queue.
                callers.acquire();
                var caller = server.accept();
                connections.add(caller);
                if (connections.isClosed()) {
                    // The system still takes a caller in the moment between the closing and this thread's waking.
                    caller.close();
                    return;
                }
                if (!connections.run(() -> serve(caller))) {
                    return;
                }
            } catch (InterruptedException _) {
                return;
            } catch (IOException failed) {
                callers.release();
                if (server.isClosed()) {
                    return;
                }
                // No file descriptor left, most likely: asking at once again would only burn.
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void serve(Socket caller) {
        try {
            reader.serve(caller);
        } finally {
            callers.release();
        }
    }
}
