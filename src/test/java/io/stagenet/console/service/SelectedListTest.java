package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.PlaybackData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which cue list is meant where none is named, after a start and when a show is opened; and that none of them moves the
/// stage before the operator has answered what becomes of what was lost.
class SelectedListTest {
    private final Rig rig = new Rig();

    private static CueList list(int number) {
        return CueList.of(number)
                .with(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(number, 200).build()))
                .with(new Cue(CueNumber.of(2), "", CueTimes.CUT, LevelSet.builder().put(number, 100).build()));
    }

    private void show(int... numbers) {
        var playback = PlaybackData.EMPTY;
        for (int number : numbers) {
            playback = playback.withCueList(number, list(number));
        }
        rig.show(rig.state().show().withPlayback(playback));
        rig.loop.runReady();
    }

    private int selected() {
        return rig.state().editing().list();
    }

    @BeforeEach
    void three() {
        show(1, 2, 3);
    }

    @Test
    void isTheSameAfterAKill() {
        rig.done(new EditAction.SelectList(2));
        rig.done(new PlaybackAction.Go(2));
        rig.advance(1);
        rig.crash();
        assertThat(selected()).isEqualTo(2);
        rig.done(new FileAction.Hold());
        assertThat(selected()).isEqualTo(2);
    }

    @Test
    void isKeptThoughNothingElseHasChanged() {
        rig.advance(2);
        rig.done(new EditAction.SelectList(3));
        rig.advance(1);
        rig.crash();
        assertThat(selected()).isEqualTo(3);
    }

    @Test
    void isTheOneThatPlayedWhereNoneWasKept() {
        rig.done(new PlaybackAction.Go(3));
        rig.advance(1);
        rig.shelf.kept = rig.shelf.kept.withList(0);
        rig.crash();
        assertThat(selected()).isEqualTo(3);
    }

    @Test
    void isTheLowestOfAShowThatIsOpened() {
        show(4, 7);
        assertThat(selected()).isEqualTo(4);
        show();
        assertThat(selected()).isEqualTo(1);
    }

    @Test
    void noListGoesBeforeTheQuestionIsAnswered() {
        rig.done(new PlaybackAction.Go(2));
        rig.advance(1);
        rig.crash();
        assertThat(rig.refused(new PlaybackAction.Go(1))).contains("RESUME or HOLD first");
        assertThat(rig.refused(new PlaybackAction.Back(3))).contains("RESUME or HOLD first");
        rig.advance(1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(Level.NONE);
        rig.done(new FileAction.Hold());
        rig.done(new PlaybackAction.Go(1));
    }
}
