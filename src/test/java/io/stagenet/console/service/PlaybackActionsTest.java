package io.stagenet.console.service;

import static io.stagenet.console.service.Rig.addresses;
import static io.stagenet.console.service.Rig.mapping;
import static io.stagenet.console.service.Rig.request;
import static io.stagenet.console.service.Rig.row;
import static io.stagenet.console.service.Rig.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.PlaybackSettings;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.service.Action.LevelAction.Release;
import io.stagenet.console.service.Action.LevelAction.SetLevels;
import io.stagenet.console.service.Action.LevelAction.Solo;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.service.EditAction.AddressChange;
import io.stagenet.console.service.EditAction.SetAddresses;
import io.stagenet.console.service.PlaybackAction.Back;
import io.stagenet.console.service.PlaybackAction.FlashSubmaster;
import io.stagenet.console.service.PlaybackAction.Go;
import io.stagenet.console.service.PlaybackAction.GoTo;
import io.stagenet.console.service.PlaybackAction.Pause;
import io.stagenet.console.service.PlaybackAction.ReleaseList;
import io.stagenet.console.service.PlaybackAction.Resume;
import io.stagenet.console.service.PlaybackAction.SetListMaster;
import io.stagenet.console.service.PlaybackAction.SetRate;
import io.stagenet.console.service.PlaybackAction.SetSubmaster;
import io.stagenet.console.service.PlaybackAction.SoloSubmaster;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Playback by the desk's calls, from the action to what is written to the gateway and what the state says.
class PlaybackActionsTest {
    private final Rig rig = new Rig();
    private final FakeNetwork.FakeLink link = rig.connect("10.0.0.1", 4000);

    private static LevelSet levels(int... pairs) {
        var levels = LevelSet.builder();
        for (int i = 0; i < pairs.length; i += 2) {
            levels.put(pairs[i], pairs[i + 1]);
        }
        return levels.build();
    }

    private static Cue cue(int number, String label, long millis, int... levels) {
        return new Cue(CueNumber.of(number), label, new CueTimes(millis, millis, 0), levels(levels));
    }

    @BeforeEach
    void show() {
        rig.says(link, request("A", 4));
        rig.says(link, mapping("lease_001", row("SN1", "DMX", 1), row("SN2", "DMX", 2), row("SN3", "DMX", 3),
                row("SN4", "MIDI", 4)));
        var list = CueList.of(1).with(cue(1, "Preset", 0, 1, 200)).with(cue(2, "", 2_000, 1, 100, 2, 50))
                .with(cue(3, "Storm", 0, 2, 255));
        rig.show(rig.state().show().withPlayback(rig.state().show().playback().withCueList(1, list)
                .withCueList(2, CueList.of(2)).withSubmaster(1, new Submaster(1, "Wash", levels(3, 250, 4, 80)))));
        rig.loop.runReady();
    }

    private List<String> later(double seconds) {
        rig.advance(seconds);
        return link.takeValues();
    }

