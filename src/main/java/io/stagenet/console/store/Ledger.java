package io.stagenet.console.store;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.text.Text;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;

/// Every lease there is, and the number of the next one. Immutable, and never at odds with itself: no address is leased
/// twice, no id or (gateway, ordinal) stands twice, no id is at or beyond the next number.
///
/// @param nextLease number of the next lease, 1 or more; only ever grows, so that no id is given twice
public record Ledger(int nextLease, List<LedgerLease> leases) {
    public static final Ledger EMPTY = new Ledger(1, List.of());

    /// @throws IllegalArgumentException with a sentence, if the parts contradict each other
    public Ledger {
        leases = List.copyOf(leases);
        if (nextLease < 1) {
            throw new IllegalArgumentException(Text.of("store.ledger.next", nextLease));
        }
        var next = LeaseId.ofNumber(nextLease);
        var ids = new HashSet<LeaseId>();
        var places = new HashSet<Place>();
        var used = new BitSet(StageNetAddress.MAX_NUMBER + 1);
        for (var lease : leases) {
            if (lease.id().compareTo(next) >= 0) {
                throw new IllegalArgumentException(Text.of("store.ledger.beyond", lease.id(), next));
            }
            if (!ids.add(lease.id())) {
                throw new IllegalArgumentException(Text.of("store.ledger.twice", lease.id()));
            }
            if (!places.add(new Place(lease.gateway(), lease.ordinal()))) {
                throw new IllegalArgumentException(
                        Text.of("store.ledger.ordinal", lease.gateway(), lease.ordinal()));
            }
            lease.addresses().forEach(number -> {
                if (used.get(number)) {
                    throw new IllegalArgumentException(Text.of("store.ledger.address", new StageNetAddress(number)));
                }
                used.set(number);
            });
        }
    }

    private record Place(GatewayId gateway, int ordinal) {
    }
}
