package io.stagenet.console.output;

import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.function.LongUnaryOperator;

/// The masters as they stand, in one long as [Mix] packs them: grand master, blackout and how many solos there are. Moving
/// one marks every address that follows it. Any thread.
final class MasterState {
    private static final AtomicLongFieldUpdater<MasterState> MASTERS = AtomicLongFieldUpdater
            .newUpdater(MasterState.class, "masters");

    private final Routes routes;
    private volatile long masters = Mix.OPEN;

    MasterState(Routes routes) {
        this.routes = routes;
    }

    long get() {
        return masters;
    }

    /// @param percent 0 to 100
    void setGrandMaster(double percent) {
        change(present -> Mix.withGrandMaster(present, percent));
        routes.markAll(false);
    }

    void setBlackout(boolean on) {
        change(present -> Mix.withBlackout(present, on));
        routes.markAll(true);
    }

    /// @param change how many solos there are more than before
    void countSolos(int change) {
        if (change != 0) {
            long before = change(present -> Mix.withSolos(present, change));
            if (Mix.solo(before) != Mix.solo(Mix.withSolos(before, change))) {
                routes.markAll(false);
            }
        }
    }

    /// @return the masters before
    private long change(LongUnaryOperator change) {
        return MASTERS.getAndUpdate(this, change);
    }
}
