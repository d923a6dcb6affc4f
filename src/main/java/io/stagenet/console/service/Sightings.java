package io.stagenet.console.service;

import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.Endpoint.Origin;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.Discovery;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.protocol.stagenet.StageNet;
import io.stagenet.console.text.Text;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Turns what is seen, given by hand or remembered into places to dial (readings, StageNet 1). Console loop only.
///
/// mDNS says who appeared; the link says who is alive: a service that is gone never ends a live link.
final class Sightings implements Discovery.Listener {
    private final StateHolder state;
    private final Endpoints endpoints;
    private final EventLoop loop;
    private final Function<EndpointId, DeviceSession> newSession;
    private final Function<EndpointId, DeviceSession> knownSession;

    /// @param sessions makes the session of an endpoint; the flag says whether it was known in an earlier run
    Sightings(StateHolder state, Endpoints endpoints, EventLoop loop, SessionMaker sessions) {
        this.state = state;
        this.endpoints = endpoints;
        this.loop = loop;
        this.newSession = id -> sessions.make(id, false);
        this.knownSession = id -> sessions.make(id, true);
    }

    /// Makes sessions.
    interface SessionMaker {
        DeviceSession make(EndpointId id, boolean known);
    }

    @Override
    public void seen(Discovery.Service service) {
        if (endpoints.isForgotten(service.name())) {
            return;
        }
        if (isOurOwnGear(service)) {
            return;
        }
        var session = endpoints.byService(service.name());
        if (session == null) {
            session = adopt(service);
        }
        if (session != null && session.endpoint().origin() == Origin.SIMULATED
                && !service.addresses().contains(session.endpoint().address())) {
            seenOnly(service, service.name() + " " + service.addresses());
        } else if (session != null) {
            update(session, service);
        } else if (state.get().demo()) {
            seenOnly(service, service.name());
        } else {
            update(add(service, Origin.DISCOVERED, service.name(), LinkState.FOUND, null), service);
        }
    }

    /// Gear of this process is known before it is advertised, and mDNS may have had to give it another name.
    private boolean isOurOwnGear(Discovery.Service service) {
        var place = endpoints.byAnyAddress(service.addresses());
        return place != null && place.endpoint().origin() == Origin.SIMULATED;
    }

    /// A place known by address, or the place of a remembered gateway that is advertised elsewhere now.
    private @Nullable DeviceSession adopt(Discovery.Service service) {
        var byAddress = endpoints.byAnyAddress(service.addresses());
        if (byAddress != null && byAddress.endpoint().serviceName() == null) {
            return byAddress;
        }
        var gateway = gatewayOf(service.txt().get(StageNet.TXT_ID));
        var place = gateway == null || gateway.bound() || gateway.endpoint() == null ? null
                : endpoints.session(gateway.endpoint());
        return place != null && !place.isOpen() && place.endpoint().origin() == Origin.REMEMBERED ? place : null;
    }

    private @Nullable Gateway gatewayOf(@Nullable String txtId) {
        return txtId == null || txtId.isEmpty() || txtId.length() > GatewayId.MAX_LENGTH ? null
                : state.gateway(new GatewayId(txtId));
    }

    private void seenOnly(Discovery.Service service, String key) {
        if (endpoints.byService(key) == null) {
            add(service, Origin.SEEN_ONLY, key, LinkState.FOUND, Text.of("endpoint.seen.only"));
        }
    }

    private DeviceSession add(Discovery.Service service, Origin origin, String key, LinkState linkState,
            @Nullable String reason) {
        var txt = service.txt();
        var endpoint = new Endpoint(endpoints.nextId(), key, txt.get(StageNet.TXT_ID), txt.get(StageNet.TXT_TYPE),
                txt.get(StageNet.TXT_VERSION), service.addresses(), origin, false, linkState, loop.now(), reason, false,
                List.of());
        return endpoints.add(endpoint, false, newSession);
    }

