package io.stagenet.console.service;

import java.util.HashSet;
import java.util.Set;

/// Counts what a link sends that cannot be taken, and says when it is too much (readings, StageNet 9).
///
/// Console loop only, but for the two counts.
final class BadMessages {
    /// More than this many in [#WINDOW_NANOS] and reading is throttled.
    static final int FLOOD = 200;
    static final long WINDOW_NANOS = 10_000_000_000L;
    /// So many are told one by one in a window; the rest is only counted.
    private static final int TOLD = 20;

    private volatile long count;
    private volatile long unknown;
    private long windowStart;
    private int inWindow;
    private boolean binaryTold;
    private final Set<String> unknownTold = new HashSet<>();

    /// What to do about one more.
    enum Verdict {
        TELL, COUNT, FLOODED
    }

    long count() {
        return count;
    }

    long unknown() {
        return unknown;
    }

    void newConnection() {
        inWindow = 0;
        binaryTold = false;
        unknownTold.clear();
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer, the loop
    Verdict add(long nanos) {
        count++;
        if (inWindow == 0 || nanos - windowStart > WINDOW_NANOS) {
            windowStart = nanos;
            inWindow = 0;
        }
        inWindow++;
        if (inWindow == FLOOD + 1) {
            return Verdict.FLOODED;
        }
        return inWindow <= TOLD ? Verdict.TELL : Verdict.COUNT;
    }

    /// @return true the first time on this connection, for a bounded number of types
    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer, the loop
    boolean addUnknown(String type) {
        unknown++;
        return unknownTold.size() < TOLD && unknownTold.add(type);
    }

    /// @return true the first time on this connection
    boolean firstBinary() {
        boolean first = !binaryTold;
        binaryTold = true;
        return first;
    }
}
