package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Binding;
import io.stagenet.console.model.show.RigMapping.Fit;
import io.stagenet.console.store.ReadShow;
import io.stagenet.console.store.ShowDocument;
import io.stagenet.console.store.ShowExtras;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Show files: saved, opened, offered, and opened on another rig.
class FileActionsTest {
    private static final Path HAMLET = Path.of("/shows/Hamlet.stage");
    private static final Path LEAR = Path.of("/shows/Lear.stage");

    private final Rig rig = new Rig();

    private static ShowDocument named(int address, String name, @Nullable Binding binding) {
        return new ShowDocument(ShowData.EMPTY.withNames(new TreeMap<>(Map.of(address, name))),
                binding == null ? new TreeMap<>() : new TreeMap<>(Map.of(address, binding)), ShowExtras.NONE);
    }

    /// A gateway that drives channels 1 to 4 of DMX by SN1 to SN4.
    private FakeNetwork.FakeLink house() {
        var link = rig.connect("10.0.0.1", 7777);
        rig.says(link, Rig.request("HOUSE", 4));
        rig.says(link, Rig.mapping("lease_001", Rig.row("SN1", "DMX", 1), Rig.row("SN2", "DMX", 2),
                Rig.row("SN3", "DMX", 3), Rig.row("SN4", "DMX", 4)));
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
        rig.name(2, "Spot");
        assertThat(rig.refused(new FileAction.Save(null))).contains("no file yet");
        assertThat(rig.done(new FileAction.Save(HAMLET))).contains("Hamlet.stage");
        assertThat(rig.shelf.files.get(HAMLET).bindings()).containsExactly(Map.entry(2, dmx("HOUSE", 2)));
        assertThat(rig.state().open().changed()).isFalse();
        assertThat(rig.state().open().savedAt()).isNotNull();
        rig.name(2, "Key");
        assertThat(rig.state().open().changed()).isTrue();
        assertThat(rig.done(new FileAction.Save(null))).contains("Hamlet.stage");
        assertThat(rig.state().open().changed()).isFalse();
        rig.done(new FileAction.New(null));
        assertThat(rig.state().show()).isEqualTo(ShowData.EMPTY);
        assertThat(rig.state().open().file()).isNull();
        assertThat(rig.state().open().savedAt()).isNull();
        assertThat(rig.done(new FileAction.Open(HAMLET))).contains("is open");
        assertThat(rig.state().show().name(2)).isEqualTo("Key");
        assertThat(rig.state().open().recent()).containsExactly(HAMLET.toString());
    }

    @Test
    void aShowWithoutASuffixGetsOne() {
        rig.done(new FileAction.Save(Path.of("/shows/Lear")));
        assertThat(rig.shelf.files).containsOnlyKeys(LEAR);
    }

    @Test
    void aDotInANameIsNoSuffix() {
        rig.done(new FileAction.Save(Path.of("/shows/Hamlet v1.2")));
        rig.done(new FileAction.Save(Path.of("/shows/Macbeth.STAGE")));
        assertThat(rig.shelf.files).containsOnlyKeys(HAMLET.resolveSibling("Hamlet v1.2.stage"),
                HAMLET.resolveSibling("Macbeth.STAGE"));
    }

    @Test
    void whatIsNotSavedIsPutBy() {
        rig.name(1, "Only here");
        rig.shelf.files.put(LEAR, named(3, "Storm", null));
        assertThat(rig.done(new FileAction.Open(LEAR))).contains("unsaved.stage");
        assertThat(rig.shelf.files.get(MemoryShelf.PUT_BY).show().name(1)).isEqualTo("Only here");
        assertThat(rig.state().show().names()).containsOnlyKeys(3);
    }

    @Test
    void aFileThatCannotBeOpenedChangesNothing() {
        rig.name(1, "Spot");
        assertThat(rig.refused(new FileAction.Open(LEAR))).contains("does not exist");
        assertThat(rig.state().show().name(1)).isEqualTo("Spot");
        assertThat(rig.state().open().mapping()).isNull();
    }

