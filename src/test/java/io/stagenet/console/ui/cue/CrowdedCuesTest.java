package io.stagenet.console.ui.cue;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.OpenShow;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.Wanted;
import io.stagenet.console.model.show.WantedList;
import io.stagenet.console.model.show.WantedSubmaster;
import io.stagenet.console.text.Language;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.InLanguage;
import io.stagenet.console.ui.Parts;
import io.stagenet.console.ui.Screen;
import io.stagenet.console.ui.ViewId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The cues in the smallest window, with all at its foot that comes and goes.
@ExtendWith(FxToolkit.class)
class CrowdedCuesTest {
    private static final Screen.Size SMALLEST = new Screen.Size(1024, 640);

    /// What was up when the console was lost.
    private static final Wanted LOST = new Wanted(CueShow.levels(1, 200, 2, 255), 100, false,
            new TreeMap<>(Map.of(1, new WantedList(CueShow.number("1"), 100, 100, null))),
            new TreeMap<>(Map.of(1, new WantedSubmaster(50))));

    private static ConsoleState state() {
        return CueShow.playing(CueShow.rig().show(CueShow.three(false))
                .notice(Severity.WARNING, "console", "The link to HOUSE-LEFT is slow", 1).state(), "1", 1);
    }

    private static void pulse(Screen screen) {
        for (int i = 0; i < 14; i++) {
            screen.pulse(i);
        }
        screen.settle(3);
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, changes", "ENGLISH, fields", "GERMAN, changes", "GERMAN, fields"})
    void noLineIsCutWhenANoticeAndABarStandAtTheFoot(Language language, String detail) {
        InLanguage.run(language, () -> FxToolkit.runOnFx(() -> {
            var lost = state().withOpen(OpenShow.NONE.withRecovered(LOST, null));
            var console = new FakeConsole(lost);
            for (int address = 1; address <= 16; address++) {
                console.faders.wanted[address] = 255;
                console.faders.owners.put(address, LevelOwner.CUE);
            }
            console.outcome = Outcome.done(Text.of("recovery.resumed", LOST.words()));
            try (var screen = Screen.of(console, SMALLEST)) {
                screen.model().open(ViewId.CUES);
                screen.settle(3);
                press(screen, ".cue-detail .segments .toggle-button", "ui.cue.detail." + detail);
                press(screen, ".show-bar .button", "ui.recovery.resume");
                screen.show(state());
                screen.model().cues().record().takings().sourceProperty().set(Takings.Source.HELD);
                console.faders.owners.remove(1);
                pulse(screen);
                screen.take("cues-low-" + detail);
                var hint = (Label) screen.view().lookup(".record-bar .hint");
                assertThat(hint.getText()).isEqualTo(Text.of("ui.cue.out.count", 15));
                for (var foot : List.of(".notices", ".show-bar.answered")) {
                    assertThat(screen.view().lookup(foot).isVisible()).as(foot).isTrue();
                }
                double below = inScene(screen.view().lookup(".notices")).getMinY();
                double above = inScene(screen.view().lookup(".cues .sayings")).getMaxY();
                for (var part : Parts.of(screen.view(), ".cues .label", ".cues .button", ".cues .press-button",
                        ".cues .text-field", ".cues .toggle-button", ".cues .table-view", ".cues .list-view",
                        ".cues .cue-detail")) {
                    if (Parts.isInSight(part) && part instanceof Region region && region.getWidth() > 0) {
                        var bounds = inScene(part);
                        assertThat(bounds.getMaxY()).as("%s above what stands at the foot", part)
                                .isLessThanOrEqualTo(below + 0.5);
                        if (part instanceof Label) {
                            assertThat(region.getHeight()).as("%s", part)
                                    .isGreaterThanOrEqualTo(region.prefHeight(region.getWidth()) - 0.5);
                        }
                        if (isIn(part, ".cue-detail", screen) || isIn(part, ".table-view", screen)) {
                            assertThat(bounds.getMinY()).as("%s below the record bar", part)
                                    .isGreaterThanOrEqualTo(above);
                        }
                    }
                }
            }
        }));
    }

    private static void press(Screen screen, String selector, String key) {
        screen.view().lookupAll(selector).stream().map(ButtonBase.class::cast)
                .filter(each -> each.getText().equals(Text.of(key))).findFirst().orElseThrow().fire();
    }

    private static boolean isIn(Node part, String whole, Screen screen) {
        var owner = screen.view().lookup(".cues " + whole);
        for (var each = part; each != null; each = each.getParent()) {
            if (each == owner) {
                return true;
            }
        }
        return false;
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @ParameterizedTest
    @EnumSource
    void whatGoWaitsForIsReadWholeInTheSmallestWindow(Language language) {
        InLanguage.run(language, () -> FxToolkit.runOnFx(() -> {
            var lost = state().withPlayback(PlaybackStatus.EMPTY).withOpen(OpenShow.NONE.withRecovered(LOST, null));
            var console = new FakeConsole(lost);
            console.outcome = Outcome.refused(Text.of("recovery.first.other", 12));
            try (var screen = Screen.of(console, SMALLEST)) {
                screen.model().open(ViewId.CUES);
                screen.model().go().go();
                pulse(screen);
                screen.take("cues-waits");
                assertThat(read(screen, ".go-view .next .caption")).isEqualTo(Text.of("ui.go.waits"));
                assertThat(read(screen, ".go-view .refusal")).isEqualTo(Text.of("recovery.first.other", 12));
            }
        }));
    }

    /// As it is drawn.
    private static String read(Screen screen, String selector) {
        return ((javafx.scene.text.Text) screen.view().lookup(selector).lookup(".text")).getText();
    }
}
