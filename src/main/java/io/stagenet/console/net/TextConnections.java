package io.stagenet.console.net;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/// The sockets of a [TextStreams] and the threads that serve them, one each, which end together; nobody is told of anything
/// after that. Any thread.
final class TextConnections {
    private final EventLoop loop;
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("text-stream-", 0).factory());
    private final Set<AutoCloseable> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    TextConnections(EventLoop loop) {
        this.loop = loop;
    }

    /// To be closed with the others, until it is taken out again.
    void add(AutoCloseable socket) {
        open.add(socket);
    }

    void remove(AutoCloseable socket) {
        open.remove(socket);
    }

    /// On a thread of its own, which may block.
    ///
    /// @return false if everything has ended
    boolean run(Runnable work) {
        try {
            workers.execute(work);
            return true;
        } catch (RejectedExecutionException _) {
            return false;
        }
    }

    /// On the loop.
    void tell(Runnable news) {
        if (!closed) {
            loop.execute(() -> {
                if (!closed) {
                    news.run();
                }
            });
        }
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
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