    @Test
    void aShowOfAnotherRigWaitsUntilItIsAcceptedAndSendsNothing() {
        var link = house();
        rig.name(1, "Present");
        rig.shelf.files.put(HAMLET, named(101, "Key", dmx("TOUR", 3)));
        assertThat(rig.done(new FileAction.Open(HAMLET))).contains("another rig");
        assertThat(rig.state().show().name(1)).isEqualTo("Present");
        var mapping = rig.state().open().mapping();
        assertThat(mapping.roles()).hasSize(1);
        assertThat(mapping.roles().getFirst().fit()).isEqualTo(Fit.PROPOSED);
        assertThat(mapping.roles().getFirst().target()).isEqualTo(3);
        rig.advance(5);
        rig.done(new FileAction.Accept());
        assertThat(rig.state().show().names()).containsExactly(Map.entry(3, "Key"));
        assertThat(rig.state().open().mapping()).isNull();
        assertThat(rig.state().open().changed()).as("its file says another address").isTrue();
        rig.advance(5);
        assertThat(link.takeSent()).as("opening a show is no level").isEmpty();
        rig.done(new FileAction.Save(null));
        assertThat(rig.shelf.files.get(HAMLET).bindings()).containsExactly(Map.entry(3, dmx("HOUSE", 3)));
    }

    @Test
    void aShowWhoseGatewayHasAnotherNameIsAskedAboutOnceAndSavedWithTheNameHere() {
        house();
        rig.shelf.files.put(HAMLET, named(3, "Key", dmx("TOUR", 3)));
        assertThat(rig.done(new FileAction.Open(HAMLET))).contains("Gateway TOUR in the show, here HOUSE.");
        assertThat(rig.state().open().mapping().moves()).as("no address moves").isEmpty();
        rig.done(new FileAction.Accept());
        assertThat(rig.state().open().changed()).as("its file says another gateway").isTrue();
        rig.done(new FileAction.Save(null));
        assertThat(rig.state().open().changed()).isFalse();
        assertThat(rig.shelf.files.get(HAMLET).bindings()).containsExactly(Map.entry(3, dmx("HOUSE", 3)));
        rig.done(new FileAction.New(null));
        assertThat(rig.done(new FileAction.Open(HAMLET))).as("it fits now").contains("is open");
        assertThat(rig.state().open().mapping()).isNull();
    }

    @Test
    void changesSinceSaveAreCountedBothWays() {
        rig.name(1, "Key");
        rig.name(1, "Storm");
        assertThat(rig.state().open().changes()).isEqualTo(2);
        rig.done(new FileAction.Save(HAMLET));
        assertThat(rig.state().open().changes()).isZero();
        rig.name(2, "Spot");
        rig.name(2, "Blue");
        rig.name(2, "Red");
        assertThat(rig.state().open().changes()).isEqualTo(3);
        rig.done(new EditAction.Undo());
        rig.done(new EditAction.Undo());
        assertThat(rig.state().open().changes()).isEqualTo(1);
        rig.done(new EditAction.Undo());
        assertThat(rig.state().open().changed()).isFalse();
        assertThat(rig.state().open().changes()).isZero();
        rig.done(new EditAction.Undo());
        assertThat(rig.state().open().changes()).as("a change taken back is one too").isEqualTo(1);
        rig.name(3, "Fog");
        assertThat(rig.state().open().changed()).isTrue();
        assertThat(rig.state().open().changes()).as("the saved one is on no way back").isZero();
    }

    @Test
    void whatIsHandedOverWhileAShowWaitsTakesNotItsPlace() {
        house();
        rig.shelf.files.put(HAMLET, named(101, "Key", dmx("TOUR", 3)));
        rig.shelf.files.put(LEAR, named(3, "Storm", null));
        rig.done(new FileAction.Open(HAMLET));
        rig.done(new FileAction.Offer(LEAR));
        rig.done(new FileAction.Reject());
        assertThat(rig.state().open().mapping()).isNull();
        assertThat(rig.state().open().offered()).as("it is asked about now").isEqualTo(LEAR.toString());
        rig.done(new FileAction.Reject());
        assertThat(rig.state().open().offered()).isNull();
        rig.done(new FileAction.Open(HAMLET));
        rig.done(new FileAction.Offer(LEAR));
        rig.done(new FileAction.Accept());
        assertThat(rig.state().show().names()).containsExactly(Map.entry(3, "Key"));
    }

