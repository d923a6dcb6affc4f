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
import io.stagenet.console.model.OpenShow;
import io.stagenet.console.model.Pool;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.WaitingRequest;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.show.Editing;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.virgil.Grid;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.model.virgil.VirgilReach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    private final TreeMap<StageboxId, Stagebox> stageboxes = new TreeMap<>();
    private ShowData show = ShowData.EMPTY;

    static ConsoleState empty() {
        return new TestStates().state();
    }

    ConsoleState state() {
        var places = new TreeMap<EndpointId, Endpoint>((one, other) -> Integer.compare(one.number(), other.number()));
        endpoints.values().forEach(endpoint -> places.put(endpoint.id(), endpoint));
        int used = gateways.values().stream().flatMap(gateway -> gateway.leases().stream())
                .mapToInt(lease -> lease.addresses().size()).sum();
        return new ConsoleState(new TreeMap<>(gateways), places, new Pool(Pool.DEFAULT_RANGE, used, Pool.MAX_LEASE),
                List.copyOf(waiting), List.copyOf(notices), show, Preferences.DEFAULT,
                List.of(), false, new TreeMap<>(stageboxes), VirgilReach.DEFAULT, PlaybackStatus.EMPTY, Editing.FRESH,
                OpenShow.NONE);
    }

    TestStates show(ShowData next) {
        show = next;
        return this;
    }

    TestStates stagebox(Stagebox box) {
        stageboxes.put(box.id(), box);
        return this;
    }

    /// A box that is online, at a port of its own.
    static Stagebox box(String name, int port, Preamp... preamps) {
        var byIndex = new TreeMap<Integer, Preamp>();
        for (var preamp : preamps) {
            byIndex.put(preamp.index(), preamp);
        }
        return new Stagebox(new StageboxId(name), List.of(new HostPort("127.0.0.2", port)), "slave", "0b", false,
                "239.193.7", Stagebox.State.ONLINE, NOON, null, false, byIndex, List.of(), null,
                Stagebox.Origin.MANUAL, 0);
    }

    /// A head amp with one parameter of each kind, reported at noon.
    static Preamp preamp(int index) {
        var parameters = new LinkedHashMap<String, Parameter>();
        for (var each : List.of(
                new Parameter(Parameter.GAIN, Parameter.Type.INT, new ParameterValue.Amount(32), "dB",
                        new Grid(-5, 60, 1), null, List.of(), false),
                new Parameter(Parameter.PAD, Parameter.Type.BOOL, new ParameterValue.Flag(false), "", null, -20.0,
                        List.of(), false),
                new Parameter(Parameter.PHANTOM, Parameter.Type.BOOL, null, "", null, null, List.of(), false),
                new Parameter("batteryLevel", Parameter.Type.FLOAT, new ParameterValue.Amount(0.1 + 0.2), "%",
                        new Grid(0, 1, 0.1), null, List.of(), true),
                new Parameter("clock", Parameter.Type.ENUM, new ParameterValue.Words("Internal"), "", null, null,
                        List.of("Internal", "48", "on"), false))) {
            parameters.put(each.name(), each);
        }
        return Preamp.unknown(index).withParameters(parameters).withReported(NOON);
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
