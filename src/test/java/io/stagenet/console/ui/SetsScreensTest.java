package io.stagenet.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Group;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.text.Language;
import io.stagenet.console.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Draws the panel of groups, submasters and snapshots, as [ScreensTest] does with the rest.
@ExtendWith(FxToolkit.class)
class SetsScreensTest {
    private static final double ROW = 28;

    enum Scenario {
        GROUPS, SUBMASTERS, SUBMASTERS_ASKED, SNAPSHOTS, GROUPS_EMPTY, SUBMASTERS_EMPTY, SNAPSHOTS_EMPTY,
        SUBMASTERS_NIGHT, SUBMASTERS_HIGH_CONTRAST, SUBMASTERS_NOTICE
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfThePanelIsDarkAndInsideTheWindow(Scenario scenario) {
        Screen.atEverySize(size -> draw(scenario, size));
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfThePanelFitsInGermanToo(Scenario scenario) {
        InLanguage.run(Language.GERMAN, () -> Screen.atEverySize(size -> draw(scenario, size)));
    }

    private static void draw(Scenario scenario, Screen.Size size) {
        var console = new FakeConsole(stateOf(scenario));
        House.light(console.faders);
        console.outcome = Outcome.refused(Text.of("edit.used", Text.of("edit.item.submaster", 1),
                Text.of("edit.use.fader", 5, "Front of house")));
        try (var screen = Screen.of(console, size)) {
            screen.pulse(0);
            screen.settle();
            toggle(screen, Text.of("ui.sets"));
            String sort = scenario.name().split("_")[0].toLowerCase(Locale.ROOT);
            toggle(screen, Text.of("ui.sets.sort." + sort));
            screen.pulse(1);
            screen.settle(3);
            var list = (ListView<?>) screen.view().lookup(".sets-panel .list-view");
            if (!list.getItems().isEmpty()) {
                list.getSelectionModel().clearAndSelect(0);
                screen.settle(2);
            }
            if (scenario == Scenario.SUBMASTERS_ASKED || scenario == Scenario.SUBMASTERS_NOTICE) {
                // All that the panel can say at once.
                screen.model().selection().clear();
                ((TextField) screen.view().lookup(".set-record .text-field")).setText("1");
                fire(screen, Text.of("ui.sets.record"));
                fire(screen, Text.of("ui.sets.update"));
                toggle(screen, Text.of("ui.sets.source.selected"));
                screen.settle(2);
            }
            screen.takeTwice("sets-" + scenario.name());
            screen.holds(".label", ".button", ".toggle-button", ".fader", ".strip", ".notice");
            assertThat(list.getHeight()).as("%s at %s", scenario, size).isGreaterThanOrEqualTo(ROW);
            var panel = (Region) screen.view().lookup(".sets-panel");
            assertThat(panel.getHeight()).as("%s at %s", scenario, size)
                    .isGreaterThanOrEqualTo(panel.minHeight(panel.getWidth()));
            double end = panel.localToScene(panel.getLayoutBounds()).getMaxY();
            var notices = screen.view().lookup(".notices");
            assertThat(end).as("%s at %s", scenario, size).isLessThanOrEqualTo(notices.isVisible()
                    ? notices.localToScene(notices.getLayoutBounds()).getMinY() : size.height());
        }
    }

    private static void fire(Screen screen, String word) {
        Parts.of(screen.view(), ".sets-panel .button").stream().map(Button.class::cast)
                .filter(each -> each.getText().equals(word)).findFirst().orElseThrow().fire();
        screen.settle(2);
    }

    private static void toggle(Screen screen, String word) {
        Parts.of(screen.view(), ".view-head .toggle-button", ".sets-panel .toggle-button").stream()
                .map(ToggleButton.class::cast).filter(each -> each.getText().equals(word)).findFirst().orElseThrow()
                .fire();
        screen.settle(2);
    }

    private static LevelSet levels(int count) {
        var levels = LevelSet.builder();
        IntStream.rangeClosed(1, count).forEach(address -> levels.put(address, 128));
        return levels.build();
    }

    private static ShowData show() {
        var playback = PageShow.show("Everything that hangs in front of the curtain", "Warm wash", "Main", "FOH")
                .playback();
        for (int i = 3; i < 12; i++) {
            playback = playback.withGroup(i, new Group(i, "Back " + i, List.of(i, i + 1)))
                    .withSubmaster(i, new Submaster(i, "Cold " + i, levels(i)))
                    .withSnapshot("Act " + i, levels(i * 100));
        }
        return PageShow.show().withPlayback(playback);
    }

    private static ConsoleState stateOf(Scenario scenario) {
        var rig = House.named(House.four(new Rig().demo()));
        return switch (scenario) {
            case GROUPS_EMPTY, SUBMASTERS_EMPTY, SNAPSHOTS_EMPTY -> rig.state();
            case SUBMASTERS_NIGHT -> rig.show(show()).preferences(Preferences.DEFAULT.withLook(Look.NIGHT)).state();
            case SUBMASTERS_HIGH_CONTRAST ->
                rig.show(show()).preferences(Preferences.DEFAULT.withLook(Look.HIGH_CONTRAST)).state();
            case SUBMASTERS_NOTICE -> rig.show(show()).notice(Severity.WARNING, "HOUSE-LEFT",
                    "Something is not as it should be", 1).state();
            default -> rig.show(show()).state();
        };
    }
}
