package io.stagenet.console.command;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Lease;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.LeaseState;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Mapping;
import io.stagenet.console.model.MappingTable;
import io.stagenet.console.model.Notice;
import io.stagenet.console.model.Pool;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.WaitingRequest;
import io.stagenet.console.model.net.HostPort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Builds states of a console by hand.
final class TestStates {
    static final Instant NOON = Instant.parse("2026-07-28T12:00:00Z");

    private final TreeMap<GatewayId, Gateway> gateways = new TreeMap<>();
    private final TreeMap<Integer, Endpoint> endpoints = new TreeMap<>();
    private final List<WaitingRequest> waiting = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    static ConsoleState empty() {
        return new TestStates().state();
    }

    ConsoleState state() {
        var places = new TreeMap<EndpointId, Endpoint>((one, other) -> Integer.compare(one.number(), other.number()));
        endpoints.values().forEach(endpoint -> places.put(endpoint.id(), endpoint));
        int used = gateways.values().stream().flatMap(gateway -> gateway.leases().stream())
                .mapToInt(lease -> lease.addresses().size()).sum();
        return new ConsoleState(new TreeMap<>(gateways), places, new Pool(Pool.DEFAULT_RANGE, used, Pool.MAX_LEASE),
                List.copyOf(waiting), List.copyOf(notices), ShowData.EMPTY, Preferences.DEFAULT,
                List.of(), false, new TreeMap<>());
    }

    TestStates gateway(String id, @Nullable Integer endpoint, boolean bound, Lease... leases) {
        gateways.put(new GatewayId(id), new Gateway(new GatewayId(id), endpoint == null ? null
                : new EndpointId(endpoint), bound, "DMX", "1.0", new HostPort("192.168.1.200", 4000), List.of(leases),
                ResumePolicy.FADE, Gateway.DEFAULT_RATE, false));
        return this;
    }

    /// A gateway the operator forgot, whose leases are kept.
    TestStates forgotten(String id, Lease... leases) {
        var unknown = Gateway.unknown(new GatewayId(id));
        gateways.put(unknown.id(), unknown.withLeases(List.of(leases)));
        return this;
    }

    TestStates endpoint(int number, @Nullable String txtId, LinkState state, @Nullable String reason) {
        return endpoint(number, txtId, Endpoint.Origin.DISCOVERED, state, reason);
    }

    TestStates endpoint(int number, @Nullable String txtId, Endpoint.Origin origin, LinkState state,
            @Nullable String reason) {
        endpoints.put(number, new Endpoint(new EndpointId(number), txtId == null ? null : "gateway-" + number, txtId,
                txtId == null ? null : "DMX", txtId == null ? null : "1.0",
                List.of(new HostPort("10.0.0." + number, 4000 + number)), origin, txtId != null, state, NOON, reason,
                false, List.of()));
        return this;
    }

    TestStates waiting(String gateway, int endpoint, String reason) {
        waiting.add(new WaitingRequest(new GatewayId(gateway), new EndpointId(endpoint), 1, 4, reason, NOON));
        return this;
    }

    TestStates notice(Notice notice) {
        notices.add(notice);
        return this;
    }

    /// A lease of which the first addresses are mapped to DMX channels, one after the other.
    static Lease lease(String gateway, int number, AddressRuns addresses, LeaseState state, boolean mapped,
            long... channels) {
        var rows = new ArrayList<Mapping>();
        addresses.forEach(address -> {
            if (rows.size() < channels.length) {
                rows.add(new Mapping(new StageNetAddress(address), "DMX", channels[rows.size()]));
            }
        });
        return new Lease(LeaseId.ofNumber(number), new GatewayId(gateway), 1, addresses, state,
                MappingTable.empty(addresses).with(rows), mapped);
    }
}
