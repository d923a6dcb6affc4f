package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.show.Curve;
import io.stagenet.console.model.show.RigMapping.Fit;
import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Action.LevelAction.SetLevels;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.Action.ShowAction;
import io.stagenet.console.service.ConsoleOptions;
import io.stagenet.console.service.ConsoleService;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.sim.Advertiser;
import io.stagenet.console.sim.GatewaySettings;
import io.stagenet.console.sim.SimulatedGateway;
import io.stagenet.console.sim.SimulatorEvent.ChannelLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The way of an operator with show files through the window, on real files and real sockets.
@ExtendWith(FxToolkit.class)
class ShowWindowTest {
    /// Drives channel 77 of a gateway that is not here.
    private static final String TOUR = """
            {"format": 2, "kind": "stagenet-show",
             "addresses": [{"address": "SN101", "name": "Key"}],
             "cues": [{"list": 1, "number": "1", "times": {"up": 0, "down": 0}, "levels": ["SN101 255"]}],
             "bindings": [{"addresses": "SN101", "gateway": "TOUR", "type": "DMX", "channel": 77}]}
            """;

    @TempDir private Path folder;
    private final ThreadEventLoop loop = ThreadEventLoop.start("simulator", failure -> {
    });
    private final SimulatedGateway gateway = new SimulatedGateway(
            new GatewaySettings("LAMPS", "DMX", 2, 1, "127.0.0.1", 0, false, Set.of(), 1, false), loop,
            Advertiser.SILENT, _ -> {
            });
    private ConsoleService console;
    private ConsoleWindow window;
    private Stage stage;

    @AfterEach
    void end() {
        if (window != null) {
            runOnFx(window::dispose);
        }
        if (console != null) {
            console.close();
        }
        gateway.close();
        loop.close();
    }

    private ConsoleService console(String data, HostPort... gateways) throws Exception {
        return ConsoleService.start(new ConsoleOptions(false, false, List.of(), List.of(gateways), folder.resolve(data),
                null, 32_768), new FakeConsole(new Rig().state()).simulatedRig());
    }

    private void open() throws Exception {
        begin(console("data"));
    }

    private void openWithGateway() throws Exception {
        gateway.start();
        begin(console("data", new HostPort("127.0.0.1", gateway.port())));
        FxToolkit.await("the mapping", () -> console.state().gateways().values().stream()
                .anyMatch(each -> !each.leases().isEmpty() && each.leases().getFirst().mapped()));
    }

    private void begin(ConsoleService started) {
        console = started;
        runOnFx(() -> {
            stage = new Stage();
            window = new ConsoleWindow(console, stage, ZoneOffset.UTC);
            window.show();
        });
    }

    private String done(Action action) throws Exception {
        var outcome = console.desk().submit(action).toCompletableFuture().get(30, TimeUnit.SECONDS);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return outcome.message();
    }

    private void name(int address, String name) throws Exception {
        done(new ShowAction.SetNames(new TreeMap<>(Map.of(address, name))));
    }

