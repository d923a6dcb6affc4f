package io.stagenet.console.net;

import io.stagenet.console.text.Text;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Hears the other side of a connection: takes its objects apart, tells them, and stays for the answers. Any thread.
final class TextReader {
    /// In bytes, of one object.
    static final int CAP = 1 << 20;
    /// Objects of one connection that the loop has not taken yet.
    private static final int MOST_UNTOLD = 256;
    private static final int BUFFER = 8_192;

    private final TextConnections connections;
    private final TextListener listener;
    private final Duration idle;

    /// @param idle after so long without a byte the other side is done
    TextReader(TextConnections connections, TextListener listener, Duration idle) {
        this.connections = connections;
        this.listener = listener;
        this.idle = idle;
    }

    /// Reads until the other side is done, and was answered. Blocks; then the connection is of no use any more, and is
    /// closed.
    void serve(Socket socket) {
        try (socket) {
            read(socket);
        } catch (IOException _) {
            // It went away; what it had said was told. An answer may come on another connection.
        } finally {
            connections.remove(socket);
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
                    connections.tell(() -> {
                        untold.release();
                        listener.text(text, from, reply);
                    });
                });
            }
            tellIfHalf(framing, from);
            awaited.awaitAdvanceInterruptibly(awaited.arrive(), listener.answersWithin().toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (ObjectFraming.BrokenStreamException broken) {
            connections.tell(() -> listener.broken(from, Text.of(broken.key())));
        } catch (SocketTimeoutException silent) {
            tellIfHalf(framing, from);
        } catch (TimeoutException | InterruptedException _) {
            // Whoever answers now is late, or there is nobody any more.
        }
    }

    private void tellIfHalf(ObjectFraming framing, InetSocketAddress from) {
        if (!framing.isAtRest()) {
            connections.tell(() -> listener.broken(from, Text.of("net.stream.half")));
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
    private final class Answer implements TextListener.Reply {
        private final Socket socket;
        private final Phaser awaited;
        private final AtomicBoolean over = new AtomicBoolean();

        Answer(Socket socket, Phaser awaited) {
            this.socket = socket;
            this.awaited = awaited;
            if (listener.answersWithin().isPositive()) {
                awaited.register();
            } else {
                over.set(true);
            }
        }

        @Override
        public boolean send(String text) {
            if (connections.isClosed() || socket.isClosed() || socket.isOutputShutdown()) {
                return false;
            }
            awaited.register();
            boolean begun = connections.run(() -> {
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
            if (!begun) {
                awaited.arriveAndDeregister();
            }
            return begun;
        }

        @Override
        public void close() {
            if (!over.getAndSet(true)) {
                awaited.arriveAndDeregister();
            }
        }
    }
}
