package io.stagenet.console.service;

import static io.stagenet.console.service.Rig.addresses;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.command.CommandParser;
import io.stagenet.console.command.CommandSyntaxException;
import io.stagenet.console.command.ParsedCommand;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.Curve;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What lines about the show come to, on a clock moved by hand.
class EditActionsTest extends StageboxTestBase {
    private Outcome line(String text) {
        try {
            return rig.submit(switch (CommandParser.parse(text)) {
                case ParsedCommand.Act(var action) -> action;
                case ParsedCommand.ActOn(var meant) -> meant.in(rig.state());
                default -> throw new AssertionError(text);
            });
        } catch (CommandSyntaxException refused) {
            throw new AssertionError(text, refused);
        }
    }

    private String done(String text) {
        var outcome = line(text);
        assertThat(outcome).as(text).isInstanceOf(Outcome.Done.class);
        return outcome.message();
    }

    private String refused(String text) {
        var before = rig.state().show();
        var outcome = line(text);
        assertThat(outcome).as(text).isInstanceOf(Outcome.Refused.class);
        assertThat(rig.state().show()).as("changed by what was refused").isSameAs(before);
        return outcome.message();
    }

    private Cue cue(int list, String number) {
        return Objects.requireNonNull(Objects.requireNonNull(rig.state().show().playback().cueLists().get(list)).cues()
                .get(CueNumber.parse(number).orElseThrow()));
    }

    private static LevelSet levels(int... addressesAndLevels) {
        var levels = LevelSet.builder();
        for (int i = 0; i < addressesAndLevels.length; i += 2) {
            levels.put(addressesAndLevels[i], addressesAndLevels[i + 1]);
        }
        return levels.build();
    }

    @Test
    void anAnswerComesBehindTheStateThatShowsIt() {
        rig.loop.runReady();
        var told = new ArrayList<Integer>();
        var subscription = rig.core.subscribe(now -> told.add(now.show().pages().size()));
        rig.loop.runReady();
        told.clear();
        var answered = new ArrayList<Integer>();
        var _ = rig.core.submit(new EditAction.SetPages(new EditAction.PageChange.Insert(1,
                new FaderPage("Front", List.of())))).thenAccept(_ -> answered.addAll(told));
        rig.loop.runReady();
        subscription.cancel();
        assertThat(answered).containsExactly(1);
    }

    @Test
    void recordsAllThatIsCapturedZeroIncluded() {
        done("1 THRU 2 AT FULL");
        done("3 AT 0");
        done("9 AT 50");
        done("RELEASE 9");
        assertThat(done("RECORD CUE 5 \"Storm\" TIME 3 / 5 DELAY 1"))
                .isEqualTo("Recorded cue 5: 3 addresses, up 3 s, down 5 s, delay 1 s");
        assertThat(cue(1, "5")).isEqualTo(new Cue(CueNumber.of(5), "Storm", new CueTimes(3000, 5000, 1000),
                levels(1, 255, 2, 255, 3, 0)));
        assertThat(rig.kept()).as("on disk").isEqualTo(rig.state().show());
        assertThat(rig.state().editing().undo()).isEqualTo("record cue 5");
    }

    @Test
    void recordsNothingWhereNothingIsHeld() {
        assertThat(refused("RECORD CUE 5")).isEqualTo("Nothing is held by hand, so there is nothing to record");
        assertThat(refused("RECORD SUB 5 FROM UP")).isEqualTo("Nothing is up, so there is nothing to record");
        assertThat(refused("RECORD GROUP 5")).isEqualTo("Nothing is held by hand, so there is nothing to record");
    }

    @Test
    void recordsFromASelectionOrFromAllThatIsUp() {
        done("1 AT FULL");
        done("2 AT 20");
        done("3 AT 0");
        done("RECORD SUB 1 \"Two\" FROM 2 THRU 4");
        done("RECORD SNAPSHOT \"All of it\" FROM UP");
        var playback = rig.state().show().playback();
        assertThat(playback.submasters().get(1).levels()).isEqualTo(levels(2, 51, 3, 0, 4, 0));
        assertThat(playback.snapshots().get("All of it")).isEqualTo(levels(1, 255, 2, 51));
    }

    @Test
    void aCueWithoutANumberGoesBehindTheLastOfTheListThatIsSelected() {
        done("1 AT FULL");
        done("RECORD CUE");
        done("RECORD CUE 3.5");
        done("RECORD CUE \"Out\" TIME 2");
        assertThat(cue(1, "4").label()).isEqualTo("Out");
        assertThat(done("LIST 2")).isEqualTo("List 2 has no cues; the first that is recorded makes it");
        assertThat(done("RECORD CUE")).isEqualTo("Recorded cue 1 of list 2: 1 address, no time");
        assertThat(done("LIST 1")).isEqualTo("List 1: 3 cues");
        done("RECORD CUE 2/7");
        assertThat(cue(2, "7").levels()).isEqualTo(levels(1, 255));
    }

