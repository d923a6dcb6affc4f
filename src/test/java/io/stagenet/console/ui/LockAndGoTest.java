package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.With.SHORTCUT;
import static io.stagenet.console.ui.Hands.click;
import static io.stagenet.console.ui.Hands.down;
import static io.stagenet.console.ui.Hands.press;
import static io.stagenet.console.ui.Hands.type;
import static io.stagenet.console.ui.Hands.up;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.ui.key.KeyAction;
import io.stagenet.console.ui.lock.LockViewModel;
import java.util.concurrent.TimeUnit;
import javafx.scene.AccessibleAction;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// GO in a window that only shows: as it was allowed when it was locked.
@ExtendWith(FxToolkit.class)
class LockAndGoTest {
    private final FakeConsole console = new FakeConsole(
            new Rig().gateway("A", LinkState.ONLINE, 1, 40, "DMX").state());
    @AutoClose private final LockableWindow window = new LockableWindow(console);

    @Test
    void goBackAndPauseStayWhenTheyAreAllowed() {
        runOnFx(() -> {
            window.model().go().armedProperty().set(true);
            window.lock(true, "");
            press(window.owner(), KeyCode.ENTER, SHORTCUT);
            press(window.owner(), KeyCode.SPACE);
            window.perform(KeyAction.BACK);
            window.perform(KeyAction.PAUSE_OR_RESUME);
            window.open(ViewId.CUES);
            click(window.one(".go-view .go"));
            assertThat(console.actions).containsExactly(new PlaybackAction.Go(1), new PlaybackAction.Go(1),
                    new PlaybackAction.Back(1), new PlaybackAction.Pause(1), new PlaybackAction.Go(1));
            click(window.one(".go-view .arm"));
            assertThat(window.model().go().armedProperty().get()).as("arming is no GO").isTrue();
        });
    }

    @Test
    void aGoThatIsGivenIsNotSaidToBeLocked() {
        runOnFx(() -> {
            window.lock(true, "");
            window.one(".fader").requestFocus();
            press(window.owner(), KeyCode.ENTER, SHORTCUT);
            assertThat(console.actions).containsExactly(new PlaybackAction.Go(1));
            assertThat(window.lock().touchedProperty().get()).isFalse();
        });
    }

    @Test
    void goDoesNothingWhenItIsNotAllowed() {
        runOnFx(() -> {
            window.open(ViewId.CUES);
            window.model().go().armedProperty().set(true);
            window.lock(false, "");
            press(window.owner(), KeyCode.ENTER, SHORTCUT);
            press(window.owner(), KeyCode.SPACE);
            click(window.one(".go-view .go"));
            window.one(".go-view .go").executeAccessibleAction(AccessibleAction.FIRE);
            assertThat(console.actions).isEmpty();
        });
    }

    /// As a hand does it: each character by its key.
    private void write(String text) {
        text.chars().mapToObj(Character::toString).forEach(character -> {
            down(window.owner(), character.equals(" ") ? KeyCode.SPACE : KeyCode.getKeyCode(character));
            type(window.owner(), character);
            up(window.owner(), character.equals(" ") ? KeyCode.SPACE : KeyCode.getKeyCode(character));
        });
    }

    @Test
    void theBlanksOfALineThatIsTypedAreNoGo() {
        runOnFx(() -> {
            window.model().go().armedProperty().set(true);
            window.lock(true, "4711");
            long time = 1;
            window.pulse(time);
            write("1 AT FULL");
            press(window.owner(), KeyCode.ENTER);
            assertThat(console.actions).isEmpty();
            assertThat(window.lock().stageProperty().get()).as("Enter ends the line and opens nothing")
                    .isEqualTo(LockViewModel.Stage.LOCKED);
            assertThat(window.lock().touchedProperty().get()).as("and it is said").isTrue();
            assertThat(window.model().go().isSpaceGo()).isFalse();
            time += TimeUnit.SECONDS.toNanos(2) - 1;
            window.pulse(time);
            write(" ");
            assertThat(console.actions).isEmpty();
            window.pulse(time + 1);
            assertThat(window.model().go().isSpaceGo()).isTrue();
            write(" ");
            assertThat(console.actions).as("by itself").containsExactly(new PlaybackAction.Go(1));
            write(" ");
            assertThat(console.actions).as("a blank begins no text").hasSize(2);
        });
    }

    @Test
    void eachCharacterBeginsTheTimeAnewAndKeysWithCtrlAreNone() {
        runOnFx(() -> {
            window.model().go().armedProperty().set(true);
            window.lock(true, "");
            window.pulse(1);
            write("1");
            window.pulse(TimeUnit.SECONDS.toNanos(2));
            write("2");
            window.pulse(TimeUnit.SECONDS.toNanos(3));
            write(" ");
            assertThat(console.actions).isEmpty();
            press(window.owner(), KeyCode.ENTER, SHORTCUT);
            assertThat(console.actions).as("GO by its own key").hasSize(1);
            window.pulse(TimeUnit.SECONDS.toNanos(4));
            press(window.owner(), KeyCode.DIGIT2, SHORTCUT);
            press(window.owner(), KeyCode.ESCAPE);
            type(window.owner(), "\u001b");
            write(" ");
            assertThat(console.actions).hasSize(2);
        });
    }

    @Test
    void thePinIsEndedByEnterAndABlankInItIsNoGo() {
        runOnFx(() -> {
            window.model().go().armedProperty().set(true);
            window.lock(true, "4711");
            window.lock().toggle();
            write("47 11");
            assertThat(console.actions).isEmpty();
            press(window.owner(), KeyCode.ENTER);
            assertThat(window.lock().isLocked()).isFalse();
            assertThat(window.lock().typingProperty().get()).isFalse();
        });
    }

    @Test
    void spaceIsNotSaidToGiveGoWhileTheLockForbidsIt() {
        runOnFx(() -> {
            window.model().go().armedProperty().set(true);
            window.one(".fader").requestFocus();
            assertThat(window.one(".status-line .space").isVisible()).isTrue();
            window.lock(false, "");
            assertThat(window.one(".status-line .space").isVisible()).isFalse();
            window.lock().held();
            assertThat(window.one(".status-line .space").isVisible()).isTrue();
            window.lock(true, "");
            assertThat(window.one(".status-line .space").isVisible()).isTrue();
        });
    }
}
