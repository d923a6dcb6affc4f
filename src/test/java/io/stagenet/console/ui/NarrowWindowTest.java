package io.stagenet.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.WindowSettings;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.SubmasterStatus;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.text.Language;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.preamp.Boxes;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The smallest window there is, with everything that the frame can have to say at once.
@ExtendWith(FxToolkit.class)
class NarrowWindowTest {
    private static final Screen.Size SMALLEST = new Screen.Size(1024, 640);

    @ParameterizedTest
    @EnumSource
    void allThatIsSaidAtOnceFitsIntoTheSmallestWindow(Language language) {
        InLanguage.run(language, () -> FxToolkit.runOnFx(() -> {
            var console = loud();
            try (var screen = Screen.of(console, SMALLEST)) {
                var model = screen.model();
                screen.pulse(1);
                model.selection().set(all());
                model.go().armedProperty().set(true);
                screen.settle(3);
                screen.pulse(2_000_000_000L);
                screen.settle(3);
                assertThat(screen.view().minWidth(-1)).isLessThanOrEqualTo(SMALLEST.width());
                screen.take("narrow-loud");
                screen.holds(".label", ".button", ".toggle-button");
                for (var part : Parts.of(screen.view(), ".top-bar", ".status-line", ".rail")) {
                    assertThat(part.localToScene(part.getLayoutBounds()).getMinX()).as("%s", part).isNotNegative();
                }
                var clock = (Label) screen.view().lookup(".clock");
                assertThat(clock.localToScene(clock.getLayoutBounds()).getMaxX()).isLessThan(SMALLEST.width());
                assertThat(clock.getWidth()).isGreaterThanOrEqualTo(clock.prefWidth(-1));
                assertThat(((Region) screen.view().lookup(".bell")).getWidth()).as("with its number").isGreaterThan(40);
                assertThat(screen.view().lookupAll(".master-warning .label")).hasSize(3).allMatch(
                        sign -> ((Region) sign).getWidth() > 60);
            }
        }));
    }

    @ParameterizedTest
    @EnumSource
    void noViewIsWiderThanItsPlaceInTheSmallestWindow(Language language) {
        InLanguage.run(language, () -> FxToolkit.runOnFx(() -> {
            try (var screen = Screen.of(loud(), SMALLEST)) {
                for (var id : ViewId.values()) {
                    screen.model().open(id);
                    screen.pulse(1);
                    screen.settle(3);
                    var view = screen.view().lookup(".view");
                    assertThat(((Region) view).getWidth()).as("%s", id)
                            .isLessThanOrEqualTo(((Region) view.getParent()).getWidth());
                }
            }
        }));
    }

    @ParameterizedTest
    @EnumSource
    void whatAnEmptyViewTeachesIsReadWholeInTheSmallestWindow(Language language) {
        InLanguage.run(language, () -> FxToolkit.runOnFx(() -> {
            for (var rig : List.of(new Rig(), new Rig().demo().notice(Severity.WARNING, "HOUSE-LEFT",
                    "Something is not as it should be", 1))) {
                try (var screen = Screen.of(new FakeConsole(rig.state()), SMALLEST)) {
                    for (var id : ViewId.values()) {
                        screen.model().open(id);
                        screen.pulse(1);
                        screen.settle(3);
                        screen.take("narrow-empty-" + id);
                        for (var part : Parts.of(screen.view(), ".empty-state .label", ".empty-state .button")) {
                            if (Parts.isInSight(part)) {
                                assertThat(part.getBoundsInParent().getMinY()).as("%s of %s", part, id).isNotNegative();
                            }
                        }
                    }
                }
            }
        }));
    }

    @ParameterizedTest
    @EnumSource
    void aLongNameOfABoxLeavesTheAgeOfItsReportWhole(Language language) {
        InLanguage.run(language, () -> FxToolkit.runOnFx(() -> {
            var rig = new Rig().box(Boxes.box("THE-RACK-BEHIND-THE-LEFT-WING-UNDER-THE-FLY-GALLERY-1", 4,
                    i -> Boxes.rich(i, 20)));
            for (int width : new int[]{1024, 1280}) {
                try (var screen = Screen.of(new FakeConsole(rig.state()), new Screen.Size(width, 720))) {
                    screen.model().open(ViewId.PREAMPS);
                    screen.pulse(1);
                    screen.settle(3);
                    Parts.of(screen.view(), ".toggle-button").stream().map(ToggleButton.class::cast)
                            .filter(each -> each.getText().equals(Text.of("ui.gang.title")))
                            .forEach(ToggleButton::fire);
                    screen.settle(3);
                    screen.take("narrow-box-" + width);
                    var age = (Label) screen.view().lookup(".box-head .age");
                    assertThat(age.getText()).isNotEmpty();
                    assertThat(age.getWidth()).isGreaterThanOrEqualTo(age.prefWidth(-1));
                    assertThat(age.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(age.getParent()
                            .getLayoutBounds().getMaxX());
                    var name = (Labeled) screen.view().lookup(".box-head .box-name");
                    assertThat(name.getWidth()).as("it gives way").isBetween(100.0, name.prefWidth(-1) - 1);
                    assertThat(name.getTooltip().getText()).contains("GALLERY-1");
                }
            }
        }));
    }

    private static BitSet all() {
        var all = new BitSet();
        all.set(1, 513);
        return all;
    }

    private static FakeConsole loud() {
        var rig = new Rig().demo().gateway("HOUSE-LEFT", LinkState.ONLINE, 1, 512, "DMX")
                .gateway("BALCONY", LinkState.LOST, 600, 512, "DMX")
                .box(Boxes.box("RACK", 4, i -> Boxes.rich(i, 20))).stagebox("LOST", Stagebox.State.LOST, 2)
                .preferences(Preferences.DEFAULT.withWindow(WindowSettings.DEFAULT));
        for (int i = 0; i < 40; i++) {
            rig.notice(Severity.WARNING, "HOUSE-LEFT", "Something is not as it should be, number " + i, 1);
        }
        var soloed = new SubmasterStatus(0, 0, Instant.EPOCH, 0, false, true);
        var submasters = new TreeMap<>(Map.of(1, soloed, 2, soloed, 12, soloed));
        var console = new FakeConsole(rig.state().withPlayback(new PlaybackStatus(new TreeMap<>(), submasters)));
        for (int address = 1; address <= 1111; address++) {
            console.faders.owners.put(address, LevelOwner.SOLO);
        }
        console.faders.wanted[3] = 255;
        console.faders.solos = 4;
        console.faders.soloedByHand.set(3);
        console.faders.grandMaster = 69.96;
        console.faders.blackout = true;
        return console;
    }
}
