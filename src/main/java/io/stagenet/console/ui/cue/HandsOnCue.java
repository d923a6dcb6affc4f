package io.stagenet.console.ui.cue;

import io.stagenet.console.model.Levels;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.LevelSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How many addresses of the cue that is up hands hold: there GO moves no light. FX thread.
final class HandsOnCue {
    /// How many pulses from one count to the next.
    private static final int REST = 12;

    private final Levels levels;
    private @Nullable CueList list;
    private @Nullable CueNumber cue;
    private LevelSet up = LevelSet.EMPTY;
    private int resting;
    private int count;

    HandsOnCue(Levels levels) {
        this.levels = levels;
    }

    int count() {
        return count;
    }

    /// What is up from now on.
    ///
    /// @param current null when no cue is
    void show(CueList now, @Nullable CueNumber current) {
        if (now != list || !Objects.equals(current, cue)) {
            list = now;
            cue = current;
            up = current == null ? LevelSet.EMPTY : now.state(current);
            count = counted();
        }
    }

    /// Counts anew, a few times a second; once per pulse.
    void pulse() {
        if (resting > 0) {
            resting--;
            return;
        }
        resting = REST;
        count = counted();
    }

    private int counted() {
        var held = new int[1];
        up.forEach((address, _) -> held[0] += levels.isCaptured(address) ? 1 : 0);
        return held[0];
    }
}
