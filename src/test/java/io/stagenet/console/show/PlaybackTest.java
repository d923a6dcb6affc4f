package io.stagenet.console.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.output.Allocated;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.output.Ticker;
import io.stagenet.console.output.Treatment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What plays, with numbers written by hand. SN1 to SN4 are dimmers, SN5 is no dimmer, SN6 a switch.
class PlaybackTest implements Playback.Watcher {
    private static final long SECOND = 1_000_000_000L;
    private static final CueTimes TEN = new CueTimes(10_000, 10_000, 0);

    private final LevelTable table = new LevelTable();
    private final Playback playback = new Playback(table, Instant.EPOCH::plusNanos, this);
    private final List<String> begun = new ArrayList<>();
    private PlaybackStatus status = PlaybackStatus.EMPTY;
    private long now;
    private long due = Ticker.NEVER;

    PlaybackTest() {
        table.treat(5, Treatment.of(LevelKind.NON_DIM, AddressSettings.NONE));
        table.treat(6, Treatment.of(LevelKind.SWITCH, AddressSettings.NONE));
    }

    @Override
    public void began(int list, Cue cue) {
        begun.add(list + "/" + cue.number());
    }

    @Override
    public void changed(PlaybackStatus next) {
        status = next;
    }

    private static LevelSet levels(int... pairs) {
        var levels = LevelSet.builder();
        for (int i = 0; i < pairs.length; i += 2) {
            levels.put(pairs[i], pairs[i + 1]);
        }
        return levels.build();
    }

    private static Cue cue(int number, CueTimes times, int... levels) {
        return new Cue(CueNumber.of(number), "", times, levels(levels));
    }

    private static CueList list(int number, Cue... cues) {
        var list = CueList.of(number);
        for (var cue : cues) {
            list = list.with(cue);
        }
        return list;
    }

