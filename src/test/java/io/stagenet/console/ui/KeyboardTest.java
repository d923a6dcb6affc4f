package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.WindowSettings;
import io.stagenet.console.service.Action.LevelAction.SetBlackout;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.key.KeyAction;
import io.stagenet.console.ui.key.KeyMap;
import io.stagenet.console.ui.notice.NoticesViewModel;
import java.time.ZoneOffset;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a key does in the whole window, and what it must never do.
@ExtendWith(FxToolkit.class)
class KeyboardTest {
    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    private final FakeConsole console = new FakeConsole(state(Map.of()));
    private Stage stage;
    private ConsoleWindow window;

    private static io.stagenet.console.model.ConsoleState state(Map<String, String> keys) {
        return new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX")
                .preferences(Preferences.DEFAULT.withWindow(WindowSettings.DEFAULT.withKeys(keys))).state();
    }

    @BeforeEach
    void open() {
        runOnFx(() -> {
            stage = new Stage();
            window = new ConsoleWindow(console, stage, ZoneOffset.UTC);
            window.show();
        });
    }

    @AfterEach
    void close() {
        runOnFx(window::dispose);
    }

    private Node one(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }

    private TextField line() {
        return (TextField) one(".command-line .text-field");
    }

    private Node owner() {
        var owner = stage.getScene().getFocusOwner();
        return owner == null ? stage.getScene().getRoot() : owner;
    }

