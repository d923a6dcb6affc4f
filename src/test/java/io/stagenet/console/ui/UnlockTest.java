package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.await;
import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.With.SHORTCUT;
import static io.stagenet.console.ui.Hands.down;
import static io.stagenet.console.ui.Hands.press;
import static io.stagenet.console.ui.Hands.type;
import static io.stagenet.console.ui.Hands.up;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.lock.LockViewModel;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// How a window is locked and opened again, with a PIN and without.
@ExtendWith(FxToolkit.class)
class UnlockTest {
    private final FakeConsole console = new FakeConsole(
            new Rig().gateway("A", LinkState.ONLINE, 1, 40, "DMX").state());
    @AutoClose private final LockableWindow window = new LockableWindow(console);

    @Test
    void twoKeysLockIt() {
        runOnFx(() -> {
            press(window.owner(), KeyCode.L, SHORTCUT);
            press(window.owner(), KeyCode.ENTER);
            assertThat(window.lock().isLocked()).isTrue();
        });
    }

    @Test
    void theQuestionHowToLockIsLeftByEscapeAndStopsNothing() {
        runOnFx(() -> {
            window.one(".fader").requestFocus();
            press(window.owner(), KeyCode.L, SHORTCUT);
            assertThat(window.one(".lock-panel").isVisible()).isTrue();
            press(window.owner(), KeyCode.ENTER, SHORTCUT);
            assertThat(console.actions).containsExactly(new PlaybackAction.Go(1));
            press(window.owner(), KeyCode.ESCAPE);
            assertThat(window.one(".lock-panel").isVisible()).isFalse();
            assertThat(window.owner()).isEqualTo(window.one(".fader"));
        });
    }

    @Test
    void whatIsTypedForAPinIsNeverShownInTheCommandLine() {
        runOnFx(() -> {
            var line = (TextField) window.one(".command-line .text-field");
            line.requestFocus();
            window.lock().toggle();
            assertThat(window.owner()).isInstanceOf(TextField.class).isNotEqualTo(line);
            type(window.owner(), "1234");
            assertThat(((TextField) window.owner()).getText()).isEqualTo("1234");
            assertThat(line.getText()).isEmpty();
            line.setText("1234");
            press(window.owner(), KeyCode.ENTER);
            assertThat(window.lock().isLocked()).isTrue();
            assertThat(line.getText()).as("typed past the field").isEmpty();
        });
    }

    @Test
    void thePinIsKeptAsItsHashOnly() {
        runOnFx(() -> {
            window.lock().toggle();
            window.lock().lock("47 11");
            assertThat(window.lock().isLocked()).as("no PIN").isFalse();
            assertThat(window.lock().answerProperty().get()).isNotEmpty();
            window.lock().lock("4711");
            var kept = console.preferred.getLast().window().pin();
            assertThat(kept).isNotNull().doesNotContain("4711");
        });
    }

    @Test
    void itIsUnlockedByItsPinOnTheKeyboard() {
        runOnFx(() -> {
            window.lock(false, "4711");
            press(window.owner(), KeyCode.L, SHORTCUT);
            assertThat(window.lock().stageProperty().get()).isEqualTo(LockViewModel.Stage.ENTERING);
            type(window.owner(), "4711");
            press(window.owner(), KeyCode.ENTER);
            assertThat(window.lock().stageProperty().get()).isEqualTo(LockViewModel.Stage.OPEN);
            assertThat(window.one(".command-line").isVisible()).isTrue();
            assertThat(window.owner()).isEqualTo(window.one(".command-line .text-field"));
        });
    }

    @Test
    void itIsUnlockedByItsPinOnThePad() {
        runOnFx(() -> {
            window.lock(false, "4711");
            window.lock().toggle();
            for (var digit : List.of("4", "7", "1", "1")) {
                window.one(".pin-pad").lookupAll(".pad-key").stream().map(Button.class::cast)
                        .filter(key -> key.getText().equals(digit)).findFirst().orElseThrow().fire();
            }
            ((Button) window.one(".pin-pad .enter")).fire();
            assertThat(window.lock().isLocked()).isFalse();
        });
    }

    @Test
    void everyWrongPinWaitsLonger() {
        runOnFx(() -> {
            window.lock(false, "4711");
            window.lock().toggle();
            long time = TimeUnit.SECONDS.toNanos(100);
            for (int wait : new int[]{1, 2, 4, 8}) {
                time += TimeUnit.MINUTES.toNanos(2);
                window.pulse(time);
                enter("1234");
                assertThat(window.lock().answerProperty().get()).isEqualTo(Text.of("ui.lock.wrong", wait));
                window.pulse(time + TimeUnit.SECONDS.toNanos(wait) - 1);
                enter("4711");
                assertThat(window.lock().isLocked()).as("within %s s", wait).isTrue();
            }
            window.pulse(time + TimeUnit.MINUTES.toNanos(2));
            enter("4711");
            assertThat(window.lock().isLocked()).isFalse();
        });
    }

    @Test
    void whatIsTypedWhileAWrongPinWaitsIsNoPartOfTheNext() {
        runOnFx(() -> {
            window.lock(false, "4711");
            window.lock().toggle();
            window.pulse(1);
            enter("1234");
            type(window.owner(), "47");
            assertThat(window.lock().typedProperty().get()).as("nothing is taken").isZero();
            window.pulse(1 + TimeUnit.SECONDS.toNanos(1));
            enter("4711");
            assertThat(window.lock().isLocked()).isFalse();
        });
    }

    private void enter(String pin) {
        pin.chars().forEach(digit -> window.lock().type((char) digit));
        window.lock().enter();
    }

    @Test
    void withoutAPinAButtonIsHeldForASecond() {
        runOnFx(() -> {
            window.lock(false, "");
            assertThat(window.owner()).isEqualTo(window.one(".lock-sign .hold-button .button"));
            down(window.owner(), KeyCode.ENTER);
            assertThat(window.lock().isLocked()).isTrue();
        });
        await("held for a second", () -> !window.lock().isLocked());
        assertThat(onFx(() -> window.one(".lock-sign").isVisible())).isFalse();
    }

    @Test
    void theKeyThatLockedItDoesNotUnlockItHoweverLongItIsHeld() {
        runOnFx(() -> {
            press(window.owner(), KeyCode.L, SHORTCUT);
            for (int i = 0; i < 3; i++) {
                down(window.owner(), KeyCode.ENTER);
            }
            assertThat(window.lock().isLocked()).isTrue();
            assertThat(window.owner()).isEqualTo(window.one(".lock-sign .hold-button .button"));
            assertThat(window.one(".lock-sign .hold-ring").isVisible()).isFalse();
        });
        // A hold that had begun would be over before one that begins now.
        var later = new AtomicBoolean();
        runOnFx(() -> new Timeline(new KeyFrame(javafx.util.Duration.seconds(1.2), _ -> later.set(true))).play());
        await("longer than a hold", later::get);
        runOnFx(() -> {
            down(window.owner(), KeyCode.ENTER);
            assertThat(window.lock().isLocked()).isTrue();
            up(window.owner(), KeyCode.ENTER);
            down(window.owner(), KeyCode.ENTER);
        });
        await("held anew", () -> !window.lock().isLocked());
    }

    @Test
    void anotherWindowOnTheSameSettingsStartsUnlocked() {
        runOnFx(() -> {
            window.lock(false, "4711");
            var kept = new ConsoleWindow(console, new Stage(), ZoneOffset.UTC);
            assertThat(kept.model().window().lock().isLocked()).as("a restart lets the operator in").isFalse();
            kept.dispose();
        });
    }
}
