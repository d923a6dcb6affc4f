package io.stagenet.console.model;

import io.stagenet.console.model.net.HostPort;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place that may speak StageNet, and the state of our one link to it.
///
/// @param serviceName  its mDNS instance name, null when added by hand
/// @param txtId        TXT `id`, `type`, `version`: each null when it was not advertised
/// @param addresses    where it can be dialled, the one in use first; the rest are alternatives
/// @param origin       who told us of it
/// @param advertised   whether mDNS lists it now
/// @param since        of the last change of `state`
/// @param reason       why the state is what it is, null when there is nothing to say
/// @param noHeartbeat  open, but it never answered a ping
/// @param identities   the gateways that asked for a lease on the present connection
public record Endpoint(EndpointId id, @Nullable String serviceName, @Nullable String txtId, @Nullable String txtType,
        @Nullable String txtVersion, List<HostPort> addresses, Origin origin, boolean advertised, LinkState state,
        Instant since, @Nullable String reason, boolean noHeartbeat, List<GatewayId> identities) {

    /// `DISCOVERED` by mDNS, `MANUAL` by the operator or the command line, `REMEMBERED` from an earlier run,
    /// `SIMULATED` in this process, `SEEN_ONLY` a real gateway seen while the demo runs: listed, never connected.
    public enum Origin {
        DISCOVERED, MANUAL, REMEMBERED, SIMULATED, SEEN_ONLY
    }

    public Endpoint {
        addresses = List.copyOf(addresses);
        identities = List.copyOf(identities);
    }

    /// The address in use or tried next, null when none is known.
    public @Nullable HostPort address() {
        return addresses.isEmpty() ? null : addresses.getFirst();
    }

    /// What to call it: the gateway that answers there if it is one, what it is advertised as, else its address. Who was
    /// there in an earlier run says nothing of who is there now.
    public String name() {
        if (identities.size() == 1) {
            return identities.getFirst().value();
        }
        if ((origin == Origin.REMEMBERED || origin == Origin.MANUAL) && !advertised) {
            return String.valueOf(address());
        }
        if (txtId != null) {
            return txtId;
        }
        return serviceName != null ? serviceName : String.valueOf(address());
    }

    public Endpoint withLink(LinkState nextState, Instant nextSince, @Nullable String nextReason) {
        return new Endpoint(id, serviceName, txtId, txtType, txtVersion, addresses, origin, advertised, nextState,
                nextSince, nextReason, noHeartbeat, identities);
    }

    public Endpoint withNoHeartbeat(boolean next) {
        return new Endpoint(id, serviceName, txtId, txtType, txtVersion, addresses, origin, advertised, state, since,
                reason, next, identities);
    }

    public Endpoint withAddresses(List<HostPort> next) {
        return new Endpoint(id, serviceName, txtId, txtType, txtVersion, next, origin, advertised, state, since, reason,
                noHeartbeat, identities);
    }

    public Endpoint withOrigin(Origin next) {
        return new Endpoint(id, serviceName, txtId, txtType, txtVersion, addresses, next, advertised, state, since,
                reason, noHeartbeat, identities);
    }

    public Endpoint withIdentities(List<GatewayId> next) {
        return new Endpoint(id, serviceName, txtId, txtType, txtVersion, addresses, origin, advertised, state, since,
                reason, noHeartbeat, next);
    }

    public Endpoint withAdvertised(boolean next) {
        return new Endpoint(id, serviceName, txtId, txtType, txtVersion, addresses, origin, next, state, since, reason,
                noHeartbeat, identities);
    }

    /// As mDNS describes it now.
    public Endpoint advertisedAs(String name, @Nullable String nextId, @Nullable String type,
            @Nullable String version) {
        return new Endpoint(id, name, nextId, type, version, addresses, origin, true, state, since, reason, noHeartbeat,
                identities);
    }
}
