package io.stagenet.console.show;

import static io.stagenet.console.show.Player.SECOND;
import static io.stagenet.console.show.Player.TEN;
import static io.stagenet.console.show.Player.cue;
import static io.stagenet.console.show.Player.levels;
import static io.stagenet.console.show.Player.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.output.Allocated;
import io.stagenet.console.output.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Cue lists as they play, with numbers written by hand; see [Player].
class PlaybackTest {
    private final Player player = new Player();

    @Test
    void fadesUpAndDownInTheirTimesAndTakesNothingBeforeTheDelay() {
        var list = list(1, cue(1, CueTimes.CUT, 1, 200), cue(2, new CueTimes(4_000, 2_000, 1_000), 1, 100, 2, 255));
        player.go(list);
        assertThat(player.level(1)).isEqualTo(200);
        player.go(list);
        player.pass(1);
        assertThat(player.level(1)).isEqualTo(200);
        assertThat(player.level(2)).isZero();
        player.pass(1);
        assertThat(player.level(1)).as("half way down").isEqualTo(150);
        assertThat(player.level(2)).as("a quarter up").isEqualTo(64);
        player.pass(1);
        assertThat(player.level(1)).isEqualTo(100);
        assertThat(player.level(2)).isEqualTo(128);
        player.pass(2);
        assertThat(player.level(2)).isEqualTo(255);
        assertThat(player.due).as("nothing moves").isEqualTo(Ticker.NEVER);
        assertThat(player.table.owner(2)).isEqualTo(LevelOwner.CUE);
    }

    @Test
    void fadesOutWhatTheNextCueDoesNotSayAndLetsGoOfIt() {
        var list = list(1, cue(1, CueTimes.CUT, 1, 200, 2, 100), cue(2, TEN, 2, 100));
        player.go(list);
        player.go(list);
        player.pass(5);
        assertThat(player.level(1)).isEqualTo(100);
        assertThat(player.level(2)).isEqualTo(100);
        player.pass(5);
        assertThat(player.level(1)).isZero();
        assertThat(player.table.owner(1)).isEqualTo(LevelOwner.BASE);
    }

    @Test
    void startsTheNextFadeFromTheLevelOfThatMoment() {
        var list = list(1, cue(1, TEN, 1, 200), cue(2, TEN, 1, 0));
        player.go(list);
        player.pass(4);
        assertThat(player.level(1)).isEqualTo(80);
        player.go(list);
        assertThat(player.level(1)).isEqualTo(80);
        player.pass(5);
        assertThat(player.level(1)).isEqualTo(40);
    }

    @Test
    void letsWhatTracksGoOnInItsOwnTime() {
        var list = list(1, cue(1, TEN, 1, 200), cue(2, CueTimes.CUT, 2, 50)).withTracking(true);
        player.go(list);
        player.pass(5);
        player.go(list);
        assertThat(player.level(1)).isEqualTo(100);
        assertThat(player.level(2)).isEqualTo(50);
        player.pass(2.5);
        assertThat(player.level(1)).isEqualTo(150);
        player.pass(2.5);
        assertThat(player.level(1)).isEqualTo(200);
    }

    @Test
    void snapsASwitchAtTheEndOfItsDelayAndTakesWhatIsNoDimmerFromWhereItIs() {
        var first = list(1, cue(1, CueTimes.CUT, 5, 100));
        var second = list(2, cue(1, new CueTimes(2_000, 9_000, 1_000), 5, 200, 6, 255));
        player.go(first);
        player.go(second);
        player.pass(0.9);
        assertThat(player.level(5)).isEqualTo(100);
        assertThat(player.level(6)).isZero();
        player.pass(0.1);
        assertThat(player.level(6)).isEqualTo(255);
        player.pass(1);
        assertThat(player.level(5)).isEqualTo(150);
        player.done(player.playback.lists().release(2, 2_000, player.now));
        player.pass(1);
        assertThat(player.level(5)).as("on its way back to the other list").isEqualTo(125);
        player.pass(1);
        assertThat(player.level(5)).isEqualTo(100);
        assertThat(player.level(6)).isZero();
    }

    @Test
    void goesBackAndAnywhereAndRefusesBeyondItsEnds() {
        var list = list(1, cue(1, TEN, 1, 100), cue(2, TEN, 1, 200), cue(3, TEN, 1, 50));
        assertThat(player.playback.lists().back(list, player.now)).isInstanceOf(Outcome.Refused.class);
        player.done(player.playback.lists().goTo(list, CueNumber.of(3), 0L, player.now));
        assertThat(player.level(1)).isEqualTo(50);
        assertThat(player.playback.lists().go(list, player.now))
                .isEqualTo(Outcome.refused("Cue 3 is the last of cue list 1"));
        player.done(player.playback.lists().back(list, player.now));
        player.pass(1);
        assertThat(player.level(1)).as("half of the list's two seconds").isEqualTo(125);
        player.done(player.playback.lists().back(list, player.now));
        assertThat(player.playback.lists().back(list, player.now)).isInstanceOf(Outcome.Refused.class);
        assertThat(player.playback.lists().goTo(list, CueNumber.of(9), null, player.now))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(player.playback.lists().go(CueList.of(7), player.now))
                .isEqualTo(Outcome.refused("Cue list 7 has no cues"));
        assertThat(player.begun).containsExactly("1/3", "1/2", "1/1");
    }

