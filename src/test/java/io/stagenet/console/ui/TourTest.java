package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.down;
import static io.stagenet.console.ui.Hands.press;
import static io.stagenet.console.ui.Hands.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.ui.line.DeskInterpreter;
import io.stagenet.console.ui.tour.TourStep;
import java.time.ZoneOffset;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tour as somebody new meets it: offered in one line, and in nobody's way.
@ExtendWith(FxToolkit.class)
class TourTest {
    private FakeConsole console = new FakeConsole(
            new Rig().demo().gateway("A", LinkState.ONLINE, 1, 40, "DMX").state());
    private Stage stage;
    private ConsoleWindow window;

    private void open(double width, double height) {
        runOnFx(() -> {
            stage = new Stage();
            window = new ConsoleWindow(console, stage, ZoneOffset.UTC);
            stage.setWidth(width);
            stage.setHeight(height);
            window.show();
            window.fill();
            window.root().applyCss();
            window.root().layout();
        });
    }

    @AfterEach
    void close() {
        runOnFx(window::dispose);
    }

    private Node one(String selector) {
        return window.root().lookup(selector);
    }

    /// It is made when it is taken for the first time.
    private boolean isOpen() {
        var tour = one(".tour");
        return tour != null && tour.isVisible();
    }

    @Test
    void isOfferedInOneLineAndBeginsOnlyWhenAskedFor() {
        open(1280, 720);
        runOnFx(() -> {
            assertThat(isOpen()).isFalse();
            var offer = (Button) one(".status-line .tour-offer");
            assertThat(offer.isVisible()).isTrue();
            offer.fire();
            assertThat(one(".tour").isVisible()).isTrue();
            assertThat(offer.isVisible()).isFalse();
            assertThat(stage.getScene().getFocusOwner()).isEqualTo(one(".tour .next"));
        });
    }

    @Test
    void isNotOfferedToWhomTookItOrDrivesGearOfHisOwn() {
        console = new FakeConsole(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX").state());
        open(1280, 720);
        runOnFx(() -> {
            assertThat(one(".tour-offer").isVisible()).as("driven").isFalse();
            window.feed().show(new Rig().state());
            assertThat(one(".tour-offer").isVisible()).as("nothing found").isTrue();
            window.feed().show(new Rig().demo().preferences(Preferences.DEFAULT.withTourDone(true)).state());
            assertThat(one(".tour-offer").isVisible()).as("taken").isFalse();
            window.model().tour().start();
            assertThat(one(".tour").isVisible()).as("asked for again").isTrue();
        });
    }

    @Test
    void escEndsItForGoodAndGivesTheKeyboardToTheCommandLine() {
        open(1280, 720);
        runOnFx(() -> {
            window.model().selection().only(1);
            window.model().tour().start();
            down(stage.getScene().getFocusOwner(), KeyCode.ESCAPE);
            assertThat(isOpen()).isFalse();
            assertThat(window.model().selection().size()).as("not the selection first").isOne();
            assertThat(stage.getScene().getFocusOwner()).isEqualTo(one(".command-line .text-field"));
            assertThat(console.preferred).containsExactly(Preferences.DEFAULT.withTourDone(true));
            assertThat(one(".tour-offer").isVisible()).isFalse();
        });
    }

    @Test
    void digitsStillGoToTheCommandLineAndViewsStillOpen() {
        open(1280, 720);
        runOnFx(() -> {
            window.model().tour().start();
            var next = stage.getScene().getFocusOwner();
            type(next, "5");
            assertThat(((TextField) one(".command-line .text-field")).getText()).isEqualTo("5");
            ((ToggleButton) one(".rail .view-patch")).fire();
            assertThat(window.model().openProperty().get()).isEqualTo(ViewId.PATCH);
            assertThat(one(".tour").isVisible()).isTrue();
            assertThat(one(".tour .ring").isMouseTransparent()).isTrue();
            assertThat(one(".tour").isPickOnBounds()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"1024, 640", "1280, 720", "2560, 1440"})
    void everyStepPointsAtAControlInSightAndCoversNoneOfIt(double width, double height) {
        open(1280, 720);
        runOnFx(() -> {
            var model = new ConsoleViewModel(console, new DeskInterpreter(console), Runnable::run, ZoneOffset.UTC);
            new ModelFeed(console, model).show(console.state());
            var view = new ConsoleView(model);
            view.fill();
            // Not shown: the headless screen is smaller than the largest.
            Theme.scene(view, width, height);
            lay(view);
            model.tour().start();
            for (var step : TourStep.values()) {
                lay(view);
                assertThat(model.tour().stepProperty().get()).isEqualTo(step);
                var ring = view.lookup(".tour .ring");
                var card = view.lookup(".tour .card").getBoundsInParent();
                assertThat(ring.isVisible()).as("%s", step).isTrue();
                assertThat(card.intersects(ring.getBoundsInParent())).as("%s covers it", step).isFalse();
                assertThat(card.getMinX()).as("%s", step).isPositive();
                assertThat(card.getMinY()).as("%s", step).isPositive();
                assertThat(card.getMaxX()).as("%s", step).isLessThan(width);
                assertThat(card.getMaxY()).as("%s", step).isLessThan(height);
                assertThat(((Labeled) view.lookup(".tour .title")).getText()).isNotBlank();
                ((Button) view.lookup(".tour .next")).fire();
            }
            assertThat(view.lookup(".tour").isVisible()).as("after the last").isFalse();
        });
    }

    @Test
    void spaceAgainAndAgainGoesThroughAllOfItAndBack() {
        open(1280, 720);
        runOnFx(() -> {
            window.model().tour().start();
            for (int i = 0; i < TourStep.values().length - 1; i++) {
                lay(window.root());
                assertThat(stage.getScene().getFocusOwner()).as("step %d", i + 1).isEqualTo(one(".tour .next"));
                press(stage.getScene().getFocusOwner(), KeyCode.SPACE);
            }
            assertThat(window.model().tour().stepProperty().get()).isEqualTo(TourStep.SHOW);
            var back = one(".tour .steps").lookupAll(".button").stream().map(Button.class::cast)
                    .filter(button -> !button.equals(one(".tour .next")) && button.getText().equals("Back")).findFirst()
                    .orElseThrow();
            back.requestFocus();
            for (int i = 0; i < TourStep.values().length - 1; i++) {
                lay(window.root());
                press(stage.getScene().getFocusOwner(), KeyCode.SPACE);
            }
            assertThat(window.model().tour().stepProperty().get()).isEqualTo(TourStep.RAIL);
            assertThat(stage.getScene().getFocusOwner()).isEqualTo(one(".tour .next"));
        });
    }

    private static void lay(Parent view) {
        view.applyCss();
        view.layout();
    }
}
