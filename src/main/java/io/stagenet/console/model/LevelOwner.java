package io.stagenet.console.model;

/// What decides the level of an address at this moment, strongest first.
public enum LevelOwner {
    /// A dimmer, held at 0 by blackout.
    BLACKOUT,
    /// A dimmer that is soloed, or is at 0 because others are.
    SOLO,
    /// A dimmer, at full or at a submaster's level for as long as it flashes.
    FLASH,
    /// An operator's hand.
    MANUAL,
    /// A cue list.
    CUE,
    /// A submaster.
    SUBMASTER,
    /// Nothing holds an address that was driven before: it is at 0.
    BASE,
    /// Nobody has ever set the address: nothing is sent to it.
    NONE
}
