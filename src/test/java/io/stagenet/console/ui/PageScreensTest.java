package io.stagenet.console.ui;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.text.Language;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Draws pages of faders, as [ScreensTest] does with the rest.
@ExtendWith(FxToolkit.class)
class PageScreensTest {
    enum Scenario {
        PAGE, PAGE_LONG, PAGE_COMPACT, PAGE_EMPTY, PAGE_EDIT, PAGE_EDIT_LONG, PAGE_EDIT_NONE, PAGE_HIGH_CONTRAST,
        PAGE_NARROW
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfAPageIsDarkAndInsideTheWindow(Scenario scenario) {
        Screen.atEverySize(size -> draw(scenario, size));
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfAPageFitsInGermanToo(Scenario scenario) {
        InLanguage.run(Language.GERMAN, () -> Screen.atEverySize(size -> draw(scenario, size)));
    }

    private static void draw(Scenario scenario, Screen.Size size) {
        var console = new FakeConsole(stateOf(scenario));
        House.light(console.faders);
        console.faders.grandMaster = 75;
        console.faders.blackout = scenario == Scenario.PAGE_LONG;
        console.faders.solos = scenario == Scenario.PAGE_LONG ? 3 : 0;
        try (var screen = Screen.of(console, size)) {
            screen.pulse(0);
            screen.model().line().textProperty().set("1 TH");
            // Strips are made when the width is known, and measured after that.
            screen.settle();
            screen.pulse(1);
            switch (scenario) {
                case PAGE_EMPTY -> screen.model().bank().choosePage(2);
                case PAGE_EDIT, PAGE_EDIT_LONG, PAGE_EDIT_NONE -> {
                    screen.model().bank().setEditing(true);
                    // The panel takes room, then the cards have less.
                    screen.settle(2);
                }
                default -> {
                    // As it is.
                }
            }
            screen.takeTwice(scenario.name());
            screen.holds(".label", ".button", ".fader", ".strip", ".notice");
        }
    }

    /// As many faders as there is room for, each of one name.
    private static Rig narrow(Rig rig) {
        var names = List.of("Specials", "Sockets", "Cyclorama", "Chandelier", "Front warm", "Moonlight", "House",
                "Vorbühnenscheinwerfer", "STAGE-LEFT", "Balcony", "Red ornamentals", "Spots", "Followspot",
                "Houselights",
                "Blinder", "Work light", "Proscenium", "Footlights", "Practicals", "Gobo", "Hazer");
        rig.gateway("HOUSE-LEFT", LinkState.ONLINE, 1, names.size(), "DMX");
        for (int i = 0; i < names.size(); i++) {
            rig.name(i + 1, names.get(i));
        }
        return rig;
    }

    private static ConsoleState stateOf(Scenario scenario) {
        var rig = new Rig();
        return switch (scenario) {
            case PAGE, PAGE_EMPTY, PAGE_EDIT -> House.named(House.four(rig.demo().show(PageShow.show())))
                    .playback(PageShow.playing()).state();
            case PAGE_EDIT_NONE -> House.four(rig).state();
            case PAGE_LONG, PAGE_EDIT_LONG -> rig.show(PageShow.show("Everything that hangs in front of the curtain",
                    "Practical lamps in the kitchen and the cellar", "Understudy rehearsal of the second act",
                    "Everything the operator at stage left needs for the whole gala")).name(1,
                            "Practical lamp in the kitchen")
                    .gateway("STAGE-LEFT-FLY-GALLERY-DIMMER-RACK-NUMBER-SEVENTEEN", LinkState.LOST, 1, 40, "DMX")
                    .preferences(Preferences.DEFAULT.withLook(Look.NIGHT).withUnit(Preferences.LevelUnit.RAW))
                    .playback(PageShow.playing()).state();
            case PAGE_NARROW -> narrow(rig).state();
            case PAGE_COMPACT -> House.named(House.four(rig.show(PageShow.show()))).preferences(House.compact())
                    .playback(PageShow.playing()).state();
            case PAGE_HIGH_CONTRAST -> House.named(House.four(rig.show(PageShow.show())))
                    .preferences(Preferences.DEFAULT.withLook(Look.HIGH_CONTRAST)).playback(PageShow.playing()).state();
        };
    }
}
