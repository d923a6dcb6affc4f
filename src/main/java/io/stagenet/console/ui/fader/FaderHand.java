package io.stagenet.console.ui.fader;

/// What a [Fader] moves.
public interface FaderHand {
    void grab();

    /// @param value 0 to 255
    void moveTo(int value);

    void letGo();
}