    @Test
    void anUpdateTakesWhatIsCapturedIntoWhatIsThere() {
        done("1 AT FULL");
        done("RECORD CUE 5");
        done("RELEASE ALL");
        done("2 AT 0");
        assertThat(done("UPDATE CUE 5")).isEqualTo("Updated cue 5: 1 address");
        assertThat(cue(1, "5").levels()).isEqualTo(levels(1, 255, 2, 0));
        assertThat(refused("UPDATE CUE 6")).isEqualTo("There is no cue 6");
    }

    @Test
    void groupsKeepTheOrderInWhichTheyAreSaidAndStandForTheirAddresses() {
        done("GROUP 1 = 5 THRU 3 + 9");
        assertThat(rig.state().show().playback().groups().get(1).addresses()).containsExactly(5, 4, 3, 9);
        assertThat(done("GROUP 1 - 4 AT 50")).startsWith("3 addresses at 50 % (128/255)");
        assertThat(rig.core.faders().asked(9)).isEqualTo(128);
        assertThat(rig.core.faders().asked(4)).isNotPositive();
        done("GROUP 2 = GROUP 1 + 12");
        assertThat(rig.state().show().playback().groups().get(2).addresses()).containsExactly(5, 4, 3, 9, 12);
        assertThat(line("1 + GROUP 7 AT 50")).isEqualTo(new Outcome.Refused("There is no group 7", 10));
    }

    @Test
    void takesHeadAmpsAlongWhenTold() {
        online(2);
        stream(envelope(information(0, 40, true)));
        done("1 AT FULL");
        assertThat(done("RECORD CUE 5 WITH PREAMPS"))
                .isEqualTo("Recorded cue 5: 1 address, no time, head amps of 2 inputs, +48V not recalled");
        var preamps = Objects.requireNonNull(cue(1, "5").preamps());
        assertThat(preamps.phantom()).isFalse();
        assertThat(preamps.snapshot().values().get(input(0))).containsEntry(Parameter.GAIN, new Amount(40))
                .containsEntry(Parameter.PHANTOM, new Flag(true)).doesNotContainKey("batteryLevel");
        done("UPDATE CUE 5 WITHOUT PREAMPS");
        assertThat(cue(1, "5").preamps()).isNull();
        done("RELEASE ALL");
        done("RECORD CUE 6 WITH PREAMPS 48V");
        assertThat(Objects.requireNonNull(cue(1, "6").preamps()).phantom()).as("without levels too").isTrue();
    }

    @Test
    void undoLeavesHeadAmpsAsTheyAre() {
        online(1);
        done("PREAMP SL-Rack/1 NAME \"Kick\"");
        done("SNAPSHOT STORE Band");
        rig.virgil.take();
        assertThat(done("UNDO")).isEqualTo("Undo store snapshot \"Band\"");
        assertThat(done("UNDO")).isEqualTo("Undo name inputs");
        assertThat(rig.state().show().label(input(0)).name()).isEmpty();
        later(2000);
        assertThat(rig.virgil.take()).as("what was said to the device").isEmpty();
    }

    @Test
    void addressesAreSaidHowTheyAreUsedInBulk() {
        done("CURVE 1 THRU 3 SQUARE");
        done("LIMITS 1 THRU 3 10 200/255");
        done("COLOUR 2 TEAL");
        done("KEEP 3 ON");
        done("KIND 3 NON-DIM");
        var show = rig.state().show();
        assertThat(show.address(1)).isEqualTo(AddressSettings.NONE.withCurve(Curve.SQUARE).withLimits(26, 200));
        assertThat(show.address(2).colour()).isEqualTo(LabelColour.TEAL);
        assertThat(show.address(3).keepInBlackout()).isTrue();
        assertThat(show.address(3).kind()).isEqualTo(LevelKind.NON_DIM);
        for (var name : List.of("kind of SN3", "blackout of SN3", "colour of SN2", "limits of 3 addresses",
                "curve of 3 addresses")) {
            assertThat(done("UNDO")).isEqualTo("Undo " + name);
        }
        assertThat(rig.state().show().addresses()).isEmpty();
    }

