package io.stagenet.console.service;

import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.net.HostPort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The places we know and the session with each, found by service name or by address. Console loop only, but for
/// [#session].
final class Endpoints {
    private final StateHolder state;
    private final Map<EndpointId, DeviceSession> sessions = new ConcurrentHashMap<>();
    private final Map<String, EndpointId> byService = new HashMap<>();
    /// Addresses that mDNS did not tell for the endpoint's own service: given by hand, or of a second way to one host.
    private final Map<EndpointId, Set<HostPort>> extra = new HashMap<>();
    /// Services the operator forgot while they were advertised, with their addresses: not listed until they are gone.
    private final Map<String, List<HostPort>> forgotten = new HashMap<>();
    private int nextNumber = 1;

    Endpoints(StateHolder state) {
        this.state = state;
    }

    EndpointId nextId() {
        return new EndpointId(nextNumber++);
    }

    /// @param byHand whether its addresses were given by hand and stay whatever mDNS says
    DeviceSession add(Endpoint endpoint, boolean byHand, Function<EndpointId, DeviceSession> maker) {
        state.put(endpoint);
        var session = maker.apply(endpoint.id());
        sessions.put(endpoint.id(), session);
        if (endpoint.serviceName() != null) {
            byService.put(endpoint.serviceName(), endpoint.id());
        }
        if (byHand) {
            keep(endpoint.id(), endpoint.addresses());
        }
        return session;
    }

    void keep(EndpointId id, Collection<HostPort> addresses) {
        extra.computeIfAbsent(id, _ -> new LinkedHashSet<>()).addAll(addresses);
    }

    /// The addresses mDNS tells now and those kept; the one in use stays first.
    List<HostPort> merged(Endpoint endpoint, List<HostPort> told) {
        var merged = new LinkedHashSet<HostPort>();
        var current = endpoint.address();
        if (endpoint.state().isOpen() && current != null) {
            merged.add(current);
        }
        merged.addAll(told);
        merged.addAll(extra.getOrDefault(endpoint.id(), Set.of()));
        return new ArrayList<>(merged);
    }

    @Nullable
    DeviceSession session(EndpointId id) {
        return sessions.get(id);
    }

    /// Any thread.
    Console.Traffic traffic(EndpointId id) {
        var session = session(id);
        if (session == null) {
            return Console.Traffic.NONE;
        }
        var counters = session.traffic();
        return new Console.Traffic(counters.framesSent(), counters.received(), session.bad().count(),
                session.bad().unknown(), counters.roundTripMicros());
    }

    Collection<DeviceSession> sessions() {
        return new LinkedHashMap<>(sessions).values();
    }

    @Nullable
    DeviceSession byService(String name) {
        var id = byService.get(name);
        return id == null ? null : sessions.get(id);
    }

    void alias(String serviceName, EndpointId id) {
        byService.put(serviceName, id);
    }

    @Nullable
    DeviceSession byAddress(HostPort address) {
        for (var endpoint : state.get().endpoints().values()) {
            if (endpoint.addresses().contains(address)) {
                return sessions.get(endpoint.id());
            }
        }
        return null;
    }

    @Nullable
    DeviceSession byAnyAddress(Collection<HostPort> addresses) {
        for (var address : addresses) {
            var found = byAddress(address);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// Takes the endpoint off the list; its session must have been stopped.
    void remove(EndpointId id) {
        sessions.remove(id);
        extra.remove(id);
        byService.values().removeIf(id::equals);
        state.remove(id);
    }

    /// Ends a place that nobody gave by hand, nobody advertises, nobody answers at and no gateway is expected at: it would
    /// only be dialled in vain for ever.
    void dropIfUseless(@Nullable EndpointId id) {
        if (id == null) {
            return;
        }
        var session = sessions.get(id);
        var endpoint = state.endpoint(id);
        if (session == null || endpoint == null || endpoint.advertised() || endpoint.state().isOpen()) {
            return;
        }
        boolean ownAccord = switch (endpoint.origin()) {
            case DISCOVERED, REMEMBERED, SEEN_ONLY -> true;
            case MANUAL, SIMULATED -> false;
        };
        if (ownAccord && state.get().gateways().values().stream().noneMatch(it -> id.equals(it.endpoint()))) {
            session.stop("");
            remove(id);
        }
    }

    void forget(Endpoint endpoint) {
        byService.forEach((name, id) -> {
            if (id.equals(endpoint.id())) {
                forgotten.put(name, endpoint.addresses());
            }
        });
    }

    boolean isForgotten(String serviceName) {
        return forgotten.containsKey(serviceName);
    }

    void remember(String serviceName) {
        forgotten.remove(serviceName);
    }

    void remember(HostPort address) {
        forgotten.values().removeIf(addresses -> addresses.contains(address));
    }
}
