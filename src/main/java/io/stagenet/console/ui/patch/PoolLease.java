package io.stagenet.console.ui.patch;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Lease;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.LeaseState;
import io.stagenet.console.model.WaitingRequest;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LinkStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a gateway has of the pool, or waits for.
///
/// @param lease     null for a request that waits
/// @param ordinal   which of the gateway's requests it answers, from 1
/// @param link      of the gateway
/// @param addresses none while it waits
/// @param state     in the operator's words, with the reason of a wait
/// @param mapped    addresses the gateway has said a channel for
record PoolLease(@Nullable LeaseId lease, GatewayId gateway, int ordinal, LinkStatus link, AddressRuns addresses,
        String which, String state, int mapped) {
    /// What stays while everything else about it changes.
    record Key(GatewayId gateway, int ordinal, @Nullable LeaseId lease) {
    }

    static PoolLease of(Lease lease, LinkStatus link) {
        return new PoolLease(lease.id(), lease.gateway(), lease.ordinal(), link, lease.addresses(),
                lease.addresses().toString(),
                Text.of("ui.device.lease." + (lease.mapped() || lease.state() != LeaseState.ACTIVE
                        ? lease.state().name().toLowerCase(Locale.ROOT) : "unmapped")),
                lease.mappings().mapped());
    }

    static PoolLease of(WaitingRequest request, LinkStatus link) {
        return new PoolLease(null, request.gateway(), request.ordinal(), link, AddressRuns.EMPTY,
                Text.of("ui.pool.lease.asks", request.count()), request.reason(), 0);
    }

    Key key() {
        return new Key(gateway, ordinal, lease);
    }

    /// What it is called; a request that waits has no name yet.
    String name() {
        return lease == null ? Text.of("ui.pool.lease.waiting") : lease.value();
    }

    /// All of it in one line, for who cannot see the columns.
    String words() {
        return String.join(", ", gateway.value(), name(), which, state);
    }
}
