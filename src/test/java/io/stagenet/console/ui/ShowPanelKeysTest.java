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
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
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
            assertThat(console.actions).isEmpty();
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
            var lear = window.all(".show-panel .files .list-cell", Labeled.class)
                    .filter(cell -> cell.getAccessibleText() != null && cell.getAccessibleText().contains("Lear"))
                    .findFirst().orElseThrow();
            click(lear, 1);
            assertThat(path().getText()).isEqualTo("Lear.stage");
            assertThat(isAsked()).isFalse();
            click(lear, 2);
            assertThat(isAsked()).isTrue();
            assertThat(window.owner()).isEqualTo(button("Leave it"));
            assertThat(console.actions).isEmpty();
        });
    }

    private static void click(Labeled cell, int count) {
        cell.fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, 2, 2, 2, 2, MouseButton.PRIMARY, count, false, false,
                false, false, true, false, false, true, false, true, null));
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
