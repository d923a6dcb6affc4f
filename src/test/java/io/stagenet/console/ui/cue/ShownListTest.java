package io.stagenet.console.ui.cue;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.OpenShow;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.model.show.Wanted;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.OpenWindow;
import io.stagenet.console.ui.ViewId;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Which list and which cue are meant: what the view of the cues shows is what GO and UPDATE are about.
@ExtendWith(FxToolkit.class)
class ShownListTest {
    private final FakeConsole console = new FakeConsole(CueShow.rig().show(CueShow.three(false)).state());
    private OpenWindow window;

    @BeforeEach
    void open() {
        window = OpenWindow.of(console, ViewId.CUES);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private TableView<?> table() {
        return (TableView<?>) window.one(".cues .table-view");
    }

    private ComboBox<?> chooser() {
        return (ComboBox<?>) window.one(".cues .view-head .combo-box");
    }

    @Test
    void afterARecoveryTheCurrentCueIsLookedAt() {
        runOnFx(() -> {
            var lost = console.state().withOpen(OpenShow.NONE.withRecovered(Wanted.NOTHING, null));
            window.show(lost);
            assertThat(table().getSelectionModel().getSelectedIndex()).isZero();
            window.show(CueShow.playing(lost, "3", 0));
            window.show(CueShow.playing(lost.withOpen(OpenShow.NONE), "3", 0));
            assertThat(table().getSelectionModel().getSelectedItem())
                    .isEqualTo(console.state().show().playback().cueLists().get(1).cues().get(CueShow.number("3")));
        });
    }

    private String lookedAt() {
        return ((Cue) table().getSelectionModel().getSelectedItem()).number().toString();
    }

    private String update() {
        return window.all(".record-bar .button", Button.class).map(Button::getText)
                .filter(text -> text.startsWith("UPDATE")).findFirst().orElseThrow();
    }

    @Test
    void theCueThatPlaysIsLookedAtUntilARowIsChosenAndAgainAfterTheNextGo() {
        runOnFx(() -> {
            var state = console.state();
            window.show(CueShow.playing(state, "2", 0));
            assertThat(lookedAt()).isEqualTo("2");
            assertThat(update()).isEqualTo("UPDATE 2");
            table().getSelectionModel().select(0);
            window.show(CueShow.playing(state, "2", 0)
                    .withEditing(state.editing().withSteps(List.of("label cue 1"), null)));
            assertThat(lookedAt()).as("the row that was chosen").isEqualTo("1");
            assertThat(update()).isEqualTo("UPDATE 1");
            window.show(CueShow.playing(state, "3", 1));
            assertThat(lookedAt()).as("after GO").isEqualTo("3");
            window.show(CueShow.playing(state, "2", 2));
            assertThat(lookedAt()).as("after BACK").isEqualTo("2");
        });
    }

    @Test
    void aCueThatGoesByItselfDoesNotTakeTheEyeFromTheRowThatWasChosen() {
        runOnFx(() -> {
            var state = console.state();
            window.show(CueShow.playing(state, "1", 1));
            table().getSelectionModel().select(2);
            window.show(CueShow.playing(state, "2", 1));
            assertThat(lookedAt()).isEqualTo("3");
            window.show(CueShow.playing(state, "1", 2));
            assertThat(lookedAt()).as("by hand").isEqualTo("1");
            window.show(CueShow.playing(state, "2", 2));
            assertThat(lookedAt()).as("by itself").isEqualTo("2");
        });
    }

    @Test
    void whatIsHalfTypedStaysWithItsCue() {
        runOnFx(() -> {
            window.show(CueShow.playing(console.state(), "1", 0));
            var label = window.all(".cue-form .text-field", TextField.class).skip(1).findFirst().orElseThrow();
            label.requestFocus();
            label.setText("Doors op");
            window.show(CueShow.playing(console.state(), "2", 0));
            assertThat(lookedAt()).isEqualTo("1");
            assertThat(label.getText()).isEqualTo("Doors op");
            press(label, KeyCode.ENTER);
            assertThat(console.actions).containsExactly(
                    new EditAction.SetLabel(new ShowItem.OfCue(1, CueShow.number("1")), "Doors op"));
        });
    }

    @Test
    void theKeyboardGoesBackToTheCuesOnceAListIsChosen() {
        runOnFx(() -> {
            chooser().requestFocus();
            chooser().getSelectionModel().selectLast();
            assertThat(console.actions).containsExactly(new EditAction.SelectList(2));
            assertThat(chooser().isFocused()).isFalse();
            assertThat(table().isFocused()).isTrue();
        });
    }

    @Test
    void theChooserNamesTheListThatIsShownWhenOneBeforeItGoes() {
        runOnFx(() -> {
            window.show(withLists(1, 2, 3));
            assertThat(chooser().getButtonCell().getText()).isEqualTo("List 2");
            window.show(withLists(2, 3));
            window.root().applyCss();
            window.root().layout();
            assertThat(chooser().getButtonCell().getText()).isEqualTo("List 2");
        });
    }

    private ConsoleState withLists(int... numbers) {
        var show = ShowData.EMPTY;
        for (int number : numbers) {
            show = show.withPlayback(show.playback().withCueList(number, CueList.of(number)));
        }
        return console.state().withShow(show).withEditing(console.state().editing().withList(2));
    }

    @Test
    void noArrowChoosesAnotherListUnseen() {
        runOnFx(() -> {
            chooser().requestFocus();
            Event.fireEvent(chooser(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false,
                    false));
            assertThat(chooser().isShowing()).isTrue();
            chooser().getSelectionModel().selectLast();
            assertThat(console.actions).as("while the lists are looked through").isEmpty();
            chooser().hide();
            assertThat(console.actions).containsExactly(new EditAction.SelectList(2));
            assertThat(table().isFocused()).isTrue();
        });
    }

    @Test
    void whyGoWasRefusedIsSaidOfTheListThatIsShownOnly() {
        console.outcome = Outcome.refused("Cue list 1 is at its end");
        runOnFx(() -> {
            window.model().go().go();
            window.pulse(1);
            assertThat(refusal()).isEqualTo("Cue list 1 is at its end");
            window.show(console.state());
            assertThat(refusal()).as("the same list").isNotEmpty();
            window.show(console.state().withEditing(console.state().editing().withList(2)));
            assertThat(refusal()).as("another list").isEmpty();
        });
    }

    private String refusal() {
        return ((Label) window.one(".go-view .refusal")).getText();
    }
}
