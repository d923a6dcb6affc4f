package io.stagenet.console.store;

import io.stagenet.console.text.Text;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes to the disk, so that nobody else ever waits for it.
///
/// Requests for the same file that wait together become one write of the newest content; all of them are answered when
/// it is durable. Files are written in the order in which they were first asked for. The thread is a daemon and starts
/// at once.
public final class Disk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Disk.class);
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LinkedHashMap<Object, Batch> waiting = new LinkedHashMap<>();
    private final Duration deadline;
    private final Thread thread;
    private boolean closed;

    public Disk() {
        this(DEADLINE);
    }

    /// @param deadline how long [#close()] waits for what is pending
    Disk(Duration deadline) {
        this.deadline = deadline;
        thread = Thread.ofPlatform().daemon().name("disk").unstarted(this::run);
        thread.start();
    }

    /// Asks for a file to be saved. Any thread; never blocks on the disk.
    ///
    /// @param content called on the disk thread, once or (if newer content came in time) never; must not share
    ///                anything that changes
    /// @param answers runs the completion of the stage
    /// @return completed with null when this content, or newer content for the same file, is durable; exceptionally
    ///         with an [IOException] whose message is a sentence for the operator, when it is not
    CompletionStage<@Nullable Void> save(AtomicFile file, Supplier<byte[]> content, Executor answers) {
        return write(file, () -> file.save(content.get()), answers);
    }

    /// Something that is done to files on the disk thread.
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /// Asks for something to be done that is no replacement of one small file. As [#save], otherwise.
    ///
    /// @param what work for the same thing that waits together is done once, as it was asked for last; compared with
    ///             `equals`
    CompletionStage<@Nullable Void> write(Object what, Work work, Executor answers) {
        var waiter = new Waiter(new CompletableFuture<>(), answers);
        lock.lock();
        try {
            if (!closed) {
                waiting.computeIfAbsent(what, _ -> new Batch(work)).add(work, waiter);
                changed.signal();
                return waiter.result;
            }
        } finally {
            lock.unlock();
        }
        waiter.answer(new IOException(Text.of("store.disk.closed")));
        return waiter.result;
    }

    private void run() {
        for (var next = take(); next != null; next = take()) {
            Throwable failure = null;
            try {
                next.getValue().work.run();
            } catch (Throwable e) {
                // Whatever it was: those who wait must hear of it, and the thread must live on.
                LOG.error("A file was not saved", e);
                failure = e;
            }
            for (var waiter : next.getValue().waiters) {
                waiter.answer(failure);
            }
        }
    }

    /// The next file to write; null when closed and nothing is left.
    private Map.@Nullable Entry<Object, Batch> take() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            return waiting.pollFirstEntry();
        } finally {
            lock.unlock();
        }
    }

    /// Takes no more requests, writes what is pending and waits for it, 5 s at most; what is late is answered with a
    /// failure. Not to be called from the disk thread.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(deadline);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        var late = new ArrayList<Waiter>();
        lock.lock();
        try {
            waiting.values().forEach(batch -> late.addAll(batch.waiters));
            waiting.clear();
        } finally {
            lock.unlock();
        }
        late.forEach(waiter -> waiter.answer(new IOException(Text.of("store.disk.late"))));
    }

    /// The newest work asked for, and everybody who asked.
    private static final class Batch {
        private final List<Waiter> waiters = new ArrayList<>();
        private Work work;

        Batch(Work work) {
            this.work = work;
        }

        void add(Work newest, Waiter waiter) {
            work = newest;
            waiters.add(waiter);
        }
    }

    private record Waiter(CompletableFuture<@Nullable Void> result, Executor answers) {
        void answer(@Nullable Throwable failure) {
            try {
                answers.execute(() -> {
                    if (failure == null) {
                        result.complete(null);
                    } else {
                        result.completeExceptionally(failure);
                    }
                });
            } catch (RejectedExecutionException e) {
                LOG.warn("Nobody is left to hear what became of a save: {}", e.getMessage());
            }
        }
    }
}
