package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.With.SHORTCUT;
import static io.stagenet.console.ui.Hands.click;
import static io.stagenet.console.ui.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.ui.key.KeyAction;
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
