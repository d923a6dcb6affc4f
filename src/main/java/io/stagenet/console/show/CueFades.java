package io.stagenet.console.show;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/// What a list says of each address: a cue is laid over what the list holds, as a fade for each address it changes. On the
/// ticker's thread.
final class CueFades {
    private static final int SIZE = StageNetAddress.MAX_NUMBER + 1;
    private static final long MILLI = 1_000_000L;

    private final Stage stage;
    private final ObjIntConsumer<Cue> began;
    /// Of a cue that is being started.
    private final int[] wanted = new int[SIZE];
    /// Where fades begin of what was up before the console was lost; else `NONE`.
    private final int[] begins = new int[SIZE];

    /// @param began told of each cue that begins, and its list
    CueFades(Stage stage, ObjIntConsumer<Cue> began) {
        this.stage = stage;
        this.began = began;
    }

    /// Starts a cue at the list's present time.
    ///
    /// @param all  the times of all fades, null for the cue's own
    /// @param next whether the cue follows the one before in its turn: then what tracks goes on as it was
    void start(ListRun run, CueList list, Cue cue, @Nullable CueTimes all, boolean next) {
        Arrays.fill(wanted, Level.NONE);
        Arrays.fill(begins, Level.NONE);
        list.state(cue.number()).forEach((address, level) -> {
            wanted[address] = level;
            begins[address] = stage.takeLost(address);
            stage.touch(address);
        });
        touch(run);
        long ends = run.time;
        for (int address = 1; address < SIZE; address++) {
            int level = wanted[address];
            if (level == Level.NONE && !run.members.get(address)) {
                continue;
            }
            int entry = stage.contributions.find(address, run);
            boolean tracks = next && list.tracking() && cue.levels().level(address) == Level.NONE;
            if (!tracks || begins[address] != Level.NONE || entry == Contributions.NIL
                    || stage.contributions.to(entry) != level) {
                var kind = stage.kind(address);
                ends = Math.max(ends, fade(run, address, level, kind, all == null ? cue.times(address, kind) : all));
            }
        }
        run.begin(cue.number(), ends, switch (cue.link().kind()) {
            case NONE -> ListRun.NEVER;
            case FOLLOW -> run.time + cue.link().millis() * MILLI;
            case HANG -> ends + cue.link().millis() * MILLI;
        });
        stage.change();
        began.accept(cue, run.number);
    }

    /// @param level 0 to 255, or `NONE` where the cue says nothing of what the list holds
    /// @return when the fade ends, in the list's time
    private long fade(ListRun run, int address, int level, LevelKind kind, CueTimes times) {
        int entry = stage.contributions.find(address, run);
        boolean out = level == Level.NONE;
        // What is no dimmer starts from where it is, whoever brought it there.
        double from = begins[address] != Level.NONE ? begun(run, address, kind)
                : kind == LevelKind.DIMMER || out ? present(entry, kind)
                : stage.contributions.latest(stage.contributions.head(address));
        int to = Math.max(level, 0);
        boolean still = from == to && (kind == LevelKind.DIMMER || !out);
        long delay = still ? 0 : times.delay() * MILLI;
        long lasts = still ? 0 : MILLI * switch (kind) {
            case DIMMER -> to > from ? times.up() : times.down();
            case NON_DIM -> times.up();
            case SWITCH -> 0;
        };
        if (out) {
            stage.contributions.fade(entry, from, Contributions.OUT, run.time + delay, lasts);
        } else {
            stage.contributions.put(address, run, from, level, run.time + delay, lasts);
        }
        return run.time + delay + lasts;
    }

    private void touch(ListRun run) {
        for (int address = run.members.nextSetBit(0); address >= 0; address = run.members.nextSetBit(address + 1)) {
            if (begins[address] == Level.NONE) {
                begins[address] = stage.takeLost(address);
            }
            stage.touch(address);
        }
    }

    /// Before the list's master, which scales dimmers.
    private double begun(ListRun run, int address, LevelKind kind) {
        return kind == LevelKind.DIMMER && run.scale > 0 ? begins[address] / run.scale : begins[address];
    }

    /// What an entry says at this moment.
    private double present(int entry, LevelKind kind) {
        if (entry == Contributions.NIL) {
            return 0;
        }
        return kind == LevelKind.DIMMER ? stage.contributions.own(entry) : stage.contributions.latest(entry);
    }

    /// All that a list holds goes out, and is let go of then.
    void out(ListRun run, long nanos) {
        Arrays.fill(begins, Level.NONE);
        touch(run);
        for (int address = run.members.nextSetBit(0); address >= 0; address = run.members.nextSetBit(address + 1)) {
            int entry = stage.contributions.find(address, run);
            var kind = stage.kind(address);
            stage.contributions.fade(entry,
                    begins[address] != Level.NONE ? begun(run, address, kind) : present(entry, kind), Contributions.OUT,
                    run.time,
                    kind == LevelKind.SWITCH ? 0 : nanos);
        }
    }

    /// What a list will hold once its fades are over, before its master.
    LevelSet targets(ListRun run) {
        if (run.known == run.edits) {
            return run.holds;
        }
        var targets = LevelSet.builder();
        run.members.stream().forEach(address -> {
            int to = stage.contributions.to(stage.contributions.find(address, run));
            if (to != Contributions.OUT) {
                targets.put(address, to);
            }
        });
        run.known = run.edits;
        run.holds = targets.build();
        return run.holds;
    }

    /// What a list holds at this moment, before its master.
    LevelSet held(ListRun run) {
        var held = LevelSet.builder();
        run.members.stream().forEach(address -> held.put(address, (int) (Math.min(Level.FULL,
                present(stage.contributions.find(address, run), stage.kind(address))) + 0.5)));
        return held.build();
    }
}
