package io.stagenet.console.service;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.ShowAddresses;
import io.stagenet.console.model.show.Wanted;
import io.stagenet.console.model.show.WantedList;
import io.stagenet.console.model.show.WantedSubmaster;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.text.Numbers;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Brings back what was up when the console was lost, or lets it be. Console loop only.
final class Recovery {
    private static final CompletableFuture<Outcome> GOES_OUT = CompletableFuture.completedFuture(Outcome.done(""));

    private final StateHolder state;
    private final ShowKeeper keeper;
    private final LevelTable levels;
    private final Function<Action, CompletionStage<Outcome>> act;
    private final Lists lists;
    /// What is being brought back already.
    private @Nullable Wanted underway;

    /// What becomes of what was lost.
    interface Lists {
        /// The levels of a list come up again.
        ///
        /// @param time of the fade in milliseconds
        CompletionStage<Outcome> bringBack(int list, WantedList wanted, long time);

        /// A submaster that was raised is raised again.
        CompletionStage<Outcome> bringBack(int submaster, WantedSubmaster wanted, long time);

        /// A list stands at its cue and holds, unsent, what its gateways hold.
        CompletionStage<Outcome> stand(int list, WantedList wanted);

        /// A submaster stands where it was, unsent.
        CompletionStage<Outcome> stand(int submaster, WantedSubmaster wanted);

        /// What hands had up is let be: the next cue begins there.
        CompletionStage<Outcome> lose(LevelSet hands);
    }

    /// @param act does what an operator would: sets levels
    Recovery(StateHolder state, ShowKeeper keeper, LevelTable levels, Function<Action, CompletionStage<Outcome>> act,
            Lists lists) {
        this.state = state;
        this.keeper = keeper;
        this.levels = levels;
        this.act = act;
        this.lists = lists;
    }

    /// The stage completes when all of it is on its way; until then the offer is kept.
    ///
    /// @param asked in milliseconds from dark, null or 0 to be there at once
    CompletionStage<Outcome> resume(@Nullable Long asked) {
        var time = asked == null || asked == 0 ? null : asked;
        var lost = state.get().open().recovered();
        if (lost == null || lost == underway) {
            return CompletableFuture.completedStage(Outcome.refused(Text.of("recovery.nothing")));
        }
        underway = lost;
        var lit = lit(lost);
        if (time == null) {
            lit.stream().forEach(levels::settle);
        }
        var moves = new ArrayList<CompletableFuture<Outcome>>();
        var raised = new TreeMap<Integer, CompletableFuture<Outcome>>();
        lost.submasters().forEach((number, submaster) -> raised.put(number, submaster.to() == 0 ? GOES_OUT
                : lists.bringBack(number, submaster, time == null ? 0 : time).toCompletableFuture()));
        var playing = new TreeMap<Integer, CompletableFuture<Outcome>>();
        lost.lists().forEach((number, list) -> playing.put(number,
                lists.bringBack(number, list, time == null ? 0 : time).toCompletableFuture()));
        moves.addAll(raised.values());
        moves.addAll(playing.values());
        byLevel(lost.levels()).forEach((level, addresses) -> moves.add(
                act.apply(new LevelAction.SetLevels(selection(addresses), new LevelChange.To(level), time))
                        .toCompletableFuture()));
        return CompletableFuture.allOf(moves.toArray(CompletableFuture[]::new)).thenApply(_ -> {
            keeper.answered();
            // What was going out, or was flashed, is out.
            lit.andNot(wanted(lost));
            lit.stream().forEach(levels::putOut);
            levels.wake();
            var back = new Wanted(lost.levels(), lost.grandMaster(), lost.blackout(), done(lost.lists(), playing),
                    done(lost.submasters(), raised));
            var said = new ArrayList<String>();
            if (back.isUp()) {
                said.add(time == null ? Text.of("recovery.resumed", back.words())
                        : Text.of("recovery.resuming", back.words(), Numbers.shown(Numbers.plain(time / 1000.0))));
            }
            moves.stream().map(CompletableFuture::join).filter(Outcome.Refused.class::isInstance)
                    .map(Outcome::message).distinct().forEach(said::add);
            return Outcome.done(String.join(". ", said));
        });
    }

    /// Without what was refused, for it is no more.
    private static <T> SortedMap<Integer, T> done(SortedMap<Integer, T> lost,
            Map<Integer, CompletableFuture<Outcome>> outcomes) {
        var done = new TreeMap<>(lost);
        done.keySet()
                .removeIf(number -> Objects.requireNonNull(outcomes.get(number)).join() instanceof Outcome.Refused);
        return done;
    }

    /// Nothing is sent. Lists and submasters stay where they were, so that GO goes on in the middle of the show and not at its beginning, and
    /// from the levels that gateways hold.
    CompletionStage<Outcome> hold() {
        var lost = state.get().open().recovered();
        if (lost == null || lost == underway) {
            return CompletableFuture.completedStage(Outcome.refused(Text.of("recovery.nothing")));
        }
        underway = lost;
        var standing = new ArrayList<CompletableFuture<Outcome>>();
        lost.submasters()
                .forEach((number, submaster) -> standing.add(lists.stand(number, submaster).toCompletableFuture()));
        lost.lists().forEach((number, list) -> standing.add(lists.stand(number, list).toCompletableFuture()));
        standing.add(lists.lose(lost.levels().toBuilder().putAll(lost.flashed()).build()).toCompletableFuture());
        return CompletableFuture.allOf(standing.toArray(CompletableFuture[]::new)).thenApply(_ -> {
            keeper.answered();
            return Outcome.done(Text.of("recovery.held"));
        });
    }

    /// All that gateways may hold of it.
    private BitSet lit(Wanted lost) {
        var lit = wanted(lost);
        add(lit, lost.flashed());
        var show = state.get().show().playback();
        lost.lists().forEach((number, list) -> add(lit, list.present(show.cueLists().get(number))));
        lost.submasters().forEach((number, submaster) -> add(lit, submaster.levels(show.submasters().get(number))));
        return lit;
    }

    /// What is up of it when it was brought back.
    private BitSet wanted(Wanted lost) {
        var wanted = new BitSet();
        add(wanted, lost.levels());
        var show = state.get().show().playback();
        lost.lists().forEach((number, list) -> {
            @Nullable CueList present = show.cueLists().get(number);
            add(wanted, list.pause() == null ? list.holds(present) : list.present(present));
        });
        lost.submasters().forEach((number, submaster) -> {
            if (submaster.to() > 0) {
                add(wanted, submaster.levels(show.submasters().get(number)));
            }
        });
        return wanted;
    }

    private static void add(BitSet all, LevelSet levels) {
        levels.forEach((address, _) -> all.set(address));
    }

    /// What a hand has taken since stays the hand's.
    private SortedMap<Integer, List<Integer>> byLevel(LevelSet lost) {
        var byLevel = new TreeMap<Integer, List<Integer>>();
        lost.forEach((address, level) -> {
            if (levels.manual(address) == Level.NONE) {
                byLevel.computeIfAbsent(level, _ -> new ArrayList<>()).add(address);
            }
        });
        return byLevel;
    }

    private static Selection selection(List<Integer> addresses) {
        return new Selection(ShowAddresses.runs(addresses).runs()
                .stream().<Selection.Term>map(run -> new Selection.Addresses(run.first(), run.last(), false)).toList());
    }
}
