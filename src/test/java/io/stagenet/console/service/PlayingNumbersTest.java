package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.ListStatus;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A cue that is on stage and gets another number, or none any more.
class PlayingNumbersTest {
    private final Rig rig = new Rig();
    private final TypedLines typed = new TypedLines(rig);

    private static CueNumber number(String text) {
        return CueNumber.parse(text).orElseThrow();
    }

    private static Cue cue(String number) {
        return new Cue(number(number), "Q" + number, CueTimes.CUT, LevelSet.builder().put(1, 200).build());
    }

    @BeforeEach
    void cueFourIsOnStage() {
        begin(cue("4"));
    }

    private void begin(Cue fourth) {
        var cues = new ArrayList<Cue>();
        for (var each : new String[]{"1", "2", "3", "4.5", "5"}) {
            cues.add(cue(each));
        }
        cues.add(fourth);
        rig.show(rig.state().show().withPlayback(
                rig.state().show().playback().withCueList(2, CueList.of(2).withCues(cues))));
        rig.loop.runReady();
        typed.done("LIST 2");
        typed.done("GOTO 4");
        stands("4", "4.5");
    }

    private CueList list(int list) {
        return Objects.requireNonNull(rig.state().show().playback().cueLists().get(list));
    }

    private void stands(String current, @Nullable String next) {
        stands(2, current, next);
    }

    private void stands(int list, String current, @Nullable String next) {
        assertThat(rig.state().playback().list(list).current()).hasToString(current);
        assertThat(rig.state().playback().next(list(list))).isEqualTo(next == null ? null : number(next));
    }

    @Test
    void keepsItsPlaceWhenTheListIsNumberedAnew() {
        typed.done("RENUMBER FROM 10 STEP 10");
        stands("40", "50");
        typed.done("UNDO");
        stands("4", "4.5");
        typed.done("REDO");
        stands("40", "50");
        rig.advance(1);
        assertThat(typed.done("GO")).isEqualTo("Cue list 2: cue 50 Q4.5");
        rig.advance(1);
        assertThat(typed.done("BACK")).isEqualTo("Cue list 2: cue 40 Q4");
        typed.done("UNDO");
        stands("4", "4.5");
    }

    @Test
    void goesWhereItIsMoved() {
        typed.done("MOVE CUE 4 TO 30");
        stands("30", null);
        typed.done("UNDO");
        stands("4", "4.5");
        typed.done("REDO");
        rig.advance(1);
        assertThat(typed.done("BACK")).isEqualTo("Cue list 2: cue 5 Q5");
        typed.done("UNDO");
        stands("5", null);
    }

    @Test
    void stateNeverNamesACueByANumberOfBefore() {
        var seen = new ArrayList<String>();
        var subscription = rig.core.subscribe(now -> seen.add(now.playback().list(2).current() + " of "
                + now.show().playback().cueLists().get(2).cues().lastKey()));
        rig.loop.runReady();
        rig.loop.run(() -> {
            // What the player says meanwhile is of the numbers of before.
            rig.core.submit(new PlaybackAction.SetListMaster(2, 50));
            rig.core.submit(new EditAction.Renumber(2, CueNumber.of(10), 10_000));
        });
        rig.loop.runReady();
        subscription.cancel();
        assertThat(seen).containsOnly("4 of 5", "40 of 60");
    }

    @Test
    void whatGoesByItselfGoesOnFromThere() {
        begin(cue("4").withLink(new CueLink(CueLink.Kind.FOLLOW, 3000)));
        rig.advance(1);
        typed.done("RENUMBER FROM 10 STEP 10");
        rig.advance(3);
        stands("50", "60");
    }

    @Test
    void aListThatPlaysGoesWithItsNumber() {
        typed.done("MOVE LIST 2 TO 7");
        stands(7, "4", "4.5");
        assertThat(rig.state().playback().list(2)).isEqualTo(ListStatus.IDLE);
        assertThat(rig.state().editing().list()).isEqualTo(7);
        typed.done("UNDO");
        stands("4", "4.5");
        rig.advance(1);
        assertThat(typed.done("GO")).isEqualTo("Cue list 2: cue 4.5 Q4.5");
    }

    @Test
    void aPausedCueThatWasBroughtBackIsResumedUnderItsNewNumber() {
        begin(new Cue(number("4"), "", new CueTimes(4000, 4000, 0), LevelSet.builder().put(1, 100).build()));
        rig.advance(2);
        typed.done("PAUSE");
        rig.advance(1);
        rig.crash();
        rig.done(new FileAction.Resume(null));
        rig.advance(1);
        rig.done(new EditAction.Renumber(2, CueNumber.of(10), 10_000));
        rig.done(new PlaybackAction.Resume(2));
        stands("40", "50");
    }

    @Test
    void whatWasLostIsFoundUnderItsNewNumber() {
        rig.advance(1);
        rig.crash();
        rig.done(new EditAction.Renumber(2, CueNumber.of(10), 10_000));
        rig.advance(1);
        assertThat(Objects.requireNonNull(rig.shelf.kept.wanted().lists().get(2)).cue()).hasToString("40");
        rig.done(new FileAction.Hold());
        stands("40", "50");
    }

    @Test
    void isDeletedOnlyByOneWhoKnowsThatItIsOnStage() {
        assertThat(typed.refused("DELETE CUE 4")).contains("it is on stage");
        assertThat(typed.refused("DELETE CUE 2 THRU 4")).contains("cue 4 of list 2 is on stage");
        typed.done("DELETE CUE 3");
        typed.done("DELETE CUE 4 CONFIRM");
        stands("4", "4.5");
        typed.done("RENUMBER FROM 10 STEP 10");
        stands("25", "30");
        typed.done("UNDO");
        stands("4", "4.5");
        typed.done("UNDO");
        assertThat(list(2).cues()).containsKey(number("4"));
        stands("4", "4.5");
    }

    @Test
    void aListStandsBehindADeletedCueAfterACrashToo() {
        typed.done("DELETE CUE 4 CONFIRM");
        rig.advance(1);
        rig.crash();
        rig.done(new FileAction.Hold());
        stands("4", "4.5");
        rig.advance(1);
        rig.crash();
        rig.done(new FileAction.Resume(null));
        stands("4", "4.5");
    }
}
