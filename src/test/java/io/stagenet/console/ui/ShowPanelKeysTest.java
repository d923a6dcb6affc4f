package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.OpenShow;
import io.stagenet.console.model.show.ShowFolder;
import io.stagenet.console.model.show.ShowFolder.Entry;
import io.stagenet.console.service.Action.LevelAction.SetBlackout;
import io.stagenet.console.service.FileAction;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The keyboard in the panel of the show: it finds a file, answers a question, and never keeps a key of the show.
@ExtendWith(FxToolkit.class)
class ShowPanelKeysTest {
    private static final Path SHOWS = Path.of("/shows").toAbsolutePath();
    private static final OpenShow HAMLET = OpenShow.NONE.withFile(SHOWS.resolve("Hamlet.stage").toString(), null);

    private final FakeConsole console = new FakeConsole(
            new Rig().gateway("HOUSE", LinkState.ONLINE, 1, 4, "DMX").state());
    @AutoClose private final OpenWindow window = OpenWindow.of(console);

    private void open(OpenShow show) {
        console.shows.put(SHOWS, new ShowFolder(SHOWS.toString(), SHOWS.getParent().toString(),
                List.of(new Entry("Tour", true, null, 0), new Entry("Lear.stage", false, null, 10)), List.of(),
                null));
        runOnFx(() -> {
            window.model().showPanel().show(console.state().withOpen(show));
            window.model().showPanel().openPanel();
        });
        awaitRows("Lear.stage");
    }

    private void awaitRows(String name) {
        FxToolkit.await("the list", () -> window.all(".show-panel .files .list-cell .label", Label.class)
                .anyMatch(label -> name.equals(label.getText())));
    }

    private TextField path() {
        return (TextField) window.one(".show-panel .files .text-field");
    }

    private Button button(String words) {
        return window.all(".show-panel .button", Button.class).filter(each -> words.equals(each.getText()))
                .findFirst().orElseThrow();
    }

    private boolean isAsked() {
        return window.one(".show-panel .question").isVisible();
    }

    @Test
    void enterInTheFieldOpensTheFileThatIsThere() {
        open(HAMLET);
        runOnFx(() -> {
            assertThat(window.owner()).isEqualTo(path());
            path().setText("lea");
            press(path(), KeyCode.ENTER);
            assertThat(path().getText()).isEqualTo("Lear.stage");
            press(path(), KeyCode.ENTER);
            assertThat(console.actions).as("the bounce of the same Enter").isEmpty();
            read();
            press(path(), KeyCode.ENTER);
            assertThat(console.actions).containsExactly(new FileAction.Open(SHOWS.resolve("Lear.stage")));
        });
    }

    @Test
    void theArrowsGoThroughTheListAndEnterIntoAFolder() {
        open(HAMLET);
        runOnFx(() -> {
            press(path(), KeyCode.DOWN);
            press(path(), KeyCode.DOWN);
            assertThat(path().getText()).startsWith("Tour");
            press(path(), KeyCode.ENTER);
            assertThat(console.folders).endsWith(SHOWS.resolve("Tour"));
            assertThat(window.owner()).as("the next name is typed at once").isEqualTo(path());
        });
        awaitRows("Up to " + SHOWS);
        runOnFx(() -> {
            press(path(), KeyCode.DOWN);
            press(path(), KeyCode.ENTER);
            assertThat(console.folders).endsWith(SHOWS);
        });
    }

    @Test
    void theRowsSayWhatIsInTheFolder() {
        open(HAMLET);
        runOnFx(() -> {
            assertThat(window.all(".show-panel .files .list-cell", Labeled.class)
                    .map(Labeled::getAccessibleText).filter(Objects::nonNull))
                    .containsExactly("Up to " + SHOWS.getParent(), "Folder Tour",
                            "Show Lear.stage, , 1 KB");
        });
    }

    @Test
    void blackoutWorksWhileAFileIsLookedFor() {
        open(HAMLET);
        runOnFx(() -> {
            path().setText("Lea");
            press(path(), KeyCode.B, Hands.With.SHORTCUT, Hands.With.SHIFT);
            assertThat(console.actions).containsExactly(new SetBlackout(true));
            assertThat(path().getText()).isEqualTo("Lea");
        });
    }

