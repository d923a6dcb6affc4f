package io.stagenet.console.ui;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.model.ShowTimer;
import io.stagenet.console.model.WindowSettings;
import io.stagenet.console.text.Language;
import io.stagenet.console.ui.key.KeyAction;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Draws what is the window's own, in its states and sizes, into `target/screens`; as [ScreensTest] does with the views.
@ExtendWith(FxToolkit.class)
class WindowScreensTest {
    enum Scenario {
        MAP, MAP_CHANGING, MAP_END, MAP_NIGHT, MAP_HIGH_CONTRAST, LOCK_OFFERED, LOCK_REFUSED, LOCKED, LOCKED_VIEW_ONLY,
        LOCKED_TOUCHED, LOCKED_CUES, PIN, PIN_WRONG, PIN_NIGHT, PIN_HIGH_CONTRAST, TIMER, TIMER_STOPPED
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfTheWindowIsDarkAndInsideIt(Scenario scenario) {
        Screen.atEverySize(size -> draw(scenario, size));
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfTheWindowFitsInGermanToo(Scenario scenario) {
        InLanguage.run(Language.GERMAN, () -> Screen.atEverySize(size -> draw(scenario, size)));
    }

    private static void draw(Scenario scenario, Screen.Size size) {
        var look = scenario.name().endsWith("NIGHT") ? Look.NIGHT
                : scenario.name().endsWith("HIGH_CONTRAST") ? Look.HIGH_CONTRAST : Look.DARK;
        var settings = WindowSettings.DEFAULT.withKeys(scenario.name().startsWith("MAP")
                ? Map.of("go", "F5", "lock", "SHORTCUT+SHIFT+L")
                : Map.of());
        settings = switch (scenario) {
            case TIMER -> settings.withTimer(new ShowTimer(Rig.EIGHT_O_NINE.minusSeconds(5_025), 0));
            case TIMER_STOPPED -> settings.withTimer(new ShowTimer(null, 5_025_000));
            default -> settings;
        };
        var rig = new Rig().demo().gateway("HOUSE-LEFT", LinkState.ONLINE, 1, 512, "DMX")
                .preferences(Preferences.DEFAULT.withLook(look).withWindow(settings));
        try (var screen = Screen.of(new FakeConsole(rig.state()), size)) {
            screen.pulse(1);
            screen.settle(3);
            act(scenario, screen);
            screen.settle(3);
            if (scenario == Scenario.MAP_END) {
                var pane = (ScrollPane) screen.view().lookup(".key-map .scroll-pane");
                pane.setVvalue(pane.getVmax());
                screen.settle(3);
            }
            screen.pulse(scenario == Scenario.PIN_WRONG ? TimeUnit.MINUTES.toNanos(14) : 2);
            screen.settle(3);
            screen.take("window-" + scenario);
            screen.holds(".label", ".button", ".text-field");
        }
    }

    private static void act(Scenario scenario, Screen screen) {
        var model = screen.model();
        var lock = model.window().lock();
        switch (scenario) {
            case MAP, MAP_END, MAP_NIGHT, MAP_HIGH_CONTRAST -> screen.perform(KeyAction.KEYBOARD_MAP);
            case MAP_CHANGING -> {
                screen.perform(KeyAction.KEYBOARD_MAP);
                model.window().keys().change(KeyAction.BACK);
                model.window().keys().press(KeyAction.TIMER_START_OR_STOP.first());
            }
            case LOCK_OFFERED -> lock.toggle();
            case LOCK_REFUSED -> {
                lock.toggle();
                lock.lock("12");
            }
            case LOCKED -> lock(model, true, "");
            case LOCKED_VIEW_ONLY -> lock(model, false, "4711");
            case LOCKED_TOUCHED -> {
                lock(model, true, "4711");
                lock.touch();
            }
            case LOCKED_CUES -> {
                model.open(ViewId.CUES);
                model.go().armedProperty().set(true);
                lock(model, true, "4711");
            }
            case PIN, PIN_NIGHT, PIN_HIGH_CONTRAST -> {
                lock(model, true, "4711");
                lock.toggle();
                "471".chars().forEach(digit -> lock.type((char) digit));
            }
            case PIN_WRONG -> {
                lock(model, true, "4711");
                lock.toggle();
                for (int i = 0; i < 8; i++) {
                    screen.pulse(TimeUnit.MINUTES.toNanos(2L * i));
                    "1234".chars().forEach(digit -> lock.type((char) digit));
                    lock.enter();
                }
            }
            case TIMER, TIMER_STOPPED -> model.go().armedProperty().set(true);
        }
    }

    private static void lock(ConsoleViewModel model, boolean goAllowed, String pin) {
        model.window().lock().toggle();
        model.window().lock().goAllowedProperty().set(goAllowed);
        model.window().lock().lock(pin);
    }
}
