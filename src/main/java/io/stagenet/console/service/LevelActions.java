package io.stagenet.console.service;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.text.Numbers;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What hands do to the levels of a selection. Each action wakes the links once. Console loop only.
final class LevelActions {
    private final Selections selections;
    private final LevelTable levels;
    private final Kinds kinds;
    private final Masters masters;

    LevelActions(Selections selections, LevelTable levels, Kinds kinds, Masters masters) {
        this.selections = selections;
        this.levels = levels;
        this.kinds = kinds;
        this.masters = masters;
    }

    Outcome submit(LevelAction action) {
        return switch (action) {
            case LevelAction.SetLevels(var selection, var change) ->
                selections.with(selection, addresses -> set(addresses, change));
            case LevelAction.Flash(var selection, boolean on) ->
                selections.with(selection, addresses -> flash(addresses, on));
            case LevelAction.Release(var selection) ->
                selections.with(selection, addresses -> release(addresses, many(addresses)));
            case LevelAction.ReleaseAll _ -> releaseAll();
            case LevelAction.SetKind(var selection, var kind) ->
                selections.with(selection, addresses -> setKind(addresses, kind));
            case LevelAction.SetGrandMaster(var change) -> masters.move(change);
            case LevelAction.SetBlackout(boolean on) -> masters.blackOut(on);
        };
    }

    private Outcome set(BitSet addresses, LevelChange change) {
        addresses.stream().forEach(
                address -> levels.setManual(address, changed(Math.max(levels.asked(address), 0), change)));
        levels.wake();
        var what = switch (change) {
            case LevelChange.To(int to) -> Text.of("level.to", Level.toPercent(to), to);
            case LevelChange.ByRaw(int steps) ->
                Text.of(steps < 0 ? "level.down.raw" : "level.up.raw", Math.abs(steps));
            case LevelChange.ByPercent(double points) ->
                Text.of(points < 0 ? "level.down" : "level.up", trimmed(Math.abs(points)));
        };
        return done(Text.of("level.done", many(addresses), what), unleased(addresses));
    }

    private static int changed(int value, LevelChange change) {
        return switch (change) {
            case LevelChange.To(int to) -> to;
            case LevelChange.ByRaw(int steps) -> Math.clamp(value + (long) steps, 0, Level.FULL);
            // The step is rounded by its size, not by where it lands, so that up and down again is where it was.
            case LevelChange.ByPercent(double points) -> Math.clamp(
                    value + (long) Math.signum(points) * Math.round(Math.abs(points) * Level.FULL / 100.0), 0,
                    Level.FULL);
        };
    }

    private Outcome flash(BitSet addresses, boolean on) {
        int others = 0;
        for (int address = addresses.nextSetBit(0); address >= 0; address = addresses.nextSetBit(address + 1)) {
            if (on && levels.kind(address) != LevelKind.DIMMER) {
                // Left alone: being touched, it would be sent a 0 nobody asked for.
                others++;
            } else {
                levels.setFlash(address, on);
            }
        }
        levels.wake();
        return done(Text.of(on ? "level.flash.on" : "level.flash.off", many(addresses)),
                fact("level.fact.undimmed", others), unleased(addresses));
    }

    private Outcome releaseAll() {
        var all = new BitSet();
        all.set(1, StageNetAddress.MAX_NUMBER + 1);
        return release(all, Text.of("level.all"));
    }

    /// Touches only what a hand may hold, so that nothing moves that waits for a hand.
    private Outcome release(BitSet addresses, String many) {
        int held = 0;
        int zero = 0;
        int played = 0;
        int dark = 0;
        for (int address = addresses.nextSetBit(0); address >= 0; address = addresses.nextSetBit(address + 1)) {
            switch (levels.owner(address)) {
                case MANUAL, FLASH -> {
                    held++;
                    levels.release(address);
                    if (levels.owner(address) == LevelOwner.PLAYBACK) {
                        played++;
                    } else {
                        zero++;
                    }
                }
                case BLACKOUT -> {
                    if (levels.isInHand(address)) {
                        held++;
                        dark++;
                        levels.release(address);
                    }
                }
                case PLAYBACK, BASE, NONE -> {
                    // Nothing to let go of.
                }
            }
        }
        levels.wake();
        return done(Text.of("level.release", many, held), fact("level.fact.zero", zero),
                fact("level.fact.played", played), fact("level.fact.dark", dark));
    }

    private Outcome setKind(BitSet addresses, @Nullable LevelKind kind) {
        var leased = selections.leased(addresses);
        if (leased.isEmpty()) {
            return Outcome.refused(Text.of("level.kind.unleased"));
        }
        kinds.say(leased, kind);
        String done;
        if (kind != null) {
            done = Text.of("level.kind.set", many(leased), word(kind));
        } else {
            var counts = new ArrayList<String>();
            for (var each : LevelKind.values()) {
                long count = leased.stream().filter(address -> levels.kind(address) == each).count();
                if (count > 0) {
                    counts.add(Text.of("level.kind.count", count, word(each)));
                }
            }
            done = Text.of("level.kind.default", many(leased), String.join(", ", counts));
        }
        return done(done, fact("level.fact.kindless", addresses.cardinality() - leased.cardinality()));
    }

    private static String word(LevelKind kind) {
        return Text.of("level.kind." + kind.name().toLowerCase(Locale.ROOT));
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

    private static String many(BitSet addresses) {
        int count = addresses.cardinality();
        return count == 1 ? Text.of("level.one") : Text.of("level.many", count);
    }

    private static String trimmed(double points) {
        return points == Math.rint(points) ? String.valueOf((long) points) : Numbers.shown(String.valueOf(points));
    }
}
