package io.stagenet.console.service;

import static io.stagenet.console.service.Rig.mapping;
import static io.stagenet.console.service.Rig.request;
import static io.stagenet.console.service.Rig.response;
import static io.stagenet.console.service.Rig.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.LeaseState;
import io.stagenet.console.model.Mapping;
import io.stagenet.console.model.Notice;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.service.Action.GatewayAction;
import org.junit.jupiter.api.Test;

/// Readings, StageNet 3 to 6, claim by claim.
class LeaseTest {
    private final Rig rig = new Rig();
    private final FakeNetwork.FakeLink first = rig.connect("10.0.0.1", 4000);

    @Test
    void dialsThePathOfTheDocument() {
        assertThat(first.path()).isEqualTo("/stagenet");
    }

    @Test
    void answersTheDocumentsRequestWithTheDocumentsAnswer() {
        assertThat(rig.answersTo(first, """
                {
                  "Type": "LEASE_REQ",
                  "GatewayID": "GATEWAY_01",
                  "AddressCount": 4
                }""")).containsExactly(
                "{\"Type\":\"LEASE_RESP\",\"LeaseID\":\"lease_001\",\"Addresses\":[\"SN1\",\"SN2\",\"SN3\",\"SN4\"]}");
    }

    @Test
    void writesTheLedgerBeforeTheAnswerLeaves() {
        rig.diskSlow = true;
        assertThat(rig.answersTo(first, request("A", 4))).isEmpty();
        rig.slowWrites.removeFirst().run();
        rig.loop.runReady();
        assertThat(first.takeSent()).containsExactly(response("lease_001", 1, 4));
        assertThat(rig.disk.leases()).hasSize(1);
    }

    @Test
    void answersNothingThatCouldNotBeWrittenAndTriesAgain() {
        rig.diskFull = true;
        assertThat(rig.answersTo(first, request("A", 4))).isEmpty();
        assertThat(rig.notices()).anyMatch(text -> text.contains("disk full"));
        rig.diskFull = false;
        rig.advance(5);
        assertThat(first.takeSent()).containsExactly(response("lease_001", 1, 4));
    }

    @Test
    void givesTheSameLeaseAfterAReconnection() {
        rig.says(first, request("A", 4));
        rig.dies(first);
        assertThat(rig.gateway("A").leases().getFirst().state()).isEqualTo(LeaseState.HELD);
        rig.advance(1);
        assertThat(rig.answersTo(rig.network.link("10.0.0.1", 4000), request("A", 4)))
                .containsExactly(response("lease_001", 1, 4));
    }

    @Test
    void givesTheSameLeaseAfterARestartOfTheConsole() {
        rig.says(first, request("OTHER", 3));
        rig.says(rig.connect("10.0.0.2", 4000), request("A", 4));
        rig.restart();
        assertThat(rig.answersTo(rig.network.link("10.0.0.2", 4000), request("A", 4)))
                .containsExactly(response("lease_002", 4, 7));
    }

    @Test
    void answersARetryBeforeMappingAgainWithANotice() {
        rig.says(first, request("A", 4));
        first.takeSent();
        assertThat(rig.answersTo(first, request("A", 4))).containsExactly(response("lease_001", 1, 4));
        assertThat(rig.notices()).anyMatch(text -> text.startsWith("Asked twice before mapping: answered once"));
    }

    @Test
    void takesAnUnequalRequestBeforeMappingAsAFurtherLease() {
        rig.says(first, request("A", 4));
        first.takeSent();
        assertThat(rig.answersTo(first, request("A", 2))).containsExactly(response("lease_002", 5, 6));
    }

    @Test
    void takesAnEqualRequestAfterMappingAsAFurtherLease() {
        rig.says(first, request("A", 4));
        rig.says(first, mapping("lease_001", row("SN1", "DMX", 1)));
        first.takeSent();
        assertThat(rig.answersTo(first, request("A", 4))).containsExactly(response("lease_002", 5, 8));
    }

