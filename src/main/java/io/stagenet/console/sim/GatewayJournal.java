package io.stagenet.console.sim;

import io.stagenet.console.net.EventLoop;
import io.stagenet.console.sim.SimulatorEvent.ChannelLevel;
import io.stagenet.console.sim.SimulatorEvent.Kind;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// What a simulated gateway took, and what it tells of itself. Any thread; events are told under the gateway's lock.
final class GatewayJournal {
    private final GatewaySettings settings;
    private final EventLoop loop;
    private final Object lock;
    private final Consumer<SimulatorEvent> events;
    private final ChannelLevels levels;
    private final AtomicLong packets = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    GatewayJournal(GatewaySettings settings, EventLoop loop, Object lock, Consumer<SimulatorEvent> events) {
        this.settings = settings;
        this.loop = loop;
        this.lock = lock;
        this.events = events;
        levels = new ChannelLevels(settings.firstChannel(), settings.addresses());
    }

    void tell(Kind kind, Object... values) {
        synchronized (lock) {
            events.accept(new SimulatorEvent(loop.now(), settings.id(), kind, List.of(values)));
        }
    }

    /// It was sent something that it does not take.
    void refuse(String reason) {
        refused.incrementAndGet();
        tell(Kind.REFUSED, reason);
    }

    /// Takes a value: the one method that is called over a million times a second in a large rig.
    void hold(int address, int position, int value) {
        long count = packets.incrementAndGet();
        levels.set(position, value);
        if (settings.verbose()) {
            tell(Kind.LEVEL, "SN" + address, (long) settings.firstChannel() + position, value, count);
        }
    }

    /// The channels that were ever set and their levels, upwards.
    List<ChannelLevel> levels() {
        return levels.known();
    }

    void forgetLevels() {
        levels.forget();
    }

    void tellLevels() {
        tell(Kind.LEVELS, packets.get(), levels.known());
    }

    void tellSummary() {
        tell(Kind.SUMMARY, packets.get(), refused.get(), levels.known());
    }
}
