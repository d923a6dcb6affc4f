package io.stagenet.console.model;

/// A grant of addresses to one gateway (spec, phase 3; readings, StageNet 3).
///
/// @param ordinal  1 for the gateway's first request on a connection, 2 for its second, ...
/// @param mappings as the gateway last said, kept while it is away
/// @param mapped   whether a `MAPPING_UPDATE` with a good row arrived for it on the present connection
public record Lease(LeaseId id, GatewayId gateway, int ordinal, AddressRuns addresses, LeaseState state,
        MappingTable mappings, boolean mapped) {

    public Lease withState(LeaseState next) {
        return next == state ? this : new Lease(id, gateway, ordinal, addresses, next, mappings, mapped);
    }

    /// Kept over a lost connection: nothing is known to be mapped on the next one yet.
    public Lease held() {
        return new Lease(id, gateway, ordinal, addresses, LeaseState.HELD, mappings, false);
    }

    /// Over other addresses; mappings of addresses that stay, stay.
    public Lease over(AddressRuns others) {
        return new Lease(id, gateway, ordinal, others, state, mappings.over(others), mapped);
    }

    public Lease withMappings(MappingTable next, boolean nowMapped) {
        return new Lease(id, gateway, ordinal, addresses, state, next, nowMapped);
    }
}
