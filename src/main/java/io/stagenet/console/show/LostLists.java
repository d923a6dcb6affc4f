package io.stagenet.console.show;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.WantedList;
import io.stagenet.console.text.Text;
import org.jspecify.annotations.Nullable;

/// Lists that were up when the console was lost: brought back, or left to stand where their gateways hold them. One that
/// somebody has gone on with since stays as it is. Commands run at a moment of the ticker's clock, on its thread.
public final class LostLists {
    private final Stage stage;
    private final ListPlayer lists;

    LostLists(Stage stage, ListPlayer lists) {
        this.stage = stage;
        this.lists = lists;
    }

    /// Brings a list back: its current cue complete, with the levels it began with, or where it was paused, as it stood;
    /// then it is paused, and resumed it fades the rest. Head amps have kept what they had, and the next cue is the
    /// operator's.
    ///
    /// @param list   of the show, empty where it has none such
    /// @param millis of the fade from what is up
    public Outcome bringBack(CueList list, WantedList wanted, long millis, long now) {
        var run = lists.run(list.number(), now);
        if (!run.isFresh()) {
            return Outcome.refused(Text.of("recovery.since.list", list.number()));
        }
        var outcome = masters(list, wanted, now);
        var number = wanted.cue();
        var pause = wanted.pause();
        if (number == null) {
            rise(run, wanted.left(), millis, now);
            run.forgetPlace();
            return outcome;
        }
        @Nullable Cue cue = list.cues().get(number);
        if (cue == null && wanted.holds() == null) {
            // Somebody has deleted it since.
            return Outcome.refused(Text.of("playback.unknown", list.number(), number));
        }
        var label = cue == null ? "" : cue.label();
        var complete = new Cue(number, label, cue == null ? CueTimes.CUT : cue.times(), wanted.holds(list));
        var alone = CueList.of(list.number()).with(complete);
        if (pause == null) {
            return lists.goTo(alone, number, millis, now);
        }
        var stood = new Cue(number, label, complete.times(), pause.held());
        var back = lists.goTo(CueList.of(list.number()).with(stood), number, millis, now);
        run.rest = new ListRun.Rest(alone, complete, pause.passed(), pause.length());
        run.held = pause.held();
        stage.change();
        return back;
    }

    private Outcome masters(CueList list, WantedList wanted, long now) {
        lists.setRate(list.number(), wanted.rate(), now);
        return lists.setMaster(list.number(), wanted.master(), now);
    }

    /// Brings levels up in a list without a cue of it.
    private void rise(ListRun run, LevelSet levels, long millis, long now) {
        if (!levels.isEmpty()) {
            var cue = new Cue(CueNumber.of(1), "", CueTimes.CUT, levels);
            lists.goTo(CueList.of(run.number).with(cue), cue.number(), millis, now);
        }
    }

    /// Lets a list stand at the cue it was lost in, as its gateways hold it: nothing is sent, and GO goes on with the cue
    /// after it from these levels.
    ///
    /// @param list of the show, empty where it has none such
    public Outcome stand(CueList list, WantedList wanted, long now) {
        var run = lists.run(list.number(), now);
        if (!run.isFresh()) {
            return Outcome.done("");
        }
        var outcome = masters(list, wanted, now);
        stage.silently(run, () -> wanted.present(list).forEach(
                (address, level) -> stage.contributions.put(address, run, level, level, run.time, 0)));
        run.begin(wanted.cue(), run.time, ListRun.NEVER);
        stage.change();
        return outcome;
    }
}
