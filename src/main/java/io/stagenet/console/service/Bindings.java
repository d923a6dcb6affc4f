package io.stagenet.console.service;

import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Binding;
import io.stagenet.console.model.show.RigMapping;
import io.stagenet.console.model.show.ShowAddresses;
import io.stagenet.console.net.EventLoop;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What addresses drive, as gateways have said. It is remembered for as long as nobody says otherwise, so that a show
/// saved while a gateway is off still knows its lamps. Console loop only.
final class Bindings {
    private static final Duration APART = Duration.ofSeconds(5);

    private final EventLoop loop;
    private final StateHolder state;
    private SortedMap<Integer, Binding> known;
    private @Nullable Map<GatewayId, Gateway> bound;
    private long seen;

    /// @param before what the show knew when it was read
    Bindings(EventLoop loop, StateHolder state, SortedMap<Integer, Binding> before) {
        this.loop = loop;
        this.state = state;
        known = before;
    }

    /// Those of another show, and what is driven here.
    void begin(SortedMap<Integer, Binding> of) {
        known = of;
        bind();
    }

    /// @return whether gateways were listened to just now; not more often than once in five seconds
    boolean look() {
        if (bound == state.get().gateways() || loop.nanos() - seen < APART.toNanos()) {
            return false;
        }
        bind();
        return true;
    }

    void bind() {
        bound = state.get().gateways();
        seen = loop.nanos();
        var next = new TreeMap<>(known);
        next.putAll(rig().driven());
        known = next;
    }

    /// Of every address that was ever driven while this show was open.
    SortedMap<Integer, Binding> all() {
        return Collections.unmodifiableSortedMap(known);
    }

    /// Of the addresses a show names, as of now.
    SortedMap<Integer, Binding> of(ShowData show) {
        bind();
        var used = ShowAddresses.of(show);
        var own = new TreeMap<Integer, Binding>();
        known.forEach((address, binding) -> {
            if (used.get(address)) {
                own.put(address, binding);
            }
        });
        return own;
    }

    /// Who drives what here, as far as gateways have said.
    RigMapping.Rig rig() {
        var driven = new TreeMap<Integer, Binding>();
        var expected = new TreeMap<Integer, GatewayId>();
        for (var gateway : state.get().gateways().values()) {
            for (var lease : gateway.leases()) {
                lease.addresses().forEach(address -> {
                    var mapping = lease.mappings().of(address);
                    if (mapping == null) {
                        expected.put(address, gateway.id());
                    } else {
                        driven.put(address, new Binding(gateway.id(), mapping.hardwareType(), mapping.channel()));
                    }
                });
            }
        }
        return new RigMapping.Rig(driven, expected);
    }
}