    private void update(DeviceSession session, Discovery.Service service) {
        var before = session.endpoint();
        var addresses = endpoints.merged(before, service.addresses());
        var txt = service.txt();
        boolean alias = before.serviceName() != null && !before.serviceName().equals(service.name());
        if (alias && before.origin() != Origin.REMEMBERED) {
            // A second advertisement of a host we talk to: one more way there, nothing else.
            endpoints.keep(before.id(), service.addresses());
            state.put(before.withAddresses(endpoints.merged(before, before.addresses())));
            return;
        }
        endpoints.alias(service.name(), before.id());
        var after = before.withAddresses(addresses).advertisedAs(service.name(), txt.get(StageNet.TXT_ID),
                txt.get(StageNet.TXT_TYPE), txt.get(StageNet.TXT_VERSION));
        state.put(after);
        noteVersion(before, after);
        expect(after);
        if (after.origin() != Origin.SEEN_ONLY && !session.isOpen()
                && (!before.advertised() || !before.addresses().equals(addresses))) {
            session.dialAfresh();
        }
    }

    private void noteVersion(Endpoint before, Endpoint after) {
        var version = after.txtVersion();
        if (version != null && !version.equals(StageNet.KNOWN_VERSION)
                && !(before.advertised() && version.equals(before.txtVersion()))) {
            state.notice(Severity.INFO, after.name(),
                    Text.of("endpoint.version", version, StageNet.KNOWN_VERSION));
        }
    }

    /// A gateway seen before is expected where its id is advertised, until a link says better.
    private void expect(Endpoint endpoint) {
        var gateway = gatewayOf(endpoint.txtId());
        if (gateway == null || gateway.bound() || gateway.forgotten()) {
            return;
        }
        var present = state.get().endpointOf(gateway);
        if (present == null || (!present.advertised() && !present.state().isOpen())) {
            state.put(gateway.unbound(endpoint.id()));
            endpoints.dropIfUseless(gateway.endpoint());
        }
    }

    @Override
    public void gone(String serviceName) {
        endpoints.remember(serviceName);
        var session = endpoints.byService(serviceName);
        if (session == null || !serviceName.equals(session.endpoint().serviceName())) {
            return;
        }
        var endpoint = session.endpoint().withAdvertised(false);
        state.put(endpoint);
        endpoints.dropIfUseless(endpoint.id());
    }

    @Override
    public void trouble(String text) {
        state.notice(Severity.WARNING, Text.of("source.discovery"), text);
    }

    /// A place given by hand. Dials at once.
    ///
    /// @return whether it is new
    boolean connect(HostPort target) {
        endpoints.remember(target);
        var known = endpoints.byAddress(target);
        if (known != null) {
            var origin = known.endpoint().origin();
            boolean seenOnly = origin == Origin.SEEN_ONLY;
            if (origin != Origin.SIMULATED && origin != Origin.MANUAL) {
                state.put(known.endpoint().withOrigin(Origin.MANUAL));
                endpoints.keep(known.id(), List.of(target));
            }
            known.dialAfresh();
            return seenOnly;
        }
        var endpoint = new Endpoint(endpoints.nextId(), null, null, null, null, List.of(target), Origin.MANUAL, false,
                LinkState.FOUND, loop.now(), null, false, List.of());
        endpoints.add(endpoint, true, newSession).dialAfresh();
        return true;
    }

    /// Gear of this process, handed over directly so that nobody waits for mDNS.
    void simulated(Discovery.Service service) {
        var session = add(service, Origin.SIMULATED, service.name(), LinkState.FOUND, null);
        expect(session.endpoint());
        session.dialAfresh();
    }

    /// A gateway of an earlier run: listed as lost, and looked for where it was last.
    void remembered(Gateway gateway, @Nullable String serviceName) {
        var address = gateway.lastAddress();
        var known = address == null ? null : endpoints.byAddress(address);
        if (known != null) {
            state.put(gateway.unbound(known.id()));
            return;
        }
        if (address == null) {
            state.put(gateway);
            return;
        }
        var endpoint = new Endpoint(endpoints.nextId(), serviceName, gateway.id().value(), gateway.type(),
                gateway.version(), List.of(address), Origin.REMEMBERED, false, LinkState.LOST, loop.now(),
                Text.of("endpoint.remembered"), false, List.of());
        var session = endpoints.add(endpoint, false, knownSession);
        state.put(gateway.unbound(endpoint.id()));
        session.dialAfresh();
    }
}
