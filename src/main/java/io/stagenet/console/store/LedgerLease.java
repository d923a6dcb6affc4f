package io.stagenet.console.store;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.text.Text;

/// What must be remembered of a lease so that its gateway gets the same one again (readings, StageNet 3).
///
/// @param ordinal   1 for the gateway's first request on a connection, 2 for its second, ...
/// @param addresses one at least, in the order they were granted
public record LedgerLease(LeaseId id, GatewayId gateway, int ordinal, AddressRuns addresses) {
    /// @throws IllegalArgumentException with a sentence, if the ordinal is below 1 or there is no address
    public LedgerLease {
        if (ordinal < 1 || addresses.size() == 0) {
            throw new IllegalArgumentException(Text.of("store.ledger.lease", id));
        }
    }
}