    @Test
    void aRejectedShowLeavesThePresentOne() {
        house();
        rig.name(1, "Present");
        rig.shelf.files.put(HAMLET, named(101, "Key", dmx("TOUR", 3)));
        rig.done(new FileAction.Open(HAMLET));
        rig.done(new FileAction.Reject());
        assertThat(rig.state().show().name(1)).isEqualTo("Present");
        assertThat(rig.state().open().mapping()).isNull();
        assertThat(rig.refused(new FileAction.Accept())).contains("Nothing waits");
        assertThat(rig.refused(new FileAction.Reject())).contains("Nothing waits");
    }

    @Test
    void theOperatorSaysWhichGatewayStandsForAnother() {
        house();
        rig.shelf.files.put(HAMLET, named(101, "Key", dmx("TOUR", 77)));
        rig.done(new FileAction.Open(HAMLET));
        assertThat(rig.state().open().mapping().count(Fit.NOTHING)).isOne();
        assertThat(rig.refused(new FileAction.StandIn(new GatewayId("TOUR"), new GatewayId("NOBODY"))))
                .contains("NOBODY");
        rig.done(new FileAction.StandIn(new GatewayId("TOUR"), new GatewayId("HOUSE")));
        assertThat(rig.state().open().mapping().roles().getFirst().target()).isEqualTo(1);
    }

    @Test
    void aShowThatWaitsIsAskedForAnewByTheSameWordAndKeepsItsStandIns() {
        house();
        rig.shelf.files.put(HAMLET, named(101, "Key", dmx("TOUR", 77)));
        rig.shelf.files.put(LEAR, named(102, "Storm", dmx("TOUR", 78)));
        rig.done(new FileAction.Open(HAMLET));
        rig.done(new FileAction.StandIn(new GatewayId("TOUR"), new GatewayId("HOUSE")));
        assertThat(rig.state().open().asked()).as("a stand-in asks for nothing").isOne();
        rig.done(new FileAction.Open(HAMLET));
        assertThat(rig.state().open().asked()).isEqualTo(2);
        assertThat(rig.state().open().mapping().choices()).hasSize(1);
        assertThat(rig.done(new FileAction.Offer(HAMLET))).contains("another rig");
        assertThat(rig.state().open().asked()).isEqualTo(3);
        assertThat(rig.state().open().offered()).as("it is asked about already").isNull();
        rig.done(new FileAction.Open(LEAR));
        assertThat(rig.state().open().mapping().choices()).as("of another show").isEmpty();
        assertThat(rig.state().open().asked()).isEqualTo(4);
    }

    @Test
    void aTemplateOfTheSameNameElsewhereIsAnotherShow() {
        house();
        var other = Path.of("/tour", "Hamlet.stage");
        rig.shelf.files.put(HAMLET, named(101, "Key", dmx("TOUR", 77)));
        rig.shelf.files.put(other, named(102, "Storm", dmx("TOUR", 78)));
        rig.done(new FileAction.New(HAMLET));
        rig.done(new FileAction.StandIn(new GatewayId("TOUR"), new GatewayId("HOUSE")));
        rig.done(new FileAction.New(other));
        assertThat(rig.state().open().mapping().choices()).isEmpty();
    }

    @Test
    void aShowThatWaitsOpensByItselfWhenItsGatewayComes() {
        rig.shelf.files.put(HAMLET, named(2, "Key", dmx("HOUSE", 2)));
        rig.done(new FileAction.Open(HAMLET));
        assertThat(rig.state().open().mapping()).isNotNull();
        house();
        rig.advance(1);
        assertThat(rig.state().open().mapping()).isNull();
        assertThat(rig.state().show().name(2)).isEqualTo("Key");
        assertThat(rig.notices()).anyMatch(it -> it.contains("are here"));
    }

