package io.stagenet.console.store;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.LevelKind;

/// Neighbouring addresses of one lease whose kind the operator has set. It says something about these addresses for as
/// long as that lease holds them: a lease's name is never given to another one.
public record KindRun(LeaseId lease, AddressRange addresses, LevelKind kind) {
}
