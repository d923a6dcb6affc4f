package io.stagenet.console.output;

import io.stagenet.console.model.Level;

/// What becomes of an address, beside its cell, when a layer gets or loses a say there. Any thread; no allocation.
final class Touch {
    private final Cells base;
    private final ResumeFades fades;
    private final Routes routes;

    Touch(Cells base, ResumeFades fades, Routes routes) {
        this.base = base;
        this.fades = fades;
        this.routes = routes;
    }

    /// Before a layer has a say: from now on the address goes to 0, and does not stay where it was, when all let go of it.
    void rouse(int address) {
        if (base.peek(address) == Level.NONE) {
            base.set(address, 0);
        }
    }

    /// After a cell was stored for a hand: that ends a resume fade.
    void handled(int address) {
        fades.end(address);
        routes.mark(address);
    }

    /// After a cell was stored.
    void stored(int address) {
        routes.mark(address);
    }
}