    @Test
    void undoAndRedoSayWhatTheyTakeBackAndDoAgain() {
        assertThat(done("UNDO")).isEqualTo("There is nothing to undo");
        assertThat(done("REDO")).isEqualTo("There is nothing to redo");
        var start = rig.state().show();
        done("NAME 5 \"Front left\"");
        done("1 AT FULL");
        done("RECORD CUE 5");
        var end = rig.state().show();
        assertThat(done("UNDO")).isEqualTo("Undo record cue 5");
        assertThat(rig.state().editing().undo()).isEqualTo("name SN5");
        assertThat(rig.state().editing().redo()).isEqualTo("record cue 5");
        assertThat(done("UNDO")).isEqualTo("Undo name SN5");
        assertThat(rig.state().show()).isSameAs(start);
        assertThat(rig.kept()).as("on disk").isEqualTo(start);
        done("REDO");
        assertThat(done("REDO")).isEqualTo("Redo record cue 5");
        assertThat(rig.state().show()).isSameAs(end);
    }

    @Test
    void anUndoThatMovesLightsIsSaidFirstAndDoneAtTheSecondPress() {
        done("1 THRU 3 AT FULL");
        done("KIND 1 THRU 5 SWITCH");
        assertThat(refused("UNDO"))
                .isEqualTo("Undo kind of 5 addresses changes 3 live levels: say UNDO again within 5 s");
        assertThat(done("UNDO")).isEqualTo("Undo kind of 5 addresses");
        assertThat(rig.core.faders().kind(1)).isEqualTo(LevelKind.DIMMER);
        assertThat(refused("REDO"))
                .isEqualTo("Redo kind of 5 addresses changes 3 live levels: say REDO again within 5 s");
        rig.advance(5.1);
        assertThat(refused("REDO")).as("too late, so asked again").contains("changes 3 live levels");
        rig.advance(4);
        done("REDO");
        assertThat(rig.core.faders().kind(1)).isEqualTo(LevelKind.SWITCH);
    }

    @Test
    void anEditBetweenTheTwoPressesIsNotTakenBackUnasked() {
        done("1 AT FULL");
        done("CURVE 1 S");
        assertThat(refused("UNDO")).isEqualTo("Undo curve of SN1 changes 1 live level: say UNDO again within 5 s");
        done("NAME 1 \"Key\"");
        assertThat(done("UNDO")).isEqualTo("Undo name SN1");
        assertThat(refused("UNDO")).contains("changes 1 live level");
    }

    @Test
    void anUndoOfWhatIsDarkNeedsNoSecondPress() {
        done("1 AT FULL");
        done("LIMITS 2 THRU 9 0 50");
        done("COLOUR 1 BLUE");
        done("UNDO");
        assertThat(done("UNDO")).isEqualTo("Undo limits of 8 addresses");
    }

    @Test
    void deletesWhatIsUsedOnlyWhenItWasSaidWhatUsesIt() {
        done("GROUP 1 = 1 THRU 3");
        done("PAGE 1 \"Main\"");
        done("PAGE 1 FADER 2 GROUP 1");
        assertThat(refused("DELETE GROUP 1")).isEqualTo(
                "Not deleted: group 1 is used (fader 2 of page \"Main\"). Say CONFIRM to delete it all the same");
        assertThat(done("DELETE GROUP 1 CONFIRM")).isEqualTo("Deleted group 1");
        assertThat(done("UNDO")).isEqualTo("Undo delete group 1");
        assertThat(rig.state().show().pages()).containsExactly(
                new FaderPage("Main", List.of(new FaderSlot.Empty(), new FaderSlot.OfGroup(1))));
    }

    @Test
    void cuesThatFollowEachOtherAreDeletedInOneStepAndComeBackInOne() {
        done("1 AT FULL");
        for (var number : List.of("4", "5", "6.5", "9", "10", "2/6")) {
            done("RECORD CUE " + number);
        }
        assertThat(done("DELETE CUE 9 THRU 5")).isEqualTo("Deleted cues 5 to 9; there were 3");
        assertThat(cues(1)).containsExactly("4", "10");
        assertThat(cues(2)).containsExactly("6");
        assertThat(refused("DELETE CUE 5 THRU 9")).isEqualTo("There are no cues 5 to 9");
        assertThat(done("UNDO")).isEqualTo("Undo delete cues 5 to 9");
        assertThat(cues(1)).containsExactly("4", "5", "6.5", "9", "10");
        done("FOLLOW 4 2");
        assertThat(refused("DELETE CUE 5 THRU 9"))
                .isEqualTo("Not deleted: cues 5 to 9 are used (cue 4 goes on into it by "
                        + "itself). Say CONFIRM to delete them all the same");
        done("DELETE CUE 5 THRU 9 CONFIRM");
        assertThat(cues(1)).containsExactly("4", "10");
    }

