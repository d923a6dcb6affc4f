package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CuePreamps;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.model.show.WantedList;
import io.stagenet.console.model.show.WantedSubmaster;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampSnapshot;
import io.stagenet.console.model.virgil.StageboxId;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What a console offers that starts after one was lost, and what RESUME does with it.
class RecoveryTest extends RecoveryTestBase {
    @Test
    void aConsoleThatEndedInOrderOffersNothing() {
        rig.level(1, 2, 128);
        rig.advance(1);
        rig.restart();
        assertThat(rig.state().open().recovered()).isNull();
        assertThat(rig.refused(new FileAction.Resume(null))).contains("Nothing waits");
    }

    @Test
    void whatWaitsIsAmongTheNoticesFromTheFirstMomentOn() {
        rig.level(1, 2, 128);
        rig.advance(1);
        rig.crashUnheard();
        assertThat(rig.notices()).as("a script asks at once").anyMatch(it -> it.contains("RESUME"));
    }

    @Test
    void afterACrashLevelsWaitForTheOperator() {
        crashWithLevels();
        assertThat(rig.state().show().name(1)).isEqualTo("Spot");
        assertThat(rig.state().open().recovered().levels().size()).isEqualTo(2);
        assertThat(rig.state().open().recoveredAt()).as("when it was so").isNotNull();
        assertThat(rig.notices()).anyMatch(it -> it.contains("2 levels") && it.contains("RESUME"));
        rig.advance(5);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(Level.NONE);
        rig.crash();
        assertThat(rig.state().open().recovered().levels().size()).as("offered until it is answered").isEqualTo(2);
    }

    @Test
    void resumeBringsThemBackAndLeavesWhatAHandHasTaken() {
        crashWithLevels();
        rig.level(2, 2, 7);
        rig.done(new FileAction.Resume(null));
        assertThat(rig.core.faders().asked(1)).isEqualTo(128);
        assertThat(rig.core.faders().asked(2)).isEqualTo(7);
        assertThat(rig.core.faders().grandMaster()).isCloseTo(80, within(0.01));
        assertThat(rig.state().open().recovered()).isNull();
        assertThat(rig.shelf.kept.wanted().levels().level(1)).isEqualTo(128);
    }

    @Test
    void resumeWithATimeRisesFromDark() {
        crashWithLevels();
        rig.done(new FileAction.Resume(4000L));
        assertThat(rig.core.faders().asked(1)).isZero();
        rig.advance(2);
        assertThat(rig.core.faders().asked(1)).isBetween(62, 66);
        rig.level(2, 2, 9);
        rig.advance(3);
        assertThat(rig.core.faders().asked(1)).isEqualTo(128);
        assertThat(rig.core.faders().asked(2)).isEqualTo(9);
    }

