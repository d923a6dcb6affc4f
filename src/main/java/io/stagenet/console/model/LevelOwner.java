package io.stagenet.console.model;

/// What decides the level of an address at this moment, strongest first.
public enum LevelOwner {
    /// A dimmer, held at 0 by blackout.
    BLACKOUT,
    /// A dimmer, at full for as long as it flashes.
    FLASH,
    /// An operator's hand.
    MANUAL,
    /// Cues and submasters.
    PLAYBACK,
    /// Nothing holds an address that was driven before: it is at 0.
    BASE,
    /// Nobody has ever set the address: nothing is sent to it.
    NONE
}
