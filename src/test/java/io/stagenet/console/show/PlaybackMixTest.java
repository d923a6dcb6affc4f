package io.stagenet.console.show;

import static io.stagenet.console.show.Player.TEN;
import static io.stagenet.console.show.Player.cue;
import static io.stagenet.console.show.Player.levels;
import static io.stagenet.console.show.Player.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.output.Ticker;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What plays beside cues: other lists, submasters and hands; see [Player].
class PlaybackMixTest {
    private final Player player = new Player();

    @Test
    void takesTheHighestOfDimmersAndTheLatestOfTheRest() {
        var first = list(1, cue(1, CueTimes.CUT, 1, 200, 5, 10), cue(2, CueTimes.CUT, 1, 90, 5, 20));
        var second = list(2, cue(1, CueTimes.CUT, 1, 150, 5, 30));
        player.go(first);
        player.go(second);
        assertThat(player.level(1)).isEqualTo(200);
        assertThat(player.level(5)).isEqualTo(30);
        player.go(first);
        assertThat(player.level(1)).isEqualTo(150);
        assertThat(player.level(5)).isEqualTo(20);
        player.done(player.playback.lists().release(1, 0, player.now));
        assertThat(player.level(5)).isEqualTo(30);
        assertThat(player.status.lists()).containsOnlyKeys(2);
    }

    @Test
    void bringsASubmasterInInProportionAndKeepsItsLevelsWhileItIsUp() {
        var submaster = new Submaster(1, "", levels(1, 200, 5, 100));
        player.done(player.playback.submasters().move(1, submaster, _ -> 128, 0, player.now));
        assertThat(player.level(1)).isEqualTo(100);
        assertThat(player.table.owner(1)).isEqualTo(LevelOwner.SUBMASTER);
        assertThat(player.level(5)).as("from 0, there being nothing below").isEqualTo(50);
        var edited = new Submaster(1, "", levels(2, 255));
        player.done(player.playback.submasters().move(1, edited, _ -> 255, 0, player.now));
        assertThat(player.level(1)).isEqualTo(200);
        assertThat(player.level(2)).isEqualTo(Level.NONE);
        player.done(player.playback.submasters().move(1, edited, _ -> 0, 0, player.now));
        player.done(player.playback.submasters().move(1, edited, level -> level + 255, 2_000, player.now));
        player.pass(1);
        assertThat(player.level(1)).isZero();
        assertThat(player.level(2)).isEqualTo(128);
        assertThat(player.status.submaster(1).position(Instant.EPOCH.plusNanos(player.now))).isEqualTo(127.5);
    }

    @Test
    void letsTheHigherOfCueAndSubmasterWinAndSaysWhichItIs() {
        player.go(list(1, cue(1, CueTimes.CUT, 1, 150)));
        player.done(
                player.playback.submasters().move(1, new Submaster(1, "", levels(1, 255)), _ -> 100, 0, player.now));
        assertThat(player.table.owner(1)).isEqualTo(LevelOwner.CUE);
        player.done(player.playback.submasters().move(1, null, _ -> 200, 0, player.now));
        assertThat(player.table.owner(1)).isEqualTo(LevelOwner.SUBMASTER);
        assertThat(player.level(1)).isEqualTo(200);
        assertThat(player.playback.submasters().move(2, null, _ -> 200, 0, player.now))
                .isEqualTo(Outcome.refused("There is no submaster 2"));
    }

    @Test
    void flashesAndSolosASubmasterAtItsOwnLevels() {
        player.table.setManual(3, 99);
        var one = new Submaster(1, "", levels(1, 200, 5, 100));
        var two = new Submaster(2, "", levels(1, 50, 2, 60));
        player.done(player.playback.submasters().flash(1, one, true, false, player.now));
        player.done(player.playback.submasters().flash(2, two, true, true, player.now));
        assertThat(player.level(1)).isEqualTo(200);
        assertThat(player.level(2)).isEqualTo(60);
        assertThat(player.level(3)).as("not soloed").isZero();
        assertThat(player.table.owner(3)).isEqualTo(LevelOwner.SOLO);
        assertThat(player.level(5)).as("what is no dimmer does not flash").isEqualTo(Level.NONE);
        assertThat(player.status.submaster(2).solos()).isTrue();
        player.done(player.playback.submasters().flash(1, one, false, false, player.now));
        assertThat(player.level(1)).isEqualTo(50);
        player.done(player.playback.submasters().flash(2, null, false, true, player.now));
        assertThat(player.level(3)).isEqualTo(99);
        assertThat(player.level(1)).isZero();
        assertThat(player.status.submasters()).isEmpty();
    }

    @Test
    void movesWhatAHandHoldsInATimeAndReleasesItToWhatIsBelow() {
        player.go(list(1, cue(1, TEN, 1, 200)));
        player.table.beginMove(1);
        player.playback.move(new int[]{1}, new int[]{100}, 2_000, player.now);
        player.due = player.playback.step(player.now);
        player.pass(1);
        assertThat(player.level(1)).isEqualTo(50);
        assertThat(player.table.owner(1)).isEqualTo(LevelOwner.MANUAL);
        player.pass(1);
        assertThat(player.level(1)).isEqualTo(100);
        player.table.beginMove(1);
        player.playback.move(new int[]{1}, new int[]{Level.NONE}, 4_000, player.now);
        player.due = player.playback.step(player.now);
        player.pass(2);
        assertThat(player.level(1)).as("half way to the cue, which is at 80 by player.now").isEqualTo(90);
        player.pass(2);
        assertThat(player.level(1)).isEqualTo(120);
        assertThat(player.table.owner(1)).isEqualTo(LevelOwner.CUE);
    }

    @Test
    void aMoveThatEndsDoesNotEndTheOneThatHasJustBegunThere() {
        player.table.beginMove(1);
        player.playback.move(new int[]{1}, new int[]{200}, 1_000, player.now);
        player.due = player.playback.step(player.now);
        player.pass(0.9);
        player.table.beginMove(1);
        player.pass(0.2);
        player.playback.move(new int[]{1}, new int[]{0}, 1_000, player.now);
        player.due = player.playback.step(player.now);
        player.pass(0.5);
        assertThat(player.level(1)).as("half way down").isBetween(85, 100);
        player.pass(0.6);
        assertThat(player.level(1)).isZero();
    }

    @Test
    void leavesAnAddressToTheHandThatTakesItMeanwhile() {
        player.table.beginMove(1);
        player.table.beginMove(2);
        player.table.setManual(2, 7);
        player.playback.move(new int[]{1, 2}, new int[]{255, 255}, 1_000, player.now);
        player.due = player.playback.step(player.now);
        player.pass(0.5);
        assertThat(player.level(1)).isEqualTo(128);
        assertThat(player.level(2)).as("taken before the move began").isEqualTo(7);
        player.table.setManual(1, 128);
        player.pass(1);
        assertThat(player.level(1)).isEqualTo(128);
        assertThat(player.due).isEqualTo(Ticker.NEVER);
    }

    @Test
    void forgetsAnAddressThatIsAnotherGatewaysNow() {
        player.go(list(1, cue(1, CueTimes.CUT, 1, 200, 2, 200)));
        player.table.forget(1);
        player.playback.forget(AddressRuns.of(1, 1));
        player.due = player.playback.step(player.now);
        player.done(player.playback.lists().setMaster(1, 50, player.now));
        assertThat(player.level(1)).isEqualTo(Level.NONE);
        assertThat(player.level(2)).isEqualTo(100);
    }
}
