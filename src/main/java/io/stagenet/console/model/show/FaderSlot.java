package io.stagenet.console.model.show;

/// What one fader of a page moves.
public sealed interface FaderSlot {
    /// Nothing.
    record Empty() implements FaderSlot {
    }

    record Address(int number) implements FaderSlot {
    }

    record OfGroup(int number) implements FaderSlot {
    }

    record OfSubmaster(int number) implements FaderSlot {
    }

    record GrandMaster() implements FaderSlot {
    }

    /// The master of a cue list.
    record OfCueList(int number) implements FaderSlot {
    }
}
