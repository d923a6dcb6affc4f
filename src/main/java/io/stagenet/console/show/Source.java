package io.stagenet.console.show;

import io.stagenet.console.model.StageNetAddress;
import java.util.BitSet;

/// Something that brings levels of addresses into playback: a cue list or a submaster.
abstract sealed class Source permits ListRun, SubmasterRun {
    /// The addresses it says something of.
    final BitSet members = new BitSet(StageNetAddress.MAX_NUMBER + 1);
    /// The time its fades are written in, in nanoseconds, as of the last [#advance].
    long time;
    /// What its levels are multiplied by, 0 to 1.
    double scale = 1;
    /// Counts up when something else is said of any of them.
    int edits;

    /// Goes to a moment of the ticker's clock; never back.
    abstract void advance(long now);

    /// Whether a level with this fade, in the source's own time, is another one soon.
    abstract boolean moves(long start, long end);

    /// Whether it has nothing to say any more.
    abstract boolean isDown();
}
