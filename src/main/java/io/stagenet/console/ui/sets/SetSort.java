package io.stagenet.console.ui.sets;

import java.util.Locale;

/// What the panel is about at one time.
enum SetSort {
    /// Addresses that are chosen together, by number.
    GROUPS,
    /// Levels that one fader brings in, by number.
    SUBMASTERS,
    /// Levels that are taken in hand again, by name.
    SNAPSHOTS;

    /// As the keys of the messages have it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isNumbered() {
        return this != SNAPSHOTS;
    }
}
