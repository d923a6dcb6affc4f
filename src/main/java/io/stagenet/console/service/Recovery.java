package io.stagenet.console.service;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.Wanted;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Brings back what was up when the console was lost, or lets it be. Console loop only.
final class Recovery {
    private static final Duration STEP = Duration.ofMillis(25);

    private final StateHolder state;
    private final ShowKeeper keeper;
    private final LevelTable levels;
    private final EventLoop loop;
    private final Consumer<PlaybackAction> play;

    /// @param play runs cues and raises submasters
    Recovery(StateHolder state, ShowKeeper keeper, LevelTable levels, EventLoop loop, Consumer<PlaybackAction> play) {
        this.state = state;
        this.keeper = keeper;
        this.levels = levels;
        this.loop = loop;
        this.play = play;
    }

    static String offer(Wanted wanted) {
        return Text.of("recovery.offer", what(wanted));
    }

    private static String what(Wanted wanted) {
        var parts = new ArrayList<String>();
        int count = wanted.levels().size();
        if (count > 0) {
            parts.add(count == 1 ? Text.of("recovery.level") : Text.of("recovery.levels", count));
        }
        wanted.cues().forEach((list, cue) -> parts.add(Text.of("recovery.cue", cue, list)));
        wanted.submasters().keySet().forEach(number -> parts.add(Text.of("recovery.submaster", number)));
        return String.join(", ", parts);
    }

    /// @param time in milliseconds from dark, null to be there at once
    Outcome resume(@Nullable Long time) {
        var lost = state.get().open().recovered();
        if (lost == null) {
            return Outcome.refused(Text.of("recovery.nothing"));
        }
        // Masters first: nothing may shine that they held back.
        levels.setGrandMaster(lost.grandMaster());
        if (lost.blackout()) {
            levels.setBlackout(true);
        }
        lost.submasters().forEach(
                (number, level) -> play
                        .accept(new PlaybackAction.SetSubmaster(number, new LevelChange.To(level), time)));
        lost.cues().forEach((list, cue) -> play.accept(new PlaybackAction.GoTo(list, cue, time == null ? 0L : time)));
        new Rise(lost.levels(), time == null ? 0 : time).begin();
        keeper.answered();
        return Outcome.done(Text.of(time == null ? "recovery.resumed" : "recovery.resuming", what(lost)));
    }

    Outcome hold() {
        if (state.get().open().recovered() == null) {
            return Outcome.refused(Text.of("recovery.nothing"));
        }
        keeper.answered();
        return Outcome.done(Text.of("recovery.held"));
    }

    /// Levels on their way up from 0. One that a hand has taken before or takes meanwhile is the hand's.
    private final class Rise {
        private final LevelSet to;
        private final long nanos;
        private final long start = loop.nanos();
        private final List<int[]> rising = new ArrayList<>();

        Rise(LevelSet to, long millis) {
            this.to = to;
            nanos = Duration.ofMillis(millis).toNanos();
        }

        void begin() {
            to.forEach((address, level) -> rising.add(new int[]{address, level, Level.NONE}));
            step();
        }

        private void step() {
            double part = nanos == 0 ? 1 : Math.min(1, (loop.nanos() - start) / (double) nanos);
            rising.removeIf(one -> levels.manual(one[0]) != one[2]);
            for (var one : rising) {
                int level = (int) Math.round(one[1] * part);
                levels.setManual(one[0], level);
                one[2] = level;
            }
            levels.wake();
            if (part < 1) {
                loop.schedule(STEP, this::step);
            }
        }
    }
}