    @Test
    void givesTheNthRequestTheNthLeaseAgain() {
        rig.says(first, request("A", 4));
        rig.says(first, request("A", 2));
        rig.dies(first);
        rig.advance(1);
        var next = rig.network.link("10.0.0.1", 4000);
        assertThat(rig.answersTo(next, request("A", 4))).containsExactly(response("lease_001", 1, 4));
        assertThat(rig.answersTo(next, request("A", 2))).containsExactly(response("lease_002", 5, 6));
    }

    @Test
    void growsALeaseBetweenConnectionsByAppending() {
        rig.says(first, request("A", 2));
        rig.says(first, request("B", 1));
        rig.dies(first);
        rig.advance(1);
        assertThat(rig.answersTo(rig.network.link("10.0.0.1", 4000), request("A", 4))).containsExactly(
                "{\"Type\":\"LEASE_RESP\",\"LeaseID\":\"lease_001\",\"Addresses\":[\"SN1\",\"SN2\",\"SN4\",\"SN5\"]}");
    }

    @Test
    void shrinksALeaseBetweenConnectionsAndFreesTheRest() {
        rig.says(first, request("A", 4));
        rig.says(first, mapping("lease_001", row("SN1", "DMX", 10), row("SN4", "DMX", 13)));
        rig.dies(first);
        rig.advance(1);
        var next = rig.network.link("10.0.0.1", 4000);
        assertThat(rig.answersTo(next, request("A", 2))).containsExactly(response("lease_001", 1, 2));
        assertThat(rig.state().pool().used()).isEqualTo(2);
        assertThat(rig.gateway("A").leases().getFirst().mappings().mapped()).isEqualTo(1);
        assertThat(rig.answersTo(next, request("B", 2))).containsExactly(response("lease_002", 3, 4));
    }

    @Test
    void prefersTheLowestContiguousRunAndFallsBackToTheLowestFree() {
        var small = new Rig(new AddressRange(1, 8), 32_768);
        var link = small.connect("10.0.0.1", 4000);
        small.says(link, request("A", 2));
        small.says(link, request("B", 2));
        small.says(link, request("C", 1));
        small.submit(new GatewayAction.ReleaseLease(new LeaseId("lease_001")));
        link.takeSent();
        assertThat(small.answersTo(link, request("D", 3))).containsExactly(response("lease_004", 6, 8));
        small.submit(new GatewayAction.ReleaseLease(new LeaseId("lease_003")));
        link.takeSent();
        assertThat(small.answersTo(link, request("E", 3))).containsExactly(
                "{\"Type\":\"LEASE_RESP\",\"LeaseID\":\"lease_005\",\"Addresses\":[\"SN1\",\"SN2\",\"SN5\"]}");
    }

    @Test
    void leavesARequestUnansweredUntilThePoolIsEnlargedAndAnswersOnce() {
        var small = new Rig(new AddressRange(1, 4), 32_768);
        var link = small.connect("10.0.0.1", 4000);
        assertThat(small.answersTo(link, request("A", 6))).isEmpty();
        assertThat(small.answersTo(link, request("A", 6))).isEmpty();
        assertThat(small.state().waiting()).hasSize(1);
        assertThat(small.state().waiting().getFirst().reason()).contains("enlarge the pool").contains("4 are free");
        assertThat(small.state().pool().used()).isZero();
        assertThat(small.state().notices()).last().matches(notice -> !notice.over());
        small.submit(new GatewayAction.SetPool(new AddressRange(1, 10)));
        assertThat(link.takeSent()).containsExactly(response("lease_001", 1, 6));
        assertThat(small.state().waiting()).isEmpty();
        assertThat(small.state().notices()).filteredOn(notice -> notice.text().contains("enlarge the pool"))
                .as("it has room now").isNotEmpty().allMatch(Notice::over);
    }

    @Test
    void answersAWaitingRequestWhenALeaseIsReleased() {
        var small = new Rig(new AddressRange(1, 4), 32_768);
        var link = small.connect("10.0.0.1", 4000);
        small.says(link, request("A", 3));
        small.says(link, request("B", 3));
        link.takeSent();
        var outcome = small.submit(new GatewayAction.ReleaseLease(new LeaseId("LEASE_001")));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(outcome.message()).contains("lease_001 of A").contains("SN1-SN3");
        assertThat(link.takeSent()).containsExactly(response("lease_002", 1, 3));
    }

