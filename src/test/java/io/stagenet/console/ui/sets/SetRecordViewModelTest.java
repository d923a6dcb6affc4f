package io.stagenet.console.ui.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.show.Group;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.EditAction.LevelSource;
import io.stagenet.console.service.EditAction.PreampShare;
import io.stagenet.console.ui.PageShow;
import io.stagenet.console.ui.sets.SetTakings.Counts;
import io.stagenet.console.ui.sets.SetTakings.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is recorded, under which number and name, of what, and when it is asked first.
class SetRecordViewModelTest extends SetsViewModelTestBase {
    @Test
    void everySortIsListedInItsOrderWithWhatItHas() {
        assertThat(sets.rowsProperty().get()).extracting(SetRow::spoken).containsExactly("1, Front, 3 addr.",
                "2, 5 addr.");
        sort(SetSort.SUBMASTERS);
        assertThat(sets.rowsProperty().get()).extracting(SetRow::spoken).containsExactly("1, Warm wash, 1 addr.",
                "12, 1 addr.");
        sort(SetSort.SNAPSHOTS);
        assertThat(sets.rowsProperty().get()).extracting(SetRow::spoken).containsExactly("Rain, 1 addr.");
        assertThat(sets.chosenProperty().get()).isNull();
    }

    @Test
    void aGroupIsMadeOfTheSelectionUnderTheLowestFreeNumber() {
        assertThat(sets.takings().sourceProperty().get()).isEqualTo(Source.SELECTED);
        assertThat(sets.record().offeredProperty().get()).isEqualTo("3");
        assertThat(sets.record().reasonProperty().get()).startsWith("Nothing is selected");
        select(4, 5, 6, 9);
        assertThat(sets.record().reasonProperty().get()).isEmpty();
        assertThat(sets.takings().countsProperty().get()).isEqualTo(new Counts(0, 0, 4));
        sets.record().nameProperty().set(" Back ");
        sets.record().record();
        assertThat(console.actions).containsExactly(
                new EditAction.RecordGroup(3, "Back", new LevelSource.Selected(runs(4, 6, 9, 9))));
        assertThat(sets.record().nameProperty().get()).isEmpty();
    }

    @Test
    void aSubmasterIsMadeOfWhatHandsHoldOrOfAllThatIsUp() {
        sort(SetSort.SUBMASTERS);
        assertThat(sets.takings().sourceProperty().get()).isEqualTo(Source.HELD);
        assertThat(sets.record().offeredProperty().get()).isEqualTo("2");
        assertThat(sets.record().reasonProperty().get()).startsWith("Nothing is held");
        sets.record().record();
        assertThat(console.actions).isEmpty();
        held(7, 0);
        held(8, 255);
        assertThat(sets.takings().countsProperty().get()).isEqualTo(new Counts(2, 1, 0));
        sets.record().record();
        readWhatCameOfIt();
        sets.takings().sourceProperty().set(Source.UP);
        sets.record().numberProperty().set("40");
        sets.record().record();
        var second = new ShowItem.OfSubmaster(2);
        var fortieth = new ShowItem.OfSubmaster(40);
        assertThat(console.actions).containsExactly(
                new EditAction.RecordLevels(second, null, HELD, null, PreampShare.KEEP),
                new EditAction.RecordLevels(fortieth, null, new LevelSource.Up(), null, PreampShare.KEEP));
        sort(SetSort.GROUPS);
        sort(SetSort.SUBMASTERS);
        assertThat(sets.takings().sourceProperty().get()).as("as it was chosen").isEqualTo(Source.UP);
    }

    @Test
    void aSnapshotNeedsANameAndHasNoOther() {
        sort(SetSort.SNAPSHOTS);
        held(7, 255);
        assertThat(sets.record().reasonProperty().get()).isEqualTo("A snapshot needs a name");
        sets.record().nameProperty().set("Storm");
        sets.record().record();
        assertThat(console.actions).containsExactly(new EditAction.RecordLevels(new ShowItem.OfSnapshot("Storm"), null,
                HELD, null, PreampShare.KEEP));
    }

    @Test
    void whatIsThereIsReplacedByTheSecondPressOnly() {
        sort(SetSort.SUBMASTERS);
        held(7, 255);
        sets.record().numberProperty().set("1");
        sets.record().record();
        assertThat(console.actions).isEmpty();
        assertThat(answer()).isEqualTo("There is a submaster 1: press again to replace its levels");
        sets.record().record();
        assertThat(console.actions).as("a bounce").isEmpty();
        aSecondHasPassedSinceTheQuestion();
        assertThat(sets.record().replacingProperty().get()).isNull();
        assertThat(answer()).isEmpty();
        sets.record().record();
        readWhatCameOfIt();
        sets.record().record();
        assertThat(console.actions).hasSize(1);
    }

    @Test
    void aQuestionEndsWhenWhatItIsAboutIsAnother() {
        sort(SetSort.SUBMASTERS);
        held(7, 255);
        sets.record().numberProperty().set("1");
        sets.record().record();
        show(PageShow.show("Front", "Cold wash", "Main", "Page"));
        assertThat(sets.record().replacingProperty().get()).isNull();
        readWhatCameOfIt();
        sets.record().record();
        assertThat(console.actions).as("it is asked anew").isEmpty();
    }

    @Test
    void whatIsNoNumberIsSaid() {
        select(1);
        for (var typed : List.of("0", "1000", "2.5", "x")) {
            sets.record().numberProperty().set(typed);
            sets.record().record();
            assertThat(answer()).isEqualTo("\"" + typed + "\" is no number from 1 to 999");
        }
        assertThat(console.actions).isEmpty();
    }

    @Test
    void aBounceOfRecordMakesNoSecondOne() {
        select(1);
        sets.record().record();
        sets.record().record();
        assertThat(console.actions).hasSize(1);
    }

    @Test
    void whatIsRecordedIsChosenAndWhatIsGoneIsNot() {
        select(4);
        sets.record().record();
        var before = PageShow.show();
        show(before.withPlayback(before.playback().withGroup(3,
                new Group(3, "", List.of(4)))));
        assertThat(sets.chosenProperty().get()).isEqualTo(row(2));
        show(before);
        assertThat(sets.chosenProperty().get()).isNull();
    }

    @Test
    void whatIsTypedAndAskedIsDroppedWithTheSort() {
        select(1);
        sets.record().numberProperty().set("1");
        sets.record().record();
        assertThat(sets.record().replacingProperty().get()).isNotNull();
        sort(SetSort.SUBMASTERS);
        assertThat(sets.record().replacingProperty().get()).isNull();
        assertThat(sets.record().numberProperty().get()).isEmpty();
        assertThat(answer()).isEmpty();
    }
}