    @Test
    void whatAShowThatWaitsWouldBecomeIsSaidAsSoonAsAGatewayIsMapped() {
        rig.shelf.files.put(HAMLET, named(101, "Key", dmx("TOUR", 3)));
        rig.done(new FileAction.Open(HAMLET));
        assertThat(rig.state().open().mapping().count(Fit.NOTHING)).isEqualTo(1);
        house();
        assertThat(rig.state().open().mapping().roles().getFirst().target()).as("ACCEPT would take it").isEqualTo(3);
        rig.done(new FileAction.Accept());
        assertThat(rig.state().show().names()).containsExactly(Map.entry(3, "Key"));
    }

    @Test
    void aShowThatIsOpenElsewhereIsReadOnlyAndSaysWhy() {
        rig.shelf.files.put(HAMLET, named(1, "Key", null));
        rig.shelf.heldElsewhere.add(HAMLET);
        rig.done(new FileAction.Open(HAMLET));
        assertThat(rig.state().open().readOnly()).contains("open elsewhere");
        assertThat(rig.notices()).anyMatch(it -> it.contains("read-only: it is open elsewhere"));
        rig.name(1, "Mine");
        assertThat(rig.refused(new FileAction.Save(null))).contains("open elsewhere");
        assertThat(rig.refused(new FileAction.Save(HAMLET))).contains("open elsewhere");
        assertThat(rig.kept().name(1)).as("kept in the data folder all the same").isEqualTo("Mine");
        rig.done(new FileAction.Save(LEAR));
        assertThat(rig.state().open().readOnly()).isNull();
        assertThat(rig.shelf.held).isEqualTo(LEAR);
    }

    @Test
    void aHandedOverShowAsksFirst() {
        rig.name(1, "Present");
        rig.shelf.files.put(LEAR, named(3, "Storm", null));
        rig.done(new FileAction.Offer(LEAR));
        assertThat(rig.notices().getLast()).contains("Open " + LEAR + "?");
        assertThat(rig.state().show().name(1)).isEqualTo("Present");
        assertThat(rig.state().open().offered()).isEqualTo(LEAR.toString());
        rig.done(new FileAction.Accept());
        assertThat(rig.state().show().name(3)).isEqualTo("Storm");
        assertThat(rig.state().open().offered()).isNull();
        assertThat(rig.done(new FileAction.Offer(LEAR))).contains("already");
    }

    @Test
    void aTemplateBeginsAShowWithoutAFile() {
        rig.shelf.files.put(HAMLET, named(3, "Storm", null));
        rig.done(new FileAction.New(HAMLET));
        assertThat(rig.state().show().name(3)).isEqualTo("Storm");
        assertThat(rig.state().open().file()).isNull();
    }

    @Test
    void theShowAConsoleIsStartedWithKeepsWhatWasNotSaved() {
        rig.shelf.files.put(HAMLET, named(1, "Old", null));
        rig.done(new FileAction.Open(HAMLET));
        rig.name(1, "New");
        rig.advance(1);
        rig.crash();
        rig.done(new FileAction.Start(HAMLET));
        assertThat(rig.state().show().name(1)).isEqualTo("New");
        assertThat(rig.state().open().changed()).isTrue();
        rig.done(new FileAction.Open(HAMLET));
        assertThat(rig.state().show().name(1)).isEqualTo("Old");
    }

