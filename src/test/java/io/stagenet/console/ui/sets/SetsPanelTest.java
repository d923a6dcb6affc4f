package io.stagenet.console.ui.sets;

import static io.stagenet.console.ui.FxToolkit.await;
import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.show.Group;
import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.ui.Parts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The panel itself: its keyboard, its words, and what it says of what cannot be done.
class SetsPanelTest extends SetsWindowTestBase {
    @Test
    void thePanelTakesTheKeyboardAndEscGivesItBack() {
        assertThat(onFx(() -> window.owner())).isEqualTo(onFx(() -> field(".set-record", 0)));
        runOnFx(() -> press(window.owner(), KeyCode.ESCAPE));
        assertThat(onFx(() -> window.shows(".sets-panel"))).isFalse();
        assertThat(onFx(() -> window.owner())).isEqualTo(onFx(this::opener));
        openPanel();
        runOnFx(() -> window.model().bank().setEditing(true));
        assertThat(onFx(() -> window.shows(".sets-panel"))).as("pages are laid out").isFalse();
        openPanel();
        assertThat(onFx(() -> window.model().bank().pages().editingProperty().get())).isFalse();
    }

    @Test
    void whatCannotBeDoneIsSaidInTheLineOfThePanel() {
        select(1);
        fire("RECORD");
        await("it is chosen", () -> window.one(".set-edit").isVisible());
        fire("To page");
        await("no page", () -> answer().startsWith("No page is in front"));
        select();
        fire("Add selected");
        await("no selection", () -> answer().startsWith("Nothing is selected"));
        sort("Submasters");
        assertThat(onFx(this::answer)).isEmpty();
        raise(1, 255);
        fire("RECORD");
        await("it is chosen", () -> window.one(".set-edit").isVisible());
        submit(new LevelAction.ReleaseAll());
        fire("UPDATE");
        await("nothing held", () -> answer().startsWith("Nothing is held by hand"));
    }

    @Test
    void noButtonMovesWhenSomethingIsSaid() {
        select(1);
        fire("RECORD");
        await("it is chosen", () -> window.one(".set-edit").isVisible());
        select();
        double before = placeOf("Delete");
        fire("Add selected");
        await("it is said", () -> answer().startsWith("Nothing is selected"));
        assertThat(placeOf("Delete")).isEqualTo(before);
    }

    private double placeOf(String text) {
        return onFx(() -> {
            window.root().applyCss();
            window.root().layout();
            var button = button(text);
            return button.localToScene(button.getLayoutBounds()).getMinY();
        });
    }

    @Test
    void escDropsWhatIsTypedBeforeItClosesThePanel() {
        write(".set-record", 1, "Typed");
        runOnFx(() -> {
            field(".set-record", 1).requestFocus();
            press(window.owner(), KeyCode.ESCAPE);
            assertThat(field(".set-record", 1).getText()).isEmpty();
            assertThat(window.shows(".sets-panel")).isTrue();
            press(window.owner(), KeyCode.ESCAPE);
            assertThat(window.shows(".sets-panel")).isFalse();
        });
    }

    @Test
    void whateverTheKeyboardReachesSaysWhatItIs() {
        select(1);
        raise(1, 255);
        for (var sort : List.of("Groups", "Submasters")) {
            sort(sort);
            fire("RECORD");
            await("it is chosen", () -> window.one(".set-edit").isVisible());
            runOnFx(() -> assertThat(window.all(".sets-panel *", Control.class).filter(Node::isFocusTraversable)
                    .filter(each -> Parts.isInSight(each) && !(each instanceof ScrollBar))).hasSizeGreaterThan(12)
                    .allSatisfy(each -> assertThat(each.getAccessibleText() != null
                            || each instanceof Labeled labeled && !labeled.getText().isBlank()).as("%s", each)
                            .isTrue()));
        }
    }

    @Test
    void whatWasTypedForOneIsNotTheNameOfAnother() {
        select(1);
        fire("RECORD");
        await("group 1", () -> playback().groups().size() == 1);
        fire("RECORD");
        await("group 2", () -> playback().groups().size() == 2);
        choose(0);
        write(".set-edit", 0, "Typed");
        choose(1);
        Node other = onFx(() -> field(".set-edit", 0));
        runOnFx(() -> press(other, KeyCode.ENTER));
        submit(new EditAction.Undo());
        submit(new EditAction.Redo());
        assertThat(playback().groups().values()).extracting(Group::name).containsOnly("");
    }
}
