package io.stagenet.console.ui.fader;

import io.stagenet.console.model.show.FaderSlot;

/// What the strip of a [SlotDrive] says besides levels, ready to be shown.
///
/// @param slot  what it is
/// @param name  as the operator calls it, empty when he does not
/// @param title the name, else the sort and number
/// @param line  of what it has: `12 addr.`, `cue 5`; empty for nothing
/// @param whole the same at length, for the tooltip
record SlotFacts(FaderSlot slot, String name, String title, String line, String whole) {
    /// @param line  of what it has
    /// @param whole the same at length, empty when there is no more to say
    static SlotFacts of(SlotWords words, FaderSlot slot, String line, String whole) {
        String title = words.title(slot);
        String full = SlotWords.full(slot);
        String head = title.equals(full) ? full : title + "\n" + full;
        return new SlotFacts(slot, words.name(slot), title, line, whole.isEmpty() ? head : head + " · " + whole);
    }
}
