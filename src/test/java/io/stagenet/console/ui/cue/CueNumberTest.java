package io.stagenet.console.ui.cue;

import static io.stagenet.console.ui.FxToolkit.await;
import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.show.CueList;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Hands;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Cues moved, copied and numbered anew by the fields of the one that is looked at, and whose fields they are meanwhile.
@ExtendWith(FxToolkit.class)
class CueNumberTest extends CuesWindowTestBase {
    private List<TextField> formFields() {
        return one(".cue-form").lookupAll(".text-field").stream().map(TextField.class::cast).toList();
    }

    private Button copy() {
        return (Button) one(".cue-detail .copy");
    }

    private String looked() {
        return Objects.requireNonNull(window.model().cues().lookProperty().get()).cue().number().toString();
    }

    private boolean hasKeyboard(String selector) {
        for (Node node = window.scene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node == one(selector)) {
                return true;
            }
        }
        return false;
    }

    private void type(TextField field, String text) {
        runOnFx(() -> {
            field.requestFocus();
            field.setText(text);
            Hands.press(field, KeyCode.ENTER);
        });
    }

    @Test
    void anotherNumberMovesTheCueAndTheEyeGoesWithIt() {
        recordTwo("0");
        runOnFx(() -> window.model().cues().choose(CueShow.number("1")));
        await("its number", () -> formFields().getFirst().getText().equals("1"));
        type(formFields().getFirst(), "7.5");
        await("it is behind the other", () -> numbers().equals(List.of("2", "7.5")) && looked().equals("7.5"));
        assertThat(onFx(() -> hasKeyboard(".cue-detail"))).as("Enter gives the keyboard back").isFalse();
        readWhatCameOfIt();
        type(formFields().getFirst(), "2");
        await("why not", () -> window.model().cues().answerProperty().get().message()
                .equals("There is a cue 2 already"));
        readWhatCameOfIt();
        type(formFields().getFirst(), "many");
        await("no number", () -> window.model().cues().answerProperty().get().message()
                .equals(Text.of("ui.cue.number.wrong", "many")));
        assertThat(onFx(() -> hasKeyboard(".cue-detail"))).as("it waits for another").isTrue();
        assertThat(onFx(this::numbers)).containsExactly("2", "7.5");
    }

    @Test
    void aCopyGoesToAFreeNumberAndTheListIsNumberedAnew() {
        recordTwo("0");
        runOnFx(() -> {
            window.model().cues().choose(CueShow.number("1"));
            copy().fire();
        });
        await("between the two", () -> numbers().equals(List.of("1", "1.5", "2")) && looked().equals("1.5"));
        assertThat(cues().get(1).levels()).isEqualTo(cues().getFirst().levels());
        runOnFx(() -> window.model().cues().edit().renumber());
        await("whole numbers", () -> numbers().equals(List.of("1", "2", "3")));
    }

    @Test
    void aFreeNumberIsWholeIfThereIsOne() {
        var list = CueList.of(1).with(CueShow.cue("1", "", 1, 1)).with(CueShow.cue("1.001", "", 1, 1))
                .with(CueShow.cue("4", "", 1, 1)).with(CueShow.cue("9999.5", "", 1, 1));
        assertThat(list.freeAfter(CueShow.number("1"))).isNull();
        assertThat(list.freeAfter(CueShow.number("1.001"))).isEqualTo(CueShow.number("2"));
        assertThat(list.freeAfter(CueShow.number("4"))).isEqualTo(CueShow.number("5"));
        assertThat(list.freeAfter(CueShow.number("9999.5"))).isNull();
        assertThat(list.without(CueShow.number("9999.5")).freeAfter(CueShow.number("4")))
                .isEqualTo(CueShow.number("5"));
    }

    @Test
    void whatIsTypedGoesToTheCueThatWasThereWhenTheKeyboardCame() {
        recordTwo("0");
        var label = onFx(() -> {
            window.model().cues().choose(CueShow.number("1"));
            var field = formFields().get(1);
            field.requestFocus();
            return field;
        });
        goTo("1");
        goTo("2");
        assertThat(onFx(this::looked)).as("a cue that was started takes the field from nobody").isEqualTo("1");
        runOnFx(() -> Hands.press(label, KeyCode.ESCAPE));
        assertThat(onFx(() -> hasKeyboard(".cue-detail"))).isFalse();
        runOnFx(() -> window.model().go().back());
        await("the eye follows again", () -> plays("1") && looked().equals("1"));
        goTo("2");
        await("again", () -> looked().equals("2"));
        assertThat(onFx(() -> copy().isDisabled())).isFalse();
    }
}
