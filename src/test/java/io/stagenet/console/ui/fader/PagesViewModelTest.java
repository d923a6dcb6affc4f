package io.stagenet.console.ui.fader;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.PageShow;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.Click;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PagesViewModelTest {
    private final FakeConsole console = new FakeConsole(new Rig().state());
    private final AddressSelection selection = new AddressSelection();
    /// What the desk has answered and the screen has not heard yet.
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final FaderBankViewModel bank = new FaderBankViewModel(console, selection, new LocalTimes(ZoneOffset.UTC),
            later::add);
    private final PagesViewModel pages = bank.pages();

    private void show(ShowData show) {
        bank.setFitting(99);
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 1, 40, "DMX").show(show).playback(PageShow.playing())
                .state());
        bank.readLevels();
    }

    private SlotStripViewModel strip(int fader) {
        return ((Place.OfSlot) pages.places().get(fader - 1)).strip();
    }

    private void answer() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    @Test
    void aShowWithoutPagesFollowsThePatch() {
        show(ShowData.EMPTY);
        assertThat(pages.isChosen()).isFalse();
        assertThat(bank.page().strips()).hasSize(24);
        assertThat(bank.contentProperty().get()).isEqualTo(FaderBankViewModel.Content.FADERS);
    }

    @Test
    void theFirstPageOfAShowIsInFrontUntilTheOperatorSaysOtherwise() {
        show(PageShow.show());
        assertThat(pages.chosenProperty().get()).isEqualTo(1);
        assertThat(pages.words()).containsExactly("1 · Front of house", "2 · Later", "3 · Page 3");
        bank.choose(BankSourceViewModel.ALL);
        show(PageShow.show());
        assertThat(pages.isChosen()).isFalse();
    }

    @Test
    void noPageTakesThePlaceOfFadersThatAreInTheHand() {
        show(ShowData.EMPTY);
        bank.page().strips().getFirst().grab();
        show(PageShow.show());
        assertThat(pages.isChosen()).isFalse();
    }

    @Test
    void aPageIsFollowedWhenItGoesToAnotherPlace() {
        var show = PageShow.show();
        show(show);
        bank.choosePage(3);
        var moved = new ArrayList<>(show.pages());
        Collections.swap(moved, 0, 2);
        show(show.withPages(moved));
        assertThat(pages.chosenProperty().get()).isEqualTo(1);
        show(ShowData.EMPTY);
        assertThat(pages.isChosen()).isFalse();
    }

    @Test
    void pagesAreTurnedAndSoAreTheirParts() {
        show(PageShow.show());
        bank.setFitting(8);
        assertThat(pages.word()).isEqualTo("Page 1 of 3, part 1 of 2");
        bank.next();
        assertThat(pages.places()).extracting(Place::fader).as("two parts of one size")
                .containsExactly(7, 8, 9, 10, 11);
        bank.next();
        assertThat(pages.word()).isEqualTo("Page 2 of 3");
        assertThat(bank.contentProperty().get()).isEqualTo(FaderBankViewModel.Content.EMPTY_PAGE);
        bank.next();
        bank.next();
        assertThat(pages.chosenProperty().get()).isEqualTo(3);
        bank.previous();
        bank.previous();
        assertThat(pages.chosenProperty().get()).isEqualTo(1);
    }

    @Test
    void aGroupMovesAsTheCommandLineMovesIt() {
        show(PageShow.show());
        strip(3).moveTo(128);
        var group = new Selection(List.of(new Selection.OfGroup(1, false, 0)));
        assertThat(console.actions).containsExactly(new LevelAction.SetLevels(group, new LevelChange.To(128)));
        strip(3).flash(true);
        assertThat(console.actions).last().isEqualTo(new LevelAction.Flash(group, true));
        strip(3).select(Click.ONLY);
        assertThat(selection.addressesProperty().get().stream()).containsExactly(1, 2, 3);
        assertThat(strip(3).selectedProperty().get()).isTrue();
    }

    @Test
    void whyAFaderDoesNotDoWhatItIsAskedForIsSaidEachTime() {
        var said = new ArrayList<String>();
        bank.onRefusal((_, why) -> said.add(why));
        show(PageShow.show());
        strip(5).moveTo(200);
        answer();
        assertThat(said).as("what was refused before is over").containsExactly("");
        said.clear();
        console.outcome = Outcome.refused("No");
        strip(3).moveTo(128);
        strip(3).flash(true);
        strip(5).moveTo(200);
        strip(5).flash(true);
        strip(5).solo(true);
        strip(5).rename("Warm");
        strip(8).moveTo(191);
        strip(8).rename("Main");
        answer();
        assertThat(said).hasSize(8).containsOnly("No");
    }

    @Test
    void aGroupThatIsFlashedIsLetGoOfThoughItIsAnotherByThen() {
        show(PageShow.show());
        var strip = strip(3);
        strip.flash(true);
        show(ShowData.EMPTY);
        strip.flash(false);
        assertThat(console.actions).last().isEqualTo(new LevelAction.Flash(new Selection(List.of(
                new Selection.Addresses(1, 1, false), new Selection.Addresses(2, 2, false),
                new Selection.Addresses(3, 3, false))), false));
    }

    @Test
    void aGroupWhoseLevelsDifferSaysFromWhereToWhere() {
        console.faders.wanted[4] = 0;
        console.faders.wanted[5] = 255;
        show(PageShow.show());
        assertThat(strip(4).isMixed()).isTrue();
        assertThat(strip(4).word()).isEqualTo("0–100");
        for (int address = 4; address <= 8; address++) {
            console.faders.wanted[address] = 191;
        }
        bank.readLevels();
        assertThat(strip(4).isMixed()).isFalse();
        assertThat(strip(4).word()).isEqualTo("75");
    }

    @Test
    void aGroupNobodyHasSetSaysNoLevel() {
        show(PageShow.show());
        assertThat(strip(4).word()).isEqualTo("–");
    }

    @Test
    void aSubmasterShowsWhereItStandsAndIsMovedFlashedAndSoloed() {
        show(PageShow.show());
        assertThat(strip(5).wantedProperty().get()).isEqualTo(153);
        assertThat(strip(5).facts().title()).isEqualTo("Warm wash");
        strip(5).moveTo(200);
        strip(5).flash(true);
        strip(5).solo(true);
        strip(5).rename("Warm");
        assertThat(console.actions).containsExactly(
                new PlaybackAction.SetSubmaster(1, new LevelChange.To(200), null),
                new PlaybackAction.FlashSubmaster(1, true), new PlaybackAction.SoloSubmaster(1, true),
                new EditAction.SetLabel(new ShowItem.OfSubmaster(1), "Warm"));
    }

    @Test
    void aFaderIsNotPulledBackBeforeTheDeskHasAnswered() {
        show(PageShow.show());
        strip(5).grab();
        strip(5).moveTo(200);
        strip(5).letGo();
        bank.readLevels();
        assertThat(strip(5).wantedProperty().get()).isEqualTo(200);
        answer();
        bank.readLevels();
        assertThat(strip(5).wantedProperty().get()).as("what the state says").isEqualTo(153);
    }

    @Test
    void aCueListShowsItsCueAndItsMaster() {
        show(PageShow.show());
        assertThat(strip(8).facts().line()).isEqualTo("cue 5");
        assertThat(strip(8).facts().whole()).contains("Main list", "List 1", "Storm");
        assertThat(strip(8).word()).isEqualTo("50");
        strip(8).moveTo(191);
        assertThat(console.actions).containsExactly(new PlaybackAction.SetListMaster(1, 75));
    }

    @Test
    void theGrandMasterFollowsTheHandAndIsNeverSaidToBeFullWhenItIsLess() {
        show(PageShow.show());
        strip(9).moveTo(128);
        assertThat(console.faders.grandMaster).isEqualTo(50);
        answer();
        console.faders.grandMaster = 99.9;
        bank.readLevels();
        assertThat(strip(9).word()).isEqualTo("99");
    }

    @Test
    void whatIsNotThereIsSaidAndMovesNothing() {
        show(PageShow.show());
        assertThat(pages.places().subList(9, 11)).containsExactly(new Place.Still(10, "Group 9", "not in the show"),
                new Place.Still(11, "SN900", "not leased"));
        assertThat(pages.places().get(6)).isEqualTo(new Place.Still(7, "", "empty"));
    }

    @Test
    void anAddressIsTheStripItIsAmongTheLeasedOnes() {
        show(PageShow.show());
        ((Place.OfAddress) pages.places().getFirst()).strip().moveTo(77);
        assertThat(console.faders.moves).containsExactly("SN1=77");
        bank.bring(6);
        assertThat(pages.chosenProperty().get()).as("has it").isEqualTo(1);
        bank.bring(30);
        assertThat(pages.isChosen()).as("among the leased ones").isFalse();
        assertThat(bank.page().strips()).extracting(FaderStripViewModel::address).contains(30);
    }

    @Test
    void whilePagesAreLaidOutThereAreOnlyCards() {
        show(PageShow.show());
        bank.setEditing(true);
        assertThat(pages.places()).hasSize(12).allMatch(Place.Card.class::isInstance);
        assertThat(((Place.Card) pages.places().get(11)).added()).isTrue();
        bank.setEditing(false);
        assertThat(pages.places()).hasSize(11).noneMatch(Place.Card.class::isInstance);
        assertThat(console.actions).isEmpty();
        assertThat(console.faders.moves).isEmpty();
    }

    @Test
    void whatAFaderCanMoveIsSearchedAndChosen() {
        show(PageShow.show());
        bank.setEditing(true);
        var editor = bank.editor();
        editor.choose(7);
        editor.kindProperty().set(PageEditorViewModel.Kind.SUBMASTER);
        assertThat(editor.candidates()).hasSize(2);
        editor.filterProperty().set("warm");
        assertThat(editor.candidates()).containsExactly(new FaderSlot.OfSubmaster(1));
        editor.assign(editor.candidates().getFirst());
        assertThat(console.actions).containsExactly(new EditAction.SetPages(
                new EditAction.PageChange.Assign(1, 7, new FaderSlot.OfSubmaster(1))));
        answer();
        assertThat(editor.faderProperty().get()).as("the next one is laid out then").isEqualTo(8);
    }

    @Test
    void pagesAreMadeNamedMovedAndDeleted() {
        show(PageShow.show());
        bank.setEditing(true);
        var editor = bank.editor();
        editor.insert();
        editor.rename("Front of house");
        editor.rename("Gala ");
        editor.movePage(-1);
        editor.movePage(1);
        editor.delete();
        editor.fromPatch();
        assertThat(console.actions).containsExactly(
                new EditAction.SetPages(new EditAction.PageChange.Insert(2, new FaderPage("", List.of()))),
                new EditAction.SetLabel(new ShowItem.OfPage(1), "Gala"),
                new EditAction.Move(new ShowItem.OfPage(1), new ShowItem.OfPage(2)),
                new EditAction.Delete(new ShowItem.OfPage(1), true),
                new EditAction.SetPages(new EditAction.PageChange.FromPatch(24)));
    }
}
