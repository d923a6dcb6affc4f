package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.net.ManualEventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WakefulnessTest {
    private static final long MINUTE = 60_000_000_000L;

    private final List<String> asked = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final Wakefulness wakefulness = new Wakefulness(new SleepInhibitor() {
        @Override
        public void hold(Consumer<String> failed) {
            asked.add("hold");
            failed.accept("no tool");
        }

        @Override
        public void release() {
            asked.add("release");
        }
    }, notices::add);

    @Test
    void nothingIsAskedOfTheSystemBeforeTheFirstValue() {
        wakefulness.look(0, 0, false);
        wakefulness.look(100 * MINUTE, 0, false);
        assertThat(asked).isEmpty();
    }

    @Test
    void aStillSceneKeepsItAwakeForAnHour() {
        wakefulness.look(0, 5, true);
        wakefulness.look(60 * MINUTE, 5, true);
        assertThat(asked).containsExactly("hold");
    }

    @Test
    void tenMinutesOfDarknessWithoutAValueLetItGo() {
        wakefulness.look(0, 5, true);
        wakefulness.look(MINUTE, 6, false);
        wakefulness.look(11 * MINUTE - 1, 6, false);
        assertThat(asked).containsExactly("hold");
        wakefulness.look(11 * MINUTE, 6, false);
        wakefulness.look(12 * MINUTE, 6, false);
        assertThat(asked).containsExactly("hold", "release");
        wakefulness.look(13 * MINUTE, 7, false);
        assertThat(asked).containsExactly("hold", "release", "hold");
        assertThat(notices).as("told once").containsExactly("no tool");
    }

    @Test
    void theSelfCheckAsksForAMomentWhatNothingHasAskedForYet() {
        var loop = new ManualEventLoop();
        var found = wakefulness.refusals(loop).toCompletableFuture();
        assertThat(found).isNotDone();
        loop.advance(Wakefulness.MOMENT);
        assertThat(found).isCompletedWithValue(List.of("no tool"));
        assertThat(asked).containsExactly("hold", "release");
        wakefulness.look(0, 5, true);
        assertThat(wakefulness.refusals(loop).toCompletableFuture()).isCompletedWithValue(List.of("no tool"));
        assertThat(asked).as("what is held stays held").containsExactly("hold", "release", "hold");
    }
}
