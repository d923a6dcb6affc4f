package io.stagenet.console.ui.cue;

import static io.stagenet.console.ui.FxToolkit.await;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.down;
import static io.stagenet.console.ui.Hands.press;
import static io.stagenet.console.ui.Hands.up;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.show.CueList;
import io.stagenet.console.service.ConsoleOptions;
import io.stagenet.console.service.ConsoleService;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.OpenWindow;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.ViewId;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Enter in the fields of the record bar does what RECORD does, and never more.
@ExtendWith(FxToolkit.class)
class RecordByEnterTest {
    @TempDir private Path folder;
    private ConsoleService console;
    private OpenWindow window;

    @BeforeEach
    void open() throws Exception {
        console = ConsoleService.start(new ConsoleOptions(false, false, List.of(), List.of(), folder, null, null),
                new FakeConsole(new Rig().state()).simulatedRig());
        window = OpenWindow.of(console, ViewId.CUES);
    }

    @AfterEach
    void end() {
        window.close();
        console.close();
    }

    /// Number, label and time.
    private List<TextField> fields() {
        return window.one(".record-bar .tool-line").lookupAll(".text-field").stream().map(TextField.class::cast)
                .toList();
    }

    private CueList list() {
        return console.state().show().playback().cueLists().getOrDefault(1, CueList.of(1));
    }

    private RecordViewModel model() {
        return window.model().cues().record();
    }

    @Test
    void enterRecordsFromEveryField() {
        console.desk().faders().move(1, 128);
        for (int i = 0; i < 3; i++) {
            int at = i;
            runOnFx(() -> press(fields().get(at), KeyCode.ENTER));
            await("a cue by field " + at,
                    () -> list().cues().size() == at + 1 && model().offeredProperty().get().equals("" + (at + 2)));
        }
    }

    @Test
    void aHeldEnterIsNoSecondWordToReplaceACue() {
        console.desk().faders().move(1, 128);
        runOnFx(() -> press(fields().getLast(), KeyCode.ENTER));
        await("a cue", () -> model().offeredProperty().get().equals("2"));
        runOnFx(() -> {
            fields().getFirst().setText("1");
            var time = fields().getLast();
            down(time, KeyCode.ENTER);
            down(time, KeyCode.ENTER);
            assertThat(model().replacingProperty().get()).isEqualTo(CueShow.number("1"));
            up(time, KeyCode.ENTER);
            down(time, KeyCode.ENTER);
            assertThat(model().replacingProperty().get()).as("the second press").isNull();
        });
        await("it is replaced", () -> fields().getFirst().getText().isEmpty());
    }

    @Test
    void enterSaysWhyNothingIsRecorded() {
        runOnFx(() -> press(fields().getLast(), KeyCode.ENTER));
        await("why", () -> window.model().cues().answerProperty().get().equals(Text.of("edit.nothing")));
        console.desk().faders().move(1, 128);
        runOnFx(() -> {
            fields().getLast().setText("long");
            press(fields().getLast(), KeyCode.ENTER);
            assertThat(window.model().cues().answerProperty().get()).isEqualTo(Text.of("ui.cue.time.wrong", "long"));
        });
        assertThat(list().cues()).isEmpty();
    }
}
