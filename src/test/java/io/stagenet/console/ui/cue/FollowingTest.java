package io.stagenet.console.ui.cue;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.ListStatus;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.show.Playback;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The eye stays at a row that was chosen when a cue goes by itself, and goes along with one that somebody starts, whatever
/// the clocks say. Cue 1 is followed by cue 2 after 4 s.
class FollowingTest {
    private static final long MILLI = 1_000_000L;

    /// How far the time of day has been set since the list began.
    private long slew;
    private PlaybackStatus status = PlaybackStatus.EMPTY;
    private final Playback playback = new Playback(new LevelTable(),
            nanos -> Instant.EPOCH.plusNanos(nanos + slew), new Playback.Watcher() {
                @Override
                public void began(int list, Cue cue) {
                    // Only how the list plays is looked at.
                }

                @Override
                public void changed(PlaybackStatus now) {
                    status = now;
                }
            });
    private final CueList list = CueList.of(1).withCues(List.of(
            CueShow.cue("1", "Rain", 1, 10).withLink(new CueLink(CueLink.Kind.FOLLOW, 4000)),
            CueShow.cue("2", "Storm", 1, 20),
            CueShow.cue("3", "Dawn", 1, 30), CueShow.cue("4", "Day", 1, 40)));
    private final Following following = new Following();

    @BeforeEach
    void cueOnePlaysAndAnotherIsChosen() {
        playback.show(PlaybackData.EMPTY.withCueList(1, list));
        playback.lists().go(list, 0);
        playback.step(0);
        following.begin(ListStatus.IDLE);
        assertThat(following.show(status.list(1))).isTrue();
        following.setAside();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1_000 * MILLI, -MILLI, -1, 0, MILLI, 1_000 * MILLI})
    void aCueThatGoesByItselfLeavesTheEyeWhereItIs(long set) {
        slew = set;
        playback.step(4_000 * MILLI);
        assertThat(status.list(1).current()).isEqualTo(CueShow.number("2"));
        assertThat(following.show(status.list(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1_000 * MILLI, 0, MILLI, 1_000 * MILLI})
    void aGoJustBeforeTheLinkTakesTheEyeAlong(long set) {
        slew = set;
        playback.lists().go(list, 3_999 * MILLI);
        playback.step(3_999 * MILLI);
        assertThat(status.list(1).current()).isEqualTo(CueShow.number("2"));
        assertThat(following.show(status.list(1))).isTrue();
    }

    @Test
    void aGoTakesTheEyeAlongThoughItsCueWasFollowedBeforeAnybodySawIt() {
        var chained = list.with(CueShow.cue("2", "Storm", 1, 20).withLink(new CueLink(CueLink.Kind.FOLLOW, 0)));
        playback.show(PlaybackData.EMPTY.withCueList(1, chained));
        playback.lists().go(chained, 2_000 * MILLI);
        playback.step(2_000 * MILLI);
        assertThat(status.list(1).current()).as("after cue 2, at once").isEqualTo(CueShow.number("3"));
        assertThat(following.show(status.list(1))).isTrue();
    }
}
