package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import java.util.concurrent.CompletionStage;

/// The one way in: everything an operator can do, from the screen, the command line or a script.
public interface Desk {
    /// Any thread; never blocks. The stage completes on the console loop, never exceptionally, and not before listeners
    /// were told the state that shows what became of it.
    CompletionStage<Outcome> submit(Action action);

    /// Fader moves, straight into the data plane. Any thread; never blocks.
    Faders faders();
}
