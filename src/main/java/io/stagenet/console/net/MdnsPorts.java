package io.stagenet.console.net;

import io.stagenet.console.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A port on every allowed address, following interfaces that come and go: looks every two seconds.
///
/// JmDNS has such a follower of its own, which looks every ten seconds, never retries an address that failed once, and
/// forgets to say that what a lost interface listed is gone.
///
/// @param <U> the user of each port
final class MdnsPorts<U extends MdnsPort.User> {
    private static final Logger LOG = LoggerFactory.getLogger(MdnsPorts.class);
    private static final long POLL_SECONDS = 2;

    private final InterfaceChoice choice;
    private final Supplier<List<NetworkCard>> cards;
    private final Function<NetworkAddress, U> users;
    private final Consumer<String> trouble;
    private final ScheduledExecutorService thread = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("mdns interfaces").factory());
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    // All of the rest belongs to the thread above.
    private final Map<NetworkAddress, MdnsPort<U>> ports = new LinkedHashMap<>();
    private final List<CompletionStage<Void>> departing = new ArrayList<>();
    private Set<String> missing = Set.of();
    private boolean toldNone;
    private boolean begun;

    /// @param cards   the interfaces there are now; may block
    /// @param users   makes the user of the port on an address
    /// @param trouble takes sentences for the operator; any thread
    MdnsPorts(InterfaceChoice choice, Supplier<List<NetworkCard>> cards, Function<NetworkAddress, U> users,
            Consumer<String> trouble) {
        this.choice = choice;
        this.cards = cards;
        this.users = users;
        this.trouble = trouble;
    }

    /// Begins to look for interfaces; a second call does nothing. Any thread; returns at once.
    void begin() {
        onThread(() -> {
            if (!begun) {
                begun = true;
                var _ = thread.scheduleWithFixedDelay(this::poll, 0, POLL_SECONDS, TimeUnit.SECONDS);
            }
        });
    }

    /// Calls the action for every port there is. Any thread; returns at once.
    void each(Consumer<MdnsPort<U>> action) {
        onThread(() -> ports.values().forEach(action));
    }

    /// Closes all ports side by side, and waits at most `patience` for it; what is slower ends by itself later.
    void close(Duration patience) {
        onThread(() -> {
            thread.shutdown();
            ports.values().forEach(port -> departing.add(port.close(true)));
            ports.clear();
            CompletableFuture<?>[] all = departing.stream().map(CompletionStage::toCompletableFuture)
                    .toArray(CompletableFuture<?>[]::new);
            var _ = CompletableFuture.allOf(all).whenComplete((_, _) -> closed.complete(null));
        });
        closed.copy().completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    private void onThread(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException closedMeanwhile) {
            LOG.trace("closed meanwhile", closedMeanwhile);
        }
    }

    private void poll() {
        try {
            follow(choice.select(cards.get()));
        } catch (RuntimeException e) {
            // A poll that throws would be the last one.
            LOG.warn("cannot read the network interfaces", e);
        }
    }

    private void follow(InterfaceChoice.Selection selection) {
        departing.removeIf(port -> port.toCompletableFuture().isDone());
        for (Iterator<Map.Entry<NetworkAddress, MdnsPort<U>>> each = ports.entrySet().iterator(); each.hasNext();) {
            var port = each.next();
            if (!selection.usable().contains(port.getKey())) {
                each.remove();
                departing.add(port.getValue().close(false));
            }
        }
        for (NetworkAddress address : selection.usable()) {
            if (!ports.containsKey(address)) {
                var port = new MdnsPort<>(address, users.apply(address), trouble);
                ports.put(address, port);
                port.open();
            }
        }
        tell(selection);
    }

    private void tell(InterfaceChoice.Selection selection) {
        for (String name : selection.missing()) {
            if (!missing.contains(name)) {
                trouble.accept(Text.of("net.interface.missing", name));
            }
        }
        missing = Set.copyOf(selection.missing());
        boolean none = selection.usable().isEmpty();
        if (none && !toldNone && choice.chosen().isEmpty()) {
            trouble.accept(Text.of("net.interface.none"));
        }
        toldNone = none;
    }
}