    private void down(KeyCode code, boolean shortcut, boolean shift) {
        Event.fireEvent(owner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut && !MAC, false,
                shortcut && MAC));
    }

    private void up(KeyCode code) {
        Event.fireEvent(owner(), new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
    }

    private void press(KeyCode code, boolean shortcut, boolean shift) {
        down(code, shortcut, shift);
        up(code);
    }

    private void type(String character) {
        Event.fireEvent(owner(), new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false,
                false));
    }

    private long gos() {
        return console.actions.stream().filter(PlaybackAction.Go.class::isInstance).count();
    }

    @Test
    void noActionHasAKeyThatCouldBeTypedByChance() {
        runOnFx(() -> {
            one(".fader").requestFocus();
            for (var code : KeyCode.values()) {
                if (code.isLetterKey() || code.isDigitKey()) {
                    press(code, false, false);
                    press(code, false, true);
                }
            }
            assertThat(console.actions).isEmpty();
            assertThat(window.model().openProperty().get()).isEqualTo(ViewId.FADERS);
        });
    }

    @Test
    void goBackAndPauseAreOnePressEachAlsoFromTheCommandLine() {
        runOnFx(() -> {
            line().requestFocus();
            press(KeyCode.ENTER, true, false);
            press(KeyCode.ENTER, true, true);
            press(KeyCode.PERIOD, true, false);
            assertThat(console.actions).containsExactly(new PlaybackAction.Go(1), new PlaybackAction.Back(1),
                    new PlaybackAction.Pause(1));
        });
    }

    @Test
    void aKeyThatIsHeldDownGivesOneGo() {
        runOnFx(() -> {
            for (int i = 0; i < 20; i++) {
                down(KeyCode.ENTER, true, false);
            }
            assertThat(gos()).isOne();
            up(KeyCode.ENTER);
            down(KeyCode.ENTER, true, false);
            assertThat(gos()).isEqualTo(2);
        });
    }

    @Test
    void whyAGoWasNotDoneIsSaidInEveryViewAndCountedWhenItIsSaidAgain() {
        runOnFx(() -> {
            console.outcome = Outcome.refused("List 1 is at its end");
            for (int times = 1; times <= 2; times++) {
                press(KeyCode.ENTER, true, false);
                window.model().pulse(times);
                assertThat(window.model().notices().all().getFirst().contentsProperty().get())
                        .extracting(NoticesViewModel.Contents::text, NoticesViewModel.Contents::times)
                        .containsExactly("List 1 is at its end", times);
            }
            window.model().open(ViewId.CUES);
            press(KeyCode.ENTER, true, false);
            window.model().pulse(3);
            assertThat(window.model().go().refusalProperty().get()).isEqualTo("List 1 is at its end");
            assertThat(window.model().notices().all().getFirst().contentsProperty().get().times())
                    .as("there the panel says it").isEqualTo(2);
        });
    }

    @Test
    void whyAFaderOfAPageDidNotMoveIsANotice() {
        console.outcome = Outcome.refused("There is no group 1");
        console.say(new Rig().gateway("A", LinkState.ONLINE, 1, 40, "DMX").show(PageShow.show()).state());
        FxToolkit.await("the page", () -> window.model().bank().pages().isChosen());
        runOnFx(() -> stage.getScene().getRoot().lookupAll(".fader").forEach(fader -> Event.fireEvent(fader,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.END, false, false, false, false))));
        FxToolkit.await("the notice", () -> window.model().notices().all().stream()
                .anyMatch(card -> card.contentsProperty().get().text().equals("There is no group 1")));
    }

    @Test
    void spaceIsGoOnlyWhileItIsArmedAndNeverTwiceForOnePress() {
        runOnFx(() -> {
            one(".heat-map").requestFocus();
            press(KeyCode.SPACE, false, false);
            assertThat(gos()).isZero();
            press(KeyCode.G, true, false);
            assertThat(window.model().go().armedProperty().get()).isTrue();
            for (int i = 0; i < 20; i++) {
                down(KeyCode.SPACE, false, false);
                down(KeyCode.SHIFT, false, true);
                up(KeyCode.SHIFT);
            }
            up(KeyCode.SPACE);
            assertThat(gos()).isOne();
            press(KeyCode.SPACE, false, true);
            press(KeyCode.SPACE, true, false);
            assertThat(gos()).as("with Shift or Ctrl it is another key").isOne();
            press(KeyCode.G, true, false);
            press(KeyCode.SPACE, false, false);
            assertThat(gos()).isOne();
        });
    }

    private void leaveTheWindowAndComeBack() {
        var other = new Stage();
        other.setScene(new Scene(new Group()));
        other.show();
        other.requestFocus();
        assertThat(stage.isFocused()).isFalse();
        other.hide();
        stage.requestFocus();
        assertThat(stage.isFocused()).isTrue();
    }

    @Test
    void theKeysThatArmSpaceDoItOnceHoweverLongTheyAreHeld() {
        runOnFx(() -> {
            for (int i = 0; i < 6; i++) {
                down(KeyCode.G, true, false);
                assertThat(window.model().go().armedProperty().get()).as("repeat %s", i).isTrue();
            }
            up(KeyCode.G);
            press(KeyCode.G, true, false);
            assertThat(window.model().go().armedProperty().get()).isFalse();
        });
    }

    @Test
    void armedSpacePressesNoButtonAndMovesNoFader() {
        runOnFx(() -> {
            window.model().go().armedProperty().set(true);
            one(".fader").requestFocus();
            press(KeyCode.SPACE, false, false);
            assertThat(gos()).isOne();
            assertThat(window.model().selection().size()).as("no strip is selected").isZero();
        });
    }

    @Test
    void spaceInATextFieldIsASpaceAndTheStatusLineSaysSo() {
        runOnFx(() -> {
            line().requestFocus();
            window.model().go().armedProperty().set(true);
            assertThat(owner()).as("out of the empty line").isNotInstanceOf(TextField.class);
            assertThat(((Label) one(".space")).getText()).isEqualTo(Text.of("ui.key.armed"));
            line().requestFocus();
            line().setText("1");
            line().end();
            press(KeyCode.SPACE, false, false);
            type(" ");
            assertThat(gos()).isZero();
            assertThat(line().getText()).isEqualTo("1 ");
            assertThat(((Label) one(".space")).getText()).isEqualTo(Text.of("ui.key.disarmed"));
            press(KeyCode.ESCAPE, false, false);
            press(KeyCode.ESCAPE, false, false);
            assertThat(owner()).as("Esc with nothing to clear").isNotInstanceOf(TextField.class);
            press(KeyCode.SPACE, false, false);
            assertThat(gos()).isOne();
        });
    }

    @Test
    void armedSpaceIsGoFromTheEmptyCommandLineWhichStaysEmpty() {
        runOnFx(() -> {
            window.model().open(ViewId.CUES);
            window.model().go().armedProperty().set(true);
            var go = one(".go-view .go");
            var armed = PseudoClass.getPseudoClass("armed");
            line().requestFocus();
            assertThat(go.getPseudoClassStates()).contains(armed);
            assertThat(((Label) one(".space")).getText()).isEqualTo(Text.of("ui.key.armed"));
            down(KeyCode.SPACE, false, false);
            type(" ");
            up(KeyCode.SPACE);
            assertThat(gos()).isOne();
            assertThat(line().getText()).isEmpty();
            type("5");
            assertThat(go.getPseudoClassStates()).as("text is typed").doesNotContain(armed);
            line().clear();
            assertThat(go.getPseudoClassStates()).contains(armed);
            one(".record-bar .text-field").requestFocus();
            assertThat(owner()).as("another field").isInstanceOf(TextField.class).isNotEqualTo(line());
            assertThat(go.getPseudoClassStates()).doesNotContain(armed);
            assertThat(((ToggleButton) one(".go-view .arm")).getText()).isEqualTo(Text.of("ui.go.types"));
            press(KeyCode.SPACE, false, false);
            assertThat(gos()).isOne();
        });
    }

    @Test
    void undoIsTheTextsWhileThereIsTextAndTheShowsElse() {
        runOnFx(() -> {
            line().requestFocus();
            line().setText("1 THRU");
            press(KeyCode.Z, true, false);
            assertThat(console.actions).isEmpty();
            line().clear();
            press(KeyCode.Z, true, false);
            assertThat(console.actions).hasSize(1).allMatch(EditAction.Undo.class::isInstance);
        });
    }

    @Test
    void blackoutTakesThreeKeysAndLetsGoAgain() {
        runOnFx(() -> {
            press(KeyCode.B, true, true);
            assertThat(console.actions).containsExactly(new SetBlackout(true));
        });
    }

    @Test
    void lettersAndDigitsGoToTheCommandLine() {
        runOnFx(() -> {
            one(".fader").requestFocus();
            type("1");
            assertThat(line().getText()).isEqualTo("1");
            assertThat(owner()).isEqualTo(line());
        });
    }

    @Test
    void theMapIsShownByF1AndByAQuestionMarkOutsideOfText() {
        runOnFx(() -> {
            var map = one(".key-map");
            line().requestFocus();
            type("?");
            assertThat(map.isVisible()).as("a question mark is text there").isFalse();
            press(KeyCode.F1, false, false);
            assertThat(map.isVisible()).isTrue();
            press(KeyCode.ESCAPE, false, false);
            assertThat(map.isVisible()).isFalse();
            assertThat(owner()).as("the keyboard is given back").isEqualTo(line());
            one(".fader").requestFocus();
            type("?");
            assertThat(map.isVisible()).isTrue();
            type("?");
            assertThat(map.isVisible()).isFalse();
            assertThat(owner()).isEqualTo(one(".fader"));
        });
    }

    @Test
    void theMapListsEveryActionWithItsKeys() {
        runOnFx(() -> {
            press(KeyCode.F1, false, false);
            var words = one(".key-map").lookupAll(".label").stream().map(Label.class::cast).map(Label::getText)
                    .toList();
            for (var action : KeyAction.values()) {
                assertThat(words).contains(action.what(), action.first().words());
            }
        });
    }

    private Button change(KeyAction action) {
        return one(".key-map").lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> (Text.of("ui.key.change") + ": " + action.what()).equals(button.getAccessibleText()))
                .findFirst().orElseThrow();
    }

    private KeyMap kept() {
        return KeyMap.of(console.preferred.getLast().window().keys());
    }

    @Test
    void newKeysArePressedAndKeptAndWorkAtOnce() {
        runOnFx(() -> {
            press(KeyCode.F1, false, false);
            change(KeyAction.GO).fire();
            press(KeyCode.F5, false, false);
            assertThat(kept().words(KeyAction.GO)).isEqualTo("F5");
            press(KeyCode.F5, false, false);
            assertThat(gos()).isOne();
            press(KeyCode.ENTER, true, false);
            assertThat(gos()).as("no longer").isOne();
        });
    }

    @Test
    void keysThatAreAnothersAreRefusedInWordsAndDoNothingMeanwhile() {
        runOnFx(() -> {
            press(KeyCode.F1, false, false);
            change(KeyAction.GO).fire();
            press(KeyCode.Z, true, false);
            assertThat(console.actions).isEmpty();
            assertThat(((Labeled) one(".key-map .refusal")).getText()).contains(KeyAction.UNDO.what());
            press(KeyCode.ESCAPE, false, false);
            assertThat(one(".key-map").isVisible()).as("Esc leaves the question first").isTrue();
            assertThat(((Labeled) one(".key-map .refusal")).getText()).isEmpty();
            press(KeyCode.ESCAPE, false, false);
            assertThat(one(".key-map").isVisible()).isFalse();
        });
    }

    @Test
    void keysThatCannotBeTakenAreANotice() {
        runOnFx(() -> {
            window.model().show(state(Map.of("of-later", "F19", "go", "G")));
            assertThat(window.model().notices().all()).hasSize(2)
                    .anyMatch(card -> card.contentsProperty().get().text().contains("of-later"));
            window.model().show(state(Map.of("of-later", "F19", "go", "G")));
            assertThat(window.model().notices().all()).as("said once").hasSize(2);
        });
    }

    @Test
    void fullScreenIsLeftByItsKeyAndNotByEscape() {
        runOnFx(() -> {
            assertThat(stage.getFullScreenExitHint()).isEmpty();
            window.model().perform(KeyAction.FULL_SCREEN);
            assertThat(stage.isFullScreen()).isTrue();
            press(KeyCode.ESCAPE, false, false);
            assertThat(stage.isFullScreen()).isTrue();
            window.model().perform(KeyAction.FULL_SCREEN);
            assertThat(stage.isFullScreen()).isFalse();
        });
    }

    @Test
    void theWindowComesBackWhereItWas() {
        runOnFx(() -> {
            stage.setX(40);
            stage.setY(30);
            stage.setWidth(1100);
            stage.setHeight(700);
            window.dispose();
            var kept = console.preferred.getLast();
            stage = new Stage();
            window = new ConsoleWindow(new FakeConsole(new Rig().preferences(kept).state()), stage, ZoneOffset.UTC);
            window.show();
            assertThat(stage.getX()).isEqualTo(40);
            assertThat(stage.getY()).isEqualTo(30);
            assertThat(stage.getWidth()).isEqualTo(1100);
            assertThat(stage.getHeight()).isEqualTo(700);
        });
    }

    @Test
    void aPlaceOnAScreenThatIsGoneIsForgotten() {
        runOnFx(() -> {
            window.dispose();
            var far = new io.stagenet.console.model.WindowBounds(90_000, 90_000, 800, 600, false);
            stage = new Stage();
            window = new ConsoleWindow(new FakeConsole(new Rig().preferences(
                    Preferences.DEFAULT.withWindow(WindowSettings.DEFAULT.withPlace(far))).state()), stage,
                    ZoneOffset.UTC);
            window.show();
            assertThat(stage.getX()).isLessThan(90_000);
        });
    }
}