    @Test
    void refusesACountOutOfRangeWithANoticeOnly() {
        assertThat(rig.answersTo(first, request("A", 0))).isEmpty();
        assertThat(rig.answersTo(first, request("A", -3))).isEmpty();
        assertThat(rig.answersTo(first, request("A", 32_769))).isEmpty();
        assertThat(rig.state().gateways()).isEmpty();
        assertThat(rig.state().waiting()).isEmpty();
        assertThat(rig.notices()).anyMatch(text -> text.contains("AddressCount must be 1 to 32768, was 32769"));
        assertThat(rig.answersTo(first, request("A", 4))).containsExactly(response("lease_001", 1, 4));
    }

    @Test
    void letsAGatewayHoldNoMoreThanTheLimit() {
        var small = new Rig(null, 4);
        var link = small.connect("10.0.0.1", 4000);
        assertThat(small.answersTo(link, request("A", 5))).isEmpty();
        assertThat(small.answersTo(link, request("A", 3))).hasSize(1);
        assertThat(small.answersTo(link, request("A", 2))).isEmpty();
        assertThat(small.state().waiting().getFirst().reason()).contains("--max-lease");
        assertThat(small.answersTo(link, request("B", 4))).hasSize(1);
    }

    @Test
    void carriesSeveralGatewaysOnOneConnection() {
        rig.says(first, request("A", 2));
        assertThat(rig.answersTo(first, request("B", 2))).contains(response("lease_002", 3, 4));
        assertThat(rig.linkState("A").isOpen()).isTrue();
        assertThat(rig.linkState("B").isOpen()).isTrue();
        rig.says(first, mapping("lease_002", row("SN3", "MIDI", 7)));
        assertThat(rig.gateway("B").leases().getFirst().mapped()).isTrue();
        assertThat(rig.gateway("A").leases().getFirst().mapped()).isFalse();
    }

    @Test
    void offersLeasesNotAskedForAgainWithin30Seconds() {
        rig.says(first, request("A", 4));
        rig.says(first, request("A", 2));
        rig.dies(first);
        rig.advance(1);
        rig.says(rig.network.link("10.0.0.1", 4000), request("A", 4));
        rig.advance(29.9);
        assertThat(rig.gateway("A").leases().getLast().state()).isEqualTo(LeaseState.HELD);
        rig.advance(0.2);
        assertThat(rig.gateway("A").leases().getFirst().state()).isEqualTo(LeaseState.ACTIVE);
        assertThat(rig.gateway("A").leases().getLast().state()).isEqualTo(LeaseState.UNCLAIMED);
    }

    @Test
    void mapsRowsInOrderTheLastWinsAndKeepsWhatIsNotListed() {
        rig.says(first, request("A", 4));
        rig.says(first, mapping("lease_001", row("SN1", "DMX", 200), row("SN2", "DMX", 201)));
        rig.says(first, mapping("lease_001", row("SN2", "MIDI", 5), row("SN2", "ANALOG", 6)));
        var mappings = rig.gateway("A").leases().getFirst().mappings();
        assertThat(mappings.of(1)).isEqualTo(new Mapping(new StageNetAddress(1), "DMX", 200));
        assertThat(mappings.of(2)).isEqualTo(new Mapping(new StageNetAddress(2), "ANALOG", 6));
        assertThat(mappings.of(3)).isNull();
    }

    @Test
    void takesGoodRowsAndRefusesBadOnes() {
        rig.says(first, request("A", 2));
        rig.says(first, mapping("lease_001", row("SN9", "DMX", 1), "7", row("SN2", "DMX", 3),
                "{\"StageNetAddress\":\"SN1\",\"HardwareType\":\"DMX\",\"Channel\":-1}"));
        var lease = rig.gateway("A").leases().getFirst();
        assertThat(lease.mappings().mapped()).isEqualTo(1);
        assertThat(lease.mapped()).isTrue();
        assertThat(rig.notices()).anyMatch(text -> text.contains("3 of 4 rows refused"));
        assertThat(rig.core.traffic(rig.state().endpoints().keySet().iterator().next()).bad()).isEqualTo(1);
    }

