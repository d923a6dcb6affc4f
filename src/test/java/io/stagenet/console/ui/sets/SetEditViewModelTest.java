package io.stagenet.console.ui.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.EditAction.LevelSource;
import io.stagenet.console.service.EditAction.PageChange;
import io.stagenet.console.service.EditAction.PreampShare;
import io.stagenet.console.ui.PageShow;
import org.junit.jupiter.api.Test;

/// What is done to the group, submaster or snapshot that is chosen.
class SetEditViewModelTest extends SetsViewModelTestBase {
    @Test
    void theOneThatIsChosenIsUpdatedMergedRecalledAndNamed() {
        sort(SetSort.SUBMASTERS);
        var warm = chosen(0);
        var edit = sets.edit();
        edit.update(warm);
        assertThat(edit.targets(warm)).containsExactly(new ShowItem.OfSubmaster(12), new ShowItem.OfSnapshot("Rain"),
                new ShowItem.OfCue(1, CueNumber.of(5)));
        assertThat(edit.targets(warm)).extracting(edit::word).containsExactly("Sub 12", "Snapshot \"Rain\"",
                "Cue 5 · Storm");
        edit.merge(warm, new ShowItem.OfSubmaster(12));
        assertThat(edit.recall(warm, "")).isTrue();
        assertThat(edit.recall(warm, "2,5")).isTrue();
        assertThat(edit.recall(warm, "soon")).isFalse();
        assertThat(sets.answerProperty().get()).isInstanceOf(Outcome.Refused.class);
        assertThat(edit.rename(warm, "Warm wash ")).as("as it is").isTrue();
        edit.rename(warm, "Amber");
        var item = new ShowItem.OfSubmaster(1);
        assertThat(console.actions).containsExactly(new EditAction.Update(item, HELD, PreampShare.KEEP),
                new EditAction.Merge(item, new ShowItem.OfSubmaster(12)), new LevelAction.Recall(item, null),
                new LevelAction.Recall(item, 2500L), new EditAction.SetLabel(item, "Amber"));
    }

    @Test
    void aGroupTakesTheSelectedToItsOwnAndIsSelected() {
        select(9, 10);
        var front = chosen(0);
        sets.edit().update(front);
        assertThat(console.actions).containsExactly(new EditAction.Update(new ShowItem.OfGroup(1),
                new LevelSource.Selected(runs(9, 10)), PreampShare.KEEP));
        sets.edit().select(front);
        assertThat(selection.addressesProperty().get().stream()).containsExactly(1, 2, 3);
        selection.clear();
        sets.edit().update(front);
        assertThat(answer()).startsWith("Nothing is selected");
        assertThat(console.actions).hasSize(1);
        sets.edit().select(front);
        assertThat(selection.addressesProperty().get().stream()).containsExactly(1, 2, 3);
    }

    @Test
    void aFaderOfItGoesToTheEndOfThePageInFront() {
        sets.edit().toPage(chosen(0), page.get());
        assertThat(console.actions).containsExactly(
                new EditAction.SetPages(new PageChange.Assign(1, 12, new FaderSlot.OfGroup(1))));
        sets.edit().toPage(chosen(0), 0);
        sets.edit().toPage(chosen(0), 4);
        assertThat(console.actions).as("there is no such page").hasSize(1);
        assertThat(answer()).startsWith("No page is in front");
    }

    @Test
    void aSnapshotIsFollowedToItsNewNameAndKeepsOne() {
        sort(SetSort.SNAPSHOTS);
        var rain = chosen(0);
        assertThat(sets.edit().rename(rain, " ")).isFalse();
        sets.edit().rename(rain, "Hail");
        assertThat(console.actions).containsExactly(new EditAction.SetLabel(new ShowItem.OfSnapshot("Rain"), "Hail"));
        show(PageShow.show().withPlayback(PageShow.show().playback().withSnapshot("Hail", LevelSet.EMPTY)));
        var chosen = sets.chosenProperty().get();
        assertThat(chosen).isNotNull().extracting(SetRow::name).isEqualTo("Hail");
    }

    @Test
    void whatIsUsedIsDeletedByTheSecondHoldOnly() {
        sort(SetSort.SUBMASTERS);
        var warm = chosen(0);
        console.outcome = Outcome.refused("Not deleted: submaster 1 is used");
        sets.edit().delete(warm);
        assertThat(sets.edit().confirmingProperty().get()).isEqualTo(warm.item());
        assertThat(answer()).startsWith("Not deleted");
        readWhatCameOfIt();
        sets.edit().delete(warm);
        var item = new ShowItem.OfSubmaster(1);
        assertThat(console.actions).containsExactly(new EditAction.Delete(item, false),
                new EditAction.Delete(item, true));
    }

    @Test
    void aQuestionAboutDeletingLapsesAndIsForOneOnly() {
        sort(SetSort.SUBMASTERS);
        console.outcome = Outcome.refused("Not deleted: submaster 1 is used");
        sets.edit().delete(chosen(0));
        var other = chosen(1);
        assertThat(sets.edit().confirmingProperty().get()).isNull();
        assertThat(answer()).as("it was about the other").isEmpty();
        sets.edit().delete(other);
        aSecondHasPassedSinceTheQuestion();
        assertThat(sets.edit().confirmingProperty().get()).isNull();
        assertThat(console.actions).allMatch(each -> !((EditAction.Delete) each).confirmed());
    }
}