    @Test
    void aQuestionOfThePanelTakesTheKeyboardToWhatChangesNothingAndGivesItBack() {
        open(HAMLET.withChanged(true, 12));
        runOnFx(() -> {
            button("New").requestFocus();
            button("New").fire();
            assertThat(isAsked()).isTrue();
            assertThat(window.shows(".show-bar.asked")).as("it is asked once").isFalse();
            assertThat(window.owner()).isEqualTo(button("Leave it"));
            press(window.owner(), KeyCode.TAB, Hands.With.SHIFT);
            assertThat(window.owner()).as("the other answer").isEqualTo(button("Begin"));
            press(window.owner(), KeyCode.ESCAPE);
            assertThat(isAsked()).isFalse();
            assertThat(window.shows(".show-panel")).isTrue();
            assertThat(window.owner()).isEqualTo(button("New"));
            assertThat(console.actions).isEmpty();
        });
    }

    @Test
    void aDoubleClickOpensAndWhereThatAsksTheKeyboardIsOnWhatChangesNothing() {
        open(HAMLET.withChanged(true, 12));
        runOnFx(() -> {
            var cell = lear();
            click(cell, 1);
            assertThat(path().getText()).isEqualTo("Lear.stage");
            assertThat(isAsked()).isFalse();
            click(cell, 2);
            assertThat(isAsked()).isTrue();
            assertThat(window.owner()).isEqualTo(button("Leave it"));
            assertThat(console.actions).isEmpty();
        });
    }

    @Test
    void aPressChoosesAndTheKeyboardStaysInTheField() {
        open(HAMLET);
        runOnFx(() -> {
            button("New").requestFocus();
            mouse(lear(), MouseEvent.MOUSE_PRESSED, 1);
            // Let go elsewhere, so that nothing is clicked.
            mouse(window.root(), MouseEvent.MOUSE_RELEASED, 1);
            assertThat(path().getText()).isEqualTo("Lear.stage");
            assertThat(window.owner()).isEqualTo(path());
            assertThat(window.all(".show-panel .files .list-view", ListView.class)
                    .map(list -> list.getSelectionModel().getSelectedIndex())).containsExactly(2);
        });
    }

    private Labeled lear() {
        return window.all(".show-panel .files .list-cell", Labeled.class)
                .filter(cell -> cell.getAccessibleText() != null && cell.getAccessibleText().contains("Lear"))
                .findFirst().orElseThrow();
    }

    private static void click(Labeled cell, int count) {
        mouse(cell, MouseEvent.MOUSE_PRESSED, count);
        mouse(cell, MouseEvent.MOUSE_RELEASED, count);
        mouse(cell, MouseEvent.MOUSE_CLICKED, count);
    }

    private static void mouse(Node node, EventType<MouseEvent> type, int count) {
        Event.fireEvent(node, new MouseEvent(type, 2, 2, 2, 2, MouseButton.PRIMARY, count, false, false, false, false,
                type != MouseEvent.MOUSE_RELEASED, false, false, true, false, true, null));
    }

    /// Long enough for the operator to have read what is asked.
    private void read() {
        console.nanos += 1_000_000_000L;
    }

    @Test
    void anAnsweredQuestionLeavesTheKeyboardOnNoOther() {
        open(HAMLET.withChanged(true, 12).withOffered("/shows/Lear.stage"));
        runOnFx(() -> {
            button("New").requestFocus();
            button("New").fire();
            assertThat(window.owner()).isEqualTo(button("Leave it"));
            read();
            button("Leave it").fire();
            assertThat(isAsked()).as("what was handed over waited behind it").isTrue();
            assertThat(window.owner()).isEqualTo(button("New"));
            button("Leave it").fire();
            assertThat(console.actions).as("the second press of a double click").isEmpty();
            read();
            button("Leave it").fire();
            assertThat(console.actions).containsExactly(new FileAction.Reject());
        });
    }

