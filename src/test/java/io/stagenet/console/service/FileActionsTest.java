package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Binding;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CuePreamps;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.RigMapping.Fit;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.model.show.WantedList;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampSnapshot;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.service.Action.ShowAction;
import io.stagenet.console.store.ShowDocument;
import io.stagenet.console.store.ShowExtras;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileActionsTest {
    private static final Path HAMLET = Path.of("/shows/Hamlet.stage");
    private static final Path LEAR = Path.of("/shows/Lear.stage");

    private Rig rig = new Rig();

    private void name(int address, String name) {
        assertThat(rig.submit(new ShowAction.SetNames(new TreeMap<>(Map.of(address, name)))))
                .isInstanceOf(Outcome.Done.class);
    }

    private String done(FileAction action) {
        var outcome = rig.submit(action);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return outcome.message();
    }

    private String refused(FileAction action) {
        var outcome = rig.submit(action);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return outcome.message();
    }

    private static ShowDocument named(int address, String name, @Nullable Binding binding) {
        return new ShowDocument(ShowData.EMPTY.withNames(new TreeMap<>(Map.of(address, name))),
                binding == null ? new TreeMap<>() : new TreeMap<>(Map.of(address, binding)), ShowExtras.NONE);
    }

    /// A gateway that drives channels 1 to 4 of DMX by SN1 to SN4.
    private FakeNetwork.FakeLink house() {
        var link = rig.connect("10.0.0.1", 7777);
        rig.says(link, Rig.request("HOUSE", 4));
        var rows = new StringBuilder();
        for (int i = 1; i <= 4; i++) {
            rows.append(i == 1 ? "" : ",").append("{\"StageNetAddress\":\"SN").append(i)
                    .append("\",\"HardwareType\":\"DMX\",\"Channel\":").append(i).append("}");
        }
        rig.says(link, "{\"Type\":\"MAPPING_UPDATE\",\"GatewayID\":\"HOUSE\",\"LeaseID\":\"lease_001\",\"Mappings\":["
                + rows + "]}");
        assertThat(rig.gateway("HOUSE").leases().getFirst().mappings().mapped()).isEqualTo(4);
        link.takeSent();
        return link;
    }

    private static Binding dmx(String gateway, long channel) {
        return new Binding(new GatewayId(gateway), "DMX", channel);
    }

    @Test
    void aSavedShowIsOpenedAgainWithItsBindings() {
        house();
        name(2, "Spot");
        assertThat(refused(new FileAction.Save(null))).contains("no file yet");
        assertThat(done(new FileAction.Save(HAMLET))).contains("Hamlet.stage");
        assertThat(rig.shelf.files.get(HAMLET).bindings()).containsExactly(Map.entry(2, dmx("HOUSE", 2)));
        assertThat(rig.state().open().changed()).isFalse();
        assertThat(rig.state().open().savedAt()).isNotNull();
        name(2, "Key");
        assertThat(rig.state().open().changed()).isTrue();
        assertThat(done(new FileAction.Save(null))).contains("Hamlet.stage");
        assertThat(rig.state().open().changed()).isFalse();
        done(new FileAction.New(null));
        assertThat(rig.state().show()).isEqualTo(ShowData.EMPTY);
        assertThat(rig.state().open().file()).isNull();
        assertThat(rig.state().open().savedAt()).isNull();
        assertThat(done(new FileAction.Open(HAMLET))).contains("is open");
        assertThat(rig.state().show().name(2)).isEqualTo("Key");
        assertThat(rig.state().open().recent()).containsExactly(HAMLET.toString());
    }

    @Test
    void aShowWithoutASuffixGetsOne() {
        done(new FileAction.Save(Path.of("/shows/Lear")));
        assertThat(rig.shelf.files).containsOnlyKeys(LEAR);
    }

    @Test
    void whatIsNotSavedIsPutBy() {
        name(1, "Only here");
        rig.shelf.files.put(LEAR, named(3, "Storm", null));
        assertThat(done(new FileAction.Open(LEAR))).contains("unsaved.stage");
        assertThat(rig.shelf.files.get(MemoryShelf.PUT_BY).show().name(1)).isEqualTo("Only here");
        assertThat(rig.state().show().names()).containsOnlyKeys(3);
    }

    @Test
    void aFileThatCannotBeOpenedChangesNothing() {
        name(1, "Spot");
        assertThat(refused(new FileAction.Open(LEAR))).contains("does not exist");
        assertThat(rig.state().show().name(1)).isEqualTo("Spot");
        assertThat(rig.state().open().mapping()).isNull();
    }

    @Test
    void aShowOfAnotherRigWaitsUntilItIsAcceptedAndSendsNothing() {
        var link = house();
        name(1, "Present");
        rig.shelf.files.put(HAMLET, named(101, "Key", dmx("TOUR", 3)));
        assertThat(done(new FileAction.Open(HAMLET))).contains("another rig");
        assertThat(rig.state().show().name(1)).isEqualTo("Present");
        var mapping = rig.state().open().mapping();
        assertThat(mapping.roles()).hasSize(1);
        assertThat(mapping.roles().getFirst().fit()).isEqualTo(Fit.PROPOSED);
        assertThat(mapping.roles().getFirst().target()).isEqualTo(3);
        rig.advance(5);
        done(new FileAction.Accept());
        assertThat(rig.state().show().names()).containsExactly(Map.entry(3, "Key"));
        assertThat(rig.state().open().mapping()).isNull();
        assertThat(rig.state().open().changed()).as("its file says another address").isTrue();
        rig.advance(5);
        assertThat(link.takeSent()).as("opening a show is no level").isEmpty();
        done(new FileAction.Save(null));
        assertThat(rig.shelf.files.get(HAMLET).bindings()).containsExactly(Map.entry(3, dmx("HOUSE", 3)));
    }

    @Test
    void whatIsHandedOverWhileAShowWaitsTakesNotItsPlace() {
        house();
        rig.shelf.files.put(HAMLET, named(101, "Key", dmx("TOUR", 3)));
        rig.shelf.files.put(LEAR, named(3, "Storm", null));
        done(new FileAction.Open(HAMLET));
        done(new FileAction.Offer(LEAR));
        done(new FileAction.Reject());
        assertThat(rig.state().open().mapping()).isNull();
        assertThat(rig.state().open().offered()).as("it is asked about now").isEqualTo(LEAR.toString());
        done(new FileAction.Reject());
        assertThat(rig.state().open().offered()).isNull();
        done(new FileAction.Open(HAMLET));
        done(new FileAction.Offer(LEAR));
        done(new FileAction.Accept());
        assertThat(rig.state().show().names()).containsExactly(Map.entry(3, "Key"));
    }

    @Test
    void aRejectedShowLeavesThePresentOne() {
        house();
        name(1, "Present");
        rig.shelf.files.put(HAMLET, named(101, "Key", dmx("TOUR", 3)));
        done(new FileAction.Open(HAMLET));
        done(new FileAction.Reject());
        assertThat(rig.state().show().name(1)).isEqualTo("Present");
        assertThat(rig.state().open().mapping()).isNull();
        assertThat(refused(new FileAction.Accept())).contains("Nothing waits");
        assertThat(refused(new FileAction.Reject())).contains("Nothing waits");
    }

    @Test
    void theOperatorSaysWhichGatewayStandsForAnother() {
        house();
        rig.shelf.files.put(HAMLET, named(101, "Key", dmx("TOUR", 77)));
        done(new FileAction.Open(HAMLET));
        assertThat(rig.state().open().mapping().count(Fit.NOTHING)).isOne();
        assertThat(refused(new FileAction.StandIn(new GatewayId("TOUR"), new GatewayId("NOBODY")))).contains("NOBODY");
        done(new FileAction.StandIn(new GatewayId("TOUR"), new GatewayId("HOUSE")));
        assertThat(rig.state().open().mapping().roles().getFirst().target()).isEqualTo(1);
    }

    @Test
    void aShowThatWaitsOpensByItselfWhenItsGatewayComes() {
        rig.shelf.files.put(HAMLET, named(2, "Key", dmx("HOUSE", 2)));
        done(new FileAction.Open(HAMLET));
        assertThat(rig.state().open().mapping()).isNotNull();
        house();
        rig.advance(1);
        assertThat(rig.state().open().mapping()).isNull();
        assertThat(rig.state().show().name(2)).isEqualTo("Key");
        assertThat(rig.notices()).anyMatch(it -> it.contains("are here"));
    }

    @Test
    void aShowThatIsOpenElsewhereIsReadOnlyAndSaysWhy() {
        rig.shelf.files.put(HAMLET, named(1, "Key", null));
        rig.shelf.heldElsewhere.add(HAMLET);
        done(new FileAction.Open(HAMLET));
        assertThat(rig.state().open().readOnly()).contains("open elsewhere");
        assertThat(rig.notices()).anyMatch(it -> it.contains("read-only: it is open elsewhere"));
        name(1, "Mine");
        assertThat(refused(new FileAction.Save(null))).contains("open elsewhere");
        assertThat(refused(new FileAction.Save(HAMLET))).contains("open elsewhere");
        assertThat(rig.kept().name(1)).as("kept in the data folder all the same").isEqualTo("Mine");
        done(new FileAction.Save(LEAR));
        assertThat(rig.state().open().readOnly()).isNull();
        assertThat(rig.shelf.held).isEqualTo(LEAR);
    }

    @Test
    void aHandedOverShowAsksFirst() {
        name(1, "Present");
        rig.shelf.files.put(LEAR, named(3, "Storm", null));
        done(new FileAction.Offer(LEAR));
        assertThat(rig.notices().getLast()).contains("Open " + LEAR + "?");
        assertThat(rig.state().show().name(1)).isEqualTo("Present");
        assertThat(rig.state().open().offered()).isEqualTo(LEAR.toString());
        done(new FileAction.Accept());
        assertThat(rig.state().show().name(3)).isEqualTo("Storm");
        assertThat(rig.state().open().offered()).isNull();
        assertThat(done(new FileAction.Offer(LEAR))).contains("already");
    }

    @Test
    void aTemplateBeginsAShowWithoutAFile() {
        rig.shelf.files.put(HAMLET, named(3, "Storm", null));
        done(new FileAction.New(HAMLET));
        assertThat(rig.state().show().name(3)).isEqualTo("Storm");
        assertThat(rig.state().open().file()).isNull();
    }

    @Test
    void aChangeIsOnDiskWithinASecondAndOneWithoutAFileToo() {
        name(1, "Spot");
        rig.advance(0.25);
        assertThat(rig.shelf.kept.document().show().name(1)).isEqualTo("Spot");
        rig.level(1, 2, 128);
        rig.advance(1);
        assertThat(rig.shelf.kept.wanted().levels())
                .isEqualTo(LevelSet.builder().put(1, 128).put(2, 128).build());
        assertThat(rig.shelf.kept.ended()).isFalse();
    }

    @Test
    void levelsThatMoveAllTheTimeAreWrittenAtMostTwiceASecond() {
        rig.advance(2);
        int before = rig.shelf.writes;
        for (int i = 0; i < 100; i++) {
            rig.level(1, 1, i);
            rig.advance(0.1);
        }
        assertThat(rig.shelf.writes - before).isBetween(10, 21);
    }

    @Test
    void nothingIsWrittenWhileNothingChanges() {
        name(1, "Spot");
        rig.advance(10);
        int before = rig.shelf.writes;
        rig.advance(60);
        assertThat(rig.shelf.writes).isEqualTo(before);
    }

    @Test
    void aDiskThatFailsIsSaid() {
        rig.shelf.full = true;
        name(1, "Spot");
        rig.advance(1);
        assertThat(rig.notices()).anyMatch(it -> it.contains("could not be saved: disk full"));
    }

    @Test
    void aConsoleThatEndedInOrderOffersNothing() {
        rig.level(1, 2, 128);
        rig.advance(1);
        rig.restart();
        assertThat(rig.state().open().recovered()).isNull();
        assertThat(refused(new FileAction.Resume(null))).contains("Nothing waits");
    }

    private void crashWithLevels() {
        name(1, "Spot");
        rig.level(1, 2, 128);
        rig.submit(new Action.LevelAction.SetGrandMaster(new Action.MasterChange.To(80)));
        rig.advance(1);
        rig.crash();
    }

    @Test
    void afterACrashLevelsWaitForTheOperator() {
        crashWithLevels();
        assertThat(rig.state().show().name(1)).isEqualTo("Spot");
        assertThat(rig.state().open().recovered().levels().size()).isEqualTo(2);
        assertThat(rig.state().open().recoveredAt()).as("when it was so").isNotNull();
        assertThat(rig.notices()).anyMatch(it -> it.contains("2 levels") && it.contains("RESUME"));
        rig.advance(5);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(Level.NONE);
        rig.crash();
        assertThat(rig.state().open().recovered().levels().size()).as("offered until it is answered").isEqualTo(2);
    }

    @Test
    void resumeBringsThemBackAndLeavesWhatAHandHasTaken() {
        crashWithLevels();
        rig.level(2, 2, 7);
        done(new FileAction.Resume(null));
        assertThat(rig.core.faders().asked(1)).isEqualTo(128);
        assertThat(rig.core.faders().asked(2)).isEqualTo(7);
        assertThat(rig.core.faders().grandMaster()).isCloseTo(80, within(0.01));
        assertThat(rig.state().open().recovered()).isNull();
        assertThat(rig.shelf.kept.wanted().levels().level(1)).isEqualTo(128);
    }

    @Test
    void resumeWithATimeRisesFromDark() {
        crashWithLevels();
        done(new FileAction.Resume(4000L));
        assertThat(rig.core.faders().asked(1)).isZero();
        rig.advance(2);
        assertThat(rig.core.faders().asked(1)).isBetween(62, 66);
        rig.level(2, 2, 9);
        rig.advance(3);
        assertThat(rig.core.faders().asked(1)).isEqualTo(128);
        assertThat(rig.core.faders().asked(2)).isEqualTo(9);
    }

    private void showOf(Cue... cues) {
        rig.core.show(rig.state().show().withPlayback(rig.state().show().playback()
                .withCueList(1, CueList.of(1).withCues(List.of(cues)))));
        rig.loop.runReady();
    }

    @Test
    void aPausedListComesBackAsItStoodAndGoesOnWhenItIsResumed() {
        showOf(new Cue(CueNumber.of(1), "", new CueTimes(4000, 4000, 0), LevelSet.builder().put(1, 200).build()));
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(2);
        rig.submit(new PlaybackAction.Pause(1));
        rig.advance(1);
        for (int crash = 0; crash < 2; crash++) {
            rig.crash();
            assertThat(rig.notices()).anyMatch(it -> it.contains("cue 1 of list 1 (paused)"));
            done(new FileAction.Resume(crash == 0 ? 3000L : null));
            rig.advance(crash == 0 ? 3 : 0.1);
            assertThat(rig.core.faders().wanted(1)).isEqualTo(100);
            assertThat(rig.state().playback().list(1).paused()).isTrue();
            assertThat(rig.state().playback().list(1).progress(rig.loop.now())).isCloseTo(0.5, within(0.02));
            rig.advance(60);
            assertThat(rig.core.faders().wanted(1)).as("until somebody resumes it").isEqualTo(100);
        }
        assertThat(rig.submit(new PlaybackAction.Pause(1))).as("it is paused").isInstanceOf(Outcome.Refused.class);
        assertThat(rig.submit(new PlaybackAction.Resume(1))).isInstanceOf(Outcome.Done.class);
        rig.advance(1);
        assertThat(rig.core.faders().wanted(1)).isBetween(145, 155);
        assertThat(rig.state().playback().list(1).paused()).isFalse();
        rig.advance(1.1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(200);
    }

    @Test
    void rateAndMasterOfAListComeBackBeforeItsLevels() {
        showOf(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, 200).build()));
        rig.submit(new PlaybackAction.SetRate(1, 80));
        rig.submit(new PlaybackAction.SetListMaster(1, 50));
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(1);
        rig.crash();
        assertThat(rig.notices()).anyMatch(it -> it.contains("cue 1 of list 1, list 1 at 50 %, list 1 at rate 80 %"));
        done(new FileAction.Resume(null));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(100);
        assertThat(rig.state().playback().list(1).rate()).isEqualTo(80);
        assertThat(rig.state().playback().list(1).master()).isEqualTo(50);
    }

    @Test
    void aListThatHoldsNothingKeepsItsMasterToo() {
        showOf(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, 200).build()));
        rig.submit(new PlaybackAction.SetListMaster(1, 50));
        rig.advance(1);
        rig.crash();
        done(new FileAction.Resume(null));
        assertThat(rig.submit(new PlaybackAction.Go(1))).isInstanceOf(Outcome.Done.class);
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(100);
    }

    @Test
    void aRunningCueAndARaisedSubmasterComeBackToo() {
        var cue = new Cue(CueNumber.of(1), "Storm", new CueTimes(3000, 3000, 0),
                LevelSet.builder().put(1, 200).build()).withLink(new CueLink(CueLink.Kind.FOLLOW, 20_000))
                .withPreamps(new CuePreamps(new PreampSnapshot(new TreeMap<>(Map.of(
                        new PreampKey(new StageboxId("Rack"), 0),
                        new TreeMap<>(Map.of("gain", new ParameterValue.Amount(20)))))), false));
        var next = new Cue(CueNumber.of(2), "", CueTimes.CUT, LevelSet.EMPTY);
        rig.core.show(rig.state().show().withPlayback(rig.state().show().playback()
                .withCueList(1, CueList.of(1).with(cue).with(next))
                .withSubmaster(2, new Submaster(2, "Blue", LevelSet.builder().put(2, 255).build()))));
        rig.loop.runReady();
        assertThat(rig.submit(new PlaybackAction.Go(1))).isInstanceOf(Outcome.Done.class);
        rig.submit(new PlaybackAction.SetSubmaster(2, new Action.LevelChange.To(128), null));
        rig.advance(4);
        rig.crash();
        var lost = rig.state().open().recovered();
        assertThat(lost.lists()).containsExactly(Map.entry(1, new WantedList(CueNumber.of(1), 100, 100, null)));
        assertThat(lost.submasters()).containsExactly(Map.entry(2, 128));
        assertThat(rig.notices()).anyMatch(it -> it.contains("cue 1 of list 1, submaster 2"));
        rig.advance(5);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(Level.NONE);
        int said = rig.notices().size();
        done(new FileAction.Resume(null));
        rig.advance(0.1);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(200);
        assertThat(rig.notices()).as("the question goes, and head amps are let be").hasSize(said - 1);
        rig.advance(60);
        assertThat(rig.state().playback().list(1).current()).as("the next cue is the operator's")
                .isEqualTo(CueNumber.of(1));
        assertThat(rig.core.faders().wanted(2)).isEqualTo(128);
        assertThat(rig.state().playback().list(1).current()).isEqualTo(CueNumber.of(1));
    }

    @Test
    void holdForgetsThemAndSendsNothing() {
        crashWithLevels();
        done(new FileAction.Hold());
        rig.advance(5);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(Level.NONE);
        rig.crash();
        assertThat(rig.state().open().recovered()).isNull();
    }

    @Test
    void holdLetsAListStandWhereItWasAndGoGoesOnFromThere() {
        showOf(new Cue(CueNumber.of(1), "", CueTimes.CUT, LevelSet.builder().put(1, 200).build()),
                new Cue(CueNumber.of(2), "", CueTimes.CUT, LevelSet.builder().put(1, 90).build()),
                new Cue(CueNumber.of(3), "", CueTimes.CUT, LevelSet.builder().put(2, 30).build()));
        rig.submit(new PlaybackAction.SetListMaster(1, 50));
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(1);
        rig.submit(new PlaybackAction.Go(1));
        rig.advance(1);
        rig.crash();
        assertThat(rig.submit(new PlaybackAction.Go(1))).as("it would be cue 1").isInstanceOf(Outcome.Refused.class);
        assertThat(rig.submit(new PlaybackAction.Back(1)).message()).contains("RESUME or HOLD first");
        done(new FileAction.Hold());
        rig.advance(1);
        assertThat(rig.state().playback().list(1).current()).isEqualTo(CueNumber.of(2));
        assertThat(rig.state().playback().list(1).master()).isEqualTo(50);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(Level.NONE);
        assertThat(rig.submit(new PlaybackAction.Go(1))).isInstanceOf(Outcome.Done.class);
        rig.advance(0.1);
        assertThat(rig.state().playback().list(1).current()).isEqualTo(CueNumber.of(3));
        assertThat(rig.core.faders().wanted(1)).isEqualTo(Level.NONE);
        assertThat(rig.core.faders().wanted(2)).isEqualTo(15);
    }

    @Test
    void grandMasterAndBlackoutAreInForceFromTheStartThoughNothingElseWasUp() {
        rig.submit(new Action.LevelAction.SetGrandMaster(new Action.MasterChange.To(40)));
        rig.submit(new Action.LevelAction.SetBlackout(true));
        rig.advance(1);
        rig.crash();
        assertThat(rig.state().open().recovered()).isNull();
        assertThat(rig.core.faders().grandMaster()).isCloseTo(40, within(0.01));
        assertThat(rig.core.faders().blackout()).isTrue();
    }

    @Test
    void resumeLeavesMastersThatWereMovedMeanwhile() {
        crashWithLevels();
        rig.submit(new Action.LevelAction.SetGrandMaster(new Action.MasterChange.To(30)));
        done(new FileAction.Resume(null));
        assertThat(rig.core.faders().grandMaster()).isCloseTo(30, within(0.01));
    }

    @Test
    void theShowAConsoleIsStartedWithKeepsWhatWasNotSaved() {
        rig.shelf.files.put(HAMLET, named(1, "Old", null));
        done(new FileAction.Open(HAMLET));
        name(1, "New");
        rig.advance(1);
        rig.crash();
        done(new FileAction.Start(HAMLET));
        assertThat(rig.state().show().name(1)).isEqualTo("New");
        assertThat(rig.state().open().changed()).isTrue();
        done(new FileAction.Open(HAMLET));
        assertThat(rig.state().show().name(1)).isEqualTo("Old");
    }
}
