package io.stagenet.console.ui.cue;

import static io.stagenet.console.ui.FxToolkit.await;

import io.stagenet.console.model.show.CueList;
import io.stagenet.console.service.ConsoleOptions;
import io.stagenet.console.service.ConsoleService;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.OpenWindow;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.ViewId;
import io.stagenet.console.ui.control.Bounce;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The cues of a real console without gear, in a window.
@ExtendWith(FxToolkit.class)
abstract class CuesWindowTestBase {
    @TempDir private Path folder;
    ConsoleService console;
    OpenWindow window;

    @BeforeEach
    void open() throws Exception {
        console = ConsoleService.start(new ConsoleOptions(false, false, List.of(), List.of(), folder, null, null),
                new FakeConsole(new Rig().state()).simulatedRig());
        window = OpenWindow.of(console, ViewId.CUES);
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
        long pressed = console.nanos();
        await("it is read", () -> console.nanos() - pressed > Bounce.READING.toNanos());
    }
}
