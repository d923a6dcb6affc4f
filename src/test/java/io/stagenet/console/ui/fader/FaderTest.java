package io.stagenet.console.ui.fader;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(FxToolkit.class)
class FaderTest {
    private final List<Integer> moves = new ArrayList<>();
    private final List<String> hand = new ArrayList<>();
    private Fader fader;
    private StackPane root;

    @BeforeEach
    void oneFaderAsTallAsAWindow() {
        runOnFx(() -> {
            fader = new Fader(new FaderHand() {
                @Override
                public void grab() {
                    hand.add("grab");
                }

                @Override
                public void moveTo(int value) {
                    moves.add(value);
                    fader.wantedProperty().set(value);
                }

                @Override
                public void letGo() {
                    hand.add("letGo");
                }
            });
            root = new StackPane(fader);
            Theme.scene(root, 60, 400);
            root.applyCss();
            root.layout();
        });
    }

    private Region part(String styleClass) {
        return (Region) fader.lookup("." + styleClass);
    }

    private void mouse(EventType<MouseEvent> type, double y, boolean shift) {
        Event.fireEvent(fader, new MouseEvent(type, 30, y, 30, y, MouseButton.PRIMARY, 1, shift, false, false, false,
                type != MouseEvent.MOUSE_RELEASED, false, false, false, false, true, null));
    }

    private void drag(double fromY, double toY, boolean shift) {
        mouse(MouseEvent.MOUSE_PRESSED, fromY, shift);
        mouse(MouseEvent.MOUSE_DRAGGED, (fromY + toY) / 2, shift);
        mouse(MouseEvent.MOUSE_DRAGGED, toY, shift);
        mouse(MouseEvent.MOUSE_RELEASED, toY, shift);
    }

    private void key(KeyCode code, boolean shift) {
        Event.fireEvent(fader, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    /// From the middle of the thumb at 0 to its middle at full.
    private double travel() {
        return part("slot").getHeight();
    }

    @Test
    void theThumbGoesOneToOneWithTheHand() {
        runOnFx(() -> {
            fader.wantedProperty().set(0);
            double before = part("thumb").getLayoutY();
            drag(380, 380 - travel() / 2, false);
            assertThat(part("thumb").getLayoutY()).isBetween(before - travel() / 2 - 1, before - travel() / 2 + 1);
        });
        assertThat(moves.getLast()).isBetween(127, 128);
        assertThat(hand).containsExactly("grab", "letGo");
    }

    @Test
    void aClickOnTheTrackMovesNothing() {
        runOnFx(() -> {
            fader.wantedProperty().set(10);
            mouse(MouseEvent.MOUSE_PRESSED, 40, false);
            mouse(MouseEvent.MOUSE_RELEASED, 40, false);
        });
        assertThat(moves).isEmpty();
    }

    @Test
    void withShiftTheHandIsTenTimesFiner() {
        runOnFx(() -> {
            fader.wantedProperty().set(0);
            drag(380, 380 - travel(), true);
        });
        assertThat(moves.getLast()).isBetween(25, 26);
    }

    @Test
    void aHandThatRanPastTheEndFindsTheThumbWhereItLeftIt() {
        runOnFx(() -> {
            fader.wantedProperty().set(255);
            mouse(MouseEvent.MOUSE_PRESSED, 100, false);
            mouse(MouseEvent.MOUSE_DRAGGED, 50, false);
            mouse(MouseEvent.MOUSE_DRAGGED, 100, false);
            mouse(MouseEvent.MOUSE_RELEASED, 100, false);
        });
        assertThat(onFx(() -> fader.getWanted())).isEqualTo(255);
        assertThat(moves).isEmpty();
    }

    @Test
    void aDragStartsWhereTheFaderIsThenNotWhereItWasWhenItWasTouched() {
        runOnFx(() -> {
            fader.wantedProperty().set(0);
            mouse(MouseEvent.MOUSE_PRESSED, 300, false);
            fader.wantedProperty().set(200);
            mouse(MouseEvent.MOUSE_DRAGGED, 290, false);
            mouse(MouseEvent.MOUSE_RELEASED, 290, false);
        });
        assertThat(moves).singleElement().satisfies(value -> assertThat(value).isBetween(205, 209));
    }

    @Test
    void aFaderTakenAwayInTheHandIsLetGo() {
        runOnFx(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, 100, false);
            root.getChildren().clear();
        });
        assertThat(hand).containsExactly("grab", "letGo");
    }

    @ParameterizedTest
    @CsvSource({"UP,false,130", "DOWN,false,125", "UP,true,129", "DOWN,true,127", "PAGE_UP,false,153",
        "PAGE_DOWN,false,102", "HOME,false,0", "END,false,255"})
    void keysStepByPercentAndWithShiftByOneStep(KeyCode code, boolean shift, int expected) {
        runOnFx(() -> {
            fader.wantedProperty().set(128);
            key(code, shift);
        });
        assertThat(moves).containsExactly(expected);
    }

