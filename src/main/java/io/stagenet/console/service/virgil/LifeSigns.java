package io.stagenet.console.service.virgil;

import java.time.Duration;

/// Whether a device is there: it has no lasting connection to lose (readings, Virgil 11).
final class LifeSigns {
    private static final long SILENCE = Duration.ofSeconds(5).toNanos();
    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();
    private static final int TRIES = 3;

    private long heardAt;
    private long askedAt;
    private int tries;
    private boolean doubted;

    /// What to do now.
    enum Verdict {
        WELL, ASK, LOST
    }

    void heard(long now) {
        heardAt = now;
        tries = 0;
        doubted = false;
    }

    /// What was heard says nothing any more.
    void doubt() {
        doubted = true;
    }

    Verdict look(long now) {
        if (tries == 0 ? !doubted && now - heardAt < SILENCE : now - askedAt < PATIENCE) {
            return Verdict.WELL;
        }
        if (tries == TRIES) {
            return Verdict.LOST;
        }
        tries++;
        askedAt = now;
        return Verdict.ASK;
    }
}
