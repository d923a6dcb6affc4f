package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.Look;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the stylesheet makes of a control in a state that matters, in the end.
@ExtendWith(FxToolkit.class)
class LookTest {
    private static final double LEGIBLE = 4.5;
    /// Of what is no text.
    private static final double SEEN = 3;
    private static final PseudoClass HOVER = PseudoClass.getPseudoClass("hover");
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");

    private final FakeConsole console = new FakeConsole(rig().state());
    @AutoClose private final OpenWindow window = OpenWindow.of(console);

    private static Rig rig() {
        return new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX");
    }

    @ParameterizedTest
    @EnumSource
    void blackoutIsRedAndLegibleWhileItIsOnFocusedOrNotInEveryLook(Look look) {
        console.faders.blackout = true;
        runOnFx(() -> {
            window.show(rig().preferences(Preferences.DEFAULT.withLook(look)).state());
            window.pulse(1);
            var blackout = (ToggleButton) window.one(".blackout");
            assertThat(blackout.isSelected()).isTrue();
            for (boolean focused : new boolean[]{false, true}) {
                for (boolean under : new boolean[]{false, true}) {
                    blackout.pseudoClassStateChanged(FOCUSED, focused);
                    blackout.pseudoClassStateChanged(HOVER, under);
                    window.root().applyCss();
                    var red = ((Region) window.one(".blackout")).getBackground().getFills().getLast().getFill();
                    assertThat(((Color) red).getRed()).as("%s focused %s under the mouse %s", look, focused, under)
                            .isGreaterThan(0.9);
                    assertThat(contrast(red, blackout.getTextFill()))
                            .as("%s focused %s under the mouse %s", look, focused, under).isGreaterThan(LEGIBLE);
                }
            }
        });
    }

    @Test
    void aSelectedRowOfThePatchLooksSelectedUnderTheMouseToo() {
        runOnFx(() -> {
            window.show(console.state());
            window.open(ViewId.PATCH);
            window.model().selection().only(2);
        });
        // Its lines are made elsewhere.
        FxToolkit.await("the row", () -> {
            window.root().applyCss();
            window.root().layout();
            return window.all(".table-row-cell", Region.class).anyMatch(row -> is(row, "chosen"));
        });
        runOnFx(() -> {
            var rows = window.all(".table-row-cell", Region.class).filter(row -> is(row, "filled")).toList();
            var chosen = rows.stream().filter(row -> is(row, "chosen")).findFirst().orElseThrow();
            assertUnchangedUnderTheMouse(chosen);
            var other = rows.stream().filter(row -> row != chosen).findFirst().orElseThrow();
            other.pseudoClassStateChanged(HOVER, true);
            other.applyCss();
            assertThat(fill(other)).isNotEqualTo(fill(chosen));
        });
    }

    @ParameterizedTest
    @EnumSource
    void theKeyboardIsSeenOnSegmentsAndCheckBoxesInEveryLook(Look look) {
        runOnFx(() -> {
            window.show(rig().preferences(Preferences.DEFAULT.withLook(look)).state());
            window.open(ViewId.CUES);
            window.pulse(1);
            var segments = window.all(".segments .toggle-button", ToggleButton.class).toList();
            assertThat(segments).extracting(ToggleButton::isSelected).contains(true, false);
            for (var segment : segments) {
                segment.pseudoClassStateChanged(FOCUSED, false);
                window.root().applyCss();
                var before = segment.getBackground();
                segment.pseudoClassStateChanged(FOCUSED, true);
                window.root().applyCss();
                var fills = segment.getBackground().getFills();
                assertThat(segment.getBackground()).isNotEqualTo(before);
                assertThat(fills.size()).as("%s selected %s", look, segment.isSelected()).isGreaterThanOrEqualTo(2);
                assertThat(fills.get(1).getInsets().getTop()).isGreaterThanOrEqualTo(2);
                assertThat(contrast(fills.get(0).getFill(), fills.get(1).getFill()))
                        .as("%s selected %s", look, segment.isSelected()).isGreaterThan(SEEN);
                segment.pseudoClassStateChanged(FOCUSED, false);
            }
            var box = window.all(".check-box", CheckBox.class).findFirst().orElseThrow();
            box.pseudoClassStateChanged(FOCUSED, true);
            window.root().applyCss();
            var border = ((Region) box.lookup(".box")).getBorder();
            assertThat(border).as("%s", look).isNotNull();
            assertThat(contrast(border.getStrokes().getFirst().getTopStroke(), Theme.background(look)))
                    .isGreaterThan(SEEN);
        });
    }

    @Test
    void inHighContrastFieldsHaveTwoPixelsAndNoColourIsSeenWhereItIsChosen() {
        runOnFx(() -> {
            window.show(rig().preferences(Preferences.DEFAULT.withLook(Look.HIGH_CONTRAST)).state());
            window.open(ViewId.PATCH);
            window.model().selection().only(2);
            window.root().applyCss();
            window.root().layout();
            for (var field : window.all(".patch .text-field", TextField.class).toList()) {
                assertThat(field.getBackground().getFills().get(1).getInsets().getTop()).isEqualTo(2);
            }
            var none = window.all(".address-edit .swatch", Region.class).filter(swatch -> is(swatch, "none"))
                    .findFirst()
                    .orElseThrow();
            var button = (ToggleButton) none.getParent();
            button.setSelected(true);
            window.root().applyCss();
            assertThat(contrast(none.getBorder().getStrokes().getFirst().getTopStroke(), fill(button)))
                    .isGreaterThan(LEGIBLE);
        });
    }

    private static boolean is(Region row, String state) {
        return row.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
    }

    private static void assertUnchangedUnderTheMouse(Region row) {
        var before = fill(row);
        row.pseudoClassStateChanged(HOVER, true);
        row.applyCss();
        assertThat(fill(row)).isEqualTo(before);
    }

    private static Paint fill(Region region) {
        return region.getBackground().getFills().getLast().getFill();
    }

    private static double contrast(Paint one, Paint other) {
        double a = luminance((Color) one);
        double b = luminance((Color) other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