    @Test
    void standsStillInAPauseAndAsksForNoStep() {
        var list = list(1, cue(1, TEN, 1, 200));
        player.go(list);
        player.pass(5);
        player.done(player.playback.lists().pause(1, player.now));
        assertThat(player.due).isEqualTo(Ticker.NEVER);
        player.pass(3600);
        assertThat(player.level(1)).isEqualTo(100);
        player.done(player.playback.lists().resume(1, player.now));
        player.pass(2.5);
        assertThat(player.level(1)).isEqualTo(150);
    }

    @Test
    void runsAtItsRateFromThatMomentOn() {
        var list = list(1, cue(1, TEN, 1, 200));
        player.go(list);
        player.pass(5);
        player.done(player.playback.lists().setRate(1, 200, player.now));
        player.pass(1.25);
        assertThat(player.level(1)).isEqualTo(150);
        player.done(player.playback.lists().setRate(1, 50, player.now));
        player.pass(2.5);
        assertThat(player.level(1)).isEqualTo(175);
        player.pass(2.5);
        assertThat(player.level(1)).isEqualTo(200);
    }

    @Test
    void scalesItsDimmersByItsMaster() {
        player.go(list(1, cue(1, CueTimes.CUT, 1, 200, 5, 100)));
        player.done(player.playback.lists().setMaster(1, 50, player.now));
        assertThat(player.level(1)).isEqualTo(100);
        assertThat(player.level(5)).isEqualTo(100);
    }

    /// Every quarter of an hour of a fade of 20 hours, and its end to the step.
    @Test
    void keepsToTheClockForHours() {
        var hours = Duration.ofHours(20);
        var list = list(1, cue(1, new CueTimes(hours.toMillis(), 0, 0), 1, 240));
        player.now = 123_456_789L;
        long start = player.now;
        player.go(list);
        for (int quarter = 1; quarter <= 80; quarter++) {
            player.now = start + Duration.ofMinutes(15).toNanos() * quarter;
            player.due = player.playback.step(player.now);
            assertThat(player.level(1)).isEqualTo(3 * quarter);
            assertThat(player.status.list(1).left(Instant.EPOCH.plusNanos(player.now)))
                    .isEqualTo(hours.minus(Duration.ofMinutes(15L * quarter)));
        }
        assertThat(player.due).isEqualTo(Ticker.NEVER);
    }

    @Test
    void givesGoByItselfAtTheExactTimeHoweverLateTheStep() {
        var follow = new Cue(CueNumber.of(1), "", "", CueTimes.CUT, Map.of(), List.of(),
                new CueLink(CueLink.Kind.FOLLOW, 1_000), false, levels(1, 10), null);
        var hang = new Cue(CueNumber.of(2), "", "", new CueTimes(1_000, 0, 0), Map.of(), List.of(),
                new CueLink(CueLink.Kind.HANG, 500), false, levels(1, 110), null);
        var list = list(1, follow, hang, cue(3, TEN, 1, 210));
        player.playback.show(PlaybackData.EMPTY.withCueList(1, list));
        player.go(list);
        assertThat(player.due).as("no step before it").isEqualTo(SECOND);
        player.now = 2 * SECOND - SECOND / 2;
        player.playback.step(player.now);
        assertThat(player.level(1)).as("half way in the second").isEqualTo(60);
        player.now = 7 * SECOND + SECOND / 2;
        player.playback.step(player.now);
        assertThat(player.level(1)).as("five of ten seconds in the third, which went at 2.5").isEqualTo(160);
        assertThat(player.begun).containsExactly("1/1", "1/2", "1/3");
        assertThat(player.status.list(1).current()).isEqualTo(CueNumber.of(3));
    }

    @Test
    void takesTheNextCueFromTheListAsItIsNow() {
        var list = list(1, cue(1, CueTimes.CUT, 1, 10), cue(3, CueTimes.CUT, 1, 30));
        player.go(list);
        var edited = list.without(CueNumber.of(1)).with(cue(2, CueTimes.CUT, 1, 20));
        assertThat(player.level(1)).as("what is up stays").isEqualTo(10);
        assertThat(player.status.next(edited)).isEqualTo(CueNumber.of(2));
        player.go(edited);
        assertThat(player.level(1)).isEqualTo(20);
    }

    @Test
    void allocatesNothingWhileItFades() throws ReflectiveOperationException {
        var levels = LevelSet.builder();
        for (int address = 1; address <= 5_000; address++) {
            levels.put(address, 255);
        }
        var all = levels.build();
        player.go(list(1, new Cue(CueNumber.of(1), "", new CueTimes(CueTimes.MAX, 0, 0), all)));
        player.playback.submasters().move(1, new Submaster(1, "", all), _ -> 255, CueTimes.MAX, player.now);
        steps(200);
        long before = Allocated.here();
        steps(200);
        // The look itself costs some.
        assertThat(Allocated.here() - before).isLessThan(10_000);
    }

    private void steps(int count) {
        for (int i = 0; i < count; i++) {
            player.now += SECOND / 44;
            player.due = player.playback.step(player.now);
        }
    }
}
