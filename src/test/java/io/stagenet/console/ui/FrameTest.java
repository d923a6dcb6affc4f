package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.With.SHORTCUT;
import static io.stagenet.console.ui.Hands.press;
import static io.stagenet.console.ui.Hands.wheel;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.model.Severity;
import io.stagenet.console.service.Action.LevelAction.SetBlackout;
import java.util.List;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The frame round the views: rail, masters, and the keys that work everywhere.
@ExtendWith(FxToolkit.class)
class FrameTest {
    private final FakeConsole console = new FakeConsole(
            new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX").state());
    @AutoClose private final OpenWindow window = OpenWindow.of(console);

    @Test
    void aKeyOpensEachViewAndTheRailFollows() {
        for (int i = 0; i < ViewId.values().length; i++) {
            int index = i;
            runOnFx(() -> {
                press(window.root(), KeyCode.valueOf("DIGIT" + (index + 1)), SHORTCUT);
                var buttons = window.root().lookupAll(".rail .toggle-button").stream()
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
            window.show(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX")
                    .notice(Severity.WARNING, "console", "beware", 1).state());
            for (var id : List.of(ViewId.PREAMPS, ViewId.PATCH, ViewId.DEVICES, ViewId.MONITOR)) {
                window.model().open(id);
                window.root().layout();
                var notice = window.one(".notices").localToScene(window.one(".notices").getLayoutBounds());
                var page = window.one(".view").localToScene(window.one(".view").getLayoutBounds());
                assertThat(window.one(".notices").isVisible()).isTrue();
                assertThat(page.getMaxY()).as("%s ends above the notice", id).isLessThanOrEqualTo(notice.getMinY());
            }
        });
    }

    @Test
    void escapeClosesTheListOfNoticesFromAnywhereFirst() {
        runOnFx(() -> {
            window.model().selection().only(1);
            window.one(".command-line .text-field").requestFocus();
            window.model().notices().listedProperty().set(true);
            assertThat(window.scene().getFocusOwner()).isEqualTo(window.one(".notice-list .list-view"));
            press(window.one(".command-line .text-field"), KeyCode.ESCAPE);
            assertThat(window.model().notices().listedProperty().get()).isFalse();
            assertThat(window.scene().getFocusOwner()).as("not the grand master")
                    .isEqualTo(window.one(".command-line .text-field"));
            assertThat(window.model().selection().size()).isOne();
        });
    }

    @Test
    void scrollingBackInTheMonitorStopsFollowing() {
        runOnFx(() -> {
            window.model().open(ViewId.MONITOR);
            var follow = window.root().lookupAll(".monitor .toggle-button").stream()
                    .map(ToggleButton.class::cast).filter(button -> button.getText().equals("Follow")).findFirst()
                    .orElseThrow();
            var list = window.one(".monitor .list-view");
            wheel(list, -40);
            assertThat(follow.isSelected()).as("scrolled on").isTrue();
            wheel(list, 40);
            assertThat(follow.isSelected()).as("scrolled back").isFalse();
        });
    }

    @Test
    void aViewThatIsOpenedAgainSaysEverythingAgain() {
        runOnFx(() -> {
            window.model().open(ViewId.PATCH);
            assertThat(window.root().lookupAll(".tool-line")).noneMatch(Node::isVisible);
            window.model().open(ViewId.FADERS);
            var chooser = (ComboBox<?>) window.one(".combo-box");
            assertThat(chooser.getValue()).isEqualTo(chooser.getItems().getFirst());
            assertThat(chooser.getItems()).hasSize(2);
            assertThat(((Label) window.one(".heat-panel .what")).getText()).contains("4");
            ((ToggleButton) window.root().lookupAll(".view-head > .toggle-button").iterator().next())
                    .fire();
            assertThat(window.root().lookupAll(".check-bar .button")).extracting(
                    node -> ((Button) node).getText()).contains("100 %");
        });
    }

    @Test
    void anOpenViewCannotBeSwitchedOffByItsOwnButton() {
        runOnFx(() -> {
            var faders = (ToggleButton) window.one(".rail .toggle-button");
            faders.fire();
            assertThat(faders.isSelected()).isTrue();
        });
    }

    @Test
    void theGrandMasterMovesByKeysAndShowsThatItHoldsLightsBack() {
        runOnFx(() -> {
            var fader = (Region) window.one(".master-fader");
            press(fader, KeyCode.PAGE_DOWN);
            press(fader, KeyCode.DOWN);
            assertThat(console.faders.grandMaster).isEqualTo(89);
            assertThat(fader.queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(89.0);
            assertThat(fader.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("Grand master");
            assertThat(fader.getPseudoClassStates()).extracting(Object::toString).contains("reduced");
        });
    }

    @Test
    void blackoutShowsWhatTheDeskDidAndNotWhatWasPressed() {
        runOnFx(() -> {
            var blackout = (ToggleButton) window.one(".blackout");
            blackout.fire();
            assertThat(console.actions).containsExactly(new SetBlackout(true));
            assertThat(blackout.isSelected()).isFalse();
        });
        console.faders.blackout = true;
        FxToolkit.await("the button is lit", () -> ((ToggleButton) window.one(".blackout")).isSelected());
        runOnFx(() -> ((ToggleButton) window.one(".blackout")).fire());
        assertThat(console.actions).last().isEqualTo(new SetBlackout(false));
    }

    @Test
    void aLookChangesTheWholeWindowAndItsBackgroundAtOnce() {
        console.say(new Rig().preferences(Preferences.DEFAULT.withLook(Look.NIGHT).withBrightness(40)).state());
        FxToolkit.await("the night", () -> window.scene().getFill().equals(Color.web("#0a0504")));
        runOnFx(() -> {
            var dimmer = window.one(".dimmer");
            assertThat(dimmer.isVisible()).isTrue();
            assertThat(dimmer.getOpacity()).isEqualTo(0.6);
            assertThat(dimmer.isMouseTransparent()).isTrue();
        });
        console.say(new Rig().preferences(Preferences.DEFAULT.withLook(Look.HIGH_CONTRAST)).state());
        FxToolkit.await("high contrast", () -> window.scene().getFill().equals(Color.BLACK));
        assertThat(onFx(() -> window.one(".dimmer").isVisible())).isFalse();
    }

    @Test
    void closingWhileLevelsAreUpAsksInTheWindowAndEscStays() {
        console.faders.sent[1] = 200;
        runOnFx(() -> {
            Event.fireEvent(window.stage(), new WindowEvent(window.stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
            assertThat(window.stage().isShowing()).isTrue();
            assertThat(window.one(".closing").isVisible()).isTrue();
            var focused = window.scene().getFocusOwner();
            assertThat(((Button) focused).getText()).isEqualTo("Cancel");
            press(focused, KeyCode.ESCAPE);
            assertThat(window.one(".closing").isVisible()).isFalse();
            Event.fireEvent(window.stage(), new WindowEvent(window.stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
            ((Button) window.one(".closing .button")).fire();
            assertThat(window.stage().isShowing()).isFalse();
        });
    }

    @Test
    void escClearsTheLineFirstThenTheSelection() {
        runOnFx(() -> {
            var line = (TextField) window.one(".command-line .text-field");
            window.model().selection().only(3);
            line.setText("1 THRU");
            press(line, KeyCode.ESCAPE);
            assertThat(line.getText()).isEmpty();
            assertThat(window.model().selection().contains(3)).isTrue();
            press(line, KeyCode.ESCAPE);
            assertThat(window.model().selection().isEmpty()).isTrue();
        });
        assertThat(onFx(() -> window.model().selection().size())).isZero();
    }
}
