package io.stagenet.console.command;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.StageNetAddress;
import org.jspecify.annotations.Nullable;

/// One address of the patch: who leased it and what it drives there.
///
/// @param gateway      null, with all that follows, for an address without a lease
/// @param hardwareType null, with `channel`, until the gateway has said
/// @param conflict     another address drives the same channel of the same type of the same gateway
/// @param state        of the gateway's link, in lower case
/// @param kind         `dimmer`, `non-dim` or `switch`
/// @param name         as the operator calls the address, null when he does not
public record PatchRow(StageNetAddress address, @Nullable GatewayId gateway, @Nullable LeaseId lease,
        @Nullable String hardwareType, @Nullable Long channel, boolean conflict, @Nullable String state,
        String kind, @Nullable String name) {
}
