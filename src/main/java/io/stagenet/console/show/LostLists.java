package io.stagenet.console.show;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.WantedList;
import io.stagenet.console.text.Text;
import org.jspecify.annotations.Nullable;

/// Lists that were up when the console was lost: brought back, or left to stand where their gateways hold them. Commands
/// run at a moment of the ticker's clock, on its thread.
public final class LostLists {
    private final Stage stage;
    private final ListPlayer lists;

    LostLists(Stage stage, ListPlayer lists) {
        this.stage = stage;
        this.lists = lists;
    }

    /// Brings a list back that was up when the console was lost: its current cue complete, or where it was paused, as it
    /// stood; then it is paused, and resumed it fades the rest. Head amps have kept what they had, and the next cue is the
    /// operator's.
    ///
    /// @param millis of the fade from what is up
    public Outcome bringBack(CueList list, WantedList wanted, long millis, long now) {
        lists.setRate(list.number(), wanted.rate(), now);
        var outcome = lists.setMaster(list.number(), wanted.master(), now);
        var number = wanted.cue();
        if (number == null) {
            if (lists.run(list.number(), now).isFresh()) {
                hold(list.number(), null, wanted.left(), millis, now);
            }
            return outcome;
        }
        @Nullable Cue cue = list.cues().get(number);
        if (cue == null) {
            stand(list, wanted, now);
            return Outcome.refused(Text.of("playback.unknown", list.number(), number));
        }
        var alone = list.with(cue.withPreamps(null).withLink(CueLink.NONE));
        var pause = wanted.pause();
        if (pause == null) {
            return lists.goTo(alone, number, millis, now);
        }
        var stood = new Cue(number, cue.label(), cue.times(), pause.held());
        var back = lists.goTo(CueList.of(list.number()).with(stood), number, millis, now);
        var run = lists.run(list.number(), now);
        run.rest = new ListRun.Rest(alone, alone.cues().getOrDefault(number, cue), pause.passed(), pause.length());
        run.held = pause.held();
        stage.change();
        return back;
    }

    /// Brings levels up in a list without a cue of it.
    ///
    /// @param place where the list is to stand then, null for before its first cue
    private void hold(int list, @Nullable CueNumber place, LevelSet levels, long millis, long now) {
        if (place != null || !levels.isEmpty()) {
            var number = place == null ? CueNumber.of(1) : place;
            var cue = new Cue(number, "", CueTimes.CUT, levels);
            lists.goTo(CueList.of(list).with(cue), number, millis, now);
        }
        if (place == null) {
            lists.run(list, now).forgetPlace();
        }
    }

    /// Lets a list stand at the cue it was lost in, as its gateways hold it: nothing is sent, and GO goes on with the cue
    /// after it from these levels.
    public Outcome stand(CueList list, WantedList wanted, long now) {
        lists.setRate(list.number(), wanted.rate(), now);
        var outcome = lists.setMaster(list.number(), wanted.master(), now);
        var number = wanted.cue();
        var pause = wanted.pause();
        var held = pause != null ? pause.held()
                : number != null && list.cues().containsKey(number) ? list.state(number) : LevelSet.EMPTY;
        var run = lists.run(list.number(), now);
        if (!run.isFresh()) {
            // A cue was gone to before the answer: it goes on.
            return outcome;
        }
        stage.silently(run, () -> hold(list.number(), number, held, 0, now));
        return outcome;
    }
}
