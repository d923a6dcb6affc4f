package io.stagenet.console.ui.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ShowTimer;
import io.stagenet.console.model.WindowSettings;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.ListStatus;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.ui.Rig;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The show timer, with a clock and settings in hand.
class ShowTimerViewModelTest {
    private static final PlaybackStatus BEGUN = new PlaybackStatus(new TreeMap<>(Map.of(1,
            new ListStatus(CueNumber.of(1), false, 100, 100, Rig.EIGHT_O_NINE, 0, 0, null))),
            Collections.emptySortedMap());

    private Instant now = Rig.EIGHT_O_NINE;
    private WindowSettings kept = WindowSettings.DEFAULT;

    private ShowTimerViewModel start() {
        var model = new ShowTimerViewModel(() -> now, change -> kept = change.apply(kept));
        model.show(kept, PlaybackStatus.EMPTY);
        return model;
    }

    private void pass(ShowTimerViewModel model, Duration time) {
        now = now.plus(time);
        model.pulse();
    }

    @Test
    void countsWhileItRuns() {
        var model = start();
        assertThat(model.textProperty().get()).isEqualTo("0:00:00");
        model.startOrStop();
        pass(model, Duration.ofSeconds(3_725));
        assertThat(model.textProperty().get()).isEqualTo("1:02:05");
        model.startOrStop();
        pass(model, Duration.ofSeconds(60));
        assertThat(model.textProperty().get()).as("an interval").isEqualTo("1:02:05");
        model.startOrStop();
        pass(model, Duration.ofSeconds(5));
        assertThat(model.textProperty().get()).isEqualTo("1:02:10");
    }

    @Test
    void isTakenToZeroOnlyWhileItStands() {
        var model = start();
        model.startOrStop();
        pass(model, Duration.ofSeconds(90));
        model.reset();
        assertThat(model.textProperty().get()).as("a slip").isEqualTo("0:01:30");
        model.startOrStop();
        model.reset();
        assertThat(model.textProperty().get()).isEqualTo("0:00:00");
        assertThat(kept.timer()).isEqualTo(ShowTimer.ZERO);
    }

    @Test
    void countsOnOverARestartOfTheSameDay() {
        start().startOrStop();
        now = now.plus(Duration.ofMinutes(70));
        assertThat(start().textProperty().get()).isEqualTo("1:10:00");
        now = now.plus(Duration.ofHours(20));
        assertThat(start().textProperty().get()).as("it was left running").isEqualTo("0:00:00");
        assertThat(kept.timer()).isEqualTo(ShowTimer.ZERO);
    }

    @Test
    void startsWithTheFirstCueIfThatIsWanted() {
        var model = start();
        model.show(kept, BEGUN);
        assertThat(model.runningProperty().get()).as("not wanted").isFalse();
        model.show(kept, PlaybackStatus.EMPTY);
        kept = kept.withTimerWithGo(true);
        model.show(kept, BEGUN);
        assertThat(model.runningProperty().get()).isTrue();
        pass(model, Duration.ofSeconds(1));
        model.startOrStop();
        model.show(kept, PlaybackStatus.EMPTY);
        model.show(kept, BEGUN);
        assertThat(model.runningProperty().get()).as("stopped by hand").isFalse();
    }

    @Test
    void isNotStartedByWhatPlaysAlready() {
        kept = kept.withTimerWithGo(true);
        var model = new ShowTimerViewModel(() -> now, change -> kept = change.apply(kept));
        model.show(kept, BEGUN);
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void neverCountsBackwardsWithTheClock() {
        var timer = new ShowTimer(null, 5_000).started(now);
        assertThat(timer.elapsed(now.minusSeconds(3_600))).isEqualTo(Duration.ofSeconds(5));
    }
}
