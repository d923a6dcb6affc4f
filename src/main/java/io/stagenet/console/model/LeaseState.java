package io.stagenet.console.model;

/// `ACTIVE`: answered on the present connection. `HELD`: kept for a gateway that is away or has not asked again yet.
/// `UNCLAIMED`: the gateway came back and did not ask for it within 30 s; offered for release (readings, StageNet 3).
public enum LeaseState {
    ACTIVE, HELD, UNCLAIMED
}