    @Test
    void aPausedListComesBackAsItStoodAndGoesOnWhenItIsResumed() {
        showOf(new Cue(CueNumber.of(1), "", new CueTimes(4000, 4000, 0), LevelSet.builder().put(1, 200).build()));
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(2);
        rig.submit(new PlaybackAction.Pause(1));
        rig.advance(1);
        for (int crash = 0; crash < 2; crash++) {
            rig.crash();
            assertThat(rig.notices()).anyMatch(it -> it.contains("cue 1 of list 1 (paused)"));
            rig.done(new FileAction.Resume(crash == 0 ? 3000L : null));
            rig.advance(crash == 0 ? 3 : 0.1);
            assertThat(rig.core.faders().wanted(1)).isEqualTo(100);
            assertThat(rig.state().playback().list(1).paused()).isTrue();
            assertThat(rig.state().playback().list(1).progress(rig.loop.now())).isCloseTo(0.5, within(0.02));
            rig.advance(60);
            assertThat(rig.core.faders().wanted(1)).as("until somebody resumes it").isEqualTo(100);
        }
        assertThat(rig.submit(new PlaybackAction.Pause(1))).as("it is paused").isInstanceOf(Outcome.Refused.class);
        assertThat(rig.submit(new PlaybackAction.Resume(1))).isInstanceOf(Outcome.Done.class);
        rig.advance(1);
        assertThat(rig.core.faders().wanted(1)).isBetween(145, 155);
        assertThat(rig.state().playback().list(1).paused()).isFalse();
        rig.advance(1.1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(200);
    }

    @Test
    void rateAndMasterOfAListComeBackBeforeItsLevels() {
        showOf(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, 200).build()));
        rig.submit(new PlaybackAction.SetRate(1, 80));
        rig.submit(new PlaybackAction.SetListMaster(1, 50));
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(1);
        rig.crash();
        assertThat(rig.notices()).anyMatch(it -> it.contains("cue 1 of list 1, list 1 at 50 %, list 1 at rate 80 %"));
        rig.done(new FileAction.Resume(null));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(100);
        assertThat(rig.state().playback().list(1).rate()).isEqualTo(80);
        assertThat(rig.state().playback().list(1).master()).isEqualTo(50);
    }

    @Test
    void aListThatHoldsNothingKeepsItsMasterToo() {
        showOf(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, 200).build()));
        rig.submit(new PlaybackAction.SetListMaster(1, 50));
        rig.advance(1);
        rig.crash();
        assertThat(rig.state().open().recovered()).as("nothing is up, and nothing is asked").isNull();
        assertThat(rig.state().playback().list(1).master()).isEqualTo(50);
        assertThat(rig.submit(new PlaybackAction.Go(1))).isInstanceOf(Outcome.Done.class);
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(100);
    }

    @Test
    void aRunningCueAndARaisedSubmasterComeBackToo() {
        var cue = new Cue(CueNumber.of(1), "Storm", new CueTimes(3000, 3000, 0),
                LevelSet.builder().put(1, 200).build()).withLink(new CueLink(CueLink.Kind.FOLLOW, 20_000))
                .withPreamps(new CuePreamps(new PreampSnapshot(new TreeMap<>(Map.of(
                        new PreampKey(new StageboxId("Rack"), 0),
                        new TreeMap<>(Map.of("gain", new ParameterValue.Amount(20)))))), false));
        var next = new Cue(CueNumber.of(2), "", CueTimes.CUT, LevelSet.EMPTY);
        rig.show(rig.state().show().withPlayback(rig.state().show().playback()
                .withCueList(1, CueList.of(1).with(cue).with(next))
                .withSubmaster(2, new Submaster(2, "Blue", LevelSet.builder().put(2, 255).build()))));
        rig.loop.runReady();
        assertThat(rig.submit(new PlaybackAction.Go(1))).isInstanceOf(Outcome.Done.class);
        rig.submit(new PlaybackAction.SetSubmaster(2, new Action.LevelChange.To(128), null));
        rig.advance(4);
        rig.crash();
        var lost = rig.state().open().recovered();
        assertThat(lost.lists()).containsExactly(Map.entry(1, new WantedList(CueNumber.of(1), 100, 100, null)));
        assertThat(lost.submasters()).containsExactly(Map.entry(2, new WantedSubmaster(128)));
        assertThat(rig.notices()).anyMatch(it -> it.contains("cue 1 of list 1, submaster 2"));
        rig.advance(5);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(Level.NONE);
        int said = rig.notices().size();
        rig.done(new FileAction.Resume(null));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(200);
        assertThat(rig.notices()).as("the question goes, and head amps are let be").hasSize(said - 1);
        rig.advance(60);
        assertThat(rig.state().playback().list(1).current()).as("the next cue is the operator's")
                .isEqualTo(CueNumber.of(1));
        assertThat(rig.core.faders().wanted(2)).isEqualTo(128);
        assertThat(rig.state().playback().list(1).current()).isEqualTo(CueNumber.of(1));
    }

    @Test
    void aShowOpenedBeforeTheAnswerIsNotTakenForTheOneThatWasLost() {
        showOf(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, 200).build()));
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(1);
        rig.crash();
        rig.done(new FileAction.New(null));
        rig.advance(1);
        showOf(new Cue(CueNumber.of(1), "", new CueTimes(2000, 2000, 0), LevelSet.builder().put(2, 50).build()));
        rig.done(new FileAction.Hold());
        rig.advance(1);
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(1);
        assertThat(rig.core.faders().wanted(1)).as("what was lost goes out").isBetween(98, 102);
        assertThat(rig.core.faders().wanted(2)).isBetween(24, 26);
        assertThat(rig.state().playback().list(1).current()).isEqualTo(CueNumber.of(1));
    }

    @Test
    void whatAShowBeforeHasLeftUpIsOfferedToo() {
        showOf(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, 200).put(2, 90).build()));
        rig.submit(new PlaybackAction.SetListMaster(1, 50));
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(1);
        rig.done(new FileAction.New(null));
        rig.advance(2);
        assertThat(rig.core.faders().wanted(1)).as("it stays up").isEqualTo(100);
        for (int crash = 0; crash < 2; crash++) {
            rig.crash();
            assertThat(rig.notices()).anyMatch(it -> it.contains("2 levels that the show before left up in list 1"));
            assertThat(rig.core.faders().wanted(1)).isEqualTo(Level.NONE);
            rig.done(crash == 0 ? new FileAction.Resume(null) : new FileAction.Hold());
            rig.advance(1);
            assertThat(rig.core.faders().wanted(1)).isEqualTo(crash == 0 ? 100 : Level.NONE);
            assertThat(rig.state().playback().list(1).current()).isNull();
        }
        rig.submit(new PlaybackAction.ReleaseList(1, 1000L));
        rig.advance(0.5);
        assertThat(rig.core.faders().wanted(1)).as("from what it holds").isBetween(40, 60);
    }

    @Test
    void grandMasterAndBlackoutAreInForceFromTheStartThoughNothingElseWasUp() {
        rig.submit(new Action.LevelAction.SetGrandMaster(new Action.MasterChange.To(40)));
        rig.submit(new Action.LevelAction.SetBlackout(true));
        rig.advance(1);
        rig.crash();
        assertThat(rig.state().open().recovered()).isNull();
        assertThat(rig.core.faders().grandMaster()).isCloseTo(40, within(0.01));
        assertThat(rig.core.faders().blackout()).isTrue();
    }

    @Test
    void whatWaitsIsDeletedByASecondPressOnly() {
        showOf(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, 200).build()),
                new Cue(CueNumber.of(2), "", CueTimes.CUT, LevelSet.EMPTY),
                new Cue(CueNumber.of(3), "", CueTimes.CUT, LevelSet.EMPTY));
        rig.show(rig.state().show().withPlayback(rig.state().show().playback()
                .withSubmaster(2, new Submaster(2, "Blue", LevelSet.builder().put(2, 255).build()))
                .withSubmaster(3, new Submaster(3, "Red", LevelSet.builder().put(3, 255).build()))));
        rig.loop.runReady();
        rig.submit(new PlaybackAction.Go(1));
        rig.submit(new PlaybackAction.SetSubmaster(2, new Action.LevelChange.To(128), null));
        rig.advance(1);
        rig.crash();
        var typed = new TypedLines(rig);
        assertThat(typed.refused("DELETE CUE 1")).contains("waits for RESUME or HOLD");
        assertThat(typed.refused("DELETE CUE 1 THRU 2")).contains("cue 1 waits for RESUME or HOLD");
        assertThat(typed.refused("DELETE LIST 1")).contains("it waits for RESUME or HOLD", "it has 3 cues");
        assertThat(typed.refused("DELETE SUB 2")).contains("waits for RESUME or HOLD");
        assertThat(rig.state().show().playback().cueLists().get(1).cues()).hasSize(3);
        typed.done("DELETE CUE 3");
        typed.done("DELETE SUB 3");
        typed.done("DELETE SUB 2 CONFIRM");
        typed.done("DELETE CUE 1 CONFIRM");
        assertThat(typed.refused("DELETE CUE 1")).doesNotContain("waits for");
        assertThat(rig.state().show().playback().submasters()).isEmpty();
        assertThat(rig.state().show().playback().cueLists().get(1).cues()).containsOnlyKeys(CueNumber.of(2));
        assertThat(typed.done("RESUME")).contains("no cue 1").doesNotContain("Brought back");
        assertThat(rig.state().open().recovered()).as("it was answered").isNull();
    }

    @Test
    void resumeLeavesMastersThatWereMovedMeanwhile() {
        crashWithLevels();
        rig.submit(new Action.LevelAction.SetGrandMaster(new Action.MasterChange.To(30)));
        rig.done(new FileAction.Resume(null));
        assertThat(rig.core.faders().grandMaster()).isCloseTo(30, within(0.01));
    }

    @Test
    void whatWentOutByALostFadeIsOutAfterResume() {
        showOf(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, 200).put(2, 100).build()),
                new Cue(CueNumber.of(2), "", new CueTimes(4000, 4000, 0), LevelSet.builder().put(2, 200).build()));
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(1);
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(2);
        rig.crash();
        rig.done(new FileAction.Resume(null));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isZero();
        assertThat(rig.core.faders().wanted(2)).isEqualTo(200);
    }

    @Test
    void aListAndASubmasterThatWereGoingOutAreOfferedAndGoOut() {
        rig.show(rig.state().show().withPlayback(rig.state().show().playback()
                .withSubmaster(2, new Submaster(2, "Blue", LevelSet.builder().put(2, 255).build()))));
        showOf(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, 200).build()));
        rig.submit(new PlaybackAction.Go(1));
        rig.submit(new PlaybackAction.SetSubmaster(2, new Action.LevelChange.To(255), null));
        rig.advance(1);
        rig.submit(new PlaybackAction.ReleaseList(1, 6000L));
        rig.submit(new PlaybackAction.SetSubmaster(2, new Action.LevelChange.To(0), 6000L));
        rig.advance(2);
        rig.crash();
        assertThat(rig.notices())
                .anyMatch(it -> it.contains("1 levels of list 1 (going out), submaster 2 (going out)"));
        rig.done(new FileAction.Resume(null));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isZero();
        assertThat(rig.core.faders().wanted(2)).isZero();
    }

    @Test
    void whatWasFlashedGoesOutWithResume() {
        rig.level(1, 1, 50);
        rig.submit(new Action.LevelAction.Flash(Rig.addresses(5, 6), true));
        rig.advance(1);
        rig.crash();
        assertThat(rig.notices()).anyMatch(it -> it.contains("2 flashed addresses"));
        rig.done(new FileAction.Resume(null));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(50);
        assertThat(rig.core.faders().wanted(5)).isZero();
    }

    @Test
    void aCueComesBackWithTheLevelsItBeganWithThoughItWasEditedOrDeletedSince() {
        for (boolean deleted : new boolean[]{false, true}) {
            showOf(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, 200).build()),
                    new Cue(CueNumber.of(2), "", CueTimes.CUT, LevelSet.builder().put(1, 90).build()));
            rig.submit(new PlaybackAction.GoTo(1, CueNumber.of(1), 0L));
            rig.advance(1);
            showOf(new Cue(deleted ? CueNumber.parse("1.5").orElseThrow() : CueNumber.of(1), "", CueTimes.CUT,
                    LevelSet.builder().put(1, 10).build()),
                    new Cue(CueNumber.of(2), "", CueTimes.CUT, LevelSet.builder().put(1, 90).build()));
            rig.advance(1);
            rig.crash();
            rig.done(new FileAction.Resume(null));
            rig.advance(1);
            assertThat(rig.core.faders().wanted(1)).isEqualTo(200);
            assertThat(rig.state().playback().list(1).current()).isEqualTo(CueNumber.of(1));
            rig.submit(new PlaybackAction.Go(1));
            rig.advance(0.5);
            assertThat(rig.core.faders().wanted(1)).isEqualTo(deleted ? 10 : 90);
        }
    }

    @Test
    void aSubmasterComesBackWithTheLevelsItWasRaisedWith() {
        rig.show(rig.state().show().withPlayback(rig.state().show().playback()
                .withSubmaster(2, new Submaster(2, "Blue", LevelSet.builder().put(2, 255).build()))));
        rig.loop.runReady();
        rig.submit(new PlaybackAction.SetSubmaster(2, new Action.LevelChange.To(255), null));
        rig.advance(1);
        rig.show(rig.state().show().withPlayback(rig.state().show().playback()
                .withSubmaster(2, new Submaster(2, "Blue", LevelSet.builder().put(7, 255).build()))));
        rig.advance(1);
        rig.crash();
        rig.done(new FileAction.Resume(null));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(2)).isEqualTo(255);
        assertThat(rig.core.faders().wanted(7)).isEqualTo(Level.NONE);
        rig.submit(new PlaybackAction.SetSubmaster(2, new Action.LevelChange.To(0), null));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(2)).isZero();
    }

    @Test
    void resumeLeavesWhatWasGoneOnWithSince() {
        rig.show(rig.state().show().withPlayback(rig.state().show().playback()
                .withSubmaster(2, new Submaster(2, "Blue", LevelSet.builder().put(2, 255).build()))));
        showOf(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, 200).build()),
                new Cue(CueNumber.of(2), "", CueTimes.CUT, LevelSet.builder().put(1, 90).build()));
        rig.submit(new PlaybackAction.Go(1));
        rig.submit(new PlaybackAction.SetSubmaster(2, new Action.LevelChange.To(204), null));
        rig.advance(1);
        rig.crash();
        rig.submit(new PlaybackAction.SetSubmaster(2, new Action.LevelChange.To(51), null));
        rig.submit(new PlaybackAction.GoTo(1, CueNumber.of(2), 0L));
        rig.advance(0.1);
        assertThat(rig.done(new FileAction.Resume(null))).contains("Cue list 1 was gone on with since",
                "Submaster 2 was moved since");
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(90);
        assertThat(rig.core.faders().wanted(2)).isEqualTo(51);
    }

    @Test
    void mastersMovedBeforeTheAnswerSurviveASecondCrash() {
        crashWithLevels();
        rig.submit(new Action.LevelAction.SetGrandMaster(new Action.MasterChange.To(30)));
        rig.advance(1);
        rig.crash();
        assertThat(rig.core.faders().grandMaster()).isCloseTo(30, within(0.01));
        assertThat(rig.state().open().recovered().levels().size()).isEqualTo(2);
    }
}