    private void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        due = playback.step(now);
    }

    /// Steps as they were asked for, until so long from now.
    private void pass(double seconds) {
        long until = now + Math.round(seconds * SECOND);
        while (due <= until) {
            now = due;
            due = playback.step(now);
        }
        now = until;
        due = playback.step(now);
    }

    private int level(int address) {
        return table.wanted(address);
    }

    // ---- fades

    @Test
    void fadesUpAndDownInTheirTimesAndTakesNothingBeforeTheDelay() {
        var list = list(1, cue(1, CueTimes.CUT, 1, 200), cue(2, new CueTimes(4_000, 2_000, 1_000), 1, 100, 2, 255));
        done(playback.lists().go(list, now));
        assertThat(level(1)).isEqualTo(200);
        done(playback.lists().go(list, now));
        pass(1);
        assertThat(level(1)).isEqualTo(200);
        assertThat(level(2)).isZero();
        pass(1);
        assertThat(level(1)).as("half way down").isEqualTo(150);
        assertThat(level(2)).as("a quarter up").isEqualTo(64);
        pass(1);
        assertThat(level(1)).isEqualTo(100);
        assertThat(level(2)).isEqualTo(128);
        pass(2);
        assertThat(level(2)).isEqualTo(255);
        assertThat(due).as("nothing moves").isEqualTo(Ticker.NEVER);
        assertThat(table.owner(2)).isEqualTo(LevelOwner.CUE);
    }

    @Test
    void fadesOutWhatTheNextCueDoesNotSayAndLetsGoOfIt() {
        var list = list(1, cue(1, CueTimes.CUT, 1, 200, 2, 100), cue(2, TEN, 2, 100));
        done(playback.lists().go(list, now));
        done(playback.lists().go(list, now));
        pass(5);
        assertThat(level(1)).isEqualTo(100);
        assertThat(level(2)).isEqualTo(100);
        pass(5);
        assertThat(level(1)).isZero();
        assertThat(table.owner(1)).isEqualTo(LevelOwner.BASE);
    }

    @Test
    void startsTheNextFadeFromTheLevelOfThatMoment() {
        var list = list(1, cue(1, TEN, 1, 200), cue(2, TEN, 1, 0));
        done(playback.lists().go(list, now));
        pass(4);
        assertThat(level(1)).isEqualTo(80);
        done(playback.lists().go(list, now));
        assertThat(level(1)).isEqualTo(80);
        pass(5);
        assertThat(level(1)).isEqualTo(40);
    }

    @Test
    void letsWhatTracksGoOnInItsOwnTime() {
        var list = list(1, cue(1, TEN, 1, 200), cue(2, CueTimes.CUT, 2, 50)).withTracking(true);
        done(playback.lists().go(list, now));
        pass(5);
        done(playback.lists().go(list, now));
        assertThat(level(1)).isEqualTo(100);
        assertThat(level(2)).isEqualTo(50);
        pass(2.5);
        assertThat(level(1)).isEqualTo(150);
        pass(2.5);
        assertThat(level(1)).isEqualTo(200);
    }

    @Test
    void snapsASwitchAtTheEndOfItsDelayAndTakesWhatIsNoDimmerFromWhereItIs() {
        var first = list(1, cue(1, CueTimes.CUT, 5, 100));
        var second = list(2, cue(1, new CueTimes(2_000, 9_000, 1_000), 5, 200, 6, 255));
        done(playback.lists().go(first, now));
        done(playback.lists().go(second, now));
        pass(0.9);
        assertThat(level(5)).isEqualTo(100);
        assertThat(level(6)).isZero();
        pass(0.1);
        assertThat(level(6)).isEqualTo(255);
        pass(1);
        assertThat(level(5)).isEqualTo(150);
        done(playback.lists().release(2, 2_000, now));
        pass(1);
        assertThat(level(5)).as("on its way back to the other list").isEqualTo(125);
        pass(1);
        assertThat(level(5)).isEqualTo(100);
        assertThat(level(6)).isZero();
    }

    @Test
    void takesTheHighestOfDimmersAndTheLatestOfTheRest() {
        var first = list(1, cue(1, CueTimes.CUT, 1, 200, 5, 10), cue(2, CueTimes.CUT, 1, 90, 5, 20));
        var second = list(2, cue(1, CueTimes.CUT, 1, 150, 5, 30));
        done(playback.lists().go(first, now));
        done(playback.lists().go(second, now));
        assertThat(level(1)).isEqualTo(200);
        assertThat(level(5)).isEqualTo(30);
        done(playback.lists().go(first, now));
        assertThat(level(1)).isEqualTo(150);
        assertThat(level(5)).isEqualTo(20);
        done(playback.lists().release(1, 0, now));
        assertThat(level(5)).isEqualTo(30);
        assertThat(status.lists()).containsOnlyKeys(2);
    }

    // ---- the list's time

    @Test
    void goesBackAndAnywhereAndRefusesBeyondItsEnds() {
        var list = list(1, cue(1, TEN, 1, 100), cue(2, TEN, 1, 200), cue(3, TEN, 1, 50));
        assertThat(playback.lists().back(list, now)).isInstanceOf(Outcome.Refused.class);
        done(playback.lists().goTo(list, CueNumber.of(3), 0L, now));
        assertThat(level(1)).isEqualTo(50);
        assertThat(playback.lists().go(list, now)).isEqualTo(Outcome.refused("Cue 3 is the last of cue list 1"));
        done(playback.lists().back(list, now));
        pass(1);
        assertThat(level(1)).as("half of the list's two seconds").isEqualTo(125);
        done(playback.lists().back(list, now));
        assertThat(playback.lists().back(list, now)).isInstanceOf(Outcome.Refused.class);
        assertThat(playback.lists().goTo(list, CueNumber.of(9), null, now)).isInstanceOf(Outcome.Refused.class);
        assertThat(playback.lists().go(CueList.of(7), now)).isEqualTo(Outcome.refused("Cue list 7 has no cues"));
        assertThat(begun).containsExactly("1/3", "1/2", "1/1");
    }

    @Test
    void standsStillInAPauseAndAsksForNoStep() {
        var list = list(1, cue(1, TEN, 1, 200));
        done(playback.lists().go(list, now));
        pass(5);
        done(playback.lists().pause(1, now));
        assertThat(due).isEqualTo(Ticker.NEVER);
        pass(3600);
        assertThat(level(1)).isEqualTo(100);
        done(playback.lists().resume(1, now));
        pass(2.5);
        assertThat(level(1)).isEqualTo(150);
    }

    @Test
    void runsAtItsRateFromThatMomentOn() {
        var list = list(1, cue(1, TEN, 1, 200));
        done(playback.lists().go(list, now));
        pass(5);
        done(playback.lists().setRate(1, 200, now));
        pass(1.25);
        assertThat(level(1)).isEqualTo(150);
        done(playback.lists().setRate(1, 50, now));
        pass(2.5);
        assertThat(level(1)).isEqualTo(175);
        pass(2.5);
        assertThat(level(1)).isEqualTo(200);
    }

    @Test
    void scalesItsDimmersByItsMaster() {
        done(playback.lists().go(list(1, cue(1, CueTimes.CUT, 1, 200, 5, 100)), now));
        done(playback.lists().setMaster(1, 50, now));
        assertThat(level(1)).isEqualTo(100);
        assertThat(level(5)).isEqualTo(100);
    }

    /// Every quarter of an hour of a fade of 20 hours, and its end to the step.
    @Test
    void keepsToTheClockForHours() {
        var hours = Duration.ofHours(20);
        var list = list(1, cue(1, new CueTimes(hours.toMillis(), 0, 0), 1, 240));
        now = 123_456_789L;
        long start = now;
        done(playback.lists().go(list, now));
        for (int quarter = 1; quarter <= 80; quarter++) {
            now = start + Duration.ofMinutes(15).toNanos() * quarter;
            due = playback.step(now);
            assertThat(level(1)).isEqualTo(3 * quarter);
            assertThat(status.list(1).left(Instant.EPOCH.plusNanos(now)))
                    .isEqualTo(hours.minus(Duration.ofMinutes(15L * quarter)));
        }
        assertThat(due).isEqualTo(Ticker.NEVER);
    }

    @Test
    void givesGoByItselfAtTheExactTimeHoweverLateTheStep() {
        var follow = new Cue(CueNumber.of(1), "", "", CueTimes.CUT, Map.of(), List.of(),
                new CueLink(CueLink.Kind.FOLLOW, 1_000), false, levels(1, 10), null);
        var hang = new Cue(CueNumber.of(2), "", "", new CueTimes(1_000, 0, 0), Map.of(), List.of(),
                new CueLink(CueLink.Kind.HANG, 500), false, levels(1, 110), null);
        var list = list(1, follow, hang, cue(3, TEN, 1, 210));
        playback.show(PlaybackData.EMPTY.withCueList(1, list));
        done(playback.lists().go(list, now));
        assertThat(due).as("no step before it").isEqualTo(SECOND);
        now = 2 * SECOND - SECOND / 2;
        playback.step(now);
        assertThat(level(1)).as("half way in the second").isEqualTo(60);
        now = 7 * SECOND + SECOND / 2;
        playback.step(now);
        assertThat(level(1)).as("five of ten seconds in the third, which went at 2.5").isEqualTo(160);
        assertThat(begun).containsExactly("1/1", "1/2", "1/3");
        assertThat(status.list(1).current()).isEqualTo(CueNumber.of(3));
    }

    @Test
    void takesTheNextCueFromTheListAsItIsNow() {
        var list = list(1, cue(1, CueTimes.CUT, 1, 10), cue(3, CueTimes.CUT, 1, 30));
        done(playback.lists().go(list, now));
        var edited = list.without(CueNumber.of(1)).with(cue(2, CueTimes.CUT, 1, 20));
        assertThat(level(1)).as("what is up stays").isEqualTo(10);
        assertThat(status.next(edited)).isEqualTo(CueNumber.of(2));
        done(playback.lists().go(edited, now));
        assertThat(level(1)).isEqualTo(20);
    }

    // ---- submasters

    @Test
    void bringsASubmasterInInProportionAndKeepsItsLevelsWhileItIsUp() {
        var submaster = new Submaster(1, "", levels(1, 200, 5, 100));
        done(playback.submasters().move(1, submaster, _ -> 128, 0, now));
        assertThat(level(1)).isEqualTo(100);
        assertThat(table.owner(1)).isEqualTo(LevelOwner.SUBMASTER);
        assertThat(level(5)).as("from 0, there being nothing below").isEqualTo(50);
        var edited = new Submaster(1, "", levels(2, 255));
        done(playback.submasters().move(1, edited, _ -> 255, 0, now));
        assertThat(level(1)).isEqualTo(200);
        assertThat(level(2)).isEqualTo(Level.NONE);
        done(playback.submasters().move(1, edited, _ -> 0, 0, now));
        done(playback.submasters().move(1, edited, level -> level + 255, 2_000, now));
        pass(1);
        assertThat(level(1)).isZero();
        assertThat(level(2)).isEqualTo(128);
        assertThat(status.submaster(1).position(Instant.EPOCH.plusNanos(now))).isEqualTo(127.5);
    }

    @Test
    void letsTheHigherOfCueAndSubmasterWinAndSaysWhichItIs() {
        done(playback.lists().go(list(1, cue(1, CueTimes.CUT, 1, 150)), now));
        done(playback.submasters().move(1, new Submaster(1, "", levels(1, 255)), _ -> 100, 0, now));
        assertThat(table.owner(1)).isEqualTo(LevelOwner.CUE);
        done(playback.submasters().move(1, null, _ -> 200, 0, now));
        assertThat(table.owner(1)).isEqualTo(LevelOwner.SUBMASTER);
        assertThat(level(1)).isEqualTo(200);
        assertThat(playback.submasters().move(2, null, _ -> 200, 0, now))
                .isEqualTo(Outcome.refused("There is no submaster 2"));
    }

    @Test
    void flashesAndSolosASubmasterAtItsOwnLevels() {
        table.setManual(3, 99);
        var one = new Submaster(1, "", levels(1, 200, 5, 100));
        var two = new Submaster(2, "", levels(1, 50, 2, 60));
        done(playback.submasters().flash(1, one, true, false, now));
        done(playback.submasters().flash(2, two, true, true, now));
        assertThat(level(1)).isEqualTo(200);
        assertThat(level(2)).isEqualTo(60);
        assertThat(level(3)).as("not soloed").isZero();
        assertThat(table.owner(3)).isEqualTo(LevelOwner.SOLO);
        assertThat(level(5)).as("what is no dimmer does not flash").isEqualTo(Level.NONE);
        assertThat(status.submaster(2).solos()).isTrue();
        done(playback.submasters().flash(1, one, false, false, now));
        assertThat(level(1)).isEqualTo(50);
        done(playback.submasters().flash(2, null, false, true, now));
        assertThat(level(3)).isEqualTo(99);
        assertThat(level(1)).isZero();
        assertThat(status.submasters()).isEmpty();
    }

    // ---- timed moves

    @Test
    void movesWhatAHandHoldsInATimeAndReleasesItToWhatIsBelow() {
        done(playback.lists().go(list(1, cue(1, TEN, 1, 200)), now));
        table.beginMove(1);
        playback.move(new int[]{1}, new int[]{100}, 2_000, now);
        due = playback.step(now);
        pass(1);
        assertThat(level(1)).isEqualTo(50);
        assertThat(table.owner(1)).isEqualTo(LevelOwner.MANUAL);
        pass(1);
        assertThat(level(1)).isEqualTo(100);
        table.beginMove(1);
        playback.move(new int[]{1}, new int[]{Level.NONE}, 4_000, now);
        due = playback.step(now);
        pass(2);
        assertThat(level(1)).as("half way to the cue, which is at 80 by now").isEqualTo(90);
        pass(2);
        assertThat(level(1)).isEqualTo(120);
        assertThat(table.owner(1)).isEqualTo(LevelOwner.CUE);
    }

    @Test
    void leavesAnAddressToTheHandThatTakesItMeanwhile() {
        table.beginMove(1);
        table.beginMove(2);
        table.setManual(2, 7);
        playback.move(new int[]{1, 2}, new int[]{255, 255}, 1_000, now);
        due = playback.step(now);
        pass(0.5);
        assertThat(level(1)).isEqualTo(128);
        assertThat(level(2)).as("taken before the move began").isEqualTo(7);
        table.setManual(1, 128);
        pass(1);
        assertThat(level(1)).isEqualTo(128);
        assertThat(due).isEqualTo(Ticker.NEVER);
    }

    // ---- addresses

    @Test
    void forgetsAnAddressThatIsAnotherGatewaysNow() {
        done(playback.lists().go(list(1, cue(1, CueTimes.CUT, 1, 200, 2, 200)), now));
        table.forget(1);
        playback.forget(AddressRuns.of(1, 1));
        due = playback.step(now);
        done(playback.lists().setMaster(1, 50, now));
        assertThat(level(1)).isEqualTo(Level.NONE);
        assertThat(level(2)).isEqualTo(100);
    }

    @Test
    void allocatesNothingWhileItFades() throws ReflectiveOperationException {
        var levels = LevelSet.builder();
        for (int address = 1; address <= 5_000; address++) {
            levels.put(address, 255);
        }
        var all = levels.build();
        done(playback.lists().go(list(1, new Cue(CueNumber.of(1), "", new CueTimes(CueTimes.MAX, 0, 0), all)), now));
        playback.submasters().move(1, new Submaster(1, "", all), _ -> 255, CueTimes.MAX, now);
        steps(200);
        long before = Allocated.here();
        steps(200);
        // The look itself costs some.
        assertThat(Allocated.here() - before).isLessThan(10_000);
    }

    private void steps(int count) {
        for (int i = 0; i < count; i++) {
            now += SECOND / 44;
            due = playback.step(now);
        }
    }
}
