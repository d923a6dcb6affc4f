package io.stagenet.console.ui;

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
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.WaitingRequest;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.show.Editing;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.model.virgil.StageboxPlace;
import io.stagenet.console.model.virgil.VirgilReach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Builds console states for tests of the screen.
public final class Rig {
    public static final Instant EIGHT_O_NINE = Instant.parse("2026-11-23T20:09:14Z");

    private final Map<String, Gateway> gateways = new TreeMap<>();
    private final Map<EndpointId, Endpoint> endpoints = new HashMap<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<WaitingRequest> waiting = new ArrayList<>();
    private ShowData show = ShowData.EMPTY;
    private Preferences preferences = Preferences.DEFAULT;
    private final List<HostPort> hosts = new ArrayList<>();
    private final TreeMap<StageboxId, Stagebox> boxes = new TreeMap<>();
    private VirgilReach virgil = VirgilReach.DEFAULT;
    private boolean demo;
    private PlaybackStatus playback = PlaybackStatus.EMPTY;

    public Rig demo() {
        demo = true;
        return this;
    }

    /// A place given by hand and remembered.
    public Rig host(String host) {
        hosts.add(new HostPort(host, 4000));
        return this;
    }

    public Rig name(int address, String name) {
        show = show.withNames(new TreeMap<>(Map.of(address, name)));
        return this;
    }

    public Rig preferences(Preferences now) {
        preferences = now;
        return this;
    }

    /// A gateway with one lease on `first` and `count` addresses after it, mapped from channel 1 if `type` is given.
    public Rig gateway(String id, LinkState link, int first, int count, String type) {
        var endpoint = new EndpointId(endpoints.size() + 1);
        var gatewayId = new GatewayId(id);
        endpoints.put(endpoint, endpoint(endpoint, null, link, Endpoint.Origin.DISCOVERED, List.of(gatewayId)));
        var leases = new ArrayList<Lease>();
        if (count > 0) {
            var runs = AddressRuns.of(first, first + count - 1);
            var table = MappingTable.empty(runs);
            if (!type.isEmpty()) {
                var rows = new ArrayList<Mapping>();
                runs.forEach(number -> rows
                        .add(new Mapping(new StageNetAddress(number), type, number - first + 1L)));
                table = table.with(rows);
            }
            leases.add(new Lease(LeaseId.ofNumber(gateways.size() + 1), gatewayId, 1, runs,
                    link.isOpen() ? LeaseState.ACTIVE : LeaseState.HELD, table, !type.isEmpty()));
        }
        gateways.put(id, new Gateway(gatewayId, endpoint, true, type, "1.0", new HostPort("10.0.0." + endpoint.number(),
                4000), leases, ResumePolicy.FADE, Gateway.DEFAULT_RATE, false));
        return this;
    }

    /// Gear of this process, online and mapped.
    public Rig simulated(String id, int first, int count) {
        gateway(id, LinkState.ONLINE, first, count, "DMX");
        endpoints.computeIfPresent(new EndpointId(endpoints.size()),
                (number, known) -> known.withOrigin(Endpoint.Origin.SIMULATED));
        return this;
    }

    /// What stays of a gateway the operator forgot: its leases.
    public Rig forget(String id) {
        gateways.computeIfPresent(id, (name, known) -> new Gateway(known.id(), null, false, null, null, null,
                known.leases(), known.resume(), known.rate(), true));
        return this;
    }

    /// A place where no gateway has said its id.
    public Rig place(String txtId, LinkState link, Endpoint.Origin origin) {
        var id = new EndpointId(1000 + endpoints.size());
        endpoints.put(id, endpoint(id, txtId, link, origin, List.of()));
        return this;
    }

    public Rig box(Stagebox box) {
        boxes.put(box.id(), box);
        return this;
    }

    /// What the operator says of an input.
    public Rig label(PreampKey input, String name, MicTag tag) {
        show = show.withLabels(new TreeMap<>(Map.of(input, PreampLabel.NONE.withName(name).withTag(tag))));
        return this;
    }

    public Rig show(ShowData next) {
        show = next;
        return this;
    }

    public Rig playback(PlaybackStatus now) {
        playback = now;
        return this;
    }

    public Rig waits(String gateway, int count, String reason) {
        waiting.add(new WaitingRequest(new GatewayId(gateway), new EndpointId(1), 1, count, reason, EIGHT_O_NINE));
        return this;
    }

    public Rig notice(Severity severity, String source, String text, int times) {
        notices.add(new Notice(notices.size() + 1L, EIGHT_O_NINE.plusSeconds(notices.size()), severity, source, text,
                times, false));
        return this;
    }

    /// What the newest notice warned of is so no more.
    public Rig over() {
        notices.add(notices.removeLast().ended());
        return this;
    }

    /// A box of so many head amps that have told of their gain.
    public Rig stagebox(String name, Stagebox.State state, int preamps) {
        var inputs = new TreeMap<Integer, Preamp>();
        for (int i = 0; i < preamps; i++) {
            inputs.put(i, Preamp.unknown(i).withReported(EIGHT_O_NINE.minusSeconds(3)));
        }
        return box(new Stagebox(new StageboxId(name),
                List.of(new HostPort("10.0.1." + (boxes.size() + 1), 7889),
                        new HostPort("169.254.3.7", 7889)),
                "slave", "0b", false, "239.193.7", state, EIGHT_O_NINE,
                state == Stagebox.State.LOST ? "does not answer" : null, false, inputs, List.of("FOH-Desk"), null,
                Stagebox.Origin.MDNS, 0));
    }

    /// Answers on connections of the boxes' own do not come in.
    public Rig deaf(String why) {
        virgil = virgil.withDeaf(why);
        return this;
    }

    /// Where a stagebox was added by hand.
    public Rig boxPlace(String place) {
        var places = new ArrayList<>(virgil.places());
        places.add(StageboxPlace.parse(place, 7889));
        virgil = virgil.withPlaces(places);
        return this;
    }

    private static Endpoint endpoint(EndpointId id, String txtId, LinkState link, Endpoint.Origin origin,
            List<GatewayId> identities) {
        String reason = switch (link) {
            case LOST -> "no answer for 3 s; trying again every 5 s";
            case SLOW -> "writes take longer than 250 ms";
            default -> null;
        };
        return new Endpoint(id, null, txtId, null, null, List.of(new HostPort("10.0.0." + id.number() % 250, 4000)),
                origin, true, link, EIGHT_O_NINE, reason, false, identities);
    }

    public ConsoleState state() {
        var byId = new TreeMap<GatewayId, Gateway>();
        int used = 0;
        for (var gateway : gateways.values()) {
            byId.put(gateway.id(), gateway);
            used += gateway.leases().stream().mapToInt(lease -> lease.addresses().size()).sum();
        }
        return new ConsoleState(byId, Map.copyOf(endpoints), new Pool(Pool.DEFAULT_RANGE, used, Pool.MAX_LEASE),
                List.copyOf(waiting), List.copyOf(notices), show, preferences, List.copyOf(hosts), demo,
                boxes, virgil, playback, Editing.FRESH, OpenShow.NONE);
    }
}