    @Test
    void everyPercentCanBeReachedUpwardAndDownwardByTheArrows() {
        runOnFx(() -> {
            fader.wantedProperty().set(0);
            for (int percent = 1; percent <= 100; percent++) {
                key(KeyCode.UP, false);
                assertThat(Level.toPercent(fader.getWanted())).isEqualTo(percent);
            }
            for (int percent = 99; percent >= 0; percent--) {
                key(KeyCode.DOWN, false);
                assertThat(Level.toPercent(fader.getWanted())).isEqualTo(percent);
            }
            key(KeyCode.DOWN, false);
        });
        assertThat(moves).hasSize(200);
    }

    @ParameterizedTest
    @CsvSource({"0,40,false,130", "0,-40,false,125", "40,0,true,129", "0,10,false,-1"})
    void aNotchOfTheWheelIsOneStep(double deltaX, double deltaY, boolean shift, int expected) {
        runOnFx(() -> {
            fader.wantedProperty().set(128);
            Event.fireEvent(fader, wheel(deltaX, deltaY, shift, false));
        });
        assertThat(moves).isEqualTo(expected < 0 ? List.of() : List.of(expected));
    }

    @Test
    void aPadThatRunsOnByItselfMovesNothing() {
        runOnFx(() -> Event.fireEvent(fader, wheel(0, 400, false, true)));
        assertThat(moves).isEmpty();
    }

    private static ScrollEvent wheel(double deltaX, double deltaY, boolean shift, boolean inertia) {
        return new ScrollEvent(ScrollEvent.SCROLL, 0, 0, 0, 0, shift, false, false, false, true, inertia, deltaX,
                deltaY,
                deltaX, deltaY, 40, 40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }

    @Test
    void fillIsWhatWasSentAndThumbWhatIsWanted() {
        runOnFx(() -> {
            fader.wantedProperty().set(255);
            fader.sentProperty().set(51);
            assertThat(part("fill").getClip().getLayoutBounds().getHeight()).isBetween(travel() / 5 - 1,
                    travel() / 5 + 1);
            assertThat(part("thumb").getLayoutY()).isLessThan(part("fill").getLayoutY());
            fader.sentProperty().set(Level.NONE);
            assertThat(part("fill").isVisible()).isFalse();
        });
    }

    @Test
    void whatIsHeldIsABracketOfItsOwnAcrossTheTravel() {
        runOnFx(() -> {
            fader.wantedProperty().set(255);
            fader.sentProperty().set(51);
            assertThat(part("held-mark").isVisible()).isFalse();
            fader.heldProperty().set(102);
            var held = part("held-mark").getBoundsInParent();
            assertThat(part("held-mark").isVisible()).isTrue();
            assertThat(part("slot").getBoundsInParent().getMaxY() - held.getCenterY())
                    .isBetween(travel() * 2 / 5 - 1, travel() * 2 / 5 + 1);
            fader.wantedProperty().set(102);
            var thumb = part("thumb").getBoundsInParent();
            assertThat(held.getMinX()).as("seen beside a thumb at its level").isLessThan(thumb.getMinX());
            assertThat(held.getMaxX()).isGreaterThan(thumb.getMaxX());
            fader.heldProperty().set(Level.NONE);
            assertThat(part("held-mark").isVisible()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHeldIsSeenInEveryLookByItsBrightness(Look look) {
        runOnFx(() -> {
            root.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(look.name().toLowerCase(Locale.ROOT).replace('_', '-')), true);
            fader.heldProperty().set(128);
            var held = fader.localToScene(part("held-mark").getBoundsInParent());
            var pixels = root.getScene().snapshot(null).getPixelReader();
            double end = pixels.getColor((int) held.getMinX(), (int) held.getMinY() + 1).getBrightness();
            double line = pixels.getColor((int) held.getCenterX(), (int) held.getCenterY()).getBrightness();
            double beside = pixels.getColor((int) held.getMinX() - 3, (int) held.getCenterY()).getBrightness();
            assertThat(List.of(end, line)).allSatisfy(mark -> assertThat(mark).isGreaterThan(beside + 0.5));
        });
    }

    @Test
    void whatIsHeldIsReadOutAfterWhatIsWanted() {
        runOnFx(() -> {
            fader.wantedProperty().set(255);
            fader.heldProperty().set(Level.ofPercent(45));
            assertThat(fader.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING))
                    .isEqualTo("100 percent, held at 45 percent");
        });
    }

    @Test
    void isASliderOfPercentForAssistiveTechnology() {
        runOnFx(() -> {
            assertThat(fader.getAccessibleRole()).isEqualTo(AccessibleRole.SLIDER);
            assertThat(fader.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING)).isEqualTo("not set");
            fader.executeAccessibleAction(AccessibleAction.SET_VALUE, 50.0);
            assertThat(fader.queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(50.0);
            assertThat(fader.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING)).isEqualTo("50 percent");
            fader.executeAccessibleAction(AccessibleAction.INCREMENT);
            assertThat(fader.queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(51.0);
        });
    }
}
