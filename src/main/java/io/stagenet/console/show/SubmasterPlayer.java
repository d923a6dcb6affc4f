package io.stagenet.console.show;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.model.show.SubmasterStatus;
import io.stagenet.console.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// Moves and flashes submasters. Commands run at a moment of the ticker's clock, on its thread.
public final class SubmasterPlayer {
    private static final long MILLI = 1_000_000L;

    private final Stage stage;
    private final LongConsumer clock;
    private final List<SubmasterRun> runs = new ArrayList<>();

    /// @param clock lets everything come to the moment of a command
    SubmasterPlayer(Stage stage, LongConsumer clock) {
        this.stage = stage;
        this.clock = clock;
    }

    /// Moves a submaster's fader.
    ///
    /// @param submaster null when the show has none of that number any more
    /// @param change    from where it stands to where it goes, both 0 to 255
    /// @param millis    0 to move at once
    public Outcome move(int number, @Nullable Submaster submaster, IntUnaryOperator change, long millis, long now) {
        var run = run(number, now);
        if (run.isDown()) {
            // Raised again before a step has seen it down, it comes with its new levels.
            stage.touch(run.members);
            stage.contributions.clear(run);
        }
        if (submaster == null && run.members.isEmpty()) {
            return Outcome.refused(Text.of("playback.sub.unknown", number));
        }
        int to = change.applyAsInt((int) Math.round(run.position()));
        run.isTouched = true;
        if (submaster != null && run.members.isEmpty() && to > 0) {
            raise(run, submaster);
        }
        // Where it stands in silence is stored first.
        stage.touch(run.members);
        run.move(to, millis * MILLI, now);
        stage.change();
        var said = Text.of("playback.sub", number, Level.toPercent(to));
        return Outcome.done(
                millis == 0 ? said : said + "; " + Text.of("level.fact.time", CueTimes.seconds(millis)));
    }

    private void raise(SubmasterRun run, Submaster submaster) {
        run.levels = submaster.levels();
        run.levels.forEach((address, _) -> stage.touch(address));
        run.levels.forEach((address, level) -> stage.contributions.put(address, run, level, level, 0, 0));
    }

    /// Brings a submaster back that was up when the console was lost, with the levels it was raised with. One that was
    /// moved since stays where it is.
    ///
    /// @param to 1 to 255
    public Outcome bringBack(Submaster submaster, int to, long millis, long now) {
        var run = run(submaster.number(), now);
        return run.isTouched ? Outcome.refused(Text.of("recovery.since.submaster", submaster.number()))
                : move(submaster.number(), submaster, _ -> to, millis, now);
    }

    /// Lets a submaster stand where it was when the console was lost, as its gateways hold it: nothing is sent before
    /// something moves there. One that was moved since stays where it is.
    ///
    /// @param at 1 to 255
    public void stand(Submaster submaster, int at, long now) {
        var run = run(submaster.number(), now);
        if (!run.isTouched) {
            stage.silently(run, () -> {
                raise(run, submaster);
                run.move(at, 0, now);
            });
            if (run.members.isEmpty()) {
                // Others have been everywhere: nothing of it is up.
                run.move(0, 0, now);
            }
            stage.change();
        }
    }

    /// Flashes the dimmers of a submaster at the levels it holds, for as long as it is on.
    ///
    /// @param solo whether every other dimmer is at 0 meanwhile
    public Outcome flash(int number, @Nullable Submaster submaster, boolean on, boolean solo, long now) {
        var run = run(number, now);
        if (submaster == null && !run.flashes && !run.solos) {
            return Outcome.refused(Text.of("playback.sub.unknown", number));
        }
        if (submaster != null && on && !run.flashes && !run.solos) {
            run.flashLevels = run.members.isEmpty() ? submaster.levels() : run.levels;
        }
        if (solo) {
            run.solos = on;
        } else {
            run.flashes = on;
        }
        flash(run.flashLevels);
        stage.change();
        var key = solo ? on ? "playback.sub.solo.on" : "playback.sub.solo.off"
                : on ? "playback.sub.flash.on" : "playback.sub.flash.off";
        return Outcome.done(Text.of(key, number));
    }

    /// Tells the table of these addresses what all submasters that flash make of them.
    private void flash(LevelSet touched) {
        var addresses = new ArrayList<Integer>();
        touched.forEach((address, _) -> {
            // Anything else would be sent a 0 nobody asked for; what it was flashed as it is let go of.
            if (stage.kind(address) == LevelKind.DIMMER || runs.stream().noneMatch(run -> run.flashesAt(address))) {
                addresses.add(address);
            }
        });
        var levels = new int[addresses.size()];
        var solos = new BitSet();
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Level.NONE;
            for (var run : runs) {
                int level = run.flashesAt(addresses.get(i)) ? run.flashLevels.level(addresses.get(i)) : Level.NONE;
                levels[i] = Math.max(levels[i], level);
                if (run.solos && level != Level.NONE) {
                    solos.set(i);
                }
            }
        }
        stage.table.setSubmasterFlash(addresses.stream().mapToInt(each -> each).toArray(), levels, solos);
    }

    private SubmasterRun run(int number, long now) {
        clock.accept(now);
        for (var run : runs) {
            if (run.number == number) {
                return run;
            }
        }
        var run = new SubmasterRun(number);
        run.advance(now);
        runs.add(run);
        return run;
    }

    // ---- the clock

    void advance(long now) {
        for (int i = 0; i < runs.size(); i++) {
            runs.get(i).advance(now);
        }
    }

    SortedMap<Integer, SubmasterStatus> status(LongFunction<Instant> timeOfDay) {
        var status = new TreeMap<Integer, SubmasterStatus>();
        for (var run : runs) {
            if (!run.isDown() || run.flashes || run.solos) {
                status.put(run.number, new SubmasterStatus(run.from, run.to, timeOfDay.apply(run.began),
                        run.duration / MILLI, run.flashes, run.solos, run.levels));
            }
        }
        return status;
    }
}
