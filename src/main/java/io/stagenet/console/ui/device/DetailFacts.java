package io.stagenet.console.ui.device;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Lease;
import io.stagenet.console.model.LeaseState;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.service.Console.Traffic;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.device.DeviceDetail.Fact;
import io.stagenet.console.ui.device.DeviceDetail.LeaseLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts what is known of a device into words and figures; what is unknown is shown as unknown.
///
/// @param reading of the counters of a link
record DetailFacts(LocalTimes times, Counters reading) {
    /// What is counted beside the state.
    interface Counters {
        Traffic traffic(EndpointId endpoint);

        /// Values per second, empty when unknown.
        OptionalLong rate(EndpointId endpoint);
    }

    /// @return null when there is no such device, or the operator forgot it
    @Nullable
    DeviceDetail of(ConsoleState state, Record key) {
        return switch (key) {
            case GatewayId id -> {
                var gateway = state.gateways().get(id);
                yield gateway == null || gateway.forgotten() ? null : of(state, gateway);
            }
            case EndpointId id -> {
                var endpoint = state.endpoints().get(id);
                yield endpoint == null ? null : of(state, endpoint);
            }
            default -> null;
        };
    }

    private DeviceDetail of(ConsoleState state, Endpoint endpoint) {
        var status = LinkStatus.of(endpoint);
        var condition = Condition.of(state, null, endpoint, status);
        return new DeviceDetail(endpoint.name(), null, null, status, times.second(endpoint.since()), condition,
                facts(endpoint, null, condition), counts(endpoint), List.of(), ResumePolicy.FADE,
                Gateway.DEFAULT_RATE, false);
    }

    private DeviceDetail of(ConsoleState state, Gateway gateway) {
        var endpoint = state.endpointOf(gateway);
        var status = LinkStatus.of(state, gateway);
        var condition = Condition.of(state, gateway, endpoint, status);
        return new DeviceDetail(gateway.id().value(), gateway.id(), null, status,
                endpoint == null ? "" : times.second(endpoint.since()), condition,
                facts(endpoint, gateway, condition), endpoint == null ? List.of() : counts(endpoint),
                gateway.leases().stream().map(DetailFacts::line).toList(), gateway.resume(), gateway.rate(),
                endpoint != null && endpoint.origin() == Endpoint.Origin.SIMULATED);
    }

    private static List<Fact> facts(@Nullable Endpoint endpoint, @Nullable Gateway gateway,
            @Nullable Condition condition) {
        var facts = new ArrayList<Fact>();
        if (endpoint != null && (condition == null || !condition.wrong().equalsIgnoreCase(endpoint.reason()))) {
            add(facts, "reason", endpoint.reason());
        }
        add(facts, "type", gateway != null ? gateway.type() : endpoint == null ? null : endpoint.txtType());
        add(facts, "version", gateway != null ? gateway.version() : endpoint == null ? null : endpoint.txtVersion());
        var last = gateway == null ? null : gateway.lastAddress();
        var at = endpoint == null ? last : endpoint.address();
        add(facts, "address", at == null ? null : at.toString());
        if (endpoint != null) {
            add(facts, "others", endpoint.addresses().stream().skip(1).map(HostPort::toString)
                    .collect(Collectors.joining(", ")));
            add(facts, "service", endpoint.serviceName());
            add(facts, "origin", Text.of("ui.device.origin." + endpoint.origin().name().toLowerCase(Locale.ROOT)));
        }
        return facts;
    }

    private List<Fact> counts(Endpoint endpoint) {
        var traffic = reading.traffic(endpoint.id());
        var rate = reading.rate(endpoint.id());
        var counts = new ArrayList<Fact>();
        add(counts, "rate", rate.isPresent() ? Long.toString(rate.getAsLong()) : Text.of("ui.level.none"));
        add(counts, "roundtrip", roundTrip(traffic));
        add(counts, "sent", Long.toString(traffic.sent()));
        add(counts, "received", Long.toString(traffic.received()));
        add(counts, "bad", Long.toString(traffic.bad()));
        add(counts, "unknown", Long.toString(traffic.unknown()));
        return counts;
    }

    /// For the list: what is sent, how long it takes, and bad messages where there are any.
    String inShort(Endpoint endpoint) {
        if (!endpoint.state().isOpen()) {
            return "";
        }
        var traffic = reading.traffic(endpoint.id());
        var rate = reading.rate(endpoint.id());
        String text = Text.of("ui.device.short",
                rate.isPresent() ? Long.toString(rate.getAsLong()) : Text.of("ui.level.none"), roundTrip(traffic));
        return traffic.bad() == 0 ? text : Text.of("ui.device.short.bad", text, Long.toString(traffic.bad()));
    }

    private static String roundTrip(Traffic traffic) {
        return traffic.roundTripMicros() < 0 ? Text.of("ui.level.none")
                : Text.of("ui.device.ms", Math.round(traffic.roundTripMicros() / 100.0) / 10.0);
    }

    private static LeaseLine line(Lease lease) {
        int size = lease.addresses().size();
        String which = lease.addresses().toString();
        return new LeaseLine(lease.id(), size == 1 ? which : Text.of("ui.device.lease.addresses", which, size),
                Text.of("ui.device.lease." + (lease.mapped() || lease.state() != LeaseState.ACTIVE
                        ? lease.state().name().toLowerCase(Locale.ROOT) : "unmapped")));
    }

    private static void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(Text.of("ui.device.fact." + key), value));
        }
    }
}
