package io.stagenet.console.ui.fader;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.down;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.ui.FxToolkit;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Who has the keyboard while a page is laid out, and after it.
class FaderPageKeyboardTest extends FaderPageTestBase {
    @Test
    void escEndsTheLayingOut() {
        edit();
        runOnFx(() -> {
            down(card(1), KeyCode.ESCAPE);
            assertThat(bank.pages().editingProperty().get()).isFalse();
        });
    }

    private Node owner() {
        return stage.getScene().getFocusOwner();
    }

    @Test
    void theEditorTakesTheKeyboardAndGivesItBackToWhatHadIt() {
        var chooser = all(".combo-box").getFirst();
        runOnFx(chooser::requestFocus);
        edit();
        runOnFx(() -> {
            assertThat(owner()).isInstanceOf(TextField.class);
            assertThat(owner().getAccessibleText()).isEqualTo("Number or name");
            down(owner(), KeyCode.ESCAPE);
            assertThat(bank.pages().editingProperty().get()).isFalse();
            assertThat(owner()).isEqualTo(chooser);
        });
        edit();
        runOnFx(() -> {
            var list = all(".page-editor .list-view").getFirst();
            list.requestFocus();
            down(list, KeyCode.ESCAPE);
            assertThat(bank.pages().editingProperty().get()).as("Esc in the list").isFalse();
            assertThat(owner()).isEqualTo(chooser);
        });
    }

    @Test
    void whereWhatHadTheKeyboardIsGoneTheButtonOfTheEditorGetsIt() {
        runOnFx(() -> all(".strip .fader").getFirst().requestFocus());
        edit();
        runOnFx(() -> {
            card(1).requestFocus();
            down(card(1), KeyCode.ESCAPE);
            assertThat(owner()).isInstanceOf(ToggleButton.class);
            assertThat(owner().getAccessibleText()).isEqualTo("Edit pages");
        });
    }

    @Test
    void theKeyboardThatIsElsewhereStaysThereWhenTheEditorCloses() {
        edit();
        runOnFx(() -> {
            var chooser = all(".combo-box").getFirst();
            chooser.requestFocus();
            bank.setEditing(false);
            assertThat(owner()).isEqualTo(chooser);
        });
    }

    @Test
    void whatWasTypedForOneFaderIsNotLookedForAgain() {
        edit();
        var editor = bank.editor();
        runOnFx(() -> {
            editor.choose(4);
            editor.kindProperty().set(PageEditorViewModel.Kind.GRAND_MASTER);
            var field = (TextField) all(".page-editor .text-field").getLast();
            field.setText("m");
            down(field, KeyCode.ENTER);
        });
        FxToolkit.await("the master", () -> slots().size() == 4 && slots().get(3).equals(MASTER)
                && editor.filterProperty().get().isEmpty());
        runOnFx(() -> {
            editor.filterProperty().set("boom");
            editor.kindProperty().set(PageEditorViewModel.Kind.GROUP);
            assertThat(editor.filterProperty().get()).as("another kind").isEmpty();
            editor.filterProperty().set("boom");
            editor.insert();
        });
        FxToolkit.await("a new page", () -> console.state().show().pages().size() == 2
                && editor.filterProperty().get().isEmpty());
    }
}
