package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.With.SHIFT;
import static io.stagenet.console.ui.Hands.With.SHORTCUT;
import static io.stagenet.console.ui.Hands.down;
import static io.stagenet.console.ui.Hands.press;
import static io.stagenet.console.ui.Hands.type;
import static io.stagenet.console.ui.Hands.up;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.line.CommandLineView;
import io.stagenet.console.ui.notice.NoticesViewModel;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// GO, BACK and a pause by key: one press is one, and Space only while it is armed.
@ExtendWith(FxToolkit.class)
class GoByKeyTest {
    private final FakeConsole console = new FakeConsole(
            new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX").state());
    @AutoClose private final OpenWindow window = OpenWindow.of(console);

    private TextField line() {
        return (TextField) window.one(".command-line .text-field");
    }

    private long gos() {
        return console.actions.stream().filter(PlaybackAction.Go.class::isInstance).count();
    }

    @Test
    void goBackAndPauseAreOnePressEachAlsoFromTheCommandLine() {
        runOnFx(() -> {
            line().requestFocus();
            press(window.owner(), KeyCode.ENTER, SHORTCUT);
            press(window.owner(), KeyCode.ENTER, SHORTCUT, SHIFT);
            press(window.owner(), KeyCode.PERIOD, SHORTCUT);
            assertThat(console.actions).containsExactly(new PlaybackAction.Go(1), new PlaybackAction.Back(1),
                    new PlaybackAction.Pause(1));
        });
    }

    @Test
    void aKeyThatIsHeldDownGivesOneGo() {
        runOnFx(() -> {
            for (int i = 0; i < 20; i++) {
                down(window.owner(), KeyCode.ENTER, SHORTCUT);
            }
            assertThat(gos()).isOne();
            up(window.owner(), KeyCode.ENTER);
            down(window.owner(), KeyCode.ENTER, SHORTCUT);
            assertThat(gos()).isEqualTo(2);
        });
    }

    @Test
    void spaceIsGoOnlyWhileItIsArmedAndNeverTwiceForOnePress() {
        runOnFx(() -> {
            window.one(".heat-map").requestFocus();
            press(window.owner(), KeyCode.SPACE);
            assertThat(gos()).isZero();
            press(window.owner(), KeyCode.G, SHORTCUT);
            assertThat(window.model().go().armedProperty().get()).isTrue();
            for (int i = 0; i < 20; i++) {
                down(window.owner(), KeyCode.SPACE);
                down(window.owner(), KeyCode.SHIFT, SHIFT);
                up(window.owner(), KeyCode.SHIFT);
            }
            up(window.owner(), KeyCode.SPACE);
            assertThat(gos()).isOne();
            press(window.owner(), KeyCode.SPACE, SHIFT);
            press(window.owner(), KeyCode.SPACE, SHORTCUT);
            assertThat(gos()).as("with Shift or Ctrl it is another key").isOne();
            press(window.owner(), KeyCode.G, SHORTCUT);
            press(window.owner(), KeyCode.SPACE);
            assertThat(gos()).isOne();
        });
    }

    @Test
    void theKeysThatArmSpaceDoItOnceHoweverLongTheyAreHeld() {
        runOnFx(() -> {
            for (int i = 0; i < 6; i++) {
                down(window.owner(), KeyCode.G, SHORTCUT);
                assertThat(window.model().go().armedProperty().get()).as("repeat %s", i).isTrue();
            }
            up(window.owner(), KeyCode.G);
            press(window.owner(), KeyCode.G, SHORTCUT);
            assertThat(window.model().go().armedProperty().get()).isFalse();
        });
    }

    @Test
    void armedSpacePressesNoButtonAndMovesNoFader() {
        runOnFx(() -> {
            window.model().go().armedProperty().set(true);
            window.one(".fader").requestFocus();
            press(window.owner(), KeyCode.SPACE);
            assertThat(gos()).isOne();
            assertThat(window.model().selection().size()).as("no strip is selected").isZero();
        });
    }

    @Test
    void spaceInATextFieldIsASpaceAndTheStatusLineSaysSo() {
        runOnFx(() -> {
            line().requestFocus();
            window.model().go().armedProperty().set(true);
            assertThat(window.owner()).as("out of the empty line").isNotInstanceOf(TextField.class);
            assertThat(((Label) window.one(".space")).getText()).isEqualTo(Text.of("ui.key.armed"));
            line().requestFocus();
            line().setText("1");
            line().end();
            press(window.owner(), KeyCode.SPACE);
            type(window.owner(), " ");
            assertThat(gos()).isZero();
            assertThat(line().getText()).isEqualTo("1 ");
            assertThat(((Label) window.one(".space")).getText()).isEqualTo(Text.of("ui.key.disarmed"));
            press(window.owner(), KeyCode.ESCAPE);
            press(window.owner(), KeyCode.ESCAPE);
            assertThat(window.owner()).as("Esc with nothing to clear").isNotInstanceOf(TextField.class);
            press(window.owner(), KeyCode.SPACE);
            assertThat(gos()).isOne();
        });
    }

    @Test
    void armedSpaceIsGoFromTheEmptyCommandLineWhichStaysEmpty() {
        runOnFx(() -> {
            window.open(ViewId.CUES);
            window.model().go().armedProperty().set(true);
            var go = window.one(".go-view .go");
            var armed = PseudoClass.getPseudoClass("armed");
            line().requestFocus();
            assertThat(go.getPseudoClassStates()).contains(armed);
            assertThat(((Label) window.one(".space")).getText()).isEqualTo(Text.of("ui.key.armed"));
            down(window.owner(), KeyCode.SPACE);
            type(window.owner(), " ");
            up(window.owner(), KeyCode.SPACE);
            assertThat(gos()).isOne();
            assertThat(line().getText()).isEmpty();
            type(window.owner(), "5");
            assertThat(go.getPseudoClassStates()).as("text is typed").doesNotContain(armed);
            line().clear();
            assertThat(go.getPseudoClassStates()).contains(armed);
            window.one(".record-bar .text-field").requestFocus();
            assertThat(window.owner()).as("another field").isInstanceOf(TextField.class).isNotEqualTo(line());
            assertThat(go.getPseudoClassStates()).doesNotContain(armed);
            assertThat(((ToggleButton) window.one(".go-view .arm")).getText()).isEqualTo(Text.of("ui.go.types"));
            press(window.owner(), KeyCode.SPACE);
            assertThat(gos()).isOne();
        });
    }

    @Test
    void whyAGoWasNotDoneIsSaidInEveryViewAndCountedWhenItIsSaidAgain() {
        runOnFx(() -> {
            console.outcome = Outcome.refused("List 1 is at its end");
            for (int times = 1; times <= 2; times++) {
                press(window.owner(), KeyCode.ENTER, SHORTCUT);
                window.pulse(times);
                assertThat(window.model().notices().all().getFirst().contentsProperty().get())
                        .extracting(NoticesViewModel.Contents::text, NoticesViewModel.Contents::times)
                        .containsExactly("List 1 is at its end", times);
            }
            window.open(ViewId.CUES);
            press(window.owner(), KeyCode.ENTER, SHORTCUT);
            window.pulse(3);
            assertThat(window.model().go().refusalProperty().get()).isEqualTo("List 1 is at its end");
            assertThat(window.model().notices().all().getFirst().contentsProperty().get().times())
                    .as("there the panel says it").isEqualTo(2);
        });
    }

    @Test
    void aGoKeyThatIsHeldWhileAnotherWindowHasTheKeyboardGivesOneGo() {
        runOnFx(() -> {
            var part = new Group();
            var other = new FocusableWindow(window.stage(), part);
            new ConsoleKeys(window.model(), window.keyActions(), new CommandLineView(window.model().line()))
                    .listen(other.scene());
            other.getKeyboard();
            assertThat(other.hasKeyboard()).isTrue();
            down(part, KeyCode.ENTER, SHORTCUT);
            assertThat(gos()).isOne();
            other.loseKeyboard();
            assertThat(other.hasKeyboard()).isFalse();
            console.now = console.now.plusSeconds(10);
            other.getKeyboard();
            console.now = console.now.plusMillis(50);
            down(part, KeyCode.ENTER, SHORTCUT);
            assertThat(gos()).as("held all the time").isOne();
            console.now = console.now.plusSeconds(1);
            down(part, KeyCode.ENTER, SHORTCUT);
            assertThat(gos()).as("let go meanwhile").isEqualTo(2);
            other.loseKeyboard();
        });
    }
}
