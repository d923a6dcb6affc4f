package io.stagenet.console.model;

/// What sort of thing a level drives, and so what may change it on its way out.
public enum LevelKind {
    /// A light's intensity: follows flash, grand master and blackout. What DMX and ANALOG channels are unless told otherwise.
    DIMMER,
    /// Anything that must not go dark with the lights, such as a position or a controller: only its layers count.
    NON_DIM,
    /// On or off: full from [#SWITCH_THRESHOLD] on, else 0. Follows no master.
    SWITCH;

    /// The lowest level, 0 to 255, at which a switch is on.
    public static final int SWITCH_THRESHOLD = 128;
}
