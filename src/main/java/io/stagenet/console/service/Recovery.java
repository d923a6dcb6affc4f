package io.stagenet.console.service;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.ShowAddresses;
import io.stagenet.console.model.show.Wanted;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Brings back what was up when the console was lost, or lets it be. Console loop only.
final class Recovery {
    private final StateHolder state;
    private final ShowKeeper keeper;
    private final LevelTable levels;
    private final Consumer<Action> act;
    private final Cues cues;

    /// Brings a cue's levels back.
    @FunctionalInterface
    interface Cues {
        /// @param time of the fade in milliseconds
        CompletionStage<Outcome> bringBack(int list, CueNumber cue, long time);
    }

    /// @param act does what an operator would: sets levels and raises submasters
    Recovery(StateHolder state, ShowKeeper keeper, LevelTable levels, Consumer<Action> act, Cues cues) {
        this.state = state;
        this.keeper = keeper;
        this.levels = levels;
        this.act = act;
        this.cues = cues;
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
                (number, level) -> act
                        .accept(new PlaybackAction.SetSubmaster(number, new LevelChange.To(level), time)));
        lost.cues().forEach((list, cue) -> {
            var _ = cues.bringBack(list, cue, time == null ? 0 : time);
        });
        raise(lost.levels(), time);
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

    /// What a hand has taken before stays the hand's, and what it takes meanwhile is.
    private void raise(LevelSet lost, @Nullable Long time) {
        var byLevel = new TreeMap<Integer, List<Integer>>();
        lost.forEach((address, level) -> {
            if (levels.manual(address) == Level.NONE) {
                byLevel.computeIfAbsent(level, _ -> new ArrayList<>()).add(address);
            }
        });
        byLevel.forEach((level, addresses) -> act.accept(new LevelAction.SetLevels(selection(addresses),
                new LevelChange.To(level), time)));
    }

    private static Selection selection(List<Integer> addresses) {
        return new Selection(ShowAddresses.runs(addresses).runs().stream()
                .<Selection.Term>map(run -> new Selection.Addresses(run.first(), run.last(), false)).toList());
    }
}
