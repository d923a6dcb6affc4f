package io.stagenet.console.ui.cue;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.OpenShow;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.show.ListStatus;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.Wanted;
import io.stagenet.console.model.show.WantedList;
import io.stagenet.console.model.show.WantedSubmaster;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.text.Language;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.InLanguage;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.Screen;
import io.stagenet.console.ui.ViewId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Draws the cues and the GO panel in their states and sizes into `target/screens`, to be looked at by a person; and holds
/// that nothing of it runs out of the window.
@ExtendWith(FxToolkit.class)
class CueScreensTest {
    enum Scenario {
        EMPTY, EMPTY_HELD, THREE, TRACKING, RUNNING, PAUSED, END, HELD, MANY, FIELDS, TIMES, LEVELS, NOTICE, CROWDED,
        NIGHT,
        HIGH_CONTRAST
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfTheCuesIsDarkAndInsideTheWindow(Scenario scenario) {
        Screen.atEverySize(size -> draw(scenario, size));
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfTheCuesFitsInGermanToo(Scenario scenario) {
        InLanguage.run(Language.GERMAN, () -> Screen.atEverySize(size -> draw(scenario, size)));
    }

    private static ConsoleState stateOf(Scenario scenario) {
        var rig = CueShow.rig();
        return switch (scenario) {
            case EMPTY, EMPTY_HELD -> rig.state();
            case THREE -> rig.show(CueShow.three(false)).state();
            case TRACKING, FIELDS -> playing(rig.show(CueShow.three(true)), "1", 8_000, false, null);
            case RUNNING -> playing(rig.show(CueShow.three(false)), "2", 1_200, false, 4_500L);
            case HELD -> playing(rig.show(CueShow.three(false)), "2", 5_000, false, null);
            case PAUSED -> playing(rig.show(CueShow.three(false)), "2", 1_200, true, 4_500L);
            case END -> playing(rig.show(CueShow.three(false)), "3", 8_000, false, null);
            case TIMES ->
                playing(rig.stagebox("SL Rack", Stagebox.State.ONLINE, 8).show(CueShow.many()), "31.5", 12_000,
                        false, null);
            case MANY -> playing(rig.show(CueShow.many()), "31.5", 12_000, false, null);
            case LEVELS -> new Rig().gateway("HOUSE-LEFT", LinkState.ONLINE, 1, 512, "DMX")
                    .gateway("BALCONY", LinkState.LOST, 65_000, 512, "DMX").show(CueShow.three(false)).state();
            case NOTICE -> playing(rig.show(CueShow.three(false))
                    .notice(Severity.WARNING, "console", "The link to HOUSE-LEFT is slow", 1), "2", 1_200, false, null);
            case CROWDED -> playing(rig.show(CueShow.many())
                    .notice(Severity.WARNING, "console", "The link to HOUSE-LEFT is slow", 1), "31.5", 1_200, false,
                    null)
                    .withOpen(OpenShow.NONE.withRecovered(new Wanted(CueShow.levels(1, 200, 2, 255), 100, false,
                            new TreeMap<>(Map.of(1, new WantedList(CueShow.number("31.5"), 100, 100, null))),
                            new TreeMap<>(Map.of(1, new WantedSubmaster(50)))), Rig.EIGHT_O_NINE));
            case NIGHT -> playing(rig.show(CueShow.three(false))
                    .preferences(Preferences.DEFAULT.withLook(Look.NIGHT)), "2", 1_200, false, 4_500L);
            case HIGH_CONTRAST -> playing(rig.show(CueShow.three(false))
                    .preferences(Preferences.DEFAULT.withLook(Look.HIGH_CONTRAST)), "2", 1_200, false, 4_500L);
        };
    }

    private static ConsoleState playing(Rig rig, String cue, long passed, boolean paused, @Nullable Long linkAt) {
        var status = new ListStatus(CueShow.number(cue), paused, cue.equals("31.5") ? 50 : 100, 100, Rig.EIGHT_O_NINE,
                passed, cue.equals("31.5") ? 75_000 : 5_000, linkAt);
        return rig.state().withPlayback(
                new PlaybackStatus(new TreeMap<>(Map.of(1, status)), Collections.emptySortedMap()));
    }

    private static void draw(Scenario scenario, Screen.Size size) {
        var console = new FakeConsole(stateOf(scenario));
        int[] looks = {255, 255, 158, 191, 102, 224, 31, 138, 77, 0, 255};
        for (int i = 0; i < looks.length && scenario != Scenario.EMPTY; i++) {
            console.faders.wanted[i + 1] = looks[i];
            console.faders.sent[i + 1] = looks[i];
            console.faders.owners.put(i + 1, i % 2 == 0 ? LevelOwner.MANUAL : LevelOwner.CUE);
        }
        try (var screen = Screen.of(console, size)) {
            var model = screen.model();
            model.open(ViewId.CUES);
            if (scenario == Scenario.LEVELS) {
                model.cues().partProperty().set(CuesViewModel.Part.LEVELS);
            }
            if (scenario == Scenario.END) {
                console.outcome = Outcome.refused(Text.of("playback.end", 1, 3));
                model.go().go();
                model.go().armedProperty().set(true);
            }
            if (scenario == Scenario.RUNNING) {
                model.cues().choose(CueShow.number("3"));
            }
            if (scenario == Scenario.HELD) {
                model.cues().record().takings().sourceProperty().set(Takings.Source.HELD);
                model.cues().record().numberProperty().set("2");
                model.cues().record().timeProperty().set("long");
                model.cues().record().record();
                model.cues().record().timeProperty().set("");
            }
            screen.pulse(0);
            screen.settle();
            if (scenario == Scenario.FIELDS || scenario == Scenario.TIMES) {
                model.cues().choose(CueShow.number(scenario == Scenario.FIELDS ? "2" : "45"));
                press(screen, Text.of("ui.cue.detail.fields"));
                screen.settle();
            }
            if (scenario == Scenario.TIMES) {
                press(screen, Text.of("ui.cue.times.of.addresses"));
            }
            screen.pulse(1);
            screen.settle();
            screen.takeTwice("cues-" + scenario);
            screen.holds(".label", ".button", ".press-button", ".text-field", ".check-box");
        }
    }

    private static void press(Screen screen, String word) {
        screen.view().lookupAll(".cue-detail .segments .toggle-button").stream().map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(word)).findFirst().orElseThrow().fire();
    }
}
