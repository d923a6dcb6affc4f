package io.stagenet.console.service;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.service.Action.MasterChange;
import io.stagenet.console.show.EditRefusedException;
import io.stagenet.console.show.Items;
import io.stagenet.console.text.Numbers;
import io.stagenet.console.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// What hands do to the levels of a selection. Each action wakes the links once. Console loop only.
final class LevelActions {
    private final Selections selections;
    private final LevelTable levels;
    private final StateHolder state;
    private final PlaybackActions playback;
    private final Masters masters;

    LevelActions(StateHolder state, Selections selections, LevelTable levels, PlaybackActions playback,
            Masters masters) {
        this.state = state;
        this.selections = selections;
        this.levels = levels;
        this.playback = playback;
        this.masters = masters;
    }

    /// The stage completes on the console loop.
    CompletionStage<Outcome> submit(LevelAction action) {
        return switch (action) {
            case LevelAction.SetBlackout(boolean on) -> blackOut(on);
            case LevelAction.SetGrandMaster(var change) -> move(change);
            case LevelAction.AllOut _ -> playback.rouse().thenApply(_ -> allOut());
            default -> CompletableFuture.completedStage(atOnce(action));
        };
    }

    private Outcome atOnce(LevelAction action) {
        return switch (action) {
            case LevelAction.SetLevels(var selection, var change, var time) -> PlaybackActions.isTime(time)
                    ? selections.with(selection, addresses -> set(addresses, change, time))
                    : PlaybackActions.noTime(time);
            case LevelAction.Flash(var selection, boolean on) ->
                selections.with(selection, addresses -> flash(addresses, on, false));
            case LevelAction.Solo(var selection, boolean on) ->
                selections.with(selection, addresses -> flash(addresses, on, true));
            case LevelAction.Release(var selection, var time) -> PlaybackActions.isTime(time)
                    ? selections.with(selection,
                            addresses -> release(addresses, Selections.text(addresses.cardinality()), time))
                    : PlaybackActions.noTime(time);
            case LevelAction.ReleaseAll _ -> releaseAll();
            case LevelAction.Recall(var item, var time) ->
                PlaybackActions.isTime(time) ? recall(item, time) : PlaybackActions.noTime(time);
            case LevelAction.SetBlackout _,LevelAction.SetGrandMaster _,LevelAction.AllOut _ ->
                throw new IllegalArgumentException(action.toString());
        };
    }

    /// Darkness is for what gateways hold from before, too: first what the console knows of it, which comes back afterwards,
    /// then all else, of which nobody knows where it was.
    private CompletionStage<Outcome> blackOut(boolean on) {
        boolean before = levels.blackout();
        if (!on) {
            var outcome = masters.endBlackout();
            return before ? playback.rouse().thenApply(_ -> outcome) : CompletableFuture.completedStage(outcome);
        }
        masters.blackOut();
        return playback.rouse().thenApply(_ -> {
            if (levels.blackout()) {
                putOut(dimmers());
            }
            return masters.blackedOut(before);
        });
    }

    /// The grand master is for what gateways hold from before, too, once it is said what becomes of that.
    private CompletionStage<Outcome> move(MasterChange change) {
        double before = levels.grandMaster();
        var outcome = masters.move(change);
        return before == levels.grandMaster() ? CompletableFuture.completedStage(outcome)
                : playback.rouse().thenApply(_ -> outcome);
    }

    /// Of all leases, those that blackout puts out.
    private BitSet dimmers() {
        var dimmers = new BitSet();
        state.get().leased().stream().filter(levels::goesDark).forEach(dimmers::set);
        return dimmers;
    }

    /// @return how many nobody had set yet
    private int putOut(BitSet addresses) {
        int out = (int) addresses.stream().filter(levels::putOut).count();
        levels.wake();
        return out;
    }

    private Outcome allOut() {
        var up = new BitSet();
        state.get().leased().stream()
                .filter(address -> levels.kind(address) == LevelKind.DIMMER && levels.asked(address) > 0)
                .forEach(up::set);
        up.stream().forEach(address -> levels.setManual(address, 0));
        var rest = dimmers();
        rest.andNot(up);
        int unknown = putOut(rest);
        return Outcome.done(Text.of("level.allout", up.cardinality(), unknown));
    }

    private Outcome set(BitSet addresses, LevelChange change, @Nullable Long time) {
        if (time == null) {
            addresses.stream().forEach(address -> levels.setManual(address, changed(asked(address), change)));
            levels.wake();
        } else {
            move(addresses, address -> changed(asked(address), change), time);
        }
        var what = switch (change) {
            case LevelChange.To(int to) -> Text.of("level.to", Level.toPercent(to), to);
            case LevelChange.ByRaw(int steps) ->
                Text.of(steps < 0 ? "level.down.raw" : "level.up.raw", Math.abs(steps));
            case LevelChange.ByPercent(double points) ->
                Text.of(points < 0 ? "level.down" : "level.up", trimmed(Math.abs(points)));
        };
        return done(Text.of("level.done", Selections.text(addresses.cardinality()), what), timed(time),
                unleased(addresses));
    }

