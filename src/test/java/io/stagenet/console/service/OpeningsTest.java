package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Binding;
import io.stagenet.console.model.show.RigMapping.Fit;
import io.stagenet.console.store.ShowDocument;
import io.stagenet.console.store.ShowExtras;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// Shows that meet another rig: what fits opens, what does not waits for the operator.
class OpeningsTest extends FileTestBase {
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
        rig.done(new FileAction.StandIn(new GatewayId("TOUR"), new GatewayId("HOUSE")));
        rig.done(new FileAction.Accept());
        assertThat(rig.state().show().names()).containsExactly(Map.entry(3, "Key"));
        assertThat(rig.state().open().offered()).as("after ACCEPT as after REJECT").isEqualTo(LEAR.toString());
        rig.done(new FileAction.Accept());
        assertThat(rig.state().show().names()).containsExactly(Map.entry(3, "Storm"));
        assertThat(rig.state().open().offered()).isNull();
    }

    @Test
    void aShowThatIsOpenedAnotherWayIsAskedAboutNoMore() {
        rig.shelf.files.put(HAMLET, named(3, "Key", null));
        rig.shelf.files.put(LEAR, named(3, "Storm", null));
        rig.done(new FileAction.Offer(LEAR));
        rig.done(new FileAction.Open(HAMLET));
        assertThat(rig.state().open().offered()).isEqualTo(LEAR.toString());
        rig.done(new FileAction.Open(LEAR));
        assertThat(rig.state().open().offered()).isNull();
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
    void aShowThatIsAcceptedAndComesSlowlyIsOpenedOnce() {
        rig.name(1, "Present");
        rig.shelf.files.put(HAMLET, named(2, "Key", dmx("HOUSE", 2)));
        rig.done(new FileAction.Open(HAMLET));
        var puttingBy = new CompletableFuture<Path>();
        rig.shelf.slowPutBy = puttingBy;
        var answer = rig.loop.call(() -> rig.core.submit(new FileAction.Accept()).toCompletableFuture());
        house();
        rig.advance(1);
        assertThat(rig.refused(new FileAction.Accept())).contains("being opened already");
        assertThat(rig.refused(new FileAction.Reject())).contains("being opened already");
        rig.loop.run(() -> puttingBy.complete(MemoryShelf.PUT_BY));
        rig.advance(0.1);
        assertThat(answer).isCompletedWithValueMatching(Outcome.Done.class::isInstance);
        assertThat(rig.state().show().names()).containsExactly(Map.entry(2, "Key"));
        assertThat(rig.shelf.putsBy).isOne();
        assertThat(rig.notices()).noneMatch(it -> it.contains("are here"));
    }

    @Test
    void aShowThatCouldNotBeOpenedWaitsOn() {
        house();
        rig.name(1, "Present");
        rig.shelf.files.put(HAMLET, named(101, "Key", dmx("TOUR", 3)));
        rig.done(new FileAction.Open(HAMLET));
        rig.shelf.slowPutBy = CompletableFuture.failedFuture(new IOException("disk full"));
        assertThat(rig.refused(new FileAction.Accept())).contains("disk full");
        assertThat(rig.state().open().mapping()).isNotNull();
        rig.shelf.slowPutBy = null;
        rig.done(new FileAction.Accept());
        assertThat(rig.state().show().names()).containsExactly(Map.entry(3, "Key"));
    }

    @Test
    void whatIsAskedWhileAnotherShowComesIsStillAsked() {
        house();
        rig.name(1, "Present");
        rig.shelf.files.put(LEAR, named(3, "Storm", null));
        rig.shelf.files.put(HAMLET, named(101, "Key", dmx("TOUR", 3)));
        var puttingBy = new CompletableFuture<Path>();
        rig.shelf.slowPutBy = puttingBy;
        var _ = rig.loop.call(() -> rig.core.submit(new FileAction.Open(LEAR)).toCompletableFuture());
        rig.done(new FileAction.Open(HAMLET));
        rig.loop.run(() -> puttingBy.complete(MemoryShelf.PUT_BY));
        rig.advance(0.1);
        assertThat(rig.state().show().names()).containsOnlyKeys(3);
        assertThat(rig.state().open().mapping()).as("Hamlet is asked about").isNotNull();
        rig.shelf.slowPutBy = null;
        rig.done(new FileAction.Accept());
        assertThat(rig.state().show().names()).containsExactly(Map.entry(3, "Key"));
    }
}
