package io.stagenet.console.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.Group;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.model.show.Submaster;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShowEditsTest {
    private static final CueTimes SLOW = new CueTimes(3000, 5000, 1000);

    private ShowData show = ShowData.EMPTY;

    private static ShowItem.OfCue cue(String number) {
        return new ShowItem.OfCue(1, CueNumber.parse(number).orElseThrow());
    }

    private static LevelSet levels(int... addressesAndLevels) {
        var levels = LevelSet.builder();
        for (int i = 0; i < addressesAndLevels.length; i += 2) {
            levels.put(addressesAndLevels[i], addressesAndLevels[i + 1]);
        }
        return levels.build();
    }

    private void edit(ShowEdit edit) throws EditRefusedException {
        show = edit.of(show);
    }

    private void record(String number, int... levels) throws EditRefusedException {
        edit(ShowEdits.record(cue(number), null, levels(levels), null, null));
    }

    private Cue known(String number) throws EditRefusedException {
        return Items.cue(show, cue(number));
    }

    private void refuses(ShowEdit edit, String sentence) {
        assertThatThrownBy(() -> edit.of(show)).isInstanceOf(EditRefusedException.class).hasMessage(sentence);
    }

    @Test
    void aCueThatIsRecordedAgainKeepsWhatIsNotSaidOfIt() throws EditRefusedException {
        edit(ShowEdits.record(cue("5"), " Storm ", levels(1, 255, 2, 0), SLOW, null));
        assertThat(known("5")).isEqualTo(new Cue(CueNumber.of(5), "Storm", SLOW, levels(1, 255, 2, 0)));
        record("5", 3, 10);
        assertThat(known("5")).isEqualTo(new Cue(CueNumber.of(5), "Storm", SLOW, levels(3, 10)));
        assertThat(show.playback().cueLists().get(1).tracking()).as("whole cues unless told otherwise").isFalse();
    }

    @Test
    void submastersSnapshotsAndGroupsAreRecordedUnderTheirNames() throws EditRefusedException {
        edit(ShowEdits.record(new ShowItem.OfSubmaster(2), "Warm", levels(1, 9), null, null));
        edit(ShowEdits.record(new ShowItem.OfSubmaster(2), null, levels(1, 10), null, null));
        edit(ShowEdits.record(new ShowItem.OfSnapshot("Rain"), null, levels(4, 0), null, null));
        edit(ShowEdits.group(1, "Front", List.of(3, 1, 2)));
        edit(ShowEdits.extend(1, List.of(2, 9)));
        var playback = show.playback();
        assertThat(playback.submasters().get(2)).isEqualTo(new Submaster(2, "Warm", levels(1, 10)));
        assertThat(playback.snapshots().get("Rain")).isEqualTo(levels(4, 0));
        assertThat(playback.groups().get(1)).isEqualTo(new Group(1, "Front", List.of(3, 1, 2, 9)));
    }

    @Test
    void namesAreOfOneLineAndNotTooLong() {
        refuses(ShowEdits.record(cue("5"), "x".repeat(65), levels(1, 1), null, null),
                "A name has at most 64 characters, this one 65");
        refuses(ShowEdits.group(1, "a\nb", List.of(1)), "A text has printable characters only");
        refuses(ShowEdits.record(new ShowItem.OfSnapshot(" "), null, levels(1, 1), null, null),
                "There can be no level snapshot \" \"");
        refuses(ShowEdits.record(new ShowItem.OfSubmaster(1000), null, levels(1, 1), null, null),
                "There can be no submaster 1000");
    }

    @Test
    void anUpdateLaysLevelsOverAndAMergeThoseOfAnother() throws EditRefusedException {
        record("1", 1, 10, 2, 20);
        edit(ShowEdits.update(cue("1"), levels(2, 0, 3, 30)));
        assertThat(known("1").levels()).isEqualTo(levels(1, 10, 2, 0, 3, 30));
        edit(ShowEdits.record(new ShowItem.OfSnapshot("Rain"), null, levels(1, 99), null, null));
        edit(ShowEdits.merge(new ShowItem.OfSnapshot("Rain"), cue("1")));
        assertThat(known("1").levels()).isEqualTo(levels(1, 99, 2, 0, 3, 30));
        refuses(ShowEdits.update(cue("7"), levels(1, 1)), "There is no cue 7");
        refuses(ShowEdits.merge(new ShowItem.OfSubmaster(4), cue("1")), "There is no submaster 4");
    }

    @Test
    void whatIsMergedOutOfAListThatTracksIsAllThatIsUp() throws EditRefusedException {
        edit(CueEdits.tracking(1, true));
        record("1", 1, 10, 2, 20);
        record("2", 2, 0);
        record("9", 5, 5);
        edit(ShowEdits.merge(cue("2"), cue("9")));
        assertThat(known("9").levels()).isEqualTo(levels(1, 10, 2, 0, 5, 5));
    }

    @Test
    void aCopyHasAllOfTheCueAndAnotherNumber() throws EditRefusedException {
        edit(ShowEdits.record(cue("1"), "Storm", levels(1, 10), SLOW, null));
        edit(ShowEdits.copy(cue("1"), cue("1.5")));
        assertThat(known("1.5")).isEqualTo(known("1").withNumber(new CueNumber(1500)));
        refuses(ShowEdits.copy(cue("1"), cue("1.5")), "There is a cue 1.5 already");
        refuses(ShowEdits.copy(cue("4"), cue("6")), "There is no cue 4");
        refuses(ShowEdits.copy(cue("1"), new ShowItem.OfGroup(3)), "No group 3 can be made of cue 1");
    }

    @Test
    void whatMovesTakesItsFadersAlong() throws EditRefusedException {
        edit(ShowEdits.record(new ShowItem.OfSubmaster(2), "Warm", levels(1, 9), null, null));
        edit(PageEdits.insert(1, new FaderPage("Main", List.of(new FaderSlot.OfSubmaster(2)))));
        edit(ShowEdits.move(new ShowItem.OfSubmaster(2), new ShowItem.OfSubmaster(7)));
        assertThat(show.playback().submasters()).containsOnlyKeys(7);
        assertThat(show.pages().getFirst().slots()).containsExactly(new FaderSlot.OfSubmaster(7));
    }

    @Test
    void isDeletedOnlyWhenWhatUsesItWasNamed() throws EditRefusedException {
        edit(ShowEdits.group(1, "Front", List.of(1)));
        edit(PageEdits.insert(1, new FaderPage("Main", List.of())));
        edit(PageEdits.assign(1, 3, new FaderSlot.OfGroup(1)));
        refuses(ShowEdits.delete(new ShowItem.OfGroup(1), PlaybackStatus.EMPTY, false),
                "Not deleted: group 1 is used (fader 3 of page \"Main\"). Say CONFIRM to delete it all the same");
        edit(ShowEdits.delete(new ShowItem.OfGroup(1), PlaybackStatus.EMPTY, true));
        assertThat(show.playback().groups()).isEmpty();
        assertThat(show.pages().getFirst().slots()).as("empty faders, none of them dead")
                .containsOnly(new FaderSlot.Empty());
        edit(ShowEdits.delete(new ShowItem.OfPage(1), PlaybackStatus.EMPTY, false));
        assertThat(show.pages()).isEmpty();
    }

    @Test
    void aCueIsUsedByTheCueThatGoesOnIntoItAndByThoseItTracksInto() throws EditRefusedException {
        edit(CueEdits.tracking(1, true));
        record("1", 1, 10);
        record("2", 2, 20);
        record("3", 2, 30);
        record("4", 1, 0);
        edit(CueEdits.link(cue("1"), new CueLink(CueLink.Kind.FOLLOW, 2000)));
        assertThat(ItemUse.of(show, cue("2"), PlaybackStatus.EMPTY)).containsExactly("cue 1 goes on into it by itself");
        assertThat(ItemUse.of(show, cue("1"), PlaybackStatus.EMPTY))
                .containsExactly("its levels track into cue 2, cue 3");
        assertThat(ItemUse.of(show, cue("4"), PlaybackStatus.EMPTY)).isEmpty();
        assertThat(ItemUse.of(show, new ShowItem.OfCueList(1), PlaybackStatus.EMPTY)).containsExactly("it has 4 cues");
    }

    /// Told twice: by what the cues would become, and by what is said.
    @Test
    void whatIsSaidToTrackIsWhatWouldLookOtherwise() throws EditRefusedException {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            show = ShowData.EMPTY;
            edit(CueEdits.tracking(1, true));
            for (int number = 1; number <= 5; number++) {
                record(String.valueOf(number), 1 + random.nextInt(3), random.nextInt(2), 1 + random.nextInt(3), 7);
                if (random.nextInt(4) == 0) {
                    edit(CueEdits.block(cue(String.valueOf(number)), true));
                }
            }
            var list = Items.list(show, 1);
            for (var number : list.cues().keySet()) {
                var rest = list.without(number);
                var otherwise = rest.cues().tailMap(number).keySet().stream()
                        .filter(each -> !rest.state(each).equals(list.state(each))).map(each -> "cue " + each).toList();
                assertThat(ItemUse.of(show, new ShowItem.OfCue(1, number), PlaybackStatus.EMPTY))
                        .isEqualTo(otherwise.isEmpty() ? List.of()
                                : List.of("its levels track into " + String.join(", ", otherwise)));
            }
        }
    }

    @Test
    void aBlockedCueHoldsAllThatWasUpAndNothingTracksIn() throws EditRefusedException {
        edit(CueEdits.tracking(1, true));
        record("1", 1, 10);
        record("2", 2, 20);
        edit(CueEdits.block(cue("2"), true));
        record("1", 1, 99, 3, 3);
        assertThat(Items.state(show, cue("2"))).isEqualTo(levels(1, 10, 2, 20));
        edit(CueEdits.block(cue("2"), false));
        assertThat(Items.state(show, cue("2"))).isEqualTo(levels(1, 10, 2, 20, 3, 3));
    }

    @Test
    void levelsOfACueAreSetAndTakenOutAndTheRestStays() throws EditRefusedException {
        edit(CueEdits.tracking(1, true));
        record("1", 1, 10);
        record("2", 2, 20, 3, 30);
        edit(CueEdits.levels(cue("2"), BitSet.valueOf(new long[]{0b110}), 7));
        assertThat(known("2").levels()).isEqualTo(levels(1, 7, 2, 7, 3, 30));
        edit(CueEdits.levels(cue("2"), BitSet.valueOf(new long[]{0b1010}), null));
        assertThat(known("2").levels()).isEqualTo(levels(2, 7));
        assertThat(Items.state(show, cue("2"))).as("1 tracks in again").isEqualTo(levels(1, 10, 2, 7));
        assertThat(known("1").levels()).isEqualTo(levels(1, 10));
    }

    @Test
    void nothingLooksOtherwiseWhenAListBeginsOrEndsToTrack() throws EditRefusedException {
        record("1", 1, 10);
        record("2", 2, 20);
        edit(CueEdits.tracking(1, true));
        assertThat(Items.state(show, cue("2"))).isEqualTo(levels(2, 20));
        record("3", 3, 30);
        assertThat(Items.state(show, cue("3"))).as("from now on").isEqualTo(levels(2, 20, 3, 30));
        edit(CueEdits.tracking(1, false));
        assertThat(known("3").levels()).isEqualTo(levels(2, 20, 3, 30));
        assertThat(known("2").blocked()).isFalse();
    }

    @Test
    void eachAddressHasTheTimesThatWereSaidOfItLast() throws EditRefusedException {
        record("1", 1, 10);
        var few = new BitSet();
        few.set(1, 5);
        edit(CueEdits.times(cue("1"), few, SLOW));
        var one = new BitSet();
        one.set(2);
        edit(CueEdits.times(cue("1"), one, CueTimes.CUT));
        edit(CueEdits.times(cue("1"), LevelKind.SWITCH, new CueTimes(7, 7, 7)));
        assertThat(known("1").times(1, LevelKind.DIMMER)).isEqualTo(SLOW);
        assertThat(known("1").times(2, LevelKind.DIMMER)).isEqualTo(CueTimes.CUT);
        assertThat(known("1").times(9, LevelKind.SWITCH)).isEqualTo(new CueTimes(7, 7, 7));
        edit(CueEdits.times(cue("1"), few, null));
        edit(CueEdits.times(cue("1"), LevelKind.SWITCH, null));
        assertThat(known("1").parts()).isEmpty();
        assertThat(known("1").kindTimes()).isEmpty();
    }

    @Test
    void renumbersInOrderAndNotBeyondTheLastNumber() throws EditRefusedException {
        record("1", 1, 1);
        record("1.5", 1, 2);
        record("7", 1, 3);
        edit(CueEdits.renumber(1, CueNumber.of(10), 5000));
        assertThat(Items.list(show, 1).cues().keySet()).extracting(Object::toString).containsExactly("10", "15", "20");
        assertThat(known("15").levels()).isEqualTo(levels(1, 2));
        refuses(CueEdits.renumber(1, CueNumber.of(9999), 1000), "The last cue would have a number above 9999.999");
        refuses(CueEdits.renumber(8, CueNumber.of(1), 1000), "There is no cue list 8");
    }

    @Test
    void pagesAreArranged() throws EditRefusedException {
        edit(PageEdits.insert(1, new FaderPage("A", List.of())));
        edit(PageEdits.insert(2, new FaderPage("B", List.of())));
        edit(PageEdits.assign(1, 2, new FaderSlot.Address(7)));
        assertThat(show.pages().get(0).slots()).containsExactly(new FaderSlot.Empty(), new FaderSlot.Address(7));
        edit(ShowEdits.move(new ShowItem.OfPage(2), new ShowItem.OfPage(1)));
        edit(ShowEdits.label(new ShowItem.OfPage(1), "Bass"));
        assertThat(show.pages()).extracting(FaderPage::name).containsExactly("Bass", "A");
        refuses(PageEdits.insert(9, new FaderPage("C", List.of())), "The new page goes to a position from 1 to 3");
        refuses(PageEdits.assign(1, 1, new FaderSlot.OfSubmaster(4)), "There is no submaster 4");
    }

    @Test
    void whatIsMissingFromAPageIsMendedOneByOne() throws EditRefusedException {
        show = show
                .withPages(List.of(new FaderPage("A", List.of(new FaderSlot.OfGroup(98), new FaderSlot.OfGroup(99)))));
        edit(PageEdits.shift(1, 1, 2));
        edit(PageEdits.assign(1, 1, new FaderSlot.Empty()));
        assertThat(show.pages().getFirst().slots()).containsExactly(new FaderSlot.Empty(), new FaderSlot.OfGroup(98));
    }

    @Test
    void takesAFaderToAnotherPlaceAndThoseBetweenMoveUp() throws EditRefusedException {
        edit(PageEdits.insert(1, new FaderPage("A", addresses(1, 2, 3, 4))));
        edit(PageEdits.shift(1, 1, 3));
        assertThat(show.pages().getFirst().slots()).isEqualTo(addresses(2, 3, 1, 4));
        edit(PageEdits.shift(1, 4, 2));
        assertThat(show.pages().getFirst().slots()).isEqualTo(addresses(2, 4, 3, 1));
        refuses(PageEdits.shift(1, 0, 2), "A page has at most 999 faders");
        refuses(PageEdits.shift(1, 1, 1000), "A page has at most 999 faders");
    }

    @Test
    void aPageGrowsToWhereAFaderIsTaken() throws EditRefusedException {
        edit(PageEdits.insert(1, new FaderPage("A", addresses(1, 2))));
        edit(PageEdits.shift(1, 1, 4));
        assertThat(show.pages().getFirst().slots()).containsExactly(new FaderSlot.Address(2), new FaderSlot.Empty(),
                new FaderSlot.Empty(), new FaderSlot.Address(1));
    }

    private static List<FaderSlot> addresses(int... addresses) {
        return Arrays.stream(addresses).<FaderSlot>mapToObj(FaderSlot.Address::new).toList();
    }
}