    @Test
    void startsOneCueAfterTheOtherAndSaysWhichIsNext() {
        assertThat(rig.done(new Go(1))).isEqualTo("Cue list 1: cue 1 Preset");
        assertThat(link.takeValues()).containsExactly(value(1, 200));
        rig.advance(1);
        assertThat(rig.done(new Go(1))).isEqualTo("Cue list 1: cue 2");
        var list = rig.state().show().playback().cueLists().get(1);
        assertThat(rig.state().playback().list(1).current()).isEqualTo(CueNumber.of(2));
        assertThat(rig.state().playback().next(list)).isEqualTo(CueNumber.of(3));
        assertThat(rig.state().playback().list(1).left(rig.loop.now())).isEqualTo(Duration.ofSeconds(2));
        rig.advance(1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(150);
        assertThat(rig.state().playback().list(1).progress(rig.loop.now())).isEqualTo(0.5);
        assertThat(later(1)).endsWith(value(2, 50)).contains(value(1, 100));
        assertThat(rig.done(new Go(1))).isEqualTo("Cue list 1: cue 3 Storm");
        rig.advance(1);
        assertThat(rig.refused(new Go(1))).isEqualTo("Cue 3 is the last of cue list 1");
        assertThat(rig.done(new GoTo(1, CueNumber.of(1), 0L))).isEqualTo("Cue list 1: cue 1 Preset");
        assertThat(rig.core.faders().wanted(1)).isEqualTo(200);
        assertThat(rig.core.faders().owner(1)).isEqualTo(LevelOwner.CUE);
    }

    @Test
    void aNewShowLeavesTheLightAndBeginsBeforeItsFirstCue() {
        rig.done(new Go(1));
        rig.advance(1);
        rig.done(new Go(1));
        rig.advance(1);
        rig.done(new FileAction.New(null));
        rig.advance(5);
        assertThat(rig.core.faders().wanted(1)).as("the fade that ran went on").isEqualTo(100);
        assertThat(rig.state().playback().list(1).current()).as("there is no cue 2 any more").isNull();
        rig.show(rig.state().show().withPlayback(rig.state().show().playback().withCueList(1,
                CueList.of(1).with(cue(1, "Other", 0, 1, 30)).with(cue(2, "", 0, 1, 60)))));
        assertThat(rig.done(new Go(1))).isEqualTo("Cue list 1: cue 1 Other");
    }

    @Test
    void locksGoOutForAMomentAndNothingElse() {
        rig.done(new Go(1));
        rig.advance(0.29);
        assertThat(rig.refused(new Go(1))).isEqualTo("Cue list 1: a cue began less than 300 ms ago");
        assertThat(rig.state().playback().list(1).current()).isEqualTo(CueNumber.of(1));
        rig.advance(0.02);
        rig.done(new Go(1));
        rig.done(new Back(1));
        rig.refused(new Go(1));
        rig.submit(new Action.ChangePreferences(now -> now.withPlayback(new PlaybackSettings(60, 0))));
        rig.done(new Go(1));
        rig.done(new Go(1));
        assertThat(rig.settings.preferences().playback().lockoutMillis()).isZero();
    }

    /// Two presses that arrive together, before the first has begun anything.
    @Test
    void locksOutAGoThatIsAlreadyOnItsWay() {
        var first = rig.core.submit(new Go(1)).toCompletableFuture();
        CompletableFuture<Outcome> second = rig.core.submit(new Go(1)).toCompletableFuture();
        rig.loop.runReady();
        assertThat(first.join()).isInstanceOf(Outcome.Done.class);
        assertThat(second.join()).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void refusesWithASentence() {
        assertThat(rig.refused(new Go(9))).isEqualTo("There is no cue list 9");
        assertThat(rig.refused(new Go(2))).isEqualTo("Cue list 2 has no cues");
        assertThat(rig.refused(new Back(1))).isEqualTo("Cue list 1 is at no cue");
        assertThat(rig.refused(new GoTo(1, CueNumber.of(7), null))).isEqualTo("Cue list 1 has no cue 7");
        assertThat(rig.refused(new GoTo(1, CueNumber.of(1), -1L))).contains("A time is");
        assertThat(rig.refused(new Pause(1))).contains("nothing fades");
        assertThat(rig.refused(new Resume(1))).isEqualTo("Cue list 1 is not paused");
        assertThat(rig.refused(new SetRate(1, 0))).contains("1 to 1000 %");
        assertThat(rig.refused(new SetListMaster(1, 101))).contains("between 0 and 100 %");
        assertThat(rig.refused(new SetSubmaster(5, new LevelChange.To(1), null))).isEqualTo("There is no submaster 5");
        assertThat(rig.refused(new SetLevels(addresses(1, 1), new LevelChange.To(1), CueTimes.MAX + 1)))
                .contains("A time is");
        assertThat(link.takeValues()).isEmpty();
    }

    @Test
    void pausesScalesAndReleasesAList() {
        rig.done(new Go(1));
        rig.advance(1);
        rig.done(new Go(1));
        rig.advance(1);
        rig.done(new Pause(1));
        rig.advance(100);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(150);
        assertThat(rig.state().playback().list(1).paused()).isTrue();
        assertThat(rig.done(new SetListMaster(1, 50))).isEqualTo("Cue list 1: master at 50 %");
        assertThat(rig.core.faders().wanted(1)).isEqualTo(75);
        rig.done(new SetListMaster(1, 100));
        assertThat(rig.done(new SetRate(1, 50))).isEqualTo("Cue list 1: rate 50 %");
        rig.done(new Resume(1));
        rig.advance(1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(125);
        assertThat(rig.done(new ReleaseList(1, null))).isEqualTo("Cue list 1 released; addresses it held: 2");
        assertThat(rig.core.faders().owner(1)).isEqualTo(LevelOwner.BASE);
        assertThat(rig.done(new ReleaseList(1, 1_000L))).isEqualTo("Cue list 1 released; addresses it held: 0");
    }

    @Test
    void movesASubmasterInPointsAndInATime() {
        assertThat(rig.done(new SetSubmaster(1, new LevelChange.To(255), 1_000L)))
                .isEqualTo("Submaster 1 at 100 %; in 1 s");
        rig.advance(0.5);
        assertThat(rig.core.faders().wanted(3)).isEqualTo(125);
        assertThat(rig.core.faders().owner(3)).isEqualTo(LevelOwner.SUBMASTER);
        rig.advance(0.5);
        rig.done(new SetSubmaster(1, new LevelChange.ByPercent(-20), null));
        assertThat(rig.core.faders().wanted(3)).isEqualTo(200);
        assertThat(rig.state().playback().submaster(1).to()).isEqualTo(204);
        rig.done(new SetSubmaster(1, new LevelChange.To(0), null));
        assertThat(rig.core.faders().wanted(3)).isZero();
        assertThat(rig.state().playback().submasters()).isEmpty();
    }

    @Test
    void aSoloEndsWhereAnAddressIsNoDimmerAnyMore() {
        rig.level(1, 1, 77);
        rig.done(new SoloSubmaster(1, true));
        assertThat(rig.core.faders().solos()).isOne();
        rig.done(new EditAction.SetAddresses(addresses(3, 3), new EditAction.AddressChange.Kind(LevelKind.SWITCH)));
        rig.done(new SoloSubmaster(1, false));
        rig.advance(0.1);
        assertThat(rig.core.faders().solos()).isZero();
        assertThat(rig.core.faders().wanted(1)).isEqualTo(77);
    }

    @Test
    void aSubmasterThatIsUpIsDeletedByASecondPressOnly() {
        rig.done(new SetSubmaster(1, new Action.LevelChange.To(200), null));
        rig.advance(0.1);
        var typed = new TypedLines(rig);
        assertThat(typed.refused("DELETE SUB 1")).contains("on stage");
        typed.done("DELETE SUB 1 CONFIRM");
    }

    @Test
    void flashesAndSolosByTheDesk() {
        rig.level(1, 1, 77);
        later(1);
        rig.done(new FlashSubmaster(1, true));
        assertThat(later(1)).containsExactly(value(3, 250));
        rig.done(new SoloSubmaster(1, true));
        assertThat(later(1)).containsExactly(value(1, 0));
        rig.done(new FlashSubmaster(1, false));
        assertThat(later(1)).isEmpty();
        rig.done(new SoloSubmaster(1, false));
        assertThat(later(1)).containsExactly(value(1, 77), value(3, 0));
        assertThat(rig.done(new Solo(addresses(2, 4), true)))
                .isEqualTo("3 addresses: solo on; no dimmers, so they do not flash: 1");
        assertThat(later(1)).containsExactly(value(1, 0), value(2, 255), value(3, 255));
        assertThat(rig.core.faders().owner(1)).isEqualTo(LevelOwner.SOLO);
        rig.done(new Release(addresses(2, 3)));
        assertThat(later(1)).containsExactly(value(1, 77), value(2, 0), value(3, 0));
    }

    @Test
    void setsAndReleasesLevelsInATime() {
        rig.done(new Go(1));
        assertThat(rig.done(new SetLevels(addresses(1, 2), new LevelChange.To(100), 1_000L)))
                .isEqualTo("2 addresses at 39 % (100/255); in 1 s");
        rig.advance(0.5);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(150);
        assertThat(rig.core.faders().wanted(2)).isEqualTo(50);
        assertThat(later(0.5)).contains(value(1, 100)).endsWith(value(2, 100));
        assertThat(rig.done(new Release(addresses(1, 4), 2_500L)))
                .isEqualTo("4 addresses released; held by hand: 2; in 2.5 s");
        rig.advance(1.25);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(150);
        rig.level(2, 2, 60);
        rig.advance(2);
        assertThat(rig.core.faders().owner(1)).isEqualTo(LevelOwner.CUE);
        assertThat(rig.core.faders().wanted(2)).as("a hand took it").isEqualTo(60);
    }

    @Test
    void mergesAnAddressOtherwiseFromItsNewKindOn() {
        rig.done(new Go(1));
        rig.done(new SetSubmaster(1, new LevelChange.To(255), null));
        var show = rig.state().show();
        var low = show.playback().withSubmaster(2, new Submaster(2, "Low", levels(1, 50)));
        rig.show(show.withPlayback(low));
        rig.done(new SetSubmaster(2, new LevelChange.To(255), null));
        assertThat(rig.core.faders().wanted(1)).isEqualTo(200);
        rig.done(new SetAddresses(addresses(1, 1), new AddressChange.Kind(LevelKind.NON_DIM)));
        assertThat(rig.core.faders().wanted(1)).as("the latest").isEqualTo(50);
    }

    @Test
    void letsGoOfAnAddressThatLostItsLease() {
        rig.done(new Go(1));
        rig.submit(new Action.GatewayAction.ReleaseLease(new LeaseId("lease_001")));
        var other = rig.connect("10.0.0.2", 4000);
        rig.says(other, request("B", 4));
        rig.advance(3);
        assertThat(other.takeValues()).isEmpty();
    }

    @Test
    void doesNothingWhileNothingMoves() {
        rig.done(new Go(1));
        rig.advance(1);
        int steps = rig.ticker.steps();
        rig.advance(3_600);
        assertThat(rig.ticker.steps()).isEqualTo(steps);
    }
}
