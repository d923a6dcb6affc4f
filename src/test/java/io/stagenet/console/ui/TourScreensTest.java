package io.stagenet.console.ui;

import io.stagenet.console.model.Severity;
import io.stagenet.console.text.Language;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Draws the steps of the tour, as [ScreensTest] does with the rest.
@ExtendWith(FxToolkit.class)
class TourScreensTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void everyStepIsDarkAndInsideTheWindow(int step) {
        Screen.atEverySize(size -> draw(step, size));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void everyStepFitsInGermanToo(int step) {
        InLanguage.run(Language.GERMAN, () -> Screen.atEverySize(size -> draw(step, size)));
    }

    private static void draw(int step, Screen.Size size) {
        var console = new FakeConsole(House.four(new Rig().demo())
                .notice(Severity.INFO, "HOUSE-LEFT", "leased SN1-SN512", 1).state());
        House.light(console.faders);
        try (var screen = Screen.of(console, size)) {
            screen.pulse(0);
            screen.model().line().textProperty().set("1 TH");
            screen.settle();
            screen.pulse(1);
            screen.model().tour().start();
            for (int i = 1; i < step; i++) {
                screen.model().tour().next();
            }
            screen.settle();
            screen.takeTwice("tour_" + step);
            screen.holds(".label", ".button", ".fader", ".strip", ".notice");
        }
    }
}
