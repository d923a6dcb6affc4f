package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.With.SHIFT;
import static io.stagenet.console.ui.Hands.With.SHORTCUT;
import static io.stagenet.console.ui.Hands.down;
import static io.stagenet.console.ui.Hands.press;
import static io.stagenet.console.ui.Hands.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.service.Action.LevelAction.SetBlackout;
import io.stagenet.console.service.EditAction;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a key does in the whole window, and what it must never do.
@ExtendWith(FxToolkit.class)
class KeyboardTest {
    private final FakeConsole console = new FakeConsole(
            new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX").state());
    @AutoClose private final OpenWindow window = OpenWindow.of(console);

    private TextField line() {
        return (TextField) window.one(".command-line .text-field");
    }

    @Test
    void noActionHasAKeyThatCouldBeTypedByChance() {
        runOnFx(() -> {
            window.one(".fader").requestFocus();
            for (var code : KeyCode.values()) {
                if (code.isLetterKey() || code.isDigitKey()) {
                    press(window.owner(), code);
                    press(window.owner(), code, SHIFT);
                }
            }
            assertThat(console.actions).isEmpty();
            assertThat(window.model().openProperty().get()).isEqualTo(ViewId.FADERS);
        });
    }

    @Test
    void whyAFaderOfAPageDidNotMoveIsANotice() {
        console.outcome = Outcome.refused("There is no group 1");
        console.say(new Rig().gateway("A", LinkState.ONLINE, 1, 40, "DMX").show(PageShow.show()).state());
        FxToolkit.await("the page", () -> window.model().bank().pages().isChosen());
        runOnFx(() -> window.root().lookupAll(".fader").forEach(fader -> down(fader, KeyCode.END)));
        FxToolkit.await("the notice", () -> window.model().notices().all().stream()
                .anyMatch(card -> card.contentsProperty().get().text().equals("There is no group 1")));
    }

    @Test
    void undoIsTheTextsWhileThereIsTextAndTheShowsElse() {
        runOnFx(() -> {
            line().requestFocus();
            line().setText("1 THRU");
            press(window.owner(), KeyCode.Z, SHORTCUT);
            assertThat(console.actions).isEmpty();
            line().clear();
            press(window.owner(), KeyCode.Z, SHORTCUT);
            assertThat(console.actions).hasSize(1).allMatch(EditAction.Undo.class::isInstance);
        });
    }

    @Test
    void blackoutTakesThreeKeysAndLetsGoAgain() {
        runOnFx(() -> {
            press(window.owner(), KeyCode.B, SHORTCUT, SHIFT);
            assertThat(console.actions).containsExactly(new SetBlackout(true));
        });
    }

    @Test
    void lettersAndDigitsGoToTheCommandLine() {
        runOnFx(() -> {
            window.one(".fader").requestFocus();
            type(window.owner(), "1");
            assertThat(line().getText()).isEqualTo("1");
            assertThat(window.owner()).isEqualTo(line());
        });
    }
}
