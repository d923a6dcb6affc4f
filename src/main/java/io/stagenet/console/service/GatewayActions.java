package io.stagenet.console.service;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Lease;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.protocol.stagenet.StageNet;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an operator can do to gateways, leases and the pool. Console loop only.
final class GatewayActions {
    private final StateHolder state;
    private final Sightings sightings;
    private final Endpoints endpoints;
    private final LeaseRequests requests;
    private final Leasing leasing;
    private final Outputs outputs;
    private final Remembered remembered;

    GatewayActions(StateHolder state, Sightings sightings, Endpoints endpoints, LeaseRequests requests, Leasing leasing,
            Outputs outputs, Remembered remembered) {
        this.state = state;
        this.sightings = sightings;
        this.endpoints = endpoints;
        this.requests = requests;
        this.leasing = leasing;
        this.outputs = outputs;
        this.remembered = remembered;
    }

    Outcome submit(GatewayAction action) {
        return switch (action) {
            case GatewayAction.Connect(var target) -> connect(target);
            case GatewayAction.Forget(var name) -> forget(name);
            case GatewayAction.ReleaseLease(var lease) -> release(lease);
            case GatewayAction.SetPool(var range) -> setPool(range);
            case GatewayAction.SetResume(var id, var policy) -> change(id, gateway -> gateway.withResume(policy),
                    Text.of("gateway.resume", id, policy.name().toLowerCase(java.util.Locale.ROOT)));
            case GatewayAction.SetRate(var id, int rate) -> setRate(id, rate);
        };
    }

    private Outcome connect(HostPort target) {
        boolean fresh = sightings.connect(target);
        remembered.addHost(target);
        boolean remembers = !state.get().demo();
        return Outcome.done(Text.of(!fresh ? "gateway.connect.known"
                : remembers ? "gateway.connect" : "gateway.connect.demo", target));
    }

    private Outcome forget(String name) {
        var id = gatewayNamed(name);
        var gateway = id == null ? null : state.gateway(id);
        var session = gateway != null && !gateway.forgotten()
                ? gateway.endpoint() == null ? null : endpoints.session(gateway.endpoint())
                : placeNamed(name);
        if (session != null && gateway != null && !gateway.bound() && !session.conversations().isEmpty()) {
            // Another gateway answers at its place: that one was not meant.
            session = null;
        }
        if (session == null && (gateway == null || gateway.forgotten())) {
            if (forgetHost(name)) {
                return Outcome.done(Text.of("gateway.forgotten", name));
            }
            return Outcome.refused(Text.of("gateway.unknown", name));
        }
        var leases = session == null ? gateway == null ? List.<Lease>of() : gateway.leases() : forget(session);
        if (gateway != null) {
            // As it is now: ending its conversation has changed it.
            var now = Objects.requireNonNullElse(state.gateway(gateway.id()), gateway);
            leases = now.leases();
            state.put(now.asForgotten());
        }
        remembered.save();
        return Outcome.done(leases.isEmpty() ? Text.of("gateway.forgotten", name)
                : Text.of("gateway.forgotten.leases", name,
                        leases.stream().map(lease -> lease.id().value()).collect(Collectors.joining(", "))));
    }

    /// A place given by hand that is known under another address by now is remembered still.
    private boolean forgetHost(String name) {
        try {
            return remembered.removeHost(HostPort.parse(name, StageNet.DEFAULT_PORT));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// Ends the session and forgets every gateway that was there.
    private List<Lease> forget(DeviceSession session) {
        var endpoint = session.endpoint();
        List.copyOf(session.conversations().values()).forEach(requests::end);
        session.conversations().clear();
        var gone = state.get().gateways().values().stream().filter(it -> endpoint.id().equals(it.endpoint())).toList();
        gone.forEach(gateway -> state.put(gateway.asForgotten()));
        endpoints.forget(endpoint);
        session.stop(Text.of("gateway.forgotten", endpoint.name()));
        endpoints.remove(endpoint.id());
        endpoint.addresses().forEach(remembered::removeHost);
        return gone.stream().flatMap(gateway -> gateway.leases().stream()).toList();
    }

    private @Nullable DeviceSession placeNamed(String name) {
        for (var session : endpoints.sessions()) {
            var endpoint = session.endpoint();
            if (name.equals(endpoint.serviceName()) || name.equals(endpoint.txtId())) {
                return session;
            }
        }
        try {
            return endpoints.byAddress(HostPort.parse(name, StageNet.DEFAULT_PORT));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private Outcome release(LeaseId id) {
        var lease = leasing.named(id.value());
        if (lease == null) {
            return Outcome.refused(Text.of("lease.unknown", id));
        }
        boolean online = requests.boundOf(lease.gateway()) != null;
        int wanted = outputs.wantedIn(lease.addresses());
        requests.release(lease);
        return Outcome.done(Text.of(online ? "lease.released.online" : "lease.released", lease.id(), lease.gateway(),
                lease.addresses(), wanted));
    }

    private Outcome setPool(AddressRange range) {
        leasing.setRange(range);
        requests.grantWaiting();
        remembered.setPool(range);
        var pool = state.get().pool();
        return Outcome.done(Text.of("pool.set", range, pool.used(), pool.free()));
    }

    private Outcome setRate(GatewayId id, int rate) {
        if (rate < 1 || rate > Gateway.MAX_RATE) {
            return Outcome.refused(Text.of("gateway.rate.range", rate, Gateway.MAX_RATE));
        }
        var outcome = change(id, gateway -> gateway.withRate(rate), Text.of("gateway.rate", id, rate));
        if (outcome instanceof Outcome.Done) {
            outputs.setRate(Objects.requireNonNullElse(gatewayNamed(id.value()), id), rate);
        }
        return outcome;
    }

    private Outcome change(GatewayId id, java.util.function.UnaryOperator<Gateway> change, String done) {
        var known = gatewayNamed(id.value());
        var gateway = known == null ? null : state.gateway(known);
        if (gateway == null) {
            return Outcome.refused(Text.of("gateway.unknown", id));
        }
        state.put(change.apply(gateway));
        remembered.save();
        return Outcome.done(done);
    }

    /// The gateway by this name: exact first, else the only one that differs in case.
    @Nullable
    GatewayId gatewayNamed(String name) {
        GatewayId found = null;
        int matches = 0;
        for (var id : state.get().gateways().keySet()) {
            if (id.value().equals(name)) {
                return id;
            }
            if (id.value().equalsIgnoreCase(name)) {
                found = id;
                matches++;
            }
        }
        return matches == 1 ? found : null;
    }
}