    @Test
    void whatHasNoPlaceHereIsAskedAboutOnce() {
        house();
        var names = new TreeMap<>(Map.of(101, "Key", 102, "Nowhere"));
        rig.shelf.files.put(HAMLET, new ShowDocument(ShowData.EMPTY.withNames(names),
                new TreeMap<>(Map.of(101, dmx("TOUR", 3), 102, dmx("TOUR", 77))), ShowExtras.NONE));
        rig.done(new FileAction.Open(HAMLET));
        rig.done(new FileAction.StandIn(new GatewayId("TOUR"), new GatewayId("HOUSE")));
        rig.done(new FileAction.Reject());
        rig.shelf.files.put(HAMLET, new ShowDocument(ShowData.EMPTY.withNames(names),
                new TreeMap<>(Map.of(101, dmx("TOUR", 3), 102, new Binding(new GatewayId("TOUR"), "MIDI", 77))),
                ShowExtras.NONE));
        rig.done(new FileAction.Open(HAMLET));
        assertThat(rig.state().open().mapping().count(Fit.NOTHING)).isOne();
        rig.done(new FileAction.Accept());
        assertThat(rig.state().open().changed()).isTrue();
        rig.done(new FileAction.Save(null));
        rig.done(new FileAction.New(null));
        assertThat(rig.done(new FileAction.Open(HAMLET))).as("it was answered").contains("is open");
        assertThat(rig.state().open().mapping()).isNull();
        assertThat(rig.shelf.files.get(HAMLET).bindings().get(102).gateway()).as("known all the same")
                .isEqualTo(new GatewayId("TOUR"));
    }

    @Test
    void onlyAGatewayOfTheShowIsStoodInFor() {
        house();
        rig.shelf.files.put(HAMLET, named(101, "Key", dmx("TOUR", 77)));
        rig.done(new FileAction.Open(HAMLET));
        assertThat(rig.refused(new FileAction.StandIn(new GatewayId("NOPE"), new GatewayId("HOUSE"))))
                .contains("NOPE", "TOUR");
        assertThat(rig.done(new FileAction.StandIn(new GatewayId("TOUR"), new GatewayId("HOUSE"))))
                .contains("HOUSE stands for TOUR", "1 in another way", "ACCEPT opens it");
    }

    @Test
    void aShowWhoseOtherConsoleHasGoneIsSavedAfterAll() {
        rig.shelf.files.put(HAMLET, named(1, "Key", null));
        rig.shelf.heldElsewhere.add(HAMLET);
        assertThat(rig.done(new FileAction.Open(HAMLET))).contains("read-only: it is open elsewhere");
        rig.name(1, "Mine");
        assertThat(rig.refused(new FileAction.Save(null))).contains("open elsewhere");
        rig.shelf.heldElsewhere.clear();
        assertThat(rig.done(new FileAction.Save(null))).contains("Saved");
        assertThat(rig.state().open().readOnly()).isNull();
        assertThat(rig.shelf.held).isEqualTo(HAMLET);
    }

    @Test
    void aFileThatIsReadLateIsOfferedAndNotOpened() {
        rig.name(1, "Present");
        var reading = new CompletableFuture<ReadShow>();
        rig.shelf.slow.put(HAMLET, reading);
        var answer = rig.loop.call(() -> rig.core.submit(new FileAction.Open(HAMLET)).toCompletableFuture());
        rig.advance(4.9);
        assertThat(answer).isNotDone();
        rig.advance(0.2);
        assertThat(answer.join()).isInstanceOf(Outcome.Refused.class);
        assertThat(answer.join().message()).contains("Hamlet.stage is still being read");
        rig.loop.run(() -> reading.complete(new ReadShow(HAMLET, named(3, "Storm", null), "1")));
        assertThat(rig.state().show().name(1)).as("nobody is taken by surprise").isEqualTo("Present");
        assertThat(rig.notices().getLast()).contains("Open " + HAMLET + "?");
        rig.done(new FileAction.Accept());
        assertThat(rig.state().show().name(3)).isEqualTo("Storm");
    }

    @Test
    void whatBecameOfASlowFileIsToldAllTheSame() {
        var reading = new CompletableFuture<ReadShow>();
        rig.shelf.slow.put(HAMLET, reading);
        var answer = rig.loop.call(() -> rig.core.submit(new FileAction.Open(HAMLET)).toCompletableFuture());
        rig.advance(6);
        assertThat(answer).isDone();
        rig.loop.run(() -> reading.completeExceptionally(new IOException("it is gone")));
        assertThat(rig.notices()).contains("it is gone");
    }
}
