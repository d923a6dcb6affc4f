package io.stagenet.console.model;

/// Levels as they are at this moment, by address number: read straight from the data plane by any thread, never
/// blocking. Each is 0 to 255, or [Level#NONE].
public interface Levels {
    /// What is to go out: the layers, then the masters; `NONE` when nobody has set the address.
    int wanted(int addressNumber);

    /// What the strongest layer below flash says, before grand master and blackout: where the operator's fader stands.
    int asked(int addressNumber);

    /// Whether a hand holds it, at 0 too.
    boolean isCaptured(int addressNumber);

    /// What was last written to the gateway in this run; `NONE` when nothing was.
    int sent(int addressNumber);

    /// While the link is down: what the gateway is assumed to hold; `NONE` when unknown or when the link is up.
    int held(int addressNumber);

    /// What decides [#wanted].
    LevelOwner owner(int addressNumber);

    LevelKind kind(int addressNumber);

    /// Whether blackout puts it out: a dimmer that is not kept lit in blackout.
    boolean goesDark(int addressNumber);

    /// Where the grand master stands, 0 to 100 percent.
    double grandMaster();

    boolean blackout();

    /// How many addresses are soloed, each once for everybody who does; while it is not 0, other dimmers are at 0.
    int solos();

    /// Whether a hand solos it.
    boolean isSoloedByHand(int addressNumber);
}
