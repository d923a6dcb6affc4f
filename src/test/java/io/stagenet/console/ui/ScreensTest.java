package io.stagenet.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.WireMessage;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.text.Language;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.line.DeskInterpreter;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.transform.Transform;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Draws the window in its states and sizes into `target/screens`, to be looked at by a person; and holds what can be
/// held of every picture without looking: it is dark, and nothing in it runs out of the window.
@ExtendWith(FxToolkit.class)
class ScreensTest {
    private static final int[][] SIZES = {{1024, 640}, {1280, 720}, {1440, 900}, {2560, 1440}};

    /// The width drawn once more at 200 %, as a screen of many small pixels shows it.
    private static final int DOUBLED = 1280;

    enum Scenario {
        EMPTY, SEEN_NOT_LEASED, DEMO, LOST, REFUSED, LONG_NAMES, PATCH, LEASES, DEVICES, NO_DEVICES, LOST_DEVICE,
        LONG_DEVICE,
        MANY_DEVICES, FAULTS, SETTINGS, ABOUT, MONITOR, BOX_ONLINE, BOX_POLLED, BOX_LOST, BOX_LONG, BOX_FAULTS,
        BOX_NIGHT,
        BOX_HIGH_CONTRAST, NIGHT, HIGH_CONTRAST,
        COMPACT, COMPACT_LOST, COMPACT_HIGH_CONTRAST, COMPACT_EDITED, SELF_CHECK, SELF_CHECK_NIGHT,
        SELF_CHECK_HIGH_CONTRAST,
        PAGE, PAGE_LONG, PAGE_COMPACT, PAGE_EMPTY, PAGE_EDIT, PAGE_EDIT_LONG, PAGE_EDIT_NONE, PAGE_HIGH_CONTRAST,
        TOUR_1, TOUR_2, TOUR_3, TOUR_4, TOUR_5, TOUR_6, TOUR_7
    }

    @ParameterizedTest
    @EnumSource
    void everyStateIsDarkAndInsideTheWindowAtEverySize(Scenario scenario) {
        drawAtEverySize(scenario);
    }

    @ParameterizedTest
    @EnumSource
    void everyStateFitsAtEverySizeInGermanToo(Scenario scenario) {
        InLanguage.run(Language.GERMAN, () -> drawAtEverySize(scenario));
    }

    private static void drawAtEverySize(Scenario scenario) {
        for (var size : SIZES) {
            FxToolkit.runOnFx(() -> draw(scenario, size[0], size[1]));
        }
    }

