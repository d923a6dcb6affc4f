package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.model.Severity;
import io.stagenet.console.service.Action.LevelAction.SetBlackout;
import java.time.ZoneOffset;
import java.util.List;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The frame round the views: rail, masters, and the keys that work everywhere.
@ExtendWith(FxToolkit.class)
class FrameTest {
    private final FakeConsole console = new FakeConsole(
            new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX").state());
    private Stage stage;
    private ConsoleWindow window;

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

    private static void press(Node node, KeyCode code, boolean shortcut) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut && !mac, false,
                shortcut && mac));
    }

    @Test
    void aKeyOpensEachViewAndTheRailFollows() {
        for (int i = 0; i < ViewId.values().length; i++) {
            int index = i;
            runOnFx(() -> {
                press(stage.getScene().getRoot(), KeyCode.valueOf("DIGIT" + (index + 1)), true);
                var buttons = stage.getScene().getRoot().lookupAll(".rail .toggle-button").stream()
                        .map(ToggleButton.class::cast).toList();
                assertThat(buttons).hasSize(ViewId.values().length);
                assertThat(buttons).filteredOn(ToggleButton::isSelected).singleElement()
                        .extracting(ToggleButton::getText).isEqualTo(ViewId.values()[index].word());
            });
        }
    }

    @Test
    void aNoticeLiesOverNothingThatIsWorkedWith() {
        runOnFx(() -> {
            window.model().show(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX")
                    .notice(Severity.WARNING, "console", "beware", 1).state());
            for (var id : List.of(ViewId.PREAMPS, ViewId.PATCH, ViewId.DEVICES, ViewId.MONITOR)) {
                window.model().open(id);
                stage.getScene().getRoot().layout();
                var notice = one(".notices").localToScene(one(".notices").getLayoutBounds());
                var page = one(".view").localToScene(one(".view").getLayoutBounds());
                assertThat(one(".notices").isVisible()).isTrue();
                assertThat(page.getMaxY()).as("%s ends above the notice", id).isLessThanOrEqualTo(notice.getMinY());
            }
        });
    }

    @Test
    void escapeClosesTheListOfNoticesFromAnywhereFirst() {
        runOnFx(() -> {
            window.model().selection().only(1);
            one(".command-line .text-field").requestFocus();
            window.model().notices().listedProperty().set(true);
            assertThat(stage.getScene().getFocusOwner()).isEqualTo(one(".notice-list .list-view"));
            press(one(".command-line .text-field"), KeyCode.ESCAPE, false);
            assertThat(window.model().notices().listedProperty().get()).isFalse();
            assertThat(stage.getScene().getFocusOwner()).as("not the grand master")
                    .isEqualTo(one(".command-line .text-field"));
            assertThat(window.model().selection().size()).isOne();
        });
    }

    @Test
    void scrollingBackInTheMonitorStopsFollowing() {
        runOnFx(() -> {
            window.model().open(ViewId.MONITOR);
            var follow = stage.getScene().getRoot().lookupAll(".monitor .toggle-button").stream()
                    .map(ToggleButton.class::cast).filter(button -> button.getText().equals("Follow")).findFirst()
                    .orElseThrow();
            var list = one(".monitor .list-view");
            Event.fireEvent(list, scroll(-40));
            assertThat(follow.isSelected()).as("scrolled on").isTrue();
            Event.fireEvent(list, scroll(40));
            assertThat(follow.isSelected()).as("scrolled back").isFalse();
        });
    }

    private static ScrollEvent scroll(double by) {
        return new ScrollEvent(ScrollEvent.SCROLL, 10, 10, 10, 10, false, false, false, false, false, false, 0, by, 0,
                by, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                null);
    }

    @Test
    void aViewThatIsOpenedAgainSaysEverythingAgain() {
        runOnFx(() -> {
            window.model().open(ViewId.PATCH);
            assertThat(stage.getScene().getRoot().lookupAll(".tool-line")).noneMatch(Node::isVisible);
            window.model().open(ViewId.FADERS);
            var chooser = (javafx.scene.control.ComboBox<?>) one(".combo-box");
            assertThat(chooser.getValue()).isEqualTo(chooser.getItems().getFirst());
            assertThat(chooser.getItems()).hasSize(2);
            assertThat(((javafx.scene.control.Label) one(".heat-panel .what")).getText()).contains("4");
            ((ToggleButton) stage.getScene().getRoot().lookupAll(".view-head > .toggle-button").iterator().next())
                    .fire();
            assertThat(stage.getScene().getRoot().lookupAll(".check-bar .button")).extracting(
                    node -> ((javafx.scene.control.Button) node).getText()).contains("100 %");
        });
    }

    @Test
    void anOpenViewCannotBeSwitchedOffByItsOwnButton() {
        runOnFx(() -> {
            var faders = (ToggleButton) one(".rail .toggle-button");
            faders.fire();
            assertThat(faders.isSelected()).isTrue();
        });
    }

    @Test
    void theGrandMasterMovesByKeysAndShowsThatItHoldsLightsBack() {
        runOnFx(() -> {
            var fader = (Region) one(".master-fader");
            press(fader, KeyCode.PAGE_DOWN, false);
            press(fader, KeyCode.DOWN, false);
            assertThat(console.faders.grandMaster).isEqualTo(89);
            assertThat(fader.queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(89.0);
            assertThat(fader.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("Grand master");
            assertThat(fader.getPseudoClassStates()).extracting(Object::toString).contains("reduced");
        });
    }

    @Test
    void blackoutShowsWhatTheDeskDidAndNotWhatWasPressed() {
        runOnFx(() -> {
            var blackout = (ToggleButton) one(".blackout");
            blackout.fire();
            assertThat(console.actions).containsExactly(new SetBlackout(true));
            assertThat(blackout.isSelected()).isFalse();
        });
        console.faders.blackout = true;
        FxToolkit.await("the button is lit", () -> ((ToggleButton) one(".blackout")).isSelected());
        runOnFx(() -> ((ToggleButton) one(".blackout")).fire());
        assertThat(console.actions).last().isEqualTo(new SetBlackout(false));
    }

    @Test
    void aLookChangesTheWholeWindowAndItsBackgroundAtOnce() {
        console.say(new Rig().preferences(Preferences.DEFAULT.withLook(Look.NIGHT).withBrightness(40)).state());
        FxToolkit.await("the night", () -> stage.getScene().getFill().equals(Color.web("#0a0504")));
        runOnFx(() -> {
            var dimmer = one(".dimmer");
            assertThat(dimmer.isVisible()).isTrue();
            assertThat(dimmer.getOpacity()).isEqualTo(0.6);
            assertThat(dimmer.isMouseTransparent()).isTrue();
        });
        console.say(new Rig().preferences(Preferences.DEFAULT.withLook(Look.HIGH_CONTRAST)).state());
        FxToolkit.await("high contrast", () -> stage.getScene().getFill().equals(Color.BLACK));
        assertThat(onFx(() -> one(".dimmer").isVisible())).isFalse();
    }

    @Test
    void closingWhileLevelsAreUpAsksInTheWindowAndEscStays() {
        console.faders.sent[1] = 200;
        runOnFx(() -> {
            Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            assertThat(stage.isShowing()).isTrue();
            assertThat(one(".closing").isVisible()).isTrue();
            var focused = stage.getScene().getFocusOwner();
            assertThat(((javafx.scene.control.Button) focused).getText()).isEqualTo("Cancel");
            press(focused, KeyCode.ESCAPE, false);
            assertThat(one(".closing").isVisible()).isFalse();
            Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            ((javafx.scene.control.Button) one(".closing .button")).fire();
            assertThat(stage.isShowing()).isFalse();
        });
    }

    @Test
    void escClearsTheLineFirstThenTheSelection() {
        runOnFx(() -> {
            var line = (javafx.scene.control.TextField) one(".command-line .text-field");
            window.model().selection().only(3);
            line.setText("1 THRU");
            press(line, KeyCode.ESCAPE, false);
            assertThat(line.getText()).isEmpty();
            assertThat(window.model().selection().contains(3)).isTrue();
            press(line, KeyCode.ESCAPE, false);
            assertThat(window.model().selection().isEmpty()).isTrue();
        });
        assertThat(onFx(() -> window.model().selection().size())).isZero();
    }
}
