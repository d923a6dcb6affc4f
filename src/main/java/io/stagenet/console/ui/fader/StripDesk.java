package io.stagenet.console.ui.fader;

import io.stagenet.console.service.Faders;
import io.stagenet.console.ui.control.Click;

/// What a strip asks of the bank it stands in. FX thread.
interface StripDesk {
    Faders faders();

    /// The operator has his hand on it: the page stays where it is from now on.
    void touched();

    /// Moves the address, and with it every other one that is selected together with it.
    ///
    /// @param value 0 to 255
    void move(int address, int value);

    /// Selects it: alone, added or taken away, or everything up to it.
    void select(int address, Click click);

    void rename(int address, String name);
}
