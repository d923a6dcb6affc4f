package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.show.Curve;
import io.stagenet.console.model.show.RigMapping.Fit;
import io.stagenet.console.service.Action.LevelAction.SetLevels;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.FileAction;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.sim.SimulatorEvent.ChannelLevel;
import io.stagenet.console.ui.control.Bounce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
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
    @AutoClose private WireWindow rig;

    @BeforeEach
    void begin() {
        rig = new WireWindow(folder);
    }

    private Path tour() throws IOException {
        return Files.writeString(folder.resolve("Tour.stage"), TOUR);
    }

    private void panel() {
        runOnFx(() -> {
            if (!rig.model().showPanel().openProperty().get()) {
                ((Button) rig.window().one(".show-name")).fire();
            }
        });
    }

    private void type(Path file, String word) {
        panel();
        runOnFx(() -> ((TextField) rig.window().one(".show-panel .text-field"))
                .setText(file.toString()));
        rig.press(".show-panel", word);
    }

    /// As who has read what is asked.
    private void answer(String place, String word) {
        long seen = System.nanoTime();
        FxToolkit.await("that it can be read", () -> System.nanoTime() - seen > Bounce.READING.toNanos());
        rig.press(place, word);
    }

    /// Over what is in no file.
    private void openOver(Path file) {
        type(file, "Open");
        FxToolkit.await("the question", () -> rig.says(".show-panel .question", "is in no file"));
        answer(".show-panel .question", "Open");
    }

    @Test
    void aShowIsSavedChangedSavedAgainAndOpenedFromThePanel() throws Exception {
        rig.open();
        FxToolkit.await("that it has no file", () -> rig.says(".show-name", "not saved yet"));
        rig.name(1, "Spot");
        type(folder.resolve("Hamlet"), "Save as");
        FxToolkit.await("the name in the bar", () -> rig.says(".show-name", "Hamlet"));
        FxToolkit.await("when it was saved", () -> rig.says(".show-name", "saved "));
        FxToolkit.await("the sentence", () -> rig.says(".show-bar", "Saved:"));
        rig.name(1, "Key");
        FxToolkit.await("that it has changed", () -> rig.says(".show-name", "changed since"));
        panel();
        rig.press(".show-panel", "Save");
        FxToolkit.await("that it is saved again", () -> rig.says(".show-name", "saved "));
        type(folder.resolve("Lear.stage"), "Save as");
        FxToolkit.await("the other name", () -> rig.says(".show-name", "Lear"));
        rig.name(1, "Storm");
        type(folder.resolve("Hamlet.stage"), "Open");
        FxToolkit.await("the question", () -> rig.says(".show-panel",
                "Open Hamlet? 1 change since SAVE is not in Lear.stage;"));
        assertThat(rig.console().state().show().name(1)).isEqualTo("Storm");
        answer(".show-panel .question", "Open");
        FxToolkit.await("the first show", () -> rig.says(".show-name", "Hamlet"));
        assertThat(rig.console().state().show().name(1)).isEqualTo("Key");
        FxToolkit.await("where the rest is", () -> rig.says(".show-bar", "unsaved.stage"));
        panel();
        FxToolkit.await("the other among the recent ones", () -> rig.says(".show-panel .recent", "Lear"));
        rig.press(".show-panel", "New");
        FxToolkit.await("the question", () -> rig.says(".show-panel",
                "Begin a new show? Nothing of Hamlet is lost."));
        assertThat(rig.console().state().show().name(1)).isEqualTo("Key");
        answer(".show-panel", "Begin");
        FxToolkit.await("the new show", () -> rig.says(".show-name", "New show"));
        assertThat(rig.console().state().show().name(1)).isEmpty();
    }

    @Test
    void aDamagedFileIsRefusedWithItsPlaceAndLeavesTheShow() throws Exception {
        rig.open();
        rig.name(1, "Spot");
        var damaged = Files.writeString(folder.resolve("Lear.stage"), TOUR.replace("\"up\": 0", "\"up\": \"soon\""));
        openOver(damaged);
        FxToolkit.await("the place", () -> rig.says(".show-panel", "cues[0].times.up"));
        assertThat(onFx(() -> rig.says(".show-panel", "not touched"))).isTrue();
        assertThat(rig.console().state().show().name(1)).isEqualTo("Spot");
        assertThat(rig.console().state().open().file()).isNull();
        assertThat(rig.console().state().open().mapping()).isNull();
    }

    @Test
    void aSecondConsoleOnAShowIsReadOnlyAndSaysWhy() throws Exception {
        var hamlet = folder.resolve("Hamlet.stage");
        try (var first = rig.console("first")) {
            first.desk().submit(new FileAction.Save(hamlet)).toCompletableFuture().get(30,
                    TimeUnit.SECONDS);
            rig.open();
            type(hamlet, "Open");
            FxToolkit.await("that it is read-only", () -> rig.says(".show-name", "read-only"));
            panel();
            assertThat(onFx(() -> rig.says(".show-panel", "has it open already"))).as("why").isTrue();
            rig.press(".show-panel", "Save");
            FxToolkit.await("what to do", () -> rig.says(".show-panel", "Enter saves it"));
            type(folder.resolve("Mine.stage"), "Save as");
            FxToolkit.await("its own file", () -> rig.says(".show-name", "Mine"));
            FxToolkit.await("that it is saved", () -> rig.says(".show-name", "saved "));
        }
    }

    @Test
    void undoNamesItsStepAndAsksWhereLevelsAreUp() throws Exception {
        rig.openWithGateway();
        rig.name(2, "Spot");
        panel();
        FxToolkit.await("the step by name", () -> rig.button(".show-panel", "Undo name SN2").isPresent());
        rig.press(".show-panel", "Undo name SN2");
        FxToolkit.await("the way back",
                () -> rig.button(".show-panel", "Redo name SN2").isPresent());
        assertThat(rig.console().state().show().name(2)).isEmpty();
        rig.done(new SetLevels(one(), new LevelChange.To(200)));
        rig.done(new EditAction.SetAddresses(one(), new EditAction.AddressChange.Response(Curve.SQUARE)));
        FxToolkit.await("the step by name", () -> rig.button(".show-panel", "Undo curve of SN1").isPresent());
        rig.press(".show-panel", "Undo curve of SN1");
        FxToolkit.await("the question", () -> rig.says(".show-panel", "changes 1 live level"));
        assertThat(rig.console().state().show().address(1).curve()).as("nothing is undone yet").isEqualTo(Curve.SQUARE);
        answer(".show-panel", "Undo it");
        FxToolkit.await("the undo", () -> rig.console().state().show().address(1).curve() == Curve.LINEAR);
        FxToolkit.await("the question's end", () -> !rig.says(".show-panel", "live level"));
    }

    private static Selection one() {
        return new Selection(List.of(new Selection.Addresses(1, 1, false)));
    }

    @Test
    void aShowOfAnotherRigIsShownFirstAndDrivesItsStandInOnceItIsAccepted() throws Exception {
        rig.openWithGateway();
        // What is made on demand waits for its moment however long that takes.
        System.gc();
        rig.name(1, "Present");
        openOver(tour());
        FxToolkit.await("the sheet", () -> rig.says(".rig-sheet", "Tour was made on another rig"));
        assertThat(onFx(() -> rig.says(".rig-sheet", "Nothing of it is sent before you accept"))).isTrue();
        assertThat(onFx(() -> rig.window().owner())).as("no key accepts by accident")
                .isEqualTo(onFx(() -> rig.window().one(".rig-sheet .table-view")));
        FxToolkit.await("its lines", () -> rig.find(".rig-sheet", ".fit-cell", "nowhere").isPresent());
        runOnFx(() -> Hands.press(rig.window().owner(), KeyCode.ESCAPE));
        FxToolkit.await("the bar that keeps it in mind", () -> rig.says(".show-bar", "nothing of it is sent"));
        runOnFx(() -> rig.model().open(ViewId.PATCH));
        rig.press(".show-bar", "Show the sheet");
        runOnFx(() -> {
            @SuppressWarnings("unchecked") var chooser = (ComboBox<String>) rig.window()
                    .one(".rig-sheet .combo-box");
            chooser.setValue("LAMPS");
        });
        FxToolkit.await("a place", () -> {
            var mapping = rig.console().state().open().mapping();
            return mapping != null && mapping.count(Fit.PROPOSED) == 1;
        });
        FxToolkit.await("its line", () -> rig.find(".rig-sheet", ".fit-cell", "other gateway").isPresent());
        assertThat(rig.console().state().show().name(1)).as("the present show goes on").isEqualTo("Present");
        assertThat(rig.gateway().levels()).as("nothing is sent").allMatch(level -> level.value() == 0);
        rig.press(".rig-sheet", "Accept and open");
        FxToolkit.await("the show", () -> rig.says(".show-name", "Tour"));
        FxToolkit.await("the end of the sheet", () -> !WireWindow.isShown(rig.window().one(".rig-sheet")));
        assertThat(rig.console().state().show().name(1)).isEqualTo("Key");
        rig.done(new PlaybackAction.Go(1));
        FxToolkit.await("the cue at the stand-in",
                () -> rig.gateway().levels().stream().anyMatch(new ChannelLevel(1, 255)::equals));
    }

    @Test
    void theSheetThatWasSetAsideComesBackByTheSameOpen() throws Exception {
        rig.openWithGateway();
        var tour = tour();
        type(tour, "Open");
        FxToolkit.await("the sheet", () -> rig.window().shows(".rig-sheet"));
        runOnFx(() -> Hands.press(rig.window().owner(), KeyCode.ESCAPE));
        assertThat(onFx(() -> rig.window().shows(".rig-sheet"))).isFalse();
        type(tour, "Open");
        FxToolkit.await("the sheet by the panel", () -> rig.window().shows(".rig-sheet"));
        assertThat(onFx(() -> rig.window().owner())).isEqualTo(onFx(() -> rig.window().one(".rig-sheet .table-view")));
        runOnFx(() -> Hands.press(rig.window().owner(), KeyCode.ESCAPE));
        runOnFx(() -> {
            var line = (TextField) rig.window().one(".command-line .text-field");
            line.setText("OPEN " + tour);
            Hands.press(line, KeyCode.ENTER);
        });
        FxToolkit.await("the sheet by the command line", () -> rig.window().shows(".rig-sheet"));
        runOnFx(() -> Hands.press(rig.window().owner(), KeyCode.ESCAPE));
        runOnFx(() -> {
            rig.window().one(".command-line .text-field").requestFocus();
            Hands.press(rig.window().owner(), KeyCode.ESCAPE);
            Hands.press(rig.window().owner(), KeyCode.ESCAPE);
        });
        assertThat(onFx(() -> rig.window().shows(".rig-sheet"))).as("set aside from the command line").isFalse();
        runOnFx(() -> rig.model().showPanel().drop(List.of(tour)));
        FxToolkit.await("the sheet by the dropped file", () -> rig.window().shows(".rig-sheet"));
    }

    @Test
    void aRejectedShowLeavesThePresentOne() throws Exception {
        rig.openWithGateway();
        rig.name(1, "Present");
        openOver(tour());
        FxToolkit.await("the sheet", () -> rig.says(".rig-sheet", "another rig"));
        rig.press(".rig-sheet", "Reject");
        FxToolkit.await("the end of the sheet", () -> !WireWindow.isShown(rig.window().one(".rig-sheet")));
        assertThat(rig.console().state().show().name(1)).isEqualTo("Present");
        assertThat(rig.console().state().open().file()).isNull();
    }

    @Test
    void aShowDroppedOnTheWindowIsAskedAboutFirst() throws Exception {
        rig.open();
        rig.name(1, "Present");
        var file = Files.writeString(folder.resolve("Lear.stage"), """
                {"format": 2, "kind": "stagenet-show", "addresses": [{"address": "SN1", "name": "Storm"}]}
                """);
        runOnFx(() -> rig.model().showPanel().drop(List.of(file)));
        FxToolkit.await("the question", () -> rig.says(".show-bar", "Lear.stage was handed over"));
        assertThat(rig.console().state().show().name(1)).isEqualTo("Present");
        answer(".show-bar", "Leave it");
        FxToolkit.await("its end", () -> !rig.says(".show-bar", "handed over"));
        assertThat(rig.console().state().show().name(1)).isEqualTo("Present");
        runOnFx(() -> rig.model().showPanel().drop(List.of(file)));
        FxToolkit.await("the question", () -> rig.says(".show-bar", "handed over"));
        answer(".show-bar", "Open");
        FxToolkit.await("the show", () -> rig.says(".show-name", "Lear"));
        assertThat(rig.console().state().show().name(1)).isEqualTo("Storm");
    }
}