    @Test
    void refusesAMappingForALeaseOfAnotherConnectionWhole() {
        rig.says(first, request("A", 2));
        var second = rig.connect("10.0.0.2", 4000);
        rig.says(second, request("B", 2));
        rig.says(second, mapping("lease_001", row("SN1", "DMX", 1)));
        assertThat(rig.gateway("A").leases().getFirst().mappings().mapped()).isZero();
        assertThat(rig.notices()).anyMatch(text -> text.contains("lease_001 is not a lease of a gateway"));
    }

    @Test
    void keepsAddressesOfALeaseOutsideANewPool() {
        rig.says(first, request("A", 4));
        var outcome = rig.submit(new GatewayAction.SetPool(new AddressRange(100, 200)));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        first.takeSent();
        assertThat(rig.answersTo(first, request("B", 2))).containsExactly(response("lease_002", 100, 101));
        assertThat(rig.gateway("A").leases().getFirst().addresses()).isEqualTo(AddressRuns.of(1, 4));
    }

    @Test
    void startsAfreshAfterTheOperatorReleasedALeaseOfALivingGateway() {
        rig.says(first, request("A", 4));
        rig.says(first, request("B", 1));
        rig.submit(new GatewayAction.ReleaseLease(new LeaseId("lease_001")));
        first.takeSent();
        rig.says(first, mapping("lease_001", row("SN1", "DMX", 1)));
        assertThat(rig.notices()).anyMatch(text -> text.contains("lease_001 is not a lease"));
        assertThat(rig.answersTo(first, request("A", 2))).containsExactly(response("lease_003", 1, 2));
        assertThat(rig.gateway("A").leases().getFirst().ordinal()).isEqualTo(1);
    }

    @Test
    void grantsWhatWaitsWhenAnotherLeaseShrinks() {
        var small = new Rig(new AddressRange(1, 4), 32_768);
        var link = small.connect("10.0.0.1", 4000);
        var other = small.connect("10.0.0.2", 4000);
        small.says(link, request("A", 4));
        assertThat(small.answersTo(other, request("B", 2))).isEmpty();
        small.dies(link);
        small.advance(1);
        small.says(small.network.link("10.0.0.1", 4000), request("A", 2));
        assertThat(other.takeSent()).containsExactly(response("lease_002", 3, 4));
    }

    @Test
    void answersALeaseThatIsOnDiskThoughAnotherCannotBeWritten() {
        rig.says(first, request("A", 4));
        rig.diskFull = true;
        var other = rig.connect("10.0.0.2", 4000);
        assertThat(rig.answersTo(other, request("B", 2))).isEmpty();
        rig.dies(first);
        rig.advance(1);
        assertThat(rig.answersTo(rig.network.link("10.0.0.1", 4000), request("A", 4)))
                .containsExactly(response("lease_001", 1, 4));
        assertThat(other.takeSent()).isEmpty();
    }

    @Test
    void refusesMoreRequestsOfOneGatewayThanMakeSense() {
        for (int count = 1; count <= 257; count++) {
            rig.says(first, request("A", count));
        }
        assertThat(rig.notices()).anyMatch(text -> text.contains("at most 256 leases"));
        first.takeSent();
        assertThat(rig.answersTo(first, request("B", 1))).hasSize(1);
    }

    @Test
    void neverRaisesALeaseNumberTwice() {
        rig.says(first, request("A", 4));
        rig.submit(new GatewayAction.ReleaseLease(new LeaseId("lease_001")));
        rig.restart();
        assertThat(rig.answersTo(rig.network.link("10.0.0.1", 4000), request("A", 4)))
                .containsExactly(response("lease_002", 1, 4));
    }
}