    @Test
    void deletingTrackedCuesNamesOnlyThoseThatStay() {
        done("LIST 1 TRACKING ON");
        for (int number = 1; number <= 5; number++) {
            done("RELEASE ALL");
            done(number + " AT FULL");
            done("RECORD CUE " + number);
        }
        done("BLOCK CUE 5");
        assertThat(refused("DELETE CUE 2 THRU 3")).contains("its levels track into cue 4)");
        assertThat(done("DELETE CUE 2 THRU 4")).isEqualTo("Deleted cues 2 to 4; there were 3");
    }

    @Test
    void anAnswerSaysWhatTrackingDoesToTheCuesThereAre() {
        done("1 AT FULL");
        done("RECORD CUE 1");
        assertThat(done("LIST 1 TRACKING ON")).isEqualTo("Tracking is on in cue list 1: levels stay until a later cue "
                + "changes them. The cues it has are blocked and look as before");
        assertThat(done("LIST 1 TRACKING OFF"))
                .isEqualTo("Tracking is off in cue list 1: each cue holds all that it wants. "
                        + "The cues it has look as before");
    }

    @Test
    void pagesOfThePatchHaveTheNumberOfFadersThatIsSaid() {
        var link = rig.connect("10.0.0.1", 7777);
        rig.says(link, Rig.request("HOUSE", 50));
        assertThat(done("PAGES FROM PATCH 16")).startsWith("4 pages");
        assertThat(rig.state().show().pages()).extracting(page -> page.slots().size()).containsExactly(16, 16, 16, 2);
        done("PAGES FROM PATCH");
        assertThat(rig.state().show().pages()).extracting(page -> page.slots().size()).containsExactly(24, 24, 2);
    }

    private List<String> cues(int list) {
        return rig.state().show().playback().cueLists().get(list).cues().keySet().stream().map(Object::toString)
                .toList();
    }

    @Test
    void cuesAreCopiedMovedMergedAndDeleted() {
        done("1 AT FULL");
        done("RECORD CUE 1 \"Storm\"");
        assertThat(done("COPY CUE 1 TO 2/5")).isEqualTo("Copied cue 1 to cue 5 of list 2");
        assertThat(cue(2, "5").label()).isEqualTo("Storm");
        assertThat(done("MOVE CUE 1 TO CUE 1.5")).isEqualTo("Moved cue 1 to cue 1.5");
        assertThat(refused("COPY CUE 1.5 TO 2/5")).isEqualTo("There is a cue 5 of list 2 already");
        done("RELEASE ALL");
        done("4 AT 20");
        done("RECORD SUB 3");
        assertThat(done("MERGE SUB 3 INTO CUE 1.5")).isEqualTo("Merged submaster 3 into cue 1.5");
        assertThat(cue(1, "1.5").levels()).isEqualTo(levels(1, 255, 4, 51));
        assertThat(done("DELETE CUE 1.5")).isEqualTo("Deleted cue 1.5");
    }

    @Test
    void theFieldsOfACueAreSaidOneByOne() {
        done("1 AT FULL");
        done("RECORD CUE 5");
        done("LABEL CUE 5 \"Storm\"");
        done("NOTE 5 \"On the bell\"");
        done("TIME 5 3 / 5 DELAY 0.5");
        done("TIME CUE 5 1:30 FOR NON-DIM");
        done("TIME CUE 5 0 FOR 1 + 7");
        assertThat(done("FOLLOW 5 2.5")).isEqualTo("Set cue 5 to be followed 2.5 s after its GO");
        var cue = cue(1, "5");
        assertThat(cue.label()).isEqualTo("Storm");
        assertThat(cue.notes()).isEqualTo("On the bell");
        assertThat(cue.times()).isEqualTo(new CueTimes(3000, 5000, 500));
        assertThat(cue.times(2, LevelKind.NON_DIM)).isEqualTo(new CueTimes(90_000, 90_000, 0));
        assertThat(cue.times(7, LevelKind.DIMMER)).isEqualTo(CueTimes.CUT);
        assertThat(cue.link()).isEqualTo(new CueLink(CueLink.Kind.FOLLOW, 2500));
        done("HANG 5 OFF");
        assertThat(cue(1, "5").link()).isEqualTo(CueLink.NONE);
        done("TIME 5 DEFAULT FOR 1 THRU 9");
        assertThat(cue(1, "5").parts()).isEmpty();
    }

