package io.stagenet.console.service;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Lease;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.LeaseState;
import io.stagenet.console.model.MappingTable;
import io.stagenet.console.model.Pool;
import io.stagenet.console.store.Ledger;
import io.stagenet.console.store.LedgerLease;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Who holds which addresses: grants, grows, shrinks and frees leases in the state (readings, StageNet 3 to 5).
///
/// Knows no links and no disk. Console loop only.
final class Leasing {
    private final StateHolder state;
    private final AddressPool pool;
    private final int maxLease;
    private final Consumer<AddressRuns> freed;
    private int nextNumber;

    /// What became of a request.
    sealed interface Verdict {
        /// @param changed whether the ledger must be written first
        record Granted(Lease lease, boolean changed) implements Verdict {
        }

        /// @param reason what is in the way and what would help
        record NoRoom(String reason) implements Verdict {
        }
    }

    /// @param maxLease   addresses one gateway may hold
    /// @param freed      hears of addresses that have lost their lease
    /// @param nextNumber of the next new lease
    Leasing(StateHolder state, AddressRange range, int maxLease, Consumer<AddressRuns> freed, int nextNumber) {
        this.state = state;
        this.pool = new AddressPool(range);
        this.maxLease = maxLease;
        this.freed = freed;
        this.nextNumber = nextNumber;
    }

    int maxLease() {
        return maxLease;
    }

    /// All that must be remembered of leases.
    Ledger ledger() {
        var leases = new ArrayList<LedgerLease>();
        for (var gateway : state.get().gateways().values()) {
            for (var lease : gateway.leases()) {
                leases.add(new LedgerLease(lease.id(), gateway.id(), lease.ordinal(), lease.addresses()));
            }
        }
        return new Ledger(nextNumber, leases);
    }

    /// Takes over the leases of earlier runs, each held until its gateway asks for it.
    void restore(Ledger ledger) {
        for (var old : ledger.leases()) {
            pool.take(old.addresses());
            state.put(known(old.gateway()).withLease(new Lease(old.id(), old.gateway(), old.ordinal(), old.addresses(),
                    LeaseState.HELD, MappingTable.empty(old.addresses()), false)));
        }
        showPool();
    }

    /// The n-th lease of a gateway, made, kept, grown or shrunk to `count` addresses; all or nothing.
    Verdict grant(GatewayId id, int ordinal, int count) {
        var gateway = known(id);
        var lease = gateway.lease(ordinal);
        int size = lease == null ? 0 : lease.addresses().size();
        if (size >= count && lease != null) {
            return size == count ? new Verdict.Granted(lease, false) : shrink(gateway, lease, count);
        }
        int missing = count - size;
        if (gateway.addressCount() + missing > maxLease) {
            return new Verdict.NoRoom(Text.of("lease.wait.limit", count, maxLease, gateway.addressCount()));
        }
        var more = pool.allocate(missing);
        if (more == null) {
            return new Verdict.NoRoom(noRoom(missing));
        }
        Lease next;
        if (lease == null) {
            next = new Lease(LeaseId.ofNumber(nextNumber++), id, ordinal, more, LeaseState.HELD,
                    MappingTable.empty(more), false);
        } else {
            next = lease.over(lease.addresses().append(more));
        }
        state.put(gateway.withLease(next));
        showPool();
        return new Verdict.Granted(next, true);
    }

    private Verdict shrink(Gateway gateway, Lease lease, int count) {
        var gone = lease.addresses().after(count);
        var next = lease.over(lease.addresses().first(count));
        state.put(gateway.withLease(next));
        pool.free(gone);
        showPool();
        freed.accept(gone);
        return new Verdict.Granted(next, true);
    }

    private String noRoom(int missing) {
        var unclaimed = unclaimed();
        return unclaimed.isEmpty() ? Text.of("lease.wait.room", missing, pool.free())
                : Text.of("lease.wait.room.unclaimed", missing, pool.free(), unclaimed.getFirst().id());
    }

    private List<Lease> unclaimed() {
        var found = new ArrayList<Lease>();
        for (var gateway : state.get().gateways().values()) {
            for (var lease : gateway.leases()) {
                if (lease.state() == LeaseState.UNCLAIMED) {
                    found.add(lease);
                }
            }
        }
        return found;
    }

    @Nullable
    Lease find(LeaseId id) {
        for (var gateway : state.get().gateways().values()) {
            var lease = gateway.lease(id);
            if (lease != null) {
                return lease;
            }
        }
        return null;
    }

    /// As an operator writes it, in any letter case.
    @Nullable
    Lease named(String id) {
        var exact = find(new LeaseId(id));
        return exact != null ? exact : find(new LeaseId(id.toLowerCase(Locale.ROOT)));
    }

    /// Ends a lease; its addresses are free.
    void release(Lease lease) {
        state.put(known(lease.gateway()).withoutLease(lease.id()));
        pool.free(lease.addresses());
        showPool();
        freed.accept(lease.addresses());
    }

    void setRange(AddressRange range) {
        pool.setRange(range);
        showPool();
    }

    /// Sets the state of a lease, if it still is.
    void mark(GatewayId gateway, LeaseId id, LeaseState next) {
        var known = known(gateway);
        var lease = known.lease(id);
        if (lease != null) {
            state.put(known.withLease(lease.withState(next)));
        }
    }

    void showPool() {
        state.pool(new Pool(pool.range(), pool.used(), maxLease));
    }

    private Gateway known(GatewayId id) {
        var gateway = state.gateway(id);
        return gateway == null ? Gateway.unknown(id) : gateway;
    }
}
