package io.stagenet.console.ui.cue;

import static io.stagenet.console.ui.FxToolkit.await;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.down;
import static io.stagenet.console.ui.Hands.press;
import static io.stagenet.console.ui.Hands.up;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.FxToolkit;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Enter in the fields of the record bar does what RECORD does, and never more.
class RecordByEnterTest extends CuesWindowTestBase {
    @Test
    void enterRecordsFromEveryField() {
        console.desk().faders().move(1, 128);
        for (int i = 0; i < 3; i++) {
            int at = i;
            readWhatCameOfIt();
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
        readWhatCameOfIt();
        runOnFx(() -> {
            fields().getFirst().setText("1");
            var time = fields().getLast();
            down(time, KeyCode.ENTER);
            down(time, KeyCode.ENTER);
            assertThat(model().replacingProperty().get()).isNotNull();
            up(time, KeyCode.ENTER);
            press(time, KeyCode.ENTER);
            assertThat(model().replacingProperty().get()).as("a bounce").isNotNull();
        });
        readWhatCameOfIt();
        runOnFx(() -> {
            down(fields().getLast(), KeyCode.ENTER);
            assertThat(model().replacingProperty().get()).as("the second press").isNull();
        });
        await("it is replaced", () -> fields().getFirst().getText().isEmpty());
    }

    @Test
    void enterSaysWhyNothingIsRecorded() {
        runOnFx(() -> press(fields().getLast(), KeyCode.ENTER));
        await("why", () -> window.model().cues().answerProperty().get().message().equals(Text.of("edit.nothing.up")));
        console.desk().faders().move(1, 128);
        readWhatCameOfIt();
        runOnFx(() -> {
            fields().getLast().setText("long");
            press(fields().getLast(), KeyCode.ENTER);
            assertThat(window.model().cues().answerProperty().get())
                    .isEqualTo(Outcome.refused(Text.of("ui.cue.time.wrong", "long")));
        });
        assertThat(list().cues()).isEmpty();
    }

    @Test
    void escClearsTheFieldsAndGivesTheKeyboardBackBesideAPanelToo() {
        console.desk().faders().move(1, 128);
        for (boolean panel : List.of(false, true)) {
            runOnFx(() -> {
                window.model().notices().listedProperty().set(panel);
                field().requestFocus();
                fields().getFirst().requestFocus();
                List.of(0, 1, 2).forEach(at -> fields().get(at).setText("5"));
                press(fields().getFirst(), KeyCode.ESCAPE);
                assertThat(fields()).extracting(TextField::getText).containsOnly("");
                assertThat(window.owner()).as("what had it").isEqualTo(field());
                assertThat(window.model().notices().listedProperty().get()).as("the panel stays").isEqualTo(panel);
            });
        }
    }

    /// Of the command line.
    private Node field() {
        return one(".command-line .text-field");
    }

    @Test
    void escTakesAQuestionBack() {
        console.desk().faders().move(1, 128);
        runOnFx(() -> press(fields().getLast(), KeyCode.ENTER));
        await("a cue", () -> model().offeredProperty().get().equals("2"));
        readWhatCameOfIt();
        runOnFx(() -> {
            fields().getFirst().setText("1");
            press(fields().getFirst(), KeyCode.ENTER);
            assertThat(model().replacingProperty().get()).isNotNull();
            press(one(".record-bar .record"), KeyCode.ESCAPE);
            assertThat(model().replacingProperty().get()).isNull();
            assertThat(window.model().cues().answerProperty().get().message()).isEmpty();
        });
    }

    @Test
    void theKeyboardGoesBackToWhereItWasAfterARecord() {
        console.desk().faders().move(1, 128);
        await("RECORD can be pressed", () -> !one(".record-bar .record").isDisabled());
        for (int i = 0; i < 3; i++) {
            int cues = i + 1;
            readWhatCameOfIt();
            runOnFx(() -> {
                field().requestFocus();
                var from = cues == 3 ? one(".record-bar .record") : fields().get(cues);
                from.requestFocus();
                if (from instanceof Button button) {
                    button.fire();
                } else {
                    press(from, KeyCode.ENTER);
                }
            });
            await("a cue and the keyboard", () -> list().cues().size() == cues && window.owner().equals(field())
                    && model().offeredProperty().get().equals("" + (cues + 1)));
        }
    }

    @Test
    void theCommandLineAsksOnceBeforeItReplacesACue() {
        console.desk().faders().move(1, 128);
        typeLine("RECORD CUE 5 \"Storm\"");
        await("cue 5", () -> list().cues().size() == 1);
        console.desk().faders().move(1, 255);
        typeLine("RECORD CUE 5");
        await("it asks", () -> window.model().line().answerProperty().get().message()
                .equals(Text.of("ui.line.replace.label", CueShow.number("5"), "Storm")));
        runOnFx(() -> {
            // Held down, and a bounce.
            down(field(), KeyCode.ENTER);
            down(field(), KeyCode.ENTER);
            up(field(), KeyCode.ENTER);
        });
        assertThat(list().cues().get(CueShow.number("5")).levels()).isEqualTo(CueShow.levels(1, 128));
        runOnFx(() -> press(field(), KeyCode.ESCAPE));
        assertThat(FxToolkit.onFx(() -> window.model().line().textProperty().get())).isEmpty();
        typeLine("RECORD CUE 5");
        readWhatCameOfIt();
        runOnFx(() -> press(field(), KeyCode.ENTER));
        await("it is replaced", () -> list().cues().get(CueShow.number("5")).levels()
                .equals(CueShow.levels(1, 255)));
    }

    private void typeLine(String line) {
        runOnFx(() -> {
            window.model().line().textProperty().set(line);
            press(field(), KeyCode.ENTER);
        });
    }
}
