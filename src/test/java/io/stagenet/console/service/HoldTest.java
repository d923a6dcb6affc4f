package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.model.show.WantedSubmaster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What HOLD lets be after a console was lost, and what comes of it afterwards.
class HoldTest extends RecoveryTestBase {
    private void holdCueOne(Cue... more) {
        var cues = new ArrayList<>(List.of(more));
        cues.addFirst(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, 200).build()));
        showOf(cues.toArray(Cue[]::new));
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(1);
        rig.crash();
        rig.done(new FileAction.Hold());
        rig.advance(1);
        assertThat(rig.core.faders().wanted(1)).as("nothing is sent").isEqualTo(Level.NONE);
    }

    @Test
    void holdForgetsThemAndSendsNothing() {
        crashWithLevels();
        rig.done(new FileAction.Hold());
        rig.advance(5);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(Level.NONE);
        rig.crash();
        assertThat(rig.state().open().recovered()).isNull();
    }

    @Test
    void holdLetsAListStandWhereItWasAndGoGoesOnFromThere() {
        showOf(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, 200).build()),
                new Cue(CueNumber.of(2), "", CueTimes.CUT, LevelSet.builder().put(1, 90).build()),
                new Cue(CueNumber.of(3), "", new CueTimes(1000, 1000, 0), LevelSet.builder().put(2, 30).build()));
        rig.submit(new PlaybackAction.SetListMaster(1, 50));
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(1);
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(1);
        rig.crash();
        assertThat(rig.submit(new PlaybackAction.Go(1))).as("it would be cue 1").isInstanceOf(Outcome.Refused.class);
        assertThat(rig.submit(new PlaybackAction.Back(1)).message()).contains("RESUME or HOLD first");
        rig.done(new FileAction.Hold());
        rig.advance(1);
        assertThat(rig.state().playback().list(1).current()).isEqualTo(CueNumber.of(2));
        assertThat(rig.state().playback().list(1).master()).isEqualTo(50);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(Level.NONE);
        assertThat(rig.submit(new PlaybackAction.Go(1))).isInstanceOf(Outcome.Done.class);
        rig.advance(0.1);
        assertThat(rig.state().playback().list(1).current()).isEqualTo(CueNumber.of(3));
        assertThat(rig.core.faders().wanted(1)).as("from what it holds").isBetween(38, 44);
        rig.advance(1);
        assertThat(rig.core.faders().wanted(1)).as("no cue holds it").isZero();
        assertThat(rig.core.faders().wanted(2)).isEqualTo(15);
    }

    @Test
    void afterHoldNoCueBeginsInTheDark() {
        holdCueOne(new Cue(CueNumber.of(2), "", new CueTimes(2000, 2000, 0), LevelSet.builder().put(1, 100).build()));
        rig.submit(new PlaybackAction.Go(1));
        for (int i = 0; i < 20; i++) {
            rig.advance(0.1);
            assertThat(rig.core.faders().wanted(1)).isBetween(100, 200);
        }
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(100);
    }

    @Test
    void whatIsHeldGoesDarkWithAllOthersAndComesBack() {
        holdCueOne();
        rig.submit(new Action.LevelAction.SetGrandMaster(new Action.MasterChange.To(100)));
        assertThat(rig.core.faders().wanted(1)).isEqualTo(Level.NONE);
        rig.submit(new Action.LevelAction.SetBlackout(true));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isZero();
        rig.submit(new Action.LevelAction.SetBlackout(false));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(200);
    }

    @Test
    void aCueAfterHoldBeginsWhereHandsHadBroughtTheLight() {
        showOf(new Cue(CueNumber.of(1), "", new CueTimes(2000, 2000, 0),
                LevelSet.builder().put(1, 28).put(3, 50).build()));
        rig.level(1, 2, 128);
        rig.advance(1);
        rig.crash();
        rig.done(new FileAction.Hold());
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(1);
        assertThat(rig.core.faders().wanted(1)).isBetween(76, 80);
        assertThat(rig.core.faders().wanted(3)).isBetween(24, 26);
        assertThat(rig.core.faders().wanted(2)).isEqualTo(Level.NONE);
        rig.submit(new Action.LevelAction.SetBlackout(true));
        rig.advance(2);
        assertThat(rig.core.faders().wanted(2)).isZero();
        rig.submit(new Action.LevelAction.SetBlackout(false));
        assertThat(rig.core.faders().wanted(2)).isEqualTo(128);
        assertThat(rig.core.faders().isCaptured(2)).as("as it was").isTrue();
        assertThat(rig.core.faders().wanted(1)).isEqualTo(28);
    }

    @Test
    void whatAHandHasTakenAndLetGoOfSinceHoldDoesNotJumpUp() {
        holdCueOne(new Cue(CueNumber.of(2), "", new CueTimes(2000, 2000, 0), LevelSet.builder().put(1, 100).build()));
        rig.level(1, 1, 50);
        rig.submit(new Action.LevelAction.ReleaseAll());
        assertThat(rig.core.faders().wanted(1)).isZero();
        rig.submit(new Action.LevelAction.SetBlackout(true));
        rig.submit(new Action.LevelAction.SetBlackout(false));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isZero();
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(1);
        assertThat(rig.core.faders().wanted(1)).isBetween(48, 52);
    }

    @Test
    void holdTakesNothingFromACueThatWasGoneToBeforeTheAnswer() {
        showOf(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, 200).build()),
                new Cue(CueNumber.of(2), "", CueTimes.CUT, LevelSet.builder().put(1, 90).build()));
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(1);
        rig.crash();
        rig.submit(new PlaybackAction.GoTo(1, CueNumber.of(2), 0L));
        rig.advance(0.1);
        rig.done(new FileAction.Hold());
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(90);
        assertThat(rig.state().playback().list(1).current()).isEqualTo(CueNumber.of(2));
    }

    @Test
    void aListThatIsReleasedAfterHoldGoesOut() {
        holdCueOne();
        rig.submit(new PlaybackAction.ReleaseList(1, 0L));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isZero();
    }

    @Test
    void twoListsHoldOneAddressInSilence() {
        for (int list = 1; list <= 2; list++) {
            var cues = List.of(
                    new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, list * 100).build()),
                    new Cue(CueNumber.of(2), "", new CueTimes(1000, 1000, 0), LevelSet.EMPTY));
            rig.show(rig.state().show().withPlayback(rig.state().show().playback()
                    .withCueList(list, CueList.of(list).withCues(cues))));
            rig.loop.runReady();
            rig.submit(new PlaybackAction.Go(list));
        }
        rig.advance(1);
        rig.crash();
        rig.done(new FileAction.Hold());
        rig.advance(1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(Level.NONE);
        rig.submit(new PlaybackAction.Go(2));
        rig.advance(2);
        assertThat(rig.core.faders().wanted(1)).as("what the other list holds").isEqualTo(100);
    }

    @Test
    void aSubmasterRaisedBeforeTheAnswerIsNotLiftedByHold() {
        showOf(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, 200).build()));
        rig.show(rig.state().show().withPlayback(rig.state().show().playback()
                .withSubmaster(2, new Submaster(2, "Blue", LevelSet.builder().put(1, 255).build()))));
        rig.loop.runReady();
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(1);
        rig.crash();
        rig.submit(new PlaybackAction.SetSubmaster(2, new Action.LevelChange.To(100), null));
        rig.advance(0.1);
        rig.done(new FileAction.Hold());
        rig.advance(1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(100);
    }

    private void holdSubmaster() {
        rig.show(rig.state().show().withPlayback(rig.state().show().playback()
                .withSubmaster(2, new Submaster(2, "Blue", LevelSet.builder().put(1, 255).put(2, 100).build()))));
        showOf(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, 20).build()),
                new Cue(CueNumber.of(2), "", new CueTimes(2000, 2000, 0), LevelSet.builder().put(1, 200).build()));
        rig.submit(new PlaybackAction.Go(1));
        rig.submit(new PlaybackAction.SetSubmaster(2, new Action.LevelChange.To(102), null));
        rig.advance(1);
        rig.crash();
        rig.done(new FileAction.Hold());
        rig.advance(1);
    }

    @Test
    void aSubmasterStandsWhereItWasAndItsFaderMovesOnFromThere() {
        holdSubmaster();
        assertThat(rig.state().playback().submasters().get(2).to()).isEqualTo(102);
        assertThat(rig.core.faders().wanted(1)).as("nothing is sent").isEqualTo(Level.NONE);
        assertThat(rig.core.faders().wanted(2)).as("nothing is sent").isEqualTo(Level.NONE);
        rig.submit(new PlaybackAction.SetSubmaster(2, new Action.LevelChange.To(51), 2000L));
        rig.advance(1);
        assertThat(rig.core.faders().wanted(1)).isBetween(75, 78);
        rig.advance(1.1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(51);
        assertThat(rig.core.faders().wanted(2)).isEqualTo(20);
        rig.submit(new PlaybackAction.SetSubmaster(2, new Action.LevelChange.To(0), null));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).as("what the cue holds").isEqualTo(20);
        assertThat(rig.core.faders().wanted(2)).isZero();
    }

    @Test
    void blackoutTakesOutWhatASubmasterHoldsAndGivesItBack() {
        holdSubmaster();
        rig.submit(new Action.LevelAction.SetBlackout(true));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(2)).isZero();
        rig.submit(new Action.LevelAction.SetBlackout(false));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(2)).isEqualTo(40);
        assertThat(rig.core.faders().isCaptured(2)).as("it is the submaster's").isFalse();
        rig.submit(new PlaybackAction.SetSubmaster(2, new Action.LevelChange.To(0), null));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(2)).isZero();
    }

    @Test
    void aCueAfterHoldRisesOverWhatASubmasterHolds() {
        holdSubmaster();
        rig.submit(new PlaybackAction.Go(1));
        for (int i = 0; i < 20; i++) {
            rig.advance(0.1);
            assertThat(rig.core.faders().wanted(1)).isBetween(102, 200);
        }
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(200);
        assertThat(rig.core.faders().wanted(2)).as("nothing has moved there").isEqualTo(Level.NONE);
    }

    @Test
    void aSecondCrashKnowsTheSubmastersThatStand() {
        holdSubmaster();
        rig.crash();
        assertThat(rig.state().open().recovered().submasters()).containsExactly(Map.entry(2, new WantedSubmaster(102)));
        rig.done(new FileAction.Resume(null));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(2)).isEqualTo(40);
    }

    @Test
    void aSubmasterHoldsNothingWhereAHandHasBeenBeforeTheAnswer() {
        rig.show(rig.state().show().withPlayback(rig.state().show().playback()
                .withSubmaster(2, new Submaster(2, "Blue", LevelSet.builder().put(1, 255).put(2, 100).build()))));
        rig.loop.runReady();
        rig.submit(new PlaybackAction.SetSubmaster(2, new Action.LevelChange.To(102), null));
        rig.advance(1);
        rig.crash();
        rig.level(1, 1, 7);
        rig.submit(new Action.LevelAction.ReleaseAll());
        rig.done(new FileAction.Hold());
        rig.advance(1);
        assertThat(rig.core.faders().wanted(1)).as("it does not jump up").isZero();
        assertThat(rig.core.faders().wanted(2)).isEqualTo(Level.NONE);
    }

    @Test
    void aSubmasterCutToZeroAfterHoldGoesOut() {
        holdSubmaster();
        rig.submit(new PlaybackAction.SetSubmaster(2, new Action.LevelChange.To(0), null));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(2)).isZero();
        assertThat(rig.core.faders().wanted(1)).as("what the cue holds").isEqualTo(20);
    }

    @Test
    void aSubmasterThatWasMovedBeforeTheAnswerStaysWhereItIs() {
        rig.show(rig.state().show().withPlayback(rig.state().show().playback()
                .withSubmaster(2, new Submaster(2, "Blue", LevelSet.builder().put(1, 255).build()))));
        rig.loop.runReady();
        rig.submit(new PlaybackAction.SetSubmaster(2, new Action.LevelChange.To(204), null));
        rig.advance(1);
        rig.crash();
        rig.submit(new PlaybackAction.SetSubmaster(2, new Action.LevelChange.To(50), null));
        rig.submit(new PlaybackAction.SetSubmaster(2, new Action.LevelChange.To(0), null));
        rig.advance(0.1);
        rig.done(new FileAction.Hold());
        rig.advance(0.1);
        assertThat(rig.state().playback().submasters()).isEmpty();
        rig.submit(new PlaybackAction.SetSubmaster(2, new Action.LevelChange.ByRaw(10), null));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).as("no jump").isEqualTo(10);
    }

    @Test
    void holdLeavesTheMasterOfAListThatWentOnAlone() {
        showOf(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, 200).build()));
        rig.submit(new PlaybackAction.SetListMaster(1, 30));
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(1);
        rig.crash();
        rig.submit(new PlaybackAction.GoTo(1, CueNumber.of(1), 0L));
        rig.advance(0.1);
        rig.done(new FileAction.Hold());
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(200);
    }

    private void crashInTheFade() {
        showOf(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, 200).put(2, 100).build()),
                new Cue(CueNumber.of(2), "", new CueTimes(4000, 4000, 0),
                        LevelSet.builder().put(2, 200).put(3, 200).build()),
                new Cue(CueNumber.of(3), "", new CueTimes(1000, 1000, 0), LevelSet.builder().put(4, 50).build()));
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(1);
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(2);
        rig.crash();
    }

    @Test
    void aFadeThatWasLostIsHeldWhereItWasAndWhatWentOutByItGoesOutWithTheNextCue() {
        crashInTheFade();
        rig.done(new FileAction.Hold());
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(0.01);
        assertThat(rig.core.faders().wanted(1)).as("on its way out").isBetween(85, 130);
        assertThat(rig.core.faders().wanted(2)).as("on its way up").isBetween(130, 165);
        assertThat(rig.core.faders().wanted(3)).as("on its way up").isBetween(70, 115);
        rig.advance(1.1);
        for (int address = 1; address <= 3; address++) {
            assertThat(rig.core.faders().wanted(address)).isZero();
        }
        assertThat(rig.core.faders().wanted(4)).isEqualTo(50);
    }

    @Test
    void blackoutTakesOutWhatWentOutByAFadeThatWasLost() {
        crashInTheFade();
        rig.done(new FileAction.Hold());
        rig.submit(new Action.LevelAction.SetBlackout(true));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isZero();
        rig.submit(new Action.LevelAction.SetBlackout(false));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isBetween(85, 130);
    }

    @Test
    void blackoutBeforeTheAnswerDarkensAndGivesBackWhatWasUp() {
        showOf(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, 200).build()));
        rig.submit(new PlaybackAction.Go(1));
        rig.level(2, 2, 128);
        rig.advance(1);
        rig.crash();
        assertThat(rig.done(new Action.LevelAction.SetBlackout(true))).contains("BLACKOUT OFF gives it back");
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isZero();
        assertThat(rig.core.faders().wanted(2)).isZero();
        assertThat(rig.state().open().recovered()).isNull();
        rig.submit(new Action.LevelAction.SetBlackout(false));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(200);
        assertThat(rig.core.faders().wanted(2)).isEqualTo(128);
        assertThat(rig.state().playback().list(1).current()).isEqualTo(CueNumber.of(1));
    }

    @Test
    void theGrandMasterMovesWhatIsHeldOnceItIsMoved() {
        holdCueOne();
        rig.submit(new Action.LevelAction.SetGrandMaster(new Action.MasterChange.To(50)));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(100);
    }

    @Test
    void whatWasFlashedIsTakenOutByBlackout() {
        rig.submit(new Action.LevelAction.Flash(Rig.addresses(5, 5), true));
        rig.advance(1);
        rig.crash();
        assertThat(rig.state().open().recovered().flashed().level(5)).isEqualTo(255);
        rig.done(new FileAction.Hold());
        rig.submit(new Action.LevelAction.SetBlackout(true));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(5)).isZero();
    }

    @Test
    void aFadeFromHandsOfAListWithALowMasterIsPausedAndScaledLikeAnyOther() {
        showOf(new Cue(CueNumber.of(1), "", new CueTimes(10_000, 10_000, 0), LevelSet.builder().put(5, 51).build()));
        rig.submit(new PlaybackAction.SetListMaster(1, 50));
        rig.level(5, 5, 255);
        rig.advance(1);
        rig.crash();
        rig.done(new FileAction.Hold());
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(1);
        assertThat(rig.submit(new PlaybackAction.Pause(1))).isInstanceOf(Outcome.Done.class);
        rig.submit(new PlaybackAction.SetListMaster(1, 100));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(5)).isEqualTo(255);
        assertThat(rig.core.faders().owner(5)).isEqualTo(LevelOwner.CUE);
    }
}
