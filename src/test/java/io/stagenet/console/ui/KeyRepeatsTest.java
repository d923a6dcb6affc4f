package io.stagenet.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class KeyRepeatsTest {
    private static final long WITHIN = KeyRepeats.WITHIN.toMillis();

    private final KeyRepeats keys = new KeyRepeats();
    private Instant now = Instant.EPOCH;

    private boolean repeats(KeyCode code) {
        return keys.down(code, now);
    }

    private void later(long millis) {
        now = now.plusMillis(millis);
    }

    private void leaveTheWindowAndComeBackAfter(long millis) {
        keys.focusChanged(now);
        later(millis);
        keys.focusChanged(now);
    }

    @Test
    void aKeyRepeatsUntilItIsLetGo() {
        assertThat(repeats(KeyCode.ENTER)).isFalse();
        for (int i = 0; i < 3; i++) {
            assertThat(repeats(KeyCode.ENTER)).isTrue();
        }
        keys.up(KeyCode.ENTER);
        assertThat(repeats(KeyCode.ENTER)).isFalse();
    }

    @Test
    void aKeyThatIsHeldInItsWindowRepeatsHoweverSlowly() {
        repeats(KeyCode.ENTER);
        later(60_000);
        assertThat(repeats(KeyCode.ENTER)).isTrue();
    }

    @Test
    void onlyTheKeyThatWentDownLastRepeats() {
        repeats(KeyCode.ENTER);
        assertThat(repeats(KeyCode.SPACE)).isFalse();
        assertThat(repeats(KeyCode.ENTER)).isFalse();
    }

    @Test
    void anotherKeyThatIsLetGoEndsNothing() {
        repeats(KeyCode.ENTER);
        keys.up(KeyCode.A);
        assertThat(repeats(KeyCode.ENTER)).isTrue();
    }

    @Test
    void aKeyThatIsHeldAcrossAnotherWindowRepeatsOn() {
        repeats(KeyCode.ENTER);
        leaveTheWindowAndComeBackAfter(10_000);
        for (int i = 0; i < 20; i++) {
            later(WITHIN);
            assertThat(repeats(KeyCode.ENTER)).as("repeat %s", i).isTrue();
        }
    }

    @Test
    void aKeyThatWasLetGoInAnotherWindowIsPressedAnew() {
        repeats(KeyCode.ENTER);
        leaveTheWindowAndComeBackAfter(100);
        later(WITHIN + 1);
        assertThat(repeats(KeyCode.ENTER)).isFalse();
        later(WITHIN + 1);
        assertThat(repeats(KeyCode.ENTER)).as("down in this window for certain").isTrue();
    }

    @Test
    void aKeyThatStopsRepeatingWasLetGo() {
        repeats(KeyCode.ENTER);
        leaveTheWindowAndComeBackAfter(100);
        later(50);
        assertThat(repeats(KeyCode.ENTER)).isTrue();
        later(WITHIN + 1);
        assertThat(repeats(KeyCode.ENTER)).isFalse();
    }

    @Test
    void anotherKeyThanTheHeldOneIsMeantAtOnce() {
        repeats(KeyCode.ENTER);
        leaveTheWindowAndComeBackAfter(100);
        assertThat(repeats(KeyCode.SPACE)).isFalse();
    }

    @Test
    void whatIsSeenToBeLetGoNeedsNoTime() {
        repeats(KeyCode.ENTER);
        leaveTheWindowAndComeBackAfter(100);
        keys.up(KeyCode.ENTER);
        assertThat(repeats(KeyCode.ENTER)).isFalse();
    }
}