    private Outcome recall(ShowItem.OfLevels item, @Nullable Long time) {
        try {
            var set = Items.state(state.get().show(), item);
            var addresses = new BitSet();
            set.forEach((address, _) -> addresses.set(address));
            if (time == null) {
                set.forEach(levels::setManual);
                levels.wake();
            } else {
                move(addresses, set::level, time);
            }
            return done(Text.of("edit.recalled", Items.text(item), Selections.text(addresses.cardinality())),
                    timed(time), unleased(addresses));
        } catch (EditRefusedException refused) {
            return Outcome.refused(String.valueOf(refused.getMessage()));
        }
    }

    private int asked(int address) {
        return Math.max(levels.asked(address), 0);
    }

    /// Captures the addresses where they stand, so that a hand that comes later ends the move, and moves them from there.
    private void move(BitSet addresses, IntUnaryOperator level, long millis) {
        int[] moved = addresses.stream().toArray();
        int[] to = addresses.stream().map(level).toArray();
        addresses.stream().forEach(levels::beginMove);
        playback.move(moved, to, millis);
    }

    private static String timed(@Nullable Long millis) {
        return millis == null ? ""
                : Text.of("level.fact.time", BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString());
    }

    /// The level after a change; both 0 to 255.
    static int changed(int value, LevelChange change) {
        return switch (change) {
            case LevelChange.To(int to) -> to;
            case LevelChange.ByRaw(int steps) -> Math.clamp(value + (long) steps, 0, Level.FULL);
            // The step is rounded by its size, not by where it lands, so that up and down again is where it was.
            case LevelChange.ByPercent(double points) -> Math.clamp(
                    value + (long) Math.signum(points) * Math.round(Math.abs(points) * Level.FULL / 100.0), 0,
                    Level.FULL);
        };
    }

    private Outcome flash(BitSet addresses, boolean on, boolean solo) {
        var dimmers = new BitSet();
        // On anything else it is no flash, and being touched it would be sent a 0 nobody asked for.
        addresses.stream().filter(address -> !on || levels.kind(address) == LevelKind.DIMMER).forEach(dimmers::set);
        if (solo) {
            levels.setSolo(dimmers, on);
        } else {
            dimmers.stream().forEach(address -> levels.setFlash(address, on));
        }
        levels.wake();
        var key = solo ? on ? "level.solo.on" : "level.solo.off" : on ? "level.flash.on" : "level.flash.off";
        return done(Text.of(key, Selections.text(addresses.cardinality())),
                fact("level.fact.undimmed", addresses.cardinality() - dimmers.cardinality()), unleased(addresses));
    }

    private Outcome releaseAll() {
        var all = new BitSet();
        all.set(1, StageNetAddress.MAX_NUMBER + 1);
        return release(all, Text.of("level.all"), null);
    }

    /// Touches only what a hand may hold, so that nothing moves that waits for a hand.
    private Outcome release(BitSet addresses, String many, @Nullable Long time) {
        var held = new BitSet();
        addresses.stream().filter(levels::isInHand).forEach(held::set);
        if (time != null && time > 0) {
            held.stream().forEach(levels::endFlash);
            var captured = new BitSet();
            held.stream().filter(levels::isCaptured).forEach(captured::set);
            levels.wake();
            move(captured, _ -> Level.NONE, time);
            return done(Text.of("level.release", many, held.cardinality()), timed(time));
        }
        held.stream().forEach(levels::release);
        levels.wake();
        var owners = new EnumMap<LevelOwner, Integer>(LevelOwner.class);
        held.stream().forEach(address -> owners.merge(levels.owner(address), 1, Integer::sum));
        return done(Text.of("level.release", many, held.cardinality()),
                fact("level.fact.zero", owners.getOrDefault(LevelOwner.BASE, 0)),
                fact("level.fact.played", owners.getOrDefault(LevelOwner.CUE, 0)
                        + owners.getOrDefault(LevelOwner.SUBMASTER, 0)),
                fact("level.fact.dark", owners.getOrDefault(LevelOwner.BLACKOUT, 0)));
    }

    private static Outcome done(String sentence, String... facts) {
        var parts = new ArrayList<>(List.of(sentence));
        for (var fact : facts) {
            if (!fact.isEmpty()) {
                parts.add(fact);
            }
        }
        return Outcome.done(String.join("; ", parts));
    }

    /// A count that is worth a word, else nothing.
    private static String fact(String key, int count) {
        return count == 0 ? "" : Text.of(key, count);
    }

    private String unleased(BitSet addresses) {
        return fact("level.fact.unleased", addresses.cardinality() - selections.leased(addresses).cardinality());
    }

    private static String trimmed(double points) {
        return points == Math.rint(points) ? String.valueOf((long) points) : Numbers.shown(String.valueOf(points));
    }
}