    @Test
    void anAnswerByTheMouseGivesTheKeyboardBack() {
        open(HAMLET.withOffered("/shows/Lear.stage"));
        runOnFx(() -> {
            assertThat(window.owner()).isEqualTo(path());
            read();
            button("Leave it").requestFocus();
            button("Leave it").fire();
            window.model().showPanel().show(console.state().withOpen(HAMLET));
            assertThat(isAsked()).isFalse();
            assertThat(window.owner()).isEqualTo(path());
        });
    }

    @Test
    void anAnswerInTheBarLeavesTheKeyboardOnNoOther() {
        runOnFx(() -> {
            window.model().showPanel().show(console.state()
                    .withOpen(HAMLET.withChanged(true, 12).withOffered("/shows/Lear.stage")));
            var _ = window.model().showPanel().asking().submit(new FileAction.New(null));
            var leave = window.all(".show-bar.asked .button", Button.class)
                    .filter(each -> "Leave it".equals(each.getText())).findFirst().orElseThrow();
            leave.requestFocus();
            read();
            leave.fire();
            assertThat(window.shows(".show-bar.asked")).isTrue();
            assertThat(window.owner()).isNotEqualTo(leave);
            leave.fire();
            assertThat(console.actions).isEmpty();
        });
    }

    @Test
    void enterThatIsHeldAnswersNoQuestionItAsked() {
        open(HAMLET.withChanged(true, 12));
        runOnFx(() -> {
            path().setText("Lear.stage");
            Hands.down(path(), KeyCode.ENTER);
            assertThat(window.owner()).isEqualTo(button("Leave it"));
            read();
            Hands.down(window.owner(), KeyCode.ENTER);
            Hands.down(window.owner(), KeyCode.ENTER);
            assertThat(isAsked()).isTrue();
            Hands.up(window.owner(), KeyCode.ENTER);
            press(window.owner(), KeyCode.ENTER);
            assertThat(isAsked()).isFalse();
        });
    }

    @Test
    void saveAsOverAnotherShowAsksFirst() {
        console.files.add(SHOWS.resolve("Lear.stage"));
        open(HAMLET);
        runOnFx(() -> {
            click(lear(), 1);
            button("Save as").fire();
        });
        FxToolkit.await("the question", this::isAsked);
        runOnFx(() -> {
            assertThat(console.actions).isEmpty();
            assertThat(window.all(".show-panel .question .sentence", Label.class).map(Label::getText))
                    .containsExactly("Replace Lear? The one that is there is kept as Lear.stage.1.");
            read();
            button("Replace").fire();
            assertThat(console.actions).containsExactly(new FileAction.Save(SHOWS.resolve("Lear.stage")));
        });
    }

    @Test
    void whatIsHandedOverTakesTheKeyboardFromNobodyAndIsInReachOfTab() {
        open(HAMLET);
        runOnFx(() -> {
            path().setText("Macb");
            window.model().showPanel().show(console.state().withOpen(HAMLET.withOffered("/shows/Lear.stage")));
            window.root().applyCss();
            window.root().layout();
            assertThat(isAsked()).isTrue();
            assertThat(window.owner()).isEqualTo(path());
            for (int i = 0; i < 30 && window.owner() != button("Leave it"); i++) {
                press(window.owner(), KeyCode.TAB);
            }
            assertThat(window.owner()).isEqualTo(button("Leave it"));
        });
    }

    @Test
    void theListOfRecentShowsSaysInWordsThatItIsEmpty() {
        open(HAMLET);
        runOnFx(() -> {
            assertThat(window.all(".show-panel .recent .hint", Label.class)
                    .map(Label::getText)).singleElement().asString().startsWith("None yet");
        });
    }

    @Test
    void openOfTheCommandLineAsksTheSameInTheBar() {
        runOnFx(() -> {
            window.model().showPanel().show(console.state().withOpen(HAMLET.withChanged(true, 12)));
            window.model().line().textProperty().set("OPEN " + SHOWS.resolve("Lear.stage"));
            window.model().line().submit();
            assertThat(console.actions).isEmpty();
            assertThat(window.shows(".show-bar.asked")).isTrue();
            assertThat(window.all(".show-bar.asked .label", Label.class)
                    .map(Label::getText)).singleElement().asString()
                    .startsWith("Open Lear? 12 changes since SAVE are not in Hamlet.stage");
        });
    }
}
