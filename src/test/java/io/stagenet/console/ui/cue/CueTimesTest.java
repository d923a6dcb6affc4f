package io.stagenet.console.ui.cue;

import static io.stagenet.console.ui.FxToolkit.await;
import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CuePart;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Hands;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Times of a kind and of chosen addresses, set and taken away by the fields of the cue that is looked at.
@ExtendWith(FxToolkit.class)
class CueTimesTest extends CuesWindowTestBase {
    @BeforeEach
    void cueOneIsLookedAt() {
        recordTwo("3");
        readWhatCameOfIt();
        runOnFx(() -> {
            one(".cues .table-view").requestFocus();
            window.model().cues().choose(CueShow.number("1"));
        });
    }

    private Cue cue() {
        return cues().getFirst();
    }

    private void of(String word) {
        runOnFx(() -> segment(word).fire());
    }

    private ToggleButton segment(String word) {
        return window.all(".cue-times .toggle-button", ToggleButton.class).filter(each -> each.getText().equals(word))
                .findFirst().orElseThrow();
    }

    private boolean isMarked(String word) {
        return segment(word).getPseudoClassStates().stream()
                .anyMatch(each -> each.getPseudoClassName().equals("marked"));
    }

    /// Up, down and delay of the cue or a kind.
    private List<TextField> times() {
        return fieldsOf(".cue-times .line");
    }

    /// Addresses, up, down and delay.
    private List<TextField> part() {
        return fieldsOf(".cue-parts");
    }

    private List<TextField> fieldsOf(String place) {
        return one(place).lookupAll(".text-field").stream().map(TextField.class::cast).toList();
    }

    private static List<String> texts(List<TextField> fields) {
        return fields.stream().map(TextField::getText).toList();
    }

    private void enter(TextField field, String text) {
        readWhatCameOfIt();
        runOnFx(() -> {
            field.requestFocus();
            field.setText(text);
            Hands.press(field, KeyCode.ENTER);
        });
    }

    private boolean detailHasKeyboard() {
        for (Node node = window.scene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node == one(".cue-detail")) {
                return true;
            }
        }
        return false;
    }

    private String answer() {
        return ((Label) one(".record-bar .answer")).getText();
    }

    @Test
    void whatIsShownAnewUnderTheKeyboardIsTypedOver() {
        of("Dimmer");
        runOnFx(() -> {
            times().get(0).requestFocus();
            times().get(0).setText("8");
            times().get(1).requestFocus();
        });
        await("its own", () -> texts(times()).equals(List.of("8", "3", "0")));
        assertThat(onFx(() -> times().get(1).getSelectedText())).isEqualTo("3");
    }

    @Test
    void aKindHasTheTimesOfTheCueInGreyUntilItHasItsOwn() {
        of("Switch");
        assertThat(onFx(() -> texts(times()))).containsExactly("", "", "");
        assertThat(onFx(() -> times().stream().map(TextField::getPromptText).toList())).containsExactly("3", "3", "0");
        assertThat(onFx(() -> one(".cue-times .line .sign").isVisible())).isFalse();
        enter(times().getFirst(), "0");
        await("its own", () -> cue().kindTimes().equals(Map.of(LevelKind.SWITCH, new CueTimes(0, 3000, 0))));
        assertThat(onFx(this::detailHasKeyboard)).as("Enter gives the keyboard back").isFalse();
        assertThat(cue().times()).as("the cue keeps its own").isEqualTo(CueTimes.of(3000));
        await("they are shown", () -> texts(times()).equals(List.of("0", "3", "0")) && isMarked("Switch"));
        assertThat(console.state().editing().undo()).isEqualTo("times of cue 1");
        of("Dimmer");
        assertThat(onFx(() -> texts(times()))).containsExactly("", "", "");
        of("Switch");
        runOnFx(() -> ((Button) one(".cue-times .line .sign")).fire());
        await("the way back", () -> cue().kindTimes().isEmpty() && !isMarked("Switch"));
        assertThat(onFx(() -> texts(times()))).containsExactly("", "", "");
    }

    @Test
    void anotherCueIsLookedAtWithTheTimesOfAll() {
        of("Switch");
        runOnFx(() -> window.model().cues().choose(CueShow.number("2")));
        assertThat(onFx(() -> segment("All").isSelected())).isTrue();
        enter(times().getLast(), "1,5");
        await("its delay", () -> cues().getLast().times().equals(new CueTimes(3000, 3000, 1500)));
        assertThat(cues().getLast().kindTimes()).isEmpty();
    }

    @Test
    void addressesGetTimesAndLoseThemByTheirRow() {
        of("Addr.");
        runOnFx(() -> {
            part().getFirst().requestFocus();
            part().get(0).setText("1 THRU 4 + 9");
            part().get(1).setText("3");
            part().get(2).setText("5");
        });
        enter(part().getLast(), "1");
        var set = new AddressRuns(
                List.of(AddressRuns.of(1, 4).runs().getFirst(), AddressRuns.of(9, 9).runs().getFirst()));
        await("a part", () -> cue().parts().equals(List.of(new CuePart(set, new CueTimes(3000, 5000, 1000)))));
        assertThat(onFx(this::detailHasKeyboard)).as("Enter gives the keyboard back").isFalse();
        await("they are free for the next, the part has a row", () -> texts(part()).equals(List.of("", "", "", ""))
                && row().getText().equals("1 THRU 4 + 9") && isMarked("Addr."));
        assertThat(console.state().editing().undo()).isEqualTo("times of cue 1");
        runOnFx(() -> row().fire());
        assertThat(onFx(() -> texts(part()))).containsExactly("1 THRU 4 + 9", "3", "5", "1");
        runOnFx(() -> part().get(2).setText(""));
        enter(part().get(1), "2");
        await("down as up", () -> cue().parts().getFirst().times().equals(new CueTimes(2000, 2000, 1000)));
        await("its row says so", () -> window.all(".cue-parts .mono", Label.class).map(Label::getText).toList()
                .equals(List.of("2", "2", "1")));
        runOnFx(() -> window.all(".cue-parts .sign", Button.class).toList().getLast().fire());
        await("it is taken away", () -> cue().parts().isEmpty());
    }

    private Button row() {
        return (Button) one(".cue-parts .button.quiet");
    }

    @Test
    void whatIsNoSelectionOrTimeIsSaidInTheBarAndStaysToBeMended() {
        of("Addr.");
        runOnFx(() -> part().getFirst().setText("1 THRU"));
        enter(part().get(1), "3");
        await("no selection", () -> answer().startsWith("Expected an address"));
        assertThat(onFx(this::detailHasKeyboard)).as("it waits").isTrue();
        runOnFx(() -> part().getFirst().setText("1 THRU 4"));
        enter(part().get(1), "");
        await("no time", () -> answer().equals(Text.of("ui.cue.times.none")));
        enter(part().get(1), "long");
        await("no time", () -> answer().equals(Text.of("ui.cue.time.wrong", "long")));
        runOnFx(() -> part().getFirst().setText("GROUP 99"));
        enter(part().get(1), "3");
        await("the desk refuses", () -> answer().equals("There is no group 99"));
        assertThat(onFx(() -> texts(part()))).containsExactly("GROUP 99", "3", "", "");
        readWhatCameOfIt();
        runOnFx(() -> {
            part().getFirst().requestFocus();
            Hands.press(part().getFirst(), KeyCode.ESCAPE);
        });
        assertThat(onFx(() -> texts(part()))).containsExactly("", "", "", "");
        assertThat(onFx(this::detailHasKeyboard)).isFalse();
        assertThat(cue().parts()).isEmpty();
    }
}
