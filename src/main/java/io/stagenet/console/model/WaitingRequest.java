package io.stagenet.console.model;

import java.time.Instant;

/// A lease request that could not be granted yet: it stays unanswered until room appears (readings, StageNet 4).
///
/// @param count  addresses asked for
/// @param reason what is in the way and what would help, for the operator
public record WaitingRequest(GatewayId gateway, EndpointId endpoint, int ordinal, int count, String reason,
        Instant since) {
}
