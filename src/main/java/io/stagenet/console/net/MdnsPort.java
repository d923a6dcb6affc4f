package io.stagenet.console.net;

import io.stagenet.console.text.Text;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.jmdns.impl.JmDNSImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one mDNS instance open on one address for as long as the address is there: opens it, tries again when that
/// fails, replaces it when one of its threads died. One thread does it all, and may block.
///
/// @param <U> what the instance is opened for
final class MdnsPort<U extends MdnsPort.User> {
    private static final Logger LOG = LoggerFactory.getLogger(MdnsPort.class);
    private static final long RETRY_SECONDS = 2;
    private static final long TICK_SECONDS = 1;
    /// An instance mostly breaks when its interface goes: the port is then closed before this is over.
    private static final long REOPEN_SECONDS = 1;

    private final NetworkAddress address;
    private final U user;
    private final Consumer<String> trouble;
    private final ScheduledThreadPoolExecutor thread;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private volatile boolean closing;
    private @Nullable MdnsInstance instance;
    private boolean failed;

    /// What an instance is opened for. Called on the thread of the port, which it may block.
    interface User {
        /// A fresh instance, which knows nothing of an earlier one.
        void opened(JmDNSImpl dns) throws IOException;

        /// About every second while it is open.
        void tick(JmDNSImpl dns) throws IOException;

        /// It is not used any more; what it listed is not known any more.
        void closed();
    }

    /// @param trouble takes a sentence for the operator when opening begins to fail; any thread
    MdnsPort(NetworkAddress address, U user, Consumer<String> trouble) {
        this.address = address;
        this.user = user;
        this.trouble = trouble;
        thread = new ScheduledThreadPoolExecutor(1,
                Thread.ofPlatform().daemon().name("mdns " + address.address().getHostAddress()).factory());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    }

    U user() {
        return user;
    }

    void open() {
        thread.execute(this::tryOpen);
        var _ = thread.scheduleWithFixedDelay(this::tick, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
    }

    /// Runs the action on the port's thread if an instance is open then; `opened` sees to it otherwise.
    void run(Use action) {
        try {
            thread.execute(() -> {
                if (instance != null && !closing) {
                    guarded(action);
                }
            });
        } catch (RejectedExecutionException closedMeanwhile) {
            LOG.trace("closed meanwhile", closedMeanwhile);
        }
    }

    /// Begins to close, and returns at once.
    ///
    /// @param goodbye whether the network is still there to be told
    /// @return complete when nothing of it is left
    CompletionStage<Void> close(boolean goodbye) {
        if (!closing) {
            closing = true;
            thread.execute(() -> {
                var _ = discard(goodbye).whenComplete((_, _) -> closed.complete(null));
            });
            thread.shutdown();
        }
        return closed;
    }

    private void tryOpen() {
        if (closing) {
            return;
        }
        try {
            MdnsInstance fresh = MdnsInstance.open(address);
            instance = fresh;
            user.opened(fresh.dns());
            failed = false;
        } catch (IOException | RuntimeException e) {
            LOG.debug("opening mDNS on {}", address, e);
            var _ = discard(false);
            if (!failed) {
                failed = true;
                trouble.accept(Text.of("net.mdns.open", address, String.valueOf(e.getMessage())));
            }
            again(RETRY_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void again(long seconds) {
        try {
            var _ = thread.schedule(this::tryOpen, seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException closedMeanwhile) {
            LOG.trace("closed meanwhile", closedMeanwhile);
        }
    }

    private void tick() {
        if (instance == null || closing) {
            return;
        }
        if (instance.healthy()) {
            guarded(user::tick);
        } else {
            LOG.info("mDNS on {} broke, opening it again", address);
            reopen();
        }
    }

    private void guarded(Use use) {
        MdnsInstance present = instance;
        if (present == null) {
            return;
        }
        try {
            use.of(present.dns());
        } catch (IOException | RuntimeException e) {
            // Such as "Timer already cancelled": an instance that throws is not trusted again.
            LOG.warn("mDNS on {} failed, opening it again", address, e);
            reopen();
        }
    }

    private void reopen() {
        var _ = discard(false);
        again(REOPEN_SECONDS);
    }

    private CompletionStage<Void> discard(boolean goodbye) {
        MdnsInstance old = instance;
        instance = null;
        if (old == null) {
            return CompletableFuture.completedStage(null);
        }
        user.closed();
        return old.close(goodbye);
    }

    /// Something done with an open instance.
    @FunctionalInterface
    interface Use {
        void of(JmDNSImpl dns) throws IOException;
    }
}
