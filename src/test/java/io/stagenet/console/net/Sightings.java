package io.stagenet.console.net;

import io.stagenet.console.net.Discovery.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What discovery told, for tests that wait for it.
final class Sightings implements Discovery.Listener {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EventLoop loop;
    private final Map<String, Service> present = new HashMap<>();
    private final List<Service> seen = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private boolean strayed;

    /// @param loop the one every call must come on
    Sightings(EventLoop loop) {
        this.loop = loop;
    }

    @Override
    public synchronized void seen(Service service) {
        strayed |= !loop.isCurrent();
        present.put(service.name(), service);
        seen.add(service);
        notifyAll();
    }

    @Override
    public synchronized void gone(String serviceName) {
        strayed |= !loop.isCurrent();
        present.remove(serviceName);
        notifyAll();
    }

    @Override
    public synchronized void trouble(String text) {
        strayed |= !loop.isCurrent();
        troubles.add(text);
        notifyAll();
    }

    synchronized Optional<Service> service(String name) {
        return Optional.ofNullable(present.get(name));
    }

    synchronized Map<String, Service> present() {
        return Map.copyOf(present);
    }

    synchronized List<Service> seen() {
        return List.copyOf(seen);
    }

    synchronized List<String> troubles() {
        return List.copyOf(troubles);
    }

    synchronized boolean strayed() {
        return strayed;
    }

    /// Waits until the condition holds, woken by every call.
    ///
    /// @throws AssertionError after 20 s
    synchronized void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError(
                        "waited in vain for " + what + "; present: " + present.values() + ", troubles: "
                                + troubles);
            }
            wait(Math.min(left, 100));
        }
    }
}
