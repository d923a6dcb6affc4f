package io.stagenet.console.ui.cue;

import static io.stagenet.console.ui.FxToolkit.await;
import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Hands;
import io.stagenet.console.ui.Hands.With;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Fields of the view give the keyboard back: what is typed next is a line again.
@ExtendWith(FxToolkit.class)
class CueKeyboardTest extends CuesWindowTestBase {
    private List<TextField> fieldsOf(String part) {
        return one(part).lookupAll(".text-field").stream().map(TextField.class::cast).toList();
    }

    private boolean hasKeyboard(String part) {
        for (Node node = window.scene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node == one(part)) {
                return true;
            }
        }
        return false;
    }

    private static String text(TextInputControl field) {
        return onFx(() -> field.getText());
    }

    private void type(TextField field, String text, KeyCode end) {
        runOnFx(() -> {
            field.requestFocus();
            field.setText(text);
            Hands.press(field, end);
        });
    }

    @Test
    void fieldsOfTheListGiveTheKeyboardBackByEnterAndEsc() {
        recordTwo("0");
        runOnFx(() -> one(".cues .table-view").requestFocus());
        var back = fieldsOf(".cues .view-head").getFirst();
        var rate = fieldsOf(".cues .view-head").getLast();
        type(back, "4", KeyCode.ENTER);
        assertThat(onFx(() -> hasKeyboard(".cues .view-head"))).as("Enter").isFalse();
        await("the time", () -> list().back() == 4000);
        readWhatCameOfIt();
        type(rate, "GO", KeyCode.ENTER);
        assertThat(onFx(() -> hasKeyboard(".cues .view-head"))).as("it waits for a rate").isTrue();
        assertThat(onFx(() -> window.model().cues().answerProperty().get().message()))
                .isEqualTo(Text.of("ui.cue.rate.wrong", "GO"));
        runOnFx(() -> Hands.press(rate, KeyCode.ESCAPE));
        assertThat(onFx(() -> hasKeyboard(".cues .view-head"))).as("Esc").isFalse();
        assertThat(onFx(() -> hasKeyboard(".cues .table-view"))).as("where it was before").isTrue();
        assertThat(text(rate)).isEqualTo("100");
    }

    @Test
    void oneEscDropsWhatIsTypedOfACueAndGivesTheKeyboardBack() {
        recordTwo("0");
        runOnFx(() -> window.model().cues().choose(CueShow.number("1")));
        var label = fieldsOf(".cue-form").get(1);
        type(label, "Doors", KeyCode.ESCAPE);
        assertThat(onFx(() -> hasKeyboard(".cue-detail"))).isFalse();
        assertThat(text(label)).isEqualTo("House open");
        var notes = (TextArea) one(".cue-form .text-area");
        runOnFx(() -> {
            notes.requestFocus();
            notes.setText("Wait for the bell");
            Hands.press(notes, KeyCode.ESCAPE);
        });
        assertThat(onFx(() -> hasKeyboard(".cue-detail"))).isFalse();
        assertThat(text(notes)).isEmpty();
        assertThat(cues().getFirst().notes()).isEmpty();
    }

    @Test
    void whatWasTypedIsTakenWhenAnotherRowIsClicked() {
        recordTwo("0");
        runOnFx(() -> {
            window.model().cues().choose(CueShow.number("1"));
            var label = fieldsOf(".cue-form").get(1);
            label.requestFocus();
            label.setText("Doors");
            window.model().cues().choose(CueShow.number("2"));
        });
        await("the label", () -> cues().getFirst().label().equals("Doors"));
        assertThat(cues().getLast().label()).isNotEqualTo("Doors");
        var notes = (TextArea) one(".cue-form .text-area");
        runOnFx(() -> {
            notes.requestFocus();
            notes.setText("Wait for the bell");
            window.model().cues().choose(CueShow.number("1"));
        });
        await("the notes", () -> cues().getLast().notes().equals("Wait for the bell"));
        assertThat(cues().getFirst().notes()).isEmpty();
    }

    @Test
    void tabLeavesTheNotesAndWritesNothingIntoThem() {
        recordTwo("0");
        var notes = (TextArea) one(".cue-form .text-area");
        runOnFx(() -> {
            notes.requestFocus();
            Hands.press(notes, KeyCode.TAB);
        });
        assertThat(onFx(notes::isFocused)).as("Tab").isFalse();
        runOnFx(() -> {
            notes.requestFocus();
            Hands.press(notes, KeyCode.TAB, With.SHIFT);
        });
        assertThat(onFx(notes::isFocused)).as("Shift+Tab").isFalse();
        assertThat(text(notes)).isEmpty();
    }
}
