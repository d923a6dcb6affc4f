package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.service.Action.PreampAction;

/// What an operator can do to stageboxes and their head amps. Console loop only.
final class PreampActions {
    Outcome submit(PreampAction action) {
        return Outcome.refused(action.toString());
    }
}