    private static void draw(Scenario scenario, int width, int height) {
        var console = new FakeConsole(stateOf(scenario));
        levels(console, scenario);
        var later = new LinkedBlockingQueue<Runnable>();
        var model = new ConsoleViewModel(console, new DeskInterpreter(console), later::add, ZoneOffset.UTC);
        var view = new ConsoleView(model);
        Scene scene = Theme.scene(view, width, height);
        model.show(console.state());
        model.pulse(0);
        if (scenario == Scenario.PATCH) {
            model.open(ViewId.PATCH);
            model.selection().set(BitSet.valueOf(new long[]{0b11000}));
            settle(later);
        }
        if (scenario == Scenario.LEASES) {
            model.open(ViewId.PATCH);
            press(view, Text.of("ui.pool.leases"));
            settle(later);
        }
        if (scenario == Scenario.MONITOR) {
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
            model.open(ViewId.MONITOR);
            model.pulse(1);
            console.messages.add(Rig.EIGHT_O_NINE, true, "HOUSE-LEFT", "LEASE_REQ", "{\"Type\":\"LEASE_REQ\"}", "");
            model.pulse(1_500_000_000L);
        }
        switch (scenario) {
            case DEVICES, NO_DEVICES, LOST_DEVICE, LONG_DEVICE, MANY_DEVICES, FAULTS, SETTINGS, ABOUT, BOX_ONLINE,
                    BOX_POLLED,
                    BOX_LOST, BOX_LONG, BOX_FAULTS, BOX_NIGHT, BOX_HIGH_CONTRAST -> {
                model.open(ViewId.DEVICES);
                model.pulse(2_000_000_000L);
            }
            default -> {
                // Opened above, or the faders.
            }
        }
        if (scenario == Scenario.SETTINGS) {
            press(view, Text.of("ui.device.settings"));
        }
        if (scenario == Scenario.ABOUT) {
            press(view, Text.of("ui.device.settings"));
            press(view, Text.of("ui.about.parts", 16));
            view.layout();
            scrollDown(view);
        }
        if (scenario.name().startsWith("SELF_CHECK")) {
            model.firstSteps().selfCheck().run();
            settle(later);
            model.devices().selfCheck().writeDiagnostics(false);
            settle(later);
        }
        if (scenario == Scenario.REFUSED) {
            model.line().textProperty().set("1 THRU 12 ATT 75");
            model.line().submit();
            settle(later);
        } else {
            model.line().textProperty().set("1 TH");
        }
        // Strips are made when the width is known, and measured after that.
        view.applyCss();
        view.layout();
        model.pulse(1);
        if (scenario.name().startsWith("TOUR")) {
            model.tour().start();
            int step = Integer.parseInt(scenario.name().substring("TOUR_".length()));
            for (int i = 1; i < step; i++) {
                model.tour().next();
            }
            view.applyCss();
            view.layout();
        }
        if (scenario == Scenario.DEMO) {
            view.lookup(".fader").requestFocus();
        }
        if (scenario == Scenario.PAGE_EMPTY) {
            model.bank().choosePage(2);
        }
        if (scenario.name().startsWith("PAGE_EDIT")) {
            model.bank().setEditing(true);
            // The panel takes room, then the cards have less.
            view.applyCss();
            view.layout();
            view.layout();
        }
        if (scenario == Scenario.COMPACT_EDITED) {
            model.selection().set(BitSet.valueOf(new long[]{0b1010}));
            editFirstName(view);
            model.pulse(2);
        }
        if (width == DOUBLED) {
            var twice = new SnapshotParameters();
            twice.setTransform(Transform.scale(2, 2));
            twice.setFill(scene.getFill());
            Picture.write(view.snapshot(twice, new WritableImage(2 * width, 2 * height)),
                    InLanguage.prefix() + scenario.name().toLowerCase(java.util.Locale.ROOT) + "-twice");
        }
        var image = scene.snapshot(new WritableImage(width, height));
        Picture.write(image, InLanguage.prefix() + scenario.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(Picture.brightness(image)).as("%s at %dx%d", scenario, width, height).isLessThan(0.25);
        assertThat(CutWords.in(view)).as("%s at %dx%d", scenario, width, height).isEmpty();
        var parts = Parts.of(view, ".label", ".button", ".fader", ".strip", ".notice");
        assertThat(parts).as("%s at %dx%d", scenario, width, height).isNotEmpty();
        for (var part : parts) {
            if (Parts.isInSight(part)) {
                var bounds = part.localToScene(part.getLayoutBounds());
                assertThat(bounds.getMaxX()).as("%s at %dx%d", part, width, height).isLessThanOrEqualTo(width + 0.5);
                assertThat(bounds.getMaxY()).as("%s at %dx%d", part, width, height).isLessThanOrEqualTo(height + 0.5);
            }
        }
    }

    private static void editFirstName(Parent view) {
        Event.fireEvent(view.lookup(".fader"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F2, false, false, false, false));
        view.applyCss();
        view.layout();
    }

    private static void scrollDown(Parent view) {
        view.lookupAll(".scroll-pane").stream().map(ScrollPane.class::cast).filter(ScrollPane::isVisible)
                .forEach(pane -> pane.setVvalue(pane.getVmax()));
    }

    private static void press(Parent view, String word) {
        // Segments are there once they are styled.
        view.applyCss();
        view.lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
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
            case EMPTY, NO_DEVICES -> rig.state();
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
            case SETTINGS, ABOUT -> four(rig).boxPlace("10.0.0.7:7889/239.193.7").host("10.0.0.9")
                    .host("gateway-in-the-cellar.venue.example").preferences(
                            Preferences.DEFAULT.withInterfaces(java.util.List.of("eth0", "eth1")))
                    .state();
            case SEEN_NOT_LEASED -> rig.demo().place("HOUSE-LEFT", LinkState.CONNECTING, Endpoint.Origin.SIMULATED)
                    .place("BALCONY", LinkState.FOUND, Endpoint.Origin.SEEN_ONLY)
                    .gateway("FLY-BAR", LinkState.ONLINE, 1, 0, "")
                    .waits("FLY-BAR", 512, Text.of("lease.wait.room", 512, 12)).state();
            case SELF_CHECK -> four(rig).boxPlace("10.0.0.7:7889/239.193.7").state();
            case SELF_CHECK_NIGHT -> rig.deaf(Text.of("virgil.port.taken", 7889, "Address already in use"))
                    .preferences(Preferences.DEFAULT.withLook(Look.NIGHT)).state();
            case SELF_CHECK_HIGH_CONTRAST -> rig.preferences(Preferences.DEFAULT.withLook(Look.HIGH_CONTRAST)).state();
            case TOUR_1, TOUR_2, TOUR_3, TOUR_4, TOUR_5, TOUR_6, TOUR_7, DEMO ->
                four(rig.demo()).notice(Severity.INFO, "HOUSE-LEFT", "leased SN1-SN512", 1).state();
            case LOST -> rig.gateway("BALCONY", LinkState.LOST, 9, 6, "RELAY")
                    .gateway("HOUSE-LEFT", LinkState.ONLINE, 1, 8, "DMX")
                    .gateway("FOH", LinkState.SLOW, 15, 2, "DMX")
                    .gateway("PIT", LinkState.ONLINE, 17, 512, "")
                    .notice(Severity.WARNING, "BALCONY",
                            Text.of("link.lost", Text.of("net.link.silent")), 2)
                    .notice(Severity.ERROR, Text.of("source.store"),
                            Text.of("lease.ledger.failed", "No space left on device"), 1)
                    .state();
            case PAGE, PAGE_EMPTY, PAGE_EDIT -> named(four(rig.demo().show(PageShow.show())))
                    .playback(PageShow.playing()).state();
            case PAGE_EDIT_NONE -> four(rig).state();
            case PAGE_LONG, PAGE_EDIT_LONG -> rig.show(PageShow.show("Everything that hangs in front of the curtain",
                    "Practical lamps in the kitchen and the cellar", "Understudy rehearsal of the second act",
                    "Everything the operator at stage left needs for the whole gala")).name(1,
                            "Practical lamp in the kitchen")
                    .gateway("STAGE-LEFT-FLY-GALLERY-DIMMER-RACK-NUMBER-SEVENTEEN", LinkState.LOST, 1, 40, "DMX")
                    .preferences(Preferences.DEFAULT.withLook(Look.NIGHT).withUnit(Preferences.LevelUnit.RAW))
                    .playback(PageShow.playing()).state();
            case PAGE_COMPACT -> named(four(rig.show(PageShow.show()))).preferences(compact())
                    .playback(PageShow.playing()).state();
            case PAGE_HIGH_CONTRAST -> named(four(rig.show(PageShow.show())))
                    .preferences(Preferences.DEFAULT.withLook(Look.HIGH_CONTRAST)).playback(PageShow.playing()).state();
            case REFUSED, MONITOR -> four(rig.demo()).state();
            case PATCH, LEASES, DEVICES -> named(four(rig.demo())).gateway("BALCONY", LinkState.LOST, 600, 24, "DMX")
                    .waits("NEW-RACK", 512, "no room").state();
            case NIGHT -> named(four(rig.demo()))
                    .preferences(Preferences.DEFAULT.withLook(Look.NIGHT))
                    .gateway("BALCONY", LinkState.LOST, 9, 2, "DMX").state();
            case HIGH_CONTRAST -> named(four(rig.demo())).preferences(
                    Preferences.DEFAULT.withLook(Look.HIGH_CONTRAST).withStripsPerPage(48)).state();
            case COMPACT, COMPACT_EDITED -> named(four(rig.demo())).preferences(compact()).state();
            case COMPACT_LOST -> named(rig).gateway("HOUSE-LEFT", LinkState.ONLINE, 1, 8, "DMX")
                    .gateway("BALCONY", LinkState.LOST, 9, 6, "RELAY").gateway("PIT", LinkState.ONLINE, 17, 6, "")
                    .gateway("FAR", LinkState.ONLINE, 65_000, 512, "DMX")
                    .preferences(compact().withLook(Look.NIGHT)).state();
            case COMPACT_HIGH_CONTRAST -> named(four(rig)).gateway("BALCONY", LinkState.LOST, 900, 6, "RELAY")
                    .preferences(compact().withLook(Look.HIGH_CONTRAST).withUnit(Preferences.LevelUnit.RAW)).state();
            case LONG_NAMES -> rig
                    .gateway("STAGE-LEFT-FLY-GALLERY-DIMMER-RACK-NUMBER-SEVENTEEN", LinkState.ONLINE, 65_000, 2,
                            "PROPRIETARY-HARDWARE")
                    .gateway("Orchester­graben Ost – Ü", LinkState.LOST, 65_002, 1, "DMX")
                    .gateway("X", LinkState.CONNECTING, 65_003, 40, "ANALOG")
                    .notice(Severity.WARNING, "STAGE-LEFT-FLY-GALLERY-DIMMER-RACK-NUMBER-SEVENTEEN",
                            "Mapping conflict: SN65000 and SN65001 both drive PROPRIETARY-HARDWARE channel 18446744073709.",
                            1024)
                    .notice(Severity.WARNING, "discovery", "Network interface eth1 went away.", 1)
                    .notice(Severity.WARNING, "discovery", "Network interface eth1 is back.", 1)
                    .notice(Severity.WARNING, "HOUSE-LEFT", "Asked twice before mapping: answered once.", 1).state();
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

    private static Preferences compact() {
        return Preferences.DEFAULT.withStripsPerPage(48).withCompactStrips(true);
    }

    private static Rig many(Rig rig) {
        for (int i = 0; i < 64; i++) {
            rig.gateway("RACK-%02d".formatted(i + 1), LinkState.values()[i % 5], 1 + i * 32, 32, "DMX");
        }
        return rig;
    }

    private static Rig named(Rig rig) {
        var names = new String[]{"Front L", "Front C", "Front R", "Spot L", "Spot R", "Key", "Fill", "Back 1", "Back 2",
            "Cyc Red", "Cyc Green", "Cyc Blue", "Practical lamp in the kitchen"};
        for (int i = 0; i < names.length; i++) {
            rig.name(i + 1, names[i]);
        }
        return rig;
    }

    private static Rig four(Rig rig) {
        return rig.gateway("HOUSE-LEFT", LinkState.ONLINE, 1, 512, "DMX")
                .gateway("POWER-STRIP", LinkState.ONLINE, 513, 6, "RELAY")
                .gateway("MIDI-BRIDGE", LinkState.ONLINE, 519, 8, "MIDI")
                .gateway("ANALOG-DIMMER", LinkState.CONNECTING, 527, 6, "ANALOG");
    }

    private static void levels(FakeConsole console, Scenario scenario) {
        console.faders.grandMaster = scenario.name().startsWith("PAGE") ? 75 : 100;
        console.faders.blackout = scenario == Scenario.PAGE_LONG;
        int[] looks = {255, 255, 255, 158, 158, 191, 191, 102, 102, 224, 31, 138, 77, 77, 0, 255};
        for (int i = 0; i < looks.length; i++) {
            for (int base : new int[]{1, 65_000}) {
                console.faders.wanted[base + i] = looks[i];
                console.faders.sent[base + i] = i == 5 ? 155 : looks[i];
                if ((scenario == Scenario.LOST || scenario == Scenario.COMPACT_LOST) && i >= 8 && i < 14) {
                    console.faders.held[base + i] = looks[i];
                    // The operator went on while the link was lost.
                    console.faders.wanted[base + i] = i % 2 == 0 ? 230 : looks[i];
                }
            }
        }
    }
}
