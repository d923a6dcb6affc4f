package io.stagenet.console.model.show;

import io.stagenet.console.model.virgil.PreampSnapshot;

/// What a cue sets head amps to.
///
/// @param phantom whether +48V is recalled with the rest: only if the operator ticked it
public record CuePreamps(PreampSnapshot snapshot, boolean phantom) {
}
