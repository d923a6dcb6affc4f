package io.stagenet.console.ui.fader;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import java.time.Instant;
import java.util.BitSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// What a fader of the operator's page moves, where that is more than one address: a group, a submaster, the grand master,
/// the master of a cue list. FX thread.
interface SlotDrive {
    /// Whether it can be put to full for as long as a hand holds it.
    enum Flash {
        NONE, FLASH, FLASH_AND_SOLO
    }

    /// Done, with nothing to say.
    CompletionStage<Outcome> NOTHING = CompletableFuture.completedStage(Outcome.done(""));

    /// Takes over what a state says.
    ///
    /// @return what the strip says besides levels
    SlotFacts show(ConsoleState state);

    /// Once per pulse.
    SlotLevels read(Instant now);

    /// @param value 0 to 255
    /// @return complete when what is read next tells of it
    CompletionStage<Outcome> move(int value);

    Flash flash();

    default CompletionStage<Outcome> flash(boolean on) {
        return NOTHING;
    }

    default CompletionStage<Outcome> solo(boolean on) {
        return NOTHING;
    }

    /// @param name empty to take it away
    default CompletionStage<Outcome> rename(String name) {
        return NOTHING;
    }

    default boolean canRename() {
        return true;
    }

    /// The addresses a click selects; none where it moves no certain ones.
    default BitSet addresses() {
        return new BitSet();
    }
}
