package io.stagenet.console.ui.sets;

import static io.stagenet.console.ui.FxToolkit.await;
import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.Group;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.EditAction.PageChange;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.ui.control.HoldButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Groups, submasters and snapshots by what is on the screen alone: made, changed, used and deleted.
class SetsWindowTest extends SetsWindowTestBase {
    @Test
    void aSubmasterIsRecordedRaisedUpdatedMergedAndDeleted() {
        submit(new EditAction.SetPages(new PageChange.Insert(1, new FaderPage("Front", List.of()))));
        sort("Submasters");
        raise(1, 200, 2, 100);
        write(".set-record", 1, "Warm");
        runOnFx(() -> choiceOf("All up").fire());
        fire("RECORD");
        await("submaster 1", () -> playback().submasters().equals(
                Map.of(1, new Submaster(1, "Warm", levels(1, 200, 2, 100)))));
        await("what became of it", () -> answer().equals("Recorded submaster 1: 2 addresses"));
        await("it is chosen", () -> (field(".set-edit", 0).getText()).equals("Warm"));

        runOnFx(() -> window.model().bank().choosePage(1));
        fire("To page");
        await("its fader", () -> console.state().show().pages().getFirst().slots()
                .equals(List.of(new FaderSlot.OfSubmaster(1))));
        submit(new LevelAction.ReleaseAll());
        submit(new PlaybackAction.SetSubmaster(1, new LevelChange.To(255), null));
        await("its levels", () -> console.desk().faders().asked(1) == 200 && console.desk().faders().asked(2) == 100);

        raise(2, 50);
        fire("UPDATE");
        await("updated", () -> submaster(1).equals(levels(1, 200, 2, 50)));
        submit(new LevelAction.ReleaseAll());

        raise(3, 30);
        runOnFx(() -> choiceOf("Held").fire());
        fire("RECORD");
        await("submaster 2", () -> submaster(2).equals(levels(3, 30)));
        await("it is chosen", () -> (list().getSelectionModel().getSelectedIndex()) == 1);
        runOnFx(() -> ((ComboBox<?>) window.one(".set-edit .combo-box")).getSelectionModel().select(0));
        fire("Merge into");
        await("merged", () -> submaster(1).equals(levels(1, 200, 2, 50, 3, 30)));

        choose(0);
        hold("Delete");
        await("what uses it is named", () -> answer().equals("Not deleted: submaster 1 is used (it is on stage, fader"
                + " 1 of page \"Front\"). Say CONFIRM to delete it all the same"));
        assertThat(playback().submasters()).containsKey(1);
        letGo();
        await("it asks", () -> (window.all(".sets-panel .hold-button", HoldButton.class).findFirst()
                .orElseThrow().button().getText()).equals("CONFIRM delete"));
        hold("CONFIRM delete");
        await("deleted", () -> !playback().submasters().containsKey(1));
        await("nothing is chosen", () -> list().getSelectionModel().isEmpty()
                && !window.one(".set-edit").isVisible());
        submit(new EditAction.Undo());
        assertThat(submaster(1)).as("undone").isEqualTo(levels(1, 200, 2, 50, 3, 30));
        await("it is listed", () -> (list().getItems().size()) == 2);
    }

    private ToggleButton choiceOf(String word) {
        return window.all(".set-record .toggle-button", ToggleButton.class).filter(each -> each.getText().equals(word))
                .findFirst().orElseThrow();
    }

    @Test
    void aGroupIsMadeOfWhatIsSelectedAndTakesMore() {
        assertThat(onFx(() -> button("RECORD").isDisabled())).isTrue();
        assertThat(onFx(() -> ((Label) window.one(".set-record .why")).getText())).startsWith("Nothing is selected");
        select(2, 3, 7);
        fire("RECORD");
        await("group 1", () -> playback().groups().containsKey(1));
        select(9);
        await("it is chosen", () -> window.one(".set-edit").isVisible());
        fire("Add selected");
        await("one more", () -> addresses().equals(List.of(2, 3, 7, 9)));
        await("it is listed", () -> ((SetRow) list().getItems().getFirst()).count() == 4);
        fire("Select");
        assertThat(onFx(() -> window.model().selection().size())).isEqualTo(4);
        write(".set-edit", 0, "Backlight");
        runOnFx(() -> press(field(".set-edit", 0), KeyCode.ENTER));
        await("named", () -> group().name().equals("Backlight"));
    }

    private Group group() {
        var known = playback().groups().get(1);
        return known == null ? new Group(1, "", List.of()) : known;
    }

    private List<Integer> addresses() {
        return new ArrayList<>(group().addresses());
    }

    @Test
    void aSnapshotIsRecordedReplacedByTheSecondPressAndRecalled() {
        sort("Snapshots");
        raise(1, 200);
        write(".set-record", 1, "Rain");
        fire("RECORD");
        await("Rain", () -> playback().snapshots().equals(Map.of("Rain", levels(1, 200))));
        await("it is chosen", () -> window.one(".set-edit").isVisible());
        raise(1, 90);
        write(".set-record", 1, "Rain");
        fire("RECORD");
        await("it asks", () -> answer().equals("There is a snapshot \"Rain\": press again to replace its levels"));
        assertThat(playback().snapshots()).containsEntry("Rain", levels(1, 200));
        fire("REPLACE");
        await("replaced", () -> levels(1, 90).equals(playback().snapshots().get("Rain")));
        submit(new LevelAction.ReleaseAll());
        await("nothing is held", () -> !console.desk().faders().isCaptured(1));
        write(".set-edit", 1, "0.1");
        await("it is chosen", () -> window.one(".set-edit").isVisible());
        fire("Recall");
        await("in hand again", () -> console.desk().faders().isCaptured(1)
                && console.desk().faders().asked(1) == 90);
    }
}
