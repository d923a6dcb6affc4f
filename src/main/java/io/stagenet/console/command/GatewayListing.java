package io.stagenet.console.command;

import io.stagenet.console.command.Rows.GatewayRow;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Lease;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.service.Console.Traffic;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Lists every gateway once: one row per known identity, then one per place that nobody known is at. A gateway the
/// operator forgot is not listed, though its leases are.
///
/// A place that advertises the id of a known gateway is that gateway on its way, or another path to it, and gets no row of
/// its own; what it has to say is told in the gateway's. Real gear seen while the demo runs always has its own row: it is
/// never the simulated gateway whose id it may share. A forgotten gateway that has only its leases left has none.
final class GatewayListing {
    private final ConsoleState state;
    private final Function<EndpointId, Traffic> traffic;
    private final ToLongFunction<GatewayId> sentTo;
    private final Set<EndpointId> taken = new HashSet<>();
    private final Map<String, Endpoint> advertising = new HashMap<>();

    GatewayListing(ConsoleState state, Function<EndpointId, Traffic> traffic, ToLongFunction<GatewayId> sentTo) {
        this.state = state;
        this.traffic = traffic;
        this.sentTo = sentTo;
    }

    List<GatewayRow> rows() {
        var known = state.gateways().values().stream().filter(gateway -> !gateway.forgotten()).toList();
        known.forEach(gateway -> {
            if (gateway.endpoint() != null) {
                taken.add(gateway.endpoint());
            }
        });
        var strangers = new ArrayList<Endpoint>();
        state.endpoints().values().stream().sorted(Comparator.comparingInt(endpoint -> endpoint.id().number()))
                .filter(endpoint -> !taken.contains(endpoint.id())).forEach(endpoint -> {
                    if (isKnown(endpoint)) {
                        advertising.putIfAbsent(String.valueOf(endpoint.txtId()), endpoint);
                    } else if (endpoint.identities().isEmpty()) {
                        strangers.add(endpoint);
                    }
                });
        var rows = new ArrayList<GatewayRow>();
        state.gateways().values().stream().filter(gateway -> !gateway.forgotten())
                .forEach(gateway -> rows.add(row(gateway)));
        strangers.forEach(endpoint -> rows.add(row(endpoint)));
        return rows;
    }

    private boolean isKnown(Endpoint endpoint) {
        String id = endpoint.txtId();
        return id != null && !id.isEmpty() && id.length() <= GatewayId.MAX_LENGTH
                && endpoint.origin() != Endpoint.Origin.SEEN_ONLY && isListed(new GatewayId(id));
    }

    private boolean isListed(GatewayId id) {
        var gateway = state.gateways().get(id);
        return gateway != null && !gateway.forgotten();
    }

    private GatewayRow row(Gateway gateway) {
        var own = state.endpointOf(gateway);
        var other = advertising.get(gateway.id().value());
        var endpoint = own == null ? other : own;
        var address = endpoint == null || endpoint.address() == null ? gateway.lastAddress() : endpoint.address();
        long bad = endpoint == null || isReplaced(gateway, own) ? 0 : traffic.apply(endpoint.id()).bad();
        return new GatewayRow(gateway.id().value(), firstKnown(gateway.type(), endpoint == null ? null
                : endpoint.txtType()), firstKnown(gateway.version(), endpoint == null ? null : endpoint.txtVersion()),
                host(address), port(address), Queries.lowerCase(linkState(gateway, own, other)),
                endpoint == null ? null : endpoint.since(), reason(gateway, own, other),
                gateway.leases().stream().map(Lease::id).toList(), sentTo.applyAsLong(gateway.id()), bad);
    }

    private GatewayRow row(Endpoint endpoint) {
        var counts = traffic.apply(endpoint.id());
        return new GatewayRow(firstKnown(endpoint.txtId(), endpoint.serviceName()), endpoint.txtType(),
                endpoint.txtVersion(), host(endpoint.address()), port(endpoint.address()),
                Queries.lowerCase(endpoint.state()), endpoint.since(), endpoint.reason(), List.of(), counts.sent(),
                counts.bad());
    }

    /// A gateway not seen in this run is as far as the place that now advertises its id, but not online before it says so.
    private LinkState linkState(Gateway gateway, @Nullable Endpoint own, @Nullable Endpoint other) {
        if (own != null || other == null) {
            return state.linkStateOf(gateway);
        }
        return other.state().isOpen() ? LinkState.CONNECTING : other.state();
    }

    private @Nullable String reason(Gateway gateway, @Nullable Endpoint own, @Nullable Endpoint other) {
        for (var request : state.waiting()) {
            if (request.gateway().equals(gateway.id())) {
                return request.reason();
            }
        }
        if (own == null && other == null) {
            return Text.of("command.gateway.unseen");
        }
        if (isReplaced(gateway, own)) {
            return Text.of("endpoint.other");
        }
        if (own != null && own.reason() != null) {
            return own.reason();
        }
        if (other == null || other.reason() == null) {
            return null;
        }
        return own == null ? other.reason()
                : Text.of("command.gateway.other", String.valueOf(other.address()), other.reason());
    }

    /// Its place answers, but for somebody else: what is counted there is not its doing.
    private static boolean isReplaced(Gateway gateway, @Nullable Endpoint own) {
        return own != null && !gateway.bound() && own.state().isOpen() && !own.identities().isEmpty();
    }

    private static @Nullable String firstKnown(@Nullable String first, @Nullable String second) {
        return first != null ? first : second;
    }

    private static @Nullable String host(@Nullable HostPort address) {
        return address == null ? null : address.host();
    }

    private static @Nullable Integer port(@Nullable HostPort address) {
        return address == null ? null : address.port();
    }
}
