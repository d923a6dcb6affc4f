package io.stagenet.console.service;

import io.stagenet.console.model.Levels;

/// The manual layer, as an operator's hand moves it, and the levels that come of it. Any thread; never blocks.
public interface Faders extends Levels {
    /// Sets the manual level of an address, leased or not.
    ///
    /// @param addressNumber 1 to 65535
    /// @param value         0 to 255
    void move(int addressNumber, int value);
}
