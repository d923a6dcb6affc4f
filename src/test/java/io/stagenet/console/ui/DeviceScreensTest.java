package io.stagenet.console.ui;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.text.Language;
import io.stagenet.console.text.Text;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Draws the devices and the settings, as [ScreensTest] does with the rest.
@ExtendWith(FxToolkit.class)
class DeviceScreensTest {
    enum Scenario {
        DEVICES, NO_DEVICES, LOST_DEVICE, LONG_DEVICE, MANY_DEVICES, FAULTS, SETTINGS, ABOUT, BOX_ONLINE, BOX_POLLED,
        BOX_LOST, BOX_LONG, BOX_FAULTS, BOX_NIGHT, BOX_HIGH_CONTRAST
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfTheDevicesIsDarkAndInsideTheWindow(Scenario scenario) {
        Screen.atEverySize(size -> draw(scenario, size));
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfTheDevicesFitsInGermanToo(Scenario scenario) {
        InLanguage.run(Language.GERMAN, () -> Screen.atEverySize(size -> draw(scenario, size)));
    }

    private static void draw(Scenario scenario, Screen.Size size) {
        var console = new FakeConsole(stateOf(scenario));
        House.light(console.faders);
        try (var screen = Screen.of(console, size)) {
            screen.pulse(0);
            screen.model().open(ViewId.DEVICES);
            screen.pulse(2_000_000_000L);
            switch (scenario) {
                case SETTINGS -> press(screen, Text.of("ui.device.settings"));
                case ABOUT -> {
                    press(screen, Text.of("ui.device.settings"));
                    press(screen, Text.of("ui.about.parts", 16));
                    screen.settle();
                    scrollDown(screen.view());
                }
                default -> {
                    // As it is opened.
                }
            }
            screen.model().line().textProperty().set("1 TH");
            screen.settle();
            screen.pulse(2_000_000_001L);
            screen.takeTwice(scenario.name());
            screen.holds(".label", ".button", ".fader", ".strip", ".notice");
        }
    }

    private static void scrollDown(Parent view) {
        view.lookupAll(".scroll-pane").stream().map(ScrollPane.class::cast).filter(ScrollPane::isVisible)
                .forEach(pane -> pane.setVvalue(pane.getVmax()));
    }

    private static void press(Screen screen, String word) {
        // Segments are there once they are styled.
        screen.view().applyCss();
        screen.view().lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(word)).findFirst().orElseThrow().fire();
    }

    private static ConsoleState stateOf(Scenario scenario) {
        var rig = new Rig();
        return switch (scenario) {
            case NO_DEVICES -> rig.state();
            case LOST_DEVICE -> rig.gateway("BALCONY", LinkState.LOST, 9, 6, "RELAY").state();
            case LONG_DEVICE ->
                rig.gateway("STAGE-LEFT-FLY-GALLERY-DIMMER-RACK-NUMBER-SEVENTEEN", LinkState.SLOW, 65_000,
                        2, "PROPRIETARY-HARDWARE").state();
            case MANY_DEVICES -> many(rig).state();
            case FAULTS -> rig.demo().simulated("DMX-FOH", 1, 512).state();
            case BOX_ONLINE -> boxes(rig, box -> box.withError(new Stagebox.DeviceError(Rig.EIGHT_O_NINE,
                    "UnableToChangeValue", "Preamp 5: the relay of pad does not answer")).withFailure()).state();
            case BOX_POLLED -> boxes(rig, box -> box.withBase("244.1.1").withPolling(true).withState(
                    Stagebox.State.ONLINE, Rig.EIGHT_O_NINE,
                    Text.of("virgil.base.invalid", "244.1.1"))).state();
            case BOX_LOST -> boxes(rig.deaf(Text.of("virgil.port.taken", 7889, "Address already in use")),
                    box -> box.withState(Stagebox.State.LOST,
                            Rig.EIGHT_O_NINE, Text.of("virgil.box.silent")))
                    .state();
            case BOX_LONG -> boxes(rig, box -> box.withId(
                    new StageboxId("A stagebox under the orchestra pit with a name of Dante length")).withMasters(
                            List.of("Front of house desk", "Monitor desk at stage left", "Broadcast truck 2"))
                    .withFunction("both")
                    .withError(new Stagebox.DeviceError(Rig.EIGHT_O_NINE, "ThermalShutdownImminent",
                            "Temperature of board 2 is 87 degrees; "
                                    + "fans run at full speed and gains are frozen. ".repeat(4))))
                    .state();
            case BOX_FAULTS -> boxes(rig.demo(), box -> from(box, Stagebox.Origin.SIMULATED)).state();
            case BOX_NIGHT -> boxes(rig.preferences(Preferences.DEFAULT.withLook(Look.NIGHT)), box -> box
                    .withBase(null).withPolling(true).withState(Stagebox.State.ONLINE, Rig.EIGHT_O_NINE,
                            Text.of("virgil.base.unknown")))
                    .state();
            case BOX_HIGH_CONTRAST -> boxes(rig.demo().preferences(Preferences.DEFAULT.withLook(Look.HIGH_CONTRAST)),
                    box -> from(box, Stagebox.Origin.SEEN_ONLY)).state();
            case SETTINGS, ABOUT -> House.four(rig).boxPlace("10.0.0.7:7889/239.193.7").host("10.0.0.9")
                    .host("gateway-in-the-cellar.venue.example").preferences(
                            Preferences.DEFAULT.withInterfaces(List.of("eth0", "eth1")))
                    .state();
            case DEVICES -> House.named(House.four(rig.demo())).gateway("BALCONY", LinkState.LOST, 600, 24, "DMX")
                    .waits("NEW-RACK", 512, "no room").state();
        };
    }

    /// Two gateways, three boxes, and the first by name as it is changed.
    private static Rig boxes(Rig rig, UnaryOperator<Stagebox> change) {
        rig.gateway("HOUSE-LEFT", LinkState.ONLINE, 1, 512, "DMX")
                .gateway("POWER-STRIP", LinkState.LOST, 513, 6, "RELAY")
                .stagebox("STAGE-LEFT", Stagebox.State.ONLINE, 16)
                .stagebox("WIRELESS-RACK", Stagebox.State.SCANNING, 0);
        var first = new Rig().stagebox("A-RACK", Stagebox.State.ONLINE, 64).state().stageboxes().values().iterator()
                .next();
        return rig.box(change.apply(first));
    }

    private static Stagebox from(Stagebox box, Stagebox.Origin origin) {
        return new Stagebox(box.id(), box.addresses(), box.function(), box.dialect(), box.chosen(), box.base(),
                origin == Stagebox.Origin.SEEN_ONLY ? Stagebox.State.FOUND : box.state(), box.since(), box.reason(),
                box.polling(), origin == Stagebox.Origin.SEEN_ONLY ? new TreeMap<>() : box.preamps(), box.masters(),
                box.error(), origin, box.failures());
    }

    private static Rig many(Rig rig) {
        for (int i = 0; i < 64; i++) {
            rig.gateway("RACK-%02d".formatted(i + 1), LinkState.values()[i % 5], 1 + i * 32, 32, "DMX");
        }
        return rig;
    }
}