    private Path tour() throws IOException {
        return Files.writeString(folder.resolve("Tour.stage"), TOUR);
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private <T extends Node> Optional<T> find(String place, String kind, Class<T> type, String text) {
        return stage.getScene().getRoot().lookupAll(place + " " + kind).stream().filter(type::isInstance)
                .map(type::cast)
                .filter(ShowWindowTest::isShown)
                .filter(node -> node instanceof Labeled labeled && labeled.getText() != null
                        && labeled.getText().contains(text))
                .findFirst();
    }

    /// Whether a sentence is to be read there.
    private boolean says(String place, String text) {
        return find(place, ".label", Labeled.class, text).isPresent();
    }

    private Optional<Button> button(String place, String word) {
        return stage.getScene().getRoot().lookupAll(place + " .button").stream().map(Button.class::cast)
                .filter(ShowWindowTest::isShown).filter(each -> word.equals(each.getText())).findFirst();
    }

    private void press(String place, String word) {
        runOnFx(() -> button(place, word).orElseThrow().fire());
    }

    private void panel() {
        runOnFx(() -> {
            if (!window.model().showPanel().openProperty().get()) {
                ((Button) stage.getScene().getRoot().lookup(".show-name")).fire();
            }
        });
    }

    private void type(Path file, String word) {
        panel();
        runOnFx(() -> ((TextField) stage.getScene().getRoot().lookup(".show-panel .text-field"))
                .setText(file.toString()));
        press(".show-panel", word);
    }

    @Test
    void aShowIsSavedChangedSavedAgainAndOpenedFromThePanel() throws Exception {
        open();
        assertThat(onFx(() -> says(".show-name", "not saved yet"))).isTrue();
        name(1, "Spot");
        type(folder.resolve("Hamlet"), "Save as");
        FxToolkit.await("the name in the bar", () -> says(".show-name", "Hamlet"));
        FxToolkit.await("when it was saved", () -> says(".show-name", "saved "));
        FxToolkit.await("the sentence", () -> says(".show-bar", "Saved:"));
        name(1, "Key");
        FxToolkit.await("that it has changed", () -> says(".show-name", "changed since"));
        panel();
        press(".show-panel", "Save");
        FxToolkit.await("that it is saved again", () -> says(".show-name", "saved "));
        type(folder.resolve("Lear.stage"), "Save as");
        FxToolkit.await("the other name", () -> says(".show-name", "Lear"));
        name(1, "Storm");
        type(folder.resolve("Hamlet.stage"), "Open");
        FxToolkit.await("the first show", () -> says(".show-name", "Hamlet"));
        assertThat(console.state().show().name(1)).isEqualTo("Key");
        FxToolkit.await("where the rest is", () -> says(".show-bar", "unsaved.stage"));
        panel();
        assertThat(onFx(() -> says(".show-panel .recent", "Lear"))).isTrue();
        press(".show-panel", "New");
        FxToolkit.await("the question", () -> says(".show-bar", "Begin a new show? Nothing of Hamlet is lost."));
        assertThat(console.state().show().name(1)).isEqualTo("Key");
        press(".show-bar", "Begin");
        FxToolkit.await("the new show", () -> says(".show-name", "New show"));
        assertThat(console.state().show().name(1)).isEmpty();
    }

    @Test
    void aDamagedFileIsRefusedWithItsPlaceAndLeavesTheShow() throws Exception {
        open();
        name(1, "Spot");
        var damaged = Files.writeString(folder.resolve("Lear.stage"), TOUR.replace("\"up\": 0", "\"up\": \"soon\""));
        type(damaged, "Open");
        FxToolkit.await("the place", () -> says(".show-panel", "cues[0].times.up"));
        assertThat(onFx(() -> says(".show-panel", "not touched"))).isTrue();
        assertThat(console.state().show().name(1)).isEqualTo("Spot");
        assertThat(console.state().open().file()).isNull();
        assertThat(console.state().open().mapping()).isNull();
    }

    @Test
    void aSecondConsoleOnAShowIsReadOnlyAndSaysWhy() throws Exception {
        var hamlet = folder.resolve("Hamlet.stage");
        try (var first = console("first")) {
            first.desk().submit(new io.stagenet.console.service.FileAction.Save(hamlet)).toCompletableFuture().get(30,
                    TimeUnit.SECONDS);
            open();
            type(hamlet, "Open");
            FxToolkit.await("that it is read-only", () -> says(".show-name", "read-only"));
            panel();
            assertThat(onFx(() -> says(".show-panel", "has it open already"))).as("why").isTrue();
            press(".show-panel", "Save");
            FxToolkit.await("what to do", () -> says(".show-panel", "which other name"));
            type(folder.resolve("Mine.stage"), "Save as");
            FxToolkit.await("its own file", () -> says(".show-name", "Mine"));
            FxToolkit.await("that it is saved", () -> says(".show-name", "saved "));
        }
    }

    @Test
    void undoNamesItsStepAndAsksWhereLevelsAreUp() throws Exception {
        openWithGateway();
        name(2, "Spot");
        panel();
        FxToolkit.await("the step by name", () -> button(".show-panel", "Undo name SN2").isPresent());
        press(".show-panel", "Undo name SN2");
        FxToolkit.await("the way back",
                () -> button(".show-panel", "Redo name SN2").isPresent());
        assertThat(console.state().show().name(2)).isEmpty();
        done(new SetLevels(one(), new LevelChange.To(200)));
        done(new EditAction.SetAddresses(one(), new EditAction.AddressChange.Response(Curve.SQUARE)));
        FxToolkit.await("the step by name", () -> button(".show-panel", "Undo curve of SN1").isPresent());
        press(".show-panel", "Undo curve of SN1");
        FxToolkit.await("the question", () -> says(".show-bar", "changes 1 live level"));
        assertThat(console.state().show().address(1).curve()).as("nothing is undone yet").isEqualTo(Curve.SQUARE);
        press(".show-bar", "Undo it");
        FxToolkit.await("the undo", () -> console.state().show().address(1).curve() == Curve.LINEAR);
        FxToolkit.await("the question's end", () -> !says(".show-bar", "live level"));
    }

    private static Selection one() {
        return new Selection(List.of(new Selection.Addresses(1, 1, false)));
    }

    @Test
    void aShowOfAnotherRigIsShownFirstAndDrivesItsStandInOnceItIsAccepted() throws Exception {
        openWithGateway();
        name(1, "Present");
        type(tour(), "Open");
        FxToolkit.await("the sheet", () -> says(".rig-sheet", "Tour was made on another rig"));
        assertThat(onFx(() -> says(".rig-sheet", "Nothing of it is sent before you accept"))).isTrue();
        assertThat(onFx(() -> stage.getScene().getFocusOwner())).as("no key accepts by accident")
                .isEqualTo(onFx(() -> stage.getScene().getRoot().lookup(".rig-sheet .table-view")));
        assertThat(onFx(() -> find(".rig-sheet", ".fit-cell", Labeled.class, "nowhere").isPresent())).isTrue();
        runOnFx(() -> Event.fireEvent(stage.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        FxToolkit.await("the bar that keeps it in mind", () -> says(".show-bar", "nothing of it is sent"));
        runOnFx(() -> window.model().open(ViewId.PATCH));
        press(".show-bar", "Show the sheet");
        runOnFx(() -> {
            @SuppressWarnings("unchecked") var chooser = (ComboBox<String>) stage.getScene().getRoot()
                    .lookup(".rig-sheet .combo-box");
            chooser.setValue("LAMPS");
        });
        FxToolkit.await("a place", () -> {
            var mapping = console.state().open().mapping();
            return mapping != null && mapping.count(Fit.PROPOSED) == 1;
        });
        FxToolkit.await("its line", () -> find(".rig-sheet", ".fit-cell", Labeled.class, "elsewhere").isPresent());
        assertThat(console.state().show().name(1)).as("the present show goes on").isEqualTo("Present");
        assertThat(gateway.levels()).as("nothing is sent").allMatch(level -> level.value() == 0);
        press(".rig-sheet", "Accept and open");
        FxToolkit.await("the show", () -> says(".show-name", "Tour"));
        FxToolkit.await("the end of the sheet", () -> !isShown(stage.getScene().getRoot().lookup(".rig-sheet")));
        assertThat(console.state().show().name(1)).isEqualTo("Key");
        done(new PlaybackAction.Go(1));
        FxToolkit.await("the cue at the stand-in",
                () -> gateway.levels().stream().anyMatch(new ChannelLevel(1, 255)::equals));
    }

    @Test
    void aRejectedShowLeavesThePresentOne() throws Exception {
        openWithGateway();
        name(1, "Present");
        type(tour(), "Open");
        FxToolkit.await("the sheet", () -> says(".rig-sheet", "another rig"));
        press(".rig-sheet", "Reject");
        FxToolkit.await("the end of the sheet", () -> !isShown(stage.getScene().getRoot().lookup(".rig-sheet")));
        assertThat(console.state().show().name(1)).isEqualTo("Present");
        assertThat(console.state().open().file()).isNull();
    }

    /// As a console that was killed leaves its data folder.
    private void killed() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/show.json"), """
                {"format": 2, "kind": "stagenet-show", "addresses": [{"address": "SN1", "name": "Spot"}],
                 "working": {"serial": 1, "file": null, "at": "2026-11-27T20:12:58Z", "changed": true, "ended": false,
                 "grandMaster": 100, "blackout": false, "playing": [], "raised": [], "levels": ["SN1 200"]}}
                """);
    }

    @Test
    void whatWasUpWhenTheConsoleWasLostIsSentWhenTheOperatorSaysSo() throws Exception {
        killed();
        openWithGateway();
        FxToolkit.await("the offer", () -> says(".show-bar", "The console was lost after 20:12:58"));
        assertThat(onFx(() -> says(".show-bar", "not sent: 1 level"))).isTrue();
        assertThat(console.state().show().name(1)).as("the show is there").isEqualTo("Spot");
        done(new ShowAction.SetNames(new TreeMap<>(Map.of(2, "Fill"))));
        assertThat(console.desk().faders().sent(1)).as("nothing goes out by itself").isLessThanOrEqualTo(0);
        assertThat(gateway.levels()).allMatch(level -> level.value() == 0);
        runOnFx(() -> ((TextField) stage.getScene().getRoot().lookup(".show-bar .text-field")).setText("0.2"));
        press(".show-bar", "Resume");
        FxToolkit.await("the level at the gateway",
                () -> gateway.levels().stream().anyMatch(new ChannelLevel(1, 200)::equals));
        FxToolkit.await("the end of the offer", () -> !says(".show-bar", "The console was lost"));
    }

    @Test
    void holdForgetsWhatWasUpAndSendsNothing() throws Exception {
        killed();
        openWithGateway();
        FxToolkit.await("the offer", () -> says(".show-bar", "The console was lost"));
        runOnFx(() -> button(".show-bar", "Hold").orElseThrow().requestFocus());
        press(".show-bar", "Hold");
        FxToolkit.await("the end of the offer", () -> !says(".show-bar", "The console was lost"));
        assertThat(console.state().open().recovered()).isNull();
        assertThat(onFx(() -> stage.getScene().getFocusOwner())).as("the keyboard is at home, not at the grand master")
                .isEqualTo(onFx(() -> stage.getScene().getRoot().lookup(".command-line .text-field")));
        assertThat(console.desk().faders().sent(1)).isLessThanOrEqualTo(0);
    }

    @Test
    void aShowDroppedOnTheWindowIsAskedAboutFirst() throws Exception {
        open();
        name(1, "Present");
        var file = Files.writeString(folder.resolve("Lear.stage"), """
                {"format": 2, "kind": "stagenet-show", "addresses": [{"address": "SN1", "name": "Storm"}]}
                """);
        runOnFx(() -> window.model().showPanel().drop(List.of(file)));
        FxToolkit.await("the question", () -> says(".show-bar", "Lear.stage was handed over"));
        assertThat(console.state().show().name(1)).isEqualTo("Present");
        press(".show-bar", "Leave it");
        FxToolkit.await("its end", () -> !says(".show-bar", "handed over"));
        assertThat(console.state().show().name(1)).isEqualTo("Present");
        runOnFx(() -> window.model().showPanel().drop(List.of(file)));
        FxToolkit.await("the question", () -> says(".show-bar", "handed over"));
        press(".show-bar", "Open");
        FxToolkit.await("the show", () -> says(".show-name", "Lear"));
        assertThat(console.state().show().name(1)).isEqualTo("Storm");
    }
}
