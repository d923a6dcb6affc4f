package io.stagenet.console.ui.device;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Lease;
import io.stagenet.console.model.LeaseState;
import io.stagenet.console.model.WaitingRequest;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.control.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Every gateway known, and every place where one may be, by name. FX thread.
public final class GatewayListViewModel {
    private static final Comparator<Source> BY_NAME = Comparator
            .comparing((Source source) -> source.facts.name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(source -> source.key.toString());

    private final LocalTimes times;
    private final ObservableList<DeviceRowViewModel> rows = FXCollections.observableArrayList();
    private final ObservableList<DeviceRowViewModel> readOnlyRows = FXCollections.unmodifiableObservableList(rows);

    public GatewayListViewModel(LocalTimes times) {
        this.times = times;
    }

    /// Sorted by name. A row stays the same object for as long as its gateway is known.
    public ObservableList<DeviceRowViewModel> rows() {
        return readOnlyRows;
    }

    public void show(ConsoleState state) {
        var sources = new ArrayList<Source>();
        var spokenFor = new HashSet<EndpointId>();
        for (var gateway : state.gateways().values()) {
            if (gateway.endpoint() != null) {
                spokenFor.add(gateway.endpoint());
            }
            if (!gateway.forgotten()) {
                sources.add(new Source(gateway.id(), factsOf(state, gateway)));
            }
        }
        for (var endpoint : state.endpoints().values()) {
            if (endpoint.identities().isEmpty() && !spokenFor.contains(endpoint.id())) {
                sources.add(new Source(endpoint.id(), factsOf(endpoint)));
            }
        }
        sources.sort(BY_NAME);
        Rows.sync(rows, sources, Source::key, DeviceRowViewModel::key,
                source -> new DeviceRowViewModel(source.key, source.facts), (row, source) -> row.show(source.facts));
    }

    private DeviceFacts factsOf(ConsoleState state, Gateway gateway) {
        var endpoint = state.endpointOf(gateway);
        var status = LinkStatus.of(state, gateway);
        var address = endpoint != null && endpoint.address() != null ? endpoint.address() : gateway.lastAddress();
        return new DeviceFacts(DeviceKind.GATEWAY, gateway.id().value(), status,
                endpoint == null ? "" : times.second(endpoint.since()),
                address == null ? "" : address.toString(), leasesOf(gateway),
                troubleOf(state, gateway, endpoint, status));
    }

    private DeviceFacts factsOf(Endpoint endpoint) {
        var status = LinkStatus.of(endpoint);
        String address = endpoint.address() == null ? "" : endpoint.address().toString();
        String note = Text.of(status == LinkStatus.SEEN_ONLY ? "ui.gateway.seenonly" : "ui.gateway.noid");
        return new DeviceFacts(DeviceKind.GATEWAY, endpoint.name(), status, times.second(endpoint.since()), address,
                note,
                troubleOf(endpoint, status));
    }

    private static String leasesOf(Gateway gateway) {
        int size = gateway.leases().stream().mapToInt(lease -> lease.addresses().size()).sum();
        if (size == 0) {
            return Text.of("ui.gateway.nolease");
        }
        String which = gateway.leases().stream().map(lease -> lease.addresses().toString())
                .collect(Collectors.joining(", "));
        return size == 1 ? Text.of("ui.gateway.lease.one", which) : Text.of("ui.gateway.lease.many", size, which);
    }

    private static String troubleOf(ConsoleState state, Gateway gateway, @Nullable Endpoint endpoint,
            LinkStatus status) {
        var waiting = waitingOf(state.waiting(), gateway.id());
        if (waiting != null) {
            return Text.of("ui.gateway.waiting", waiting.count(), waiting.reason());
        }
        if (endpoint == null) {
            return Text.of("ui.gateway.unseen");
        }
        String trouble = troubleOf(endpoint, status);
        return trouble.isEmpty() && hasUnclaimed(gateway.leases()) ? Text.of("ui.gateway.unclaimed") : trouble;
    }

    private static String troubleOf(Endpoint endpoint, LinkStatus status) {
        if (status == LinkStatus.SEEN_ONLY) {
            return "";
        }
        if (endpoint.reason() != null && status != LinkStatus.ONLINE) {
            return endpoint.reason();
        }
        return endpoint.noHeartbeat() ? Text.of("ui.gateway.noheartbeat") : "";
    }

    private static @Nullable WaitingRequest waitingOf(List<WaitingRequest> waiting, GatewayId id) {
        for (var request : waiting) {
            if (request.gateway().equals(id)) {
                return request;
            }
        }
        return null;
    }

    private static boolean hasUnclaimed(List<Lease> leases) {
        return leases.stream().anyMatch(lease -> lease.state() == LeaseState.UNCLAIMED);
    }

    private record Source(Record key, DeviceFacts facts) {
    }
}
