package io.stagenet.console.ui.fader;

import io.stagenet.console.model.show.FaderSlot;

/// One place of a page the operator has laid out. Faders count from 1.
sealed interface Place {
    int fader();

    record OfAddress(int fader, FaderSlot slot, FaderStripViewModel strip) implements Place {
    }

    /// A group, a submaster or a master.
    record OfSlot(int fader, FaderSlot slot, SlotStripViewModel strip) implements Place {
    }

    /// Nothing that moves: an empty place, or one whose thing is not there.
    ///
    /// @param title what should be there, empty where nothing should
    /// @param why   in a few words
    record Still(int fader, String title, String why) implements Place {
    }

    /// While the page is edited.
    ///
    /// @param kind    what sort of thing it is, empty when it is empty
    /// @param title   what it is called
    /// @param detail  sort and number, or what is wrong
    /// @param missing whether its thing is not there
    /// @param added   whether it is behind the last: what is put there makes the page longer
    record Card(int fader, String kind, String title, String detail, boolean missing, boolean added)
            implements
                Place {
        boolean empty() {
            return kind.isEmpty();
        }
    }
}
