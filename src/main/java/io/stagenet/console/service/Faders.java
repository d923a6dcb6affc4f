package io.stagenet.console.service;

import io.stagenet.console.model.Levels;

/// What an operator's hands move directly, and the levels that come of it. Any thread; never blocks.
public interface Faders extends Levels {
    /// Sets the manual level of an address, leased or not.
    ///
    /// @param addressNumber 1 to 65535
    /// @param value         0 to 255
    void move(int addressNumber, int value);

    /// Puts a dimmer to full while `on`, leased or not.
    void flash(int addressNumber, boolean on);

    /// @param percent 0 to 100; every dimmer follows
    void moveGrandMaster(double percent);
}
