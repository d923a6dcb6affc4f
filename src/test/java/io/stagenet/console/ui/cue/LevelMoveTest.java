package io.stagenet.console.ui.cue;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Level;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// What a cue will change, and times as they are typed and read.
class LevelMoveTest {
    private static List<LevelMove> moves(boolean tracking, String cue) {
        var show = CueShow.three(tracking);
        return LevelMove.of(show, Objects.requireNonNull(show.playback().cueLists().get(1)), CueShow.number(cue));
    }

    @Test
    void aCueOfAListThatDoesNotTrackLetsGoOfWhatItDoesNotSay() {
        assertThat(moves(false, "2")).containsExactly(new LevelMove(1, "Front left", 128, 51, false),
                new LevelMove(2, "Front right", 128, Level.NONE, false),
                new LevelMove(3, "Cyc red", Level.NONE, 255, false),
                new LevelMove(4, "Practical lamp on the desk", 255, Level.NONE, false));
        assertThat(moves(false, "2")).allMatch(LevelMove::moves);
    }

    @Test
    void aCueOfAListThatTracksKeepsItAndSaysWhereItIsFrom() {
        assertThat(moves(true, "2")).containsExactly(new LevelMove(1, "Front left", 128, 51, false),
                new LevelMove(2, "Front right", 128, 128, true), new LevelMove(3, "Cyc red", Level.NONE, 255, false),
                new LevelMove(4, "Practical lamp on the desk", 255, 255, true));
    }

    @Test
    void beforeTheFirstCueThereIsNothing() {
        assertThat(moves(true, "1")).allMatch(move -> move.before() == Level.NONE && move.moves());
        assertThat(moves(true, "9")).isEmpty();
    }

    @Test
    void timesAreTypedInSecondsOrMinutes() {
        assertThat(PlayTime.parse("3")).hasValue(3000);
        assertThat(PlayTime.parse(" 2.5 ")).hasValue(2500);
        assertThat(PlayTime.parse("2,25")).hasValue(2250);
        assertThat(PlayTime.parse("1:30")).hasValue(90_000);
        assertThat(PlayTime.parse("86399")).hasValue(86_399_000);
        assertThat(List.of("", "x", "-1", "1:", "86400", "1.2345", "1e3")).map(PlayTime::parse)
                .containsOnly(OptionalLong.empty());
    }

    @Test
    void timesLeftAreRoundedUpAndInMinutesFromOneOn() {
        assertThat(PlayTime.text(Duration.ofMillis(1))).isEqualTo("0.1 s");
        assertThat(PlayTime.text(Duration.ofMillis(60_000))).isEqualTo("60.0 s");
        assertThat(PlayTime.text(Duration.ofMillis(60_001))).isEqualTo("1:01");
        assertThat(PlayTime.text(Duration.ofSeconds(3_599))).isEqualTo("59:59");
    }
}
