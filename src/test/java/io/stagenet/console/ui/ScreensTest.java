package io.stagenet.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.WireMessage;
import io.stagenet.console.text.Language;
import io.stagenet.console.text.Text;
import java.util.BitSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Draws the window in its states and sizes into `target/screens`, to be looked at by a person; and holds what can be
/// held of every picture without looking: it is dark, and nothing in it runs out of the window.
@ExtendWith(FxToolkit.class)
class ScreensTest {
    enum Scenario {
        EMPTY, SEEN_NOT_LEASED, DEMO, LOST, REFUSED, LONG_NAMES, PATCH, LEASES, MONITOR, NIGHT, HIGH_CONTRAST, COMPACT,
        COMPACT_LOST, COMPACT_HIGH_CONTRAST, COMPACT_EDITED, SELF_CHECK, SELF_CHECK_NIGHT, SELF_CHECK_HIGH_CONTRAST
    }

    @ParameterizedTest
    @EnumSource
    void everyStateIsDarkAndInsideTheWindowAtEverySize(Scenario scenario) {
        Screen.atEverySize(size -> draw(scenario, size));
    }

    @ParameterizedTest
    @EnumSource
    void everyStateFitsAtEverySizeInGermanToo(Scenario scenario) {
        InLanguage.run(Language.GERMAN, () -> Screen.atEverySize(size -> draw(scenario, size)));
    }

    private static void draw(Scenario scenario, Screen.Size size) {
        var console = new FakeConsole(stateOf(scenario));
        House.light(console.faders);
        if (scenario == Scenario.LOST || scenario == Scenario.COMPACT_LOST) {
            House.lose(console.faders);
        }
        var later = new LinkedBlockingQueue<Runnable>();
        try (var screen = Screen.of(console, size, later::add)) {
            var model = screen.model();
            screen.pulse(0);
            model.line().textProperty().set("1 TH");
            begin(scenario, console, screen, later);
            // Strips are made when the width is known, and measured after that.
            screen.settle();
            screen.pulse(1);
            if (scenario == Scenario.DEMO) {
                screen.view().lookup(".fader").requestFocus();
            }
            if (scenario == Scenario.COMPACT_EDITED) {
                model.selection().set(BitSet.valueOf(new long[]{0b1010}));
                Hands.down(screen.view().lookup(".fader"), KeyCode.F2);
                screen.settle();
                screen.pulse(2);
            }
            screen.takeTwice(scenario.name());
            screen.holds(".label", ".button", ".fader", ".strip", ".notice");
        }
    }

    private static void begin(Scenario scenario, FakeConsole console, Screen screen,
            LinkedBlockingQueue<Runnable> later) {
        var model = screen.model();
        switch (scenario) {
            case PATCH -> {
                model.open(ViewId.PATCH);
                model.selection().set(BitSet.valueOf(new long[]{0b11000}));
                settle(later);
            }
            case LEASES -> {
                model.open(ViewId.PATCH);
                press(screen, Text.of("ui.pool.leases"));
                settle(later);
            }
            case MONITOR -> {
                talk(console);
                model.open(ViewId.MONITOR);
                screen.pulse(1);
                console.messages.add(Rig.EIGHT_O_NINE, true, "HOUSE-LEFT", "LEASE_REQ", "{\"Type\":\"LEASE_REQ\"}", "");
                screen.pulse(1_500_000_000L);
            }
            case SELF_CHECK, SELF_CHECK_NIGHT, SELF_CHECK_HIGH_CONTRAST -> {
                model.firstSteps().selfCheck().run();
                settle(later);
                model.devices().selfCheck().writeDiagnostics(false);
                settle(later);
            }
            case REFUSED -> {
                model.line().textProperty().set("1 THRU 12 ATT 75");
                model.line().submit();
                settle(later);
            }
            default -> {
                // As it starts.
            }
        }
    }

    /// What gateways and a box say, one of them what cannot be read.
    private static void talk(FakeConsole console) {
        for (int i = 0; i < 40; i++) {
            console.messages.add(Rig.EIGHT_O_NINE.plusMillis(i * 137), true, "HOUSE-LEFT", "LEASE_REQ",
                    "{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"HOUSE-LEFT\",\"AddressCount\":512}", "");
            console.messages.add(Rig.EIGHT_O_NINE.plusMillis(i * 137 + 20), false, "HOUSE-LEFT", "LEASE_RESP",
                    "{\"Type\":\"LEASE_RESP\",\"LeaseID\":\"lease_001\",\"Addresses\":[\"SN1\"]}", "");
            console.messages.add(Rig.EIGHT_O_NINE.plusMillis(i * 137 + 30), false, WireMessage.Way.VIRGIL_TCP,
                    "10.0.0.7:7889", "STAGE-LEFT", "command",
                    "{\"sendingDevice\":\"FOH\",\"messages\":[{\"messageType\":\"command\",\"preampIndex\":4}]}",
                    "");
            console.messages.add(Rig.EIGHT_O_NINE.plusMillis(i * 137 + 35), true, WireMessage.Way.VIRGIL_UDP,
                    "239.193.7.4", "STAGE-LEFT", "statusUpdate", "{\"sendingDevice\":\"STAGE-LEFT\"}", "");
            console.messages.add(Rig.EIGHT_O_NINE.plusMillis(i * 137 + 40), true,
                    "BALCONY-DIMMER-RACK-WITH-A-LONG-NAME",
                    "MAPPING_UPDATE", "{\"Type\":\"MAPPING_UPDATE\"}",
                    "Mappings[3].Channel: must be 0 or more, was -1");
        }
    }

