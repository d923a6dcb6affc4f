package io.stagenet.console.store;

import java.io.IOException;
import java.io.Serial;
import java.time.Instant;

/// A show file holds something else than what was read from it or saved to it.
public final class OtherContentException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    private final String print;
    private final Instant changed;

    public OtherContentException(String file, String print, Instant changed) {
        super(file);
        this.print = print;
        this.changed = changed;
    }

    /// Of what is there.
    public String print() {
        return print;
    }

    /// When somebody wrote it.
    public Instant changed() {
        return changed;
    }
}
