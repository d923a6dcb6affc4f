package io.stagenet.console.model;

/// What a gateway calls itself in its `LEASE_REQ`: its identity across addresses, names and reconnections
/// (readings, StageNet 1 and 3).
///
/// @param value 1 to [#MAX_LENGTH] characters, compared exactly
public record GatewayId(String value) implements Comparable<GatewayId> {
    public static final int MAX_LENGTH = 256;

    /// @throws IllegalArgumentException if the length is out of range
    public GatewayId {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("GatewayID must have 1 to " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public int compareTo(GatewayId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