    private static void press(Screen screen, String word) {
        // Segments are there once they are styled.
        screen.view().applyCss();
        screen.view().lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(word)).findFirst().orElseThrow().fire();
    }

    /// Does what was to be done later.
    private static void settle(LinkedBlockingQueue<Runnable> later) {
        try {
            var task = later.poll(10, TimeUnit.SECONDS);
            assertThat(task).isNotNull();
            task.run();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static ConsoleState stateOf(Scenario scenario) {
        var rig = new Rig();
        return switch (scenario) {
            case EMPTY -> rig.state();
            case SEEN_NOT_LEASED -> rig.demo().place("HOUSE-LEFT", LinkState.CONNECTING, Endpoint.Origin.SIMULATED)
                    .place("BALCONY", LinkState.FOUND, Endpoint.Origin.SEEN_ONLY)
                    .gateway("FLY-BAR", LinkState.ONLINE, 1, 0, "")
                    .waits("FLY-BAR", 512, Text.of("lease.wait.room", 512, 12)).state();
            case SELF_CHECK -> House.four(rig).boxPlace("10.0.0.7:7889/239.193.7").state();
            case SELF_CHECK_NIGHT -> rig.deaf(Text.of("virgil.port.taken", 7889, "Address already in use"))
                    .preferences(Preferences.DEFAULT.withLook(Look.NIGHT)).state();
            case SELF_CHECK_HIGH_CONTRAST -> rig.preferences(Preferences.DEFAULT.withLook(Look.HIGH_CONTRAST)).state();
            case DEMO ->
                House.four(rig.demo()).notice(Severity.INFO, "HOUSE-LEFT", "leased SN1-SN512", 1).state();
            case LOST -> rig.gateway("BALCONY", LinkState.LOST, 9, 6, "RELAY")
                    .gateway("HOUSE-LEFT", LinkState.ONLINE, 1, 8, "DMX")
                    .gateway("FOH", LinkState.SLOW, 15, 2, "DMX")
                    .gateway("PIT", LinkState.ONLINE, 17, 512, "")
                    .notice(Severity.WARNING, "BALCONY",
                            Text.of("link.lost", Text.of("net.link.silent")), 2)
                    .notice(Severity.ERROR, Text.of("source.store"),
                            Text.of("lease.ledger.failed", "No space left on device"), 1)
                    .state();
            case REFUSED, MONITOR -> House.four(rig.demo()).state();
            case PATCH, LEASES -> House.named(House.four(rig.demo())).gateway("BALCONY", LinkState.LOST, 600, 24, "DMX")
                    .waits("NEW-RACK", 512, "no room").state();
            case NIGHT -> House.named(House.four(rig.demo()))
                    .preferences(Preferences.DEFAULT.withLook(Look.NIGHT))
                    .gateway("BALCONY", LinkState.LOST, 9, 2, "DMX").state();
            case HIGH_CONTRAST -> House.named(House.four(rig.demo())).preferences(
                    Preferences.DEFAULT.withLook(Look.HIGH_CONTRAST).withStripsPerPage(48)).state();
            case COMPACT, COMPACT_EDITED -> House.named(House.four(rig.demo())).preferences(House.compact()).state();
            case COMPACT_LOST -> House.named(rig).gateway("HOUSE-LEFT", LinkState.ONLINE, 1, 8, "DMX")
                    .gateway("BALCONY", LinkState.LOST, 9, 6, "RELAY").gateway("PIT", LinkState.ONLINE, 17, 6, "")
                    .gateway("FAR", LinkState.ONLINE, 65_000, 512, "DMX")
                    .preferences(House.compact().withLook(Look.NIGHT)).state();
            case COMPACT_HIGH_CONTRAST ->
                House.named(House.four(rig)).gateway("BALCONY", LinkState.LOST, 900, 6, "RELAY")
                        .preferences(House.compact().withLook(Look.HIGH_CONTRAST).withUnit(Preferences.LevelUnit.RAW))
                        .state();
            case LONG_NAMES -> rig
                    .gateway("STAGE-LEFT-FLY-GALLERY-DIMMER-RACK-NUMBER-SEVENTEEN", LinkState.ONLINE, 65_000, 2,
                            "PROPRIETARY-HARDWARE")
                    .gateway("Orchester­graben Ost – Ü", LinkState.LOST, 65_002, 1, "DMX")
                    .gateway("X", LinkState.CONNECTING, 65_003, 40, "ANALOG")
                    .notice(Severity.WARNING, "STAGE-LEFT-FLY-GALLERY-DIMMER-RACK-NUMBER-SEVENTEEN",
                            "Mapping conflict: SN65000 and SN65001 both drive PROPRIETARY-HARDWARE channel 18446744073709.",
                            1024)
                    .notice(Severity.WARNING, "network", "Network interface eth1 went away.", 1)
                    .notice(Severity.WARNING, "network", "Network interface eth1 is back.", 1)
                    .notice(Severity.WARNING, "HOUSE-LEFT", "Asked twice before mapping: answered once.", 1).state();
        };
    }
}
