package io.stagenet.console.ui.device;

/// What became of something that was asked for, shown where it was asked.
///
/// @param text    empty when there is nothing to add
/// @param refused whether nothing has changed
public record Answer(Place place, String text, boolean refused) {
    /// Where in the view it was asked.
    public enum Place {
        ADD, DEVICE, RATE, FAULT, INTERFACES, POOL, LEASE, HOSTS, SCREEN, NAME, UNPLUG, LOG
    }

    static final Answer NONE = new Answer(Place.ADD, "", false);
}
