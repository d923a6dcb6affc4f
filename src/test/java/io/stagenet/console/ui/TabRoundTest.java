package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.With.SHIFT;
import static io.stagenet.console.ui.Hands.With.SHORTCUT;
import static io.stagenet.console.ui.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.OpenShow;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.show.Binding;
import io.stagenet.console.model.show.RigMapping;
import io.stagenet.console.model.show.RigMapping.Fit;
import io.stagenet.console.model.show.RigMapping.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Tab in what lies over a view: it goes round there, and holds nobody.
@ExtendWith(FxToolkit.class)
class TabRoundTest {
    private static final int STOPS = 100;

    private final FakeConsole console = new FakeConsole(rig().state());
    @AutoClose private final OpenWindow window = OpenWindow.of(console);

    enum Panel {
        SHOW(".show-panel"), NOTICES(".notice-list"), KEYS(".key-map"), SHEET(".rig-sheet");

        private final String selector;

        Panel(String selector) {
            this.selector = selector;
        }
    }

    private static Rig rig() {
        return new Rig().gateway("HOUSE", LinkState.ONLINE, 1, 4, "DMX").notice(Severity.WARNING, "HOUSE", "Lost", 1);
    }

    private void open(Panel panel) {
        window.one(".fader").requestFocus();
        switch (panel) {
            case SHOW -> window.model().showPanel().openPanel();
            case NOTICES -> window.model().notices().listedProperty().set(true);
            case KEYS -> press(window.owner(), KeyCode.F1);
            case SHEET -> window.model().showPanel().show(rig().state().withOpen(OpenShow.NONE.withMapping(mapping())));
        }
        window.root().applyCss();
        window.root().layout();
    }

    private static RigMapping mapping() {
        var wanted = new Binding(new GatewayId("TOUR"), "DMX", 77);
        return new RigMapping("Tour", List.of(new Role(201, wanted, Fit.NOTHING, 0, null)), new TreeMap<>(),
                new TreeMap<>());
    }

    /// Where the keyboard is after each Tab, until it is where it began.
    private List<Node> round(Hands.With... with) {
        var begin = window.owner();
        var stops = new ArrayList<Node>();
        do {
            press(window.owner(), KeyCode.TAB, with);
            stops.add(window.owner());
        } while (window.owner() != begin && stops.size() < STOPS);
        return stops;
    }

    @ParameterizedTest
    @EnumSource
    void tabGoesRoundInAPanelBothWaysAndEscLeavesIt(Panel panel) {
        runOnFx(() -> {
            open(panel);
            var part = window.one(panel.selector);
            assertThat(part.lookupAll("*")).as("it has the keyboard").contains(window.owner());
            // What has the keyboard first need not be a stop.
            press(window.owner(), KeyCode.TAB);
            var forth = round();
            assertThat(forth).hasSizeBetween(2, STOPS - 1).doesNotHaveDuplicates();
            assertThat(part.lookupAll("*")).containsAll(forth);
            var back = round(SHIFT);
            Collections.rotate(back, 1);
            assertThat(back.reversed()).as("the way back, which ends where it begins").isEqualTo(forth);
            press(window.owner(), KeyCode.ESCAPE);
            assertThat(window.shows(panel.selector)).isFalse();
            assertThat(window.owner()).isEqualTo(window.one(".fader"));
        });
    }

    @Test
    void whatTabComesToIsScrolledIntoSight() {
        runOnFx(() -> {
            open(Panel.KEYS);
            var scroll = (ScrollPane) window.one(".key-map .scroll-pane");
            assertThat(window.owner()).isEqualTo(scroll);
            press(window.owner(), KeyCode.TAB, SHIFT);
            assertThat(window.owner().localToScene(window.owner().getLayoutBounds()).getMaxY()).as("the last button")
                    .isLessThanOrEqualTo(scroll.localToScene(scroll.getLayoutBounds()).getMaxY());
            assertThat(scroll.getVvalue()).isPositive();
        });
    }

    @Test
    void whatLiesBesideAPanelTakesTabAsEver() {
        runOnFx(() -> {
            open(Panel.SHOW);
            var fader = window.one(".fader");
            fader.requestFocus();
            press(fader, KeyCode.TAB);
            assertThat(window.owner()).isNotEqualTo(fader);
            assertThat(window.one(Panel.SHOW.selector).lookupAll("*")).doesNotContain(window.owner());
        });
    }

    @Test
    void anAnswerMovesNoButtonOfTheSheet() {
        var before = onFx(() -> {
            open(Panel.SHEET);
            return buttons();
        });
        assertThat(before).isNotEmpty();
        runOnFx(() -> {
            console.outcome = Outcome.refused("Gateway TOUR is not there");
            window.one(".rig-sheet").lookupAll(".button").stream().filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals("Reject")).findFirst().orElseThrow().fire();
        });
        FxToolkit.await("the answer", () -> window.shows(".show-bar.answered"));
        runOnFx(() -> {
            window.root().applyCss();
            window.root().layout();
            assertThat(buttons()).isEqualTo(before);
        });
    }

    private List<Bounds> buttons() {
        return window.one(".rig-sheet").lookupAll(".button").stream().filter(Button.class::isInstance)
                .map(node -> node.localToScene(node.getLayoutBounds())).toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"KEYS", "SHEET"})
    void aViewThatIsChosenIsShownAlsoWhenItWasOpen(Panel panel) {
        runOnFx(() -> {
            for (var view : new ViewId[]{ViewId.FADERS, ViewId.PATCH}) {
                open(panel);
                assertThat(window.shows(panel.selector)).isTrue();
                press(window.owner(), view == ViewId.FADERS ? KeyCode.DIGIT1 : KeyCode.DIGIT4, SHORTCUT);
                assertThat(window.shows(panel.selector)).isFalse();
                assertThat(window.model().openProperty().get()).isEqualTo(view);
                window.open(ViewId.FADERS);
                if (panel == Panel.SHEET) {
                    window.model().showPanel().show(rig().state());
                }
            }
            open(panel);
            ((ToggleButton) window.one(".rail .view-devices")).fire();
            assertThat(window.shows(panel.selector)).isFalse();
        });
    }
}
