package io.stagenet.console.service;

import io.stagenet.console.net.EventLoop;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs what must not happen before the lease ledger is on disk, in the order it was asked for (readings, StageNet 3).
///
/// A save that fails is told and tried again every 5 s; what waits for it waits on. Console loop only.
final class DurableLedger {
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final EventLoop loop;
    private final Supplier<CompletionStage<Void>> save;
    private final Consumer<@Nullable Throwable> saved;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long wanted;
    private long durable;
    private boolean saving;

    private record Waiting(long version, Runnable task) {
    }

    /// @param save   writes the ledger as it is now; its stage completes on the loop
    /// @param saved hears of each failure, and null each time it went well
    DurableLedger(EventLoop loop, Supplier<CompletionStage<Void>> save, Consumer<@Nullable Throwable> saved) {
        this.loop = loop;
        this.save = save;
        this.saved = saved;
    }

    /// The ledger is another than the one on disk.
    ///
    /// @return the version that has the change
    long changed() {
        wanted++;
        pump();
        return wanted;
    }

    /// Runs the task once this version, or a newer one, is on disk; at once if it is.
    void whenDurable(long version, Runnable task) {
        if (durable >= version) {
            task.run();
        } else {
            waiting.add(new Waiting(version, task));
        }
    }

    /// Runs the task once all changes so far are on disk; at once if they are.
    void whenAllDurable(Runnable task) {
        whenDurable(wanted, task);
    }

    private void pump() {
        if (saving || durable == wanted) {
            return;
        }
        saving = true;
        long version = wanted;
        var _ = save.get().whenComplete((_, failure) -> {
            saved.accept(failure);
            if (failure == null) {
                saving = false;
                durable = version;
                var ready = waiting.stream().filter(each -> each.version() <= version).toList();
                waiting.removeAll(ready);
                // Each as a task of its own: one that fails must not keep the others from their answer.
                ready.forEach(each -> loop.execute(each.task()));
                pump();
            } else {
                loop.schedule(RETRY, () -> {
                    saving = false;
                    pump();
                });
            }
        });
    }
}
