package io.stagenet.console.ui.cue;

import static io.stagenet.console.ui.FxToolkit.await;
import static io.stagenet.console.ui.FxToolkit.runOnFx;

import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.service.ConsoleOptions;
import io.stagenet.console.service.ConsoleService;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.HandClock;
import io.stagenet.console.ui.OpenWindow;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.ViewId;
import io.stagenet.console.ui.control.Bounce;
import io.stagenet.console.ui.cue.GoViewModel.CueName;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The cues of a real console without gear, in a window.
@ExtendWith(FxToolkit.class)
abstract class CuesWindowTestBase {
    /// In milliseconds, a little more than that of GO.
    private static final long LOCKOUT = 350;
    @TempDir private Path folder;
    private final HandClock clock = new HandClock();
    ConsoleService console;
    OpenWindow window;

    @BeforeEach
    void open() throws Exception {
        console = ConsoleService.start(new ConsoleOptions(false, false, List.of(), List.of(), folder, null, null),
                new FakeConsole(new Rig().state()).simulatedRig());
        window = OpenWindow.of(clock.of(console), ViewId.CUES);
    }

    @AfterEach
    void end() {
        if (window != null) {
            window.close();
        }
        if (console != null) {
            console.close();
        }
    }

    Node one(String selector) {
        return window.one(selector);
    }

    RecordViewModel model() {
        return window.model().cues().record();
    }

    /// Number, label and time.
    List<TextField> fields() {
        return one(".record-bar .tool-line").lookupAll(".text-field").stream().map(TextField.class::cast).toList();
    }

    CueList list() {
        return console.state().show().playback().cueLists().getOrDefault(1, CueList.of(1));
    }

    /// As long as it takes before a press is no bounce of the one before.
    void readWhatCameOfIt() {
        clock.move(Bounce.READING);
    }

    static void click(Node node) {
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            Event.fireEvent(node, new MouseEvent(type, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false, false, false, false,
                    true, false, false, false, false, true, null));
        }
    }

    void record(String number, String label, String seconds, int... levels) {
        for (int i = 0; i < levels.length; i += 2) {
            console.desk().faders().move(levels[i], levels[i + 1]);
        }
        var button = (Button) one(".record-bar .record");
        await("RECORD can be pressed", () -> !button.isDisabled());
        readWhatCameOfIt();
        runOnFx(() -> {
            fields().get(0).setText(number);
            fields().get(1).setText(label);
            fields().get(2).setText(seconds);
            button.fire();
        });
    }

    void recordTwo(String seconds) {
        record("", "House open", seconds, 1, 128, 2, 255);
        await("the first cue", () -> numbers().equals(List.of("1")));
        record("", "Storm", seconds, 1, 255, 2, 0);
        await("the second cue", () -> numbers().equals(List.of("1", "2")));
        runOnFx(() -> button(Text.of("ui.cue.hands")).fire());
        await("nothing is held", () -> !console.desk().faders().isCaptured(1));
    }

    Button button(String text) {
        return window.scene().getRoot().lookupAll(".button").stream().filter(Button.class::isInstance)
                .map(Button.class::cast).filter(each -> each.getText().equals(text)).findFirst().orElseThrow();
    }

    List<String> numbers() {
        return cues().stream().map(cue -> cue.number().toString()).toList();
    }

    List<Cue> cues() {
        return ((TableView<?>) one(".cues .table-view")).getItems().stream().map(Cue.class::cast).toList();
    }

    boolean plays(String number) {
        CueName current = window.model().go().factsProperty().get().current();
        return current != null && current.number().equals(CueShow.number(number));
    }

    String refusal() {
        return ((Label) one(".go-view .refusal")).getText();
    }

    /// Presses GO once, when no lockout of an earlier press can be left.
    void goTo(String number) {
        long asked = System.nanoTime();
        await("the lockout is over", () -> System.nanoTime() - asked > TimeUnit.MILLISECONDS.toNanos(LOCKOUT));
        runOnFx(() -> click(one(".go")));
        await("cue " + number + " plays", () -> plays(number));
    }
}
