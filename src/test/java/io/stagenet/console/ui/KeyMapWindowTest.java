package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.With.SHORTCUT;
import static io.stagenet.console.ui.Hands.press;
import static io.stagenet.console.ui.Hands.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.WindowSettings;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.key.KeyAction;
import io.stagenet.console.ui.key.KeyMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The keyboard map as it is shown, changed and kept.
@ExtendWith(FxToolkit.class)
class KeyMapWindowTest {
    private final FakeConsole console = new FakeConsole(state(Map.of()));
    @AutoClose private final OpenWindow window = OpenWindow.of(console);

    private static ConsoleState state(Map<String, String> keys) {
        return new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX")
                .preferences(Preferences.DEFAULT.withWindow(WindowSettings.DEFAULT.withKeys(keys))).state();
    }

    private TextField line() {
        return (TextField) window.one(".command-line .text-field");
    }

    private long gos() {
        return console.actions.stream().filter(PlaybackAction.Go.class::isInstance).count();
    }

    @Test
    void theMapIsShownByF1AndByAQuestionMarkOutsideOfText() {
        runOnFx(() -> {
            line().requestFocus();
            line().setText("NAME 1");
            type(window.owner(), "?");
            assertThat(window.shows(".key-map")).as("a question mark is text there").isFalse();
            line().clear();
            type(window.owner(), "?");
            assertThat(window.shows(".key-map")).as("nothing is typed in an empty line").isTrue();
            assertThat(line().getText()).isEmpty();
            press(window.owner(), KeyCode.ESCAPE);
            assertThat(window.owner()).isEqualTo(line());
            press(window.owner(), KeyCode.F1);
            assertThat(window.shows(".key-map")).isTrue();
            press(window.owner(), KeyCode.ESCAPE);
            assertThat(window.shows(".key-map")).isFalse();
            assertThat(window.owner()).as("the keyboard is given back").isEqualTo(line());
            window.one(".fader").requestFocus();
            type(window.owner(), "?");
            assertThat(window.shows(".key-map")).isTrue();
            type(window.owner(), "?");
            assertThat(window.shows(".key-map")).isFalse();
            assertThat(window.owner()).isEqualTo(window.one(".fader"));
        });
    }

    @Test
    void theMapListsEveryActionWithItsKeys() {
        runOnFx(() -> {
            press(window.owner(), KeyCode.F1);
            var words = window.one(".key-map").lookupAll(".label").stream().map(Label.class::cast).map(Label::getText)
                    .toList();
            for (var action : KeyAction.values()) {
                assertThat(words).contains(action.what(), action.first().words());
            }
        });
    }

    private Button change(KeyAction action) {
        return window.one(".key-map").lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> (Text.of("ui.key.change") + ": " + action.what()).equals(button.getAccessibleText()))
                .findFirst().orElseThrow();
    }

    private KeyMap kept() {
        return KeyMap.of(console.preferred.getLast().window().keys());
    }

    @Test
    void newKeysArePressedAndKeptAndWorkAtOnce() {
        runOnFx(() -> {
            press(window.owner(), KeyCode.F1);
            change(KeyAction.GO).fire();
            press(window.owner(), KeyCode.F5);
            assertThat(kept().words(KeyAction.GO)).isEqualTo("F5");
            press(window.owner(), KeyCode.F5);
            assertThat(gos()).isOne();
            press(window.owner(), KeyCode.ENTER, SHORTCUT);
            assertThat(gos()).as("no longer").isOne();
        });
    }

    @Test
    void keysThatAreAnothersAreRefusedInWordsAndDoNothingMeanwhile() {
        runOnFx(() -> {
            press(window.owner(), KeyCode.F1);
            change(KeyAction.GO).fire();
            press(window.owner(), KeyCode.Z, SHORTCUT);
            assertThat(console.actions).isEmpty();
            assertThat(((Labeled) window.one(".key-map .refusal")).getText()).contains(KeyAction.UNDO.what());
            press(window.owner(), KeyCode.ESCAPE);
            assertThat(window.one(".key-map").isVisible()).as("Esc leaves the question first").isTrue();
            assertThat(((Labeled) window.one(".key-map .refusal")).getText()).isEmpty();
            press(window.owner(), KeyCode.ESCAPE);
            assertThat(window.one(".key-map").isVisible()).isFalse();
        });
    }

    @Test
    void keysThatCannotBeTakenAreANotice() {
        runOnFx(() -> {
            window.show(state(Map.of("of-later", "F19", "go", "G")));
            assertThat(window.model().notices().all()).hasSize(2)
                    .anyMatch(card -> card.contentsProperty().get().text().contains("of-later"));
            window.show(state(Map.of("of-later", "F19", "go", "G")));
            assertThat(window.model().notices().all()).as("said once").hasSize(2);
        });
    }
}