    @Test
    void listsAreToldHowTheyRun() {
        done("1 AT FULL");
        done("RECORD CUE 1");
        done("LIST 1 TRACKING ON");
        done("LIST 1 BACK 4");
        done("LABEL LIST 1 \"Main\"");
        done("UNBLOCK 1");
        done("RENUMBER FROM 10 STEP 0.5");
        var list = Objects.requireNonNull(rig.state().show().playback().cueLists().get(1));
        assertThat(list.tracking()).isTrue();
        assertThat(list.back()).isEqualTo(4000);
        assertThat(list.name()).isEqualTo("Main");
        assertThat(list.cues().keySet()).extracting(Object::toString).containsExactly("10");
    }

    @Test
    void whatIsRecalledIsTakenInHand() {
        done("1 AT FULL");
        done("2 AT 0");
        done("RECORD SNAPSHOT Rain");
        done("RELEASE ALL");
        assertThat(done("RECALL SNAPSHOT Rain")).startsWith(
                "Taken in hand of level snapshot \"Rain\": 2 addresses");
        assertThat(rig.core.faders().asked(1)).isEqualTo(255);
        assertThat(refused("RECALL SUB 3")).isEqualTo("There is no submaster 3");
    }

    @Test
    void whatIsRecordedPlaysAndGoesOnAsItWasWhenItIsEdited() {
        done("1 AT FULL");
        done("RECORD CUE 1");
        done("RECORD CUE 2 TIME 4");
        done("RELEASE ALL");
        done("GO");
        rig.advance(1);
        assertThat(rig.core.faders().asked(1)).isEqualTo(255);
        done("2 AT FULL");
        done("RECORD CUE 1");
        done("UNDO");
        rig.advance(1);
        assertThat(rig.core.faders().asked(1)).as("what runs keeps its levels").isEqualTo(255);
        done("RELEASE LIST");
        rig.advance(1);
        assertThat(rig.core.faders().asked(1)).isNotPositive();
    }

    @Test
    void resumeIsOfTheListThatIsPausedWhereNothingElseWaits() {
        assertThat(refused("RESUME")).startsWith("Nothing waits");
        done("1 AT FULL");
        done("RECORD CUE 1 TIME 10");
        done("RELEASE ALL");
        done("GO");
        rig.advance(5);
        done("PAUSE");
        rig.advance(20);
        assertThat(rig.core.faders().asked(1)).isBetween(110, 145);
        assertThat(done("RESUME")).isEqualTo("Cue list 1 goes on");
        rig.advance(6);
        assertThat(rig.core.faders().asked(1)).isEqualTo(255);
    }

    @Test
    void levelsAreSetLetGoOfAndRecalledInTime() {
        done("GROUP 1 = 1 THRU 2");
        done("GROUP 1 AT FULL TIME 2");
        rig.advance(1);
        assertThat(rig.core.faders().asked(1)).isBetween(100, 155);
        done("RECORD SNAPSHOT Half");
        rig.advance(2);
        assertThat(rig.core.faders().asked(1)).isEqualTo(255);
        done("RECALL SNAPSHOT Half TIME 1");
        rig.advance(2);
        assertThat(rig.core.faders().asked(1)).isBetween(100, 155);
        done("RELEASE 1 THRU 2 TIME 1");
        rig.advance(2);
        assertThat(rig.core.faders().asked(1)).isNotPositive();
    }

    @Test
    void pagesAreMadeOfThePatch() {
        assertThat(refused("PAGES FROM PATCH")).isEqualTo("No address is leased, so no page can be made of the patch");
        var link = rig.connect("10.0.0.1", 4000);
        rig.says(link, Rig.request("A", 30));
        assertThat(done("PAGES FROM PATCH")).isEqualTo("2 pages made of the patch");
        var pages = rig.state().show().pages();
        assertThat(pages).extracting(FaderPage::name).containsExactly("A 1", "A 2");
        assertThat(pages.get(1).slots()).hasSize(6).startsWith(new FaderSlot.Address(25));
    }

    @Test
    void namesAndKindsOfAKeptShowAreThereFromTheStartAndCannotBeUndone() {
        done("NAME 5 \"Key\"");
        rig.restart();
        assertThat(rig.state().show().name(5)).isEqualTo("Key");
        assertThat(done("UNDO")).isEqualTo("There is nothing to undo");
    }

    @Test
    void limitsThatAreNoneAreRefused() {
        assertThat(rig.submit(new EditAction.SetAddresses(addresses(1, 1), new EditAction.AddressChange.Limits(9, 3))))
                .isEqualTo(Outcome.refused("Limits are 0 to 100 %, the lower one first"));
    }
}
