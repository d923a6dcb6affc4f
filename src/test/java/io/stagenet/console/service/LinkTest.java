package io.stagenet.console.service;

import static io.stagenet.console.service.Rig.mapping;
import static io.stagenet.console.service.Rig.request;
import static io.stagenet.console.service.Rig.response;
import static io.stagenet.console.service.Rig.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.LeaseState;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.Discovery;
import io.stagenet.console.service.Action.GatewayAction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Readings, StageNet 1, 2, 8 and 9, claim by claim.
class LinkTest {
    private final Rig rig = new Rig();

    @Test
    void retriesWithoutEndFromAQuarterOfASecondToFive() {
        rig.submit(new GatewayAction.Connect(new HostPort("10.0.0.1", 4000)));
        assertThat(rig.network.dialled()).hasSize(1);
        rig.advance(0.31);
        assertThat(rig.network.dialled()).hasSize(2);
        rig.advance(60);
        int after = rig.network.dialled().size();
        assertThat(after).isBetween(14, 24);
        rig.advance(60);
        assertThat(rig.network.dialled().size() - after).isBetween(12, 15);
        assertThat(rig.state().endpoints().values()).singleElement()
                .matches(endpoint -> endpoint.state() == LinkState.CONNECTING)
                .matches(endpoint -> "refused".equals(endpoint.reason()));
    }

    @Test
    void becomesLostWithAReasonAndOnlineAgain() {
        var link = rig.connect("10.0.0.1", 4000);
        rig.says(link, request("A", 1));
        assertThat(rig.linkState("A")).isEqualTo(LinkState.ONLINE);
        rig.network.down("10.0.0.1", 4000);
        rig.dies(link);
        assertThat(rig.linkState("A")).isEqualTo(LinkState.LOST);
        assertThat(rig.state().endpointOf(rig.gateway("A")))
                .matches(endpoint -> endpoint != null && "cable".equals(endpoint.reason()));
        rig.network.up("10.0.0.1", 4000);
        rig.advance(6);
        assertThat(rig.linkState("A")).isEqualTo(LinkState.CONNECTING);
        rig.says(rig.network.link("10.0.0.1", 4000), request("A", 1));
        assertThat(rig.linkState("A")).isEqualTo(LinkState.ONLINE);
    }

    @Test
    void takesAServiceSeenTwiceAsOneGateway() {
        rig.network.up("10.0.0.1", 4000);
        rig.seen("gateway-01", "10.0.0.1", 4000, Map.of());
        rig.seen("gateway-01", "10.0.0.1", 4000, Map.of("id", "GATEWAY_01", "type", "DMX", "version", "1.0"));
        assertThat(rig.network.dialled()).hasSize(1);
        assertThat(rig.state().endpoints().values()).singleElement().extracting(Endpoint::name).isEqualTo("GATEWAY_01");
    }

    @Test
    void connectsAGatewayOfUnknownVersionWithANotice() {
        rig.network.up("10.0.0.1", 4000);
        rig.seen("gateway-01", "10.0.0.1", 4000, Map.of("id", "A", "version", "9.0"));
        assertThat(rig.network.link("10.0.0.1", 4000).isOpen()).isTrue();
        assertThat(rig.notices()).singleElement().asString().contains("9.0");
    }

    @Test
    void keepsALiveLinkWhenTheServiceIsGone() {
        rig.network.up("10.0.0.1", 4000);
        rig.seen("gateway-01", "10.0.0.1", 4000, Map.of("id", "A"));
        rig.says(rig.network.link("10.0.0.1", 4000), request("A", 1));
        rig.loop.execute(() -> rig.core.sightings().gone("gateway-01"));
        rig.loop.runReady();
        assertThat(rig.linkState("A")).isEqualTo(LinkState.ONLINE);
        rig.dies(rig.network.link("10.0.0.1", 4000));
        assertThat(rig.linkState("A")).isEqualTo(LinkState.LOST);
        assertThat(rig.state().endpoints()).hasSize(1);
    }

    @Test
    void followsAGatewayToItsNewAddress() {
        rig.network.up("10.0.0.1", 4000);
        rig.seen("gateway-01", "10.0.0.1", 4000, Map.of("id", "A"));
        rig.says(rig.network.link("10.0.0.1", 4000), request("A", 2));
        rig.network.down("10.0.0.1", 4000);
        rig.dies(rig.network.link("10.0.0.1", 4000));
        rig.network.up("10.0.0.9", 4001);
        rig.seen("gateway-01", "10.0.0.9", 4001, Map.of("id", "A"));
        rig.advance(6);
        assertThat(rig.answersTo(rig.network.link("10.0.0.9", 4001), request("A", 2)))
                .containsExactly(response("lease_001", 1, 2));
    }

    @Test
    void dropsThePlaceOfAGatewayThatCameBackUnderAnotherName() {
        rig.network.up("10.0.0.1", 4000);
        rig.seen("gateway-01", "10.0.0.1", 4000, Map.of("id", "A"));
        rig.says(rig.network.link("10.0.0.1", 4000), request("A", 2));
        rig.network.down("10.0.0.1", 4000);
        rig.dies(rig.network.link("10.0.0.1", 4000));
        rig.loop.execute(() -> rig.core.sightings().gone("gateway-01"));
        rig.loop.runReady();
        assertThat(rig.linkState("A")).isEqualTo(LinkState.LOST);
        rig.network.up("10.0.0.9", 4000);
        rig.seen("gateway-01 (2)", "10.0.0.9", 4000, Map.of("id", "A"));
        rig.says(rig.network.link("10.0.0.9", 4000), request("A", 2));
        assertThat(rig.linkState("A")).isEqualTo(LinkState.ONLINE);
        assertThat(rig.state().endpoints()).hasSize(1);
    }

    @Test
    void listsGatewaysOfAnEarlierRunAsLostUntilTheyReturn() {
        rig.says(rig.connect("10.0.0.1", 4000), request("A", 2));
        rig.network.down("10.0.0.1", 4000);
        rig.restart();
        assertThat(rig.linkState("A")).isEqualTo(LinkState.LOST);
        rig.network.up("10.0.0.1", 4000);
        rig.advance(6);
        rig.says(rig.network.link("10.0.0.1", 4000), request("A", 2));
        assertThat(rig.linkState("A")).isEqualTo(LinkState.ONLINE);
        assertThat(rig.state().endpoints()).hasSize(1);
    }

    @Test
    void takesOverFromALinkThatGivesNoSignOfLife() {
        var old = rig.connect("10.0.0.1", 4000);
        rig.says(old, request("A", 2));
        old.fallsSilent();
        rig.network.down("10.0.0.1", 4000);
        var next = rig.connect("10.0.0.2", 4000);
        assertThat(rig.answersTo(next, request("A", 2))).isEmpty();
        rig.advance(1.1);
        assertThat(next.takeSent()).containsExactly(response("lease_001", 1, 2));
        assertThat(old.isOpen()).isFalse();
        assertThat(rig.linkState("A")).isEqualTo(LinkState.ONLINE);
    }

    @Test
    void leavesADuplicateUnansweredAndRetriesItAfterTheLongestPause() {
        rig.says(rig.connect("10.0.0.1", 4000), request("A", 2));
        var second = rig.connect("10.0.0.2", 4000);
        assertThat(rig.answersTo(second, request("A", 2))).isEmpty();
        assertThat(second.isOpen()).isFalse();
        assertThat(rig.notices()).anyMatch(text -> text.contains("another gateway with the same id"));
        int dialled = rig.network.dialled().size();
        rig.advance(4.9);
        assertThat(rig.network.dialled()).hasSize(dialled);
        rig.advance(0.2);
        assertThat(rig.network.dialled()).hasSize(dialled + 1);
        assertThat(rig.linkState("A")).isEqualTo(LinkState.ONLINE);
    }

    @Test
    void keepsASecondWayToOneHostAsAnAlternativeAddress() {
        rig.network.up("10.0.0.1", 4000);
        rig.network.up("192.168.0.1", 4000);
        var both = new Discovery.Service("two-legs",
                List.of(new HostPort("192.168.0.1", 4000),
                        new HostPort("10.0.0.1", 4000)),
                Map.of("id", "A"));
        rig.loop.execute(() -> rig.core.sightings().seen(both));
        rig.loop.runReady();
        rig.says(rig.network.link("192.168.0.1", 4000), request("A", 2));
        // The operator adds the same host by its other address.
        rig.submit(new GatewayAction.Connect(new HostPort("10.0.0.1", 4000)));
        assertThat(rig.state().endpoints()).hasSize(1);
        assertThat(rig.network.dialled()).hasSize(1);
    }

    @Test
    void forgetsAGatewayButKeepsItsLeaseUntilReleased() {
        rig.says(rig.connect("10.0.0.1", 4000), request("A", 2));
        var outcome = rig.submit(new GatewayAction.Forget("a"));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(outcome.message()).contains("lease_001");
        assertThat(rig.network.link("10.0.0.1", 4000).isOpen()).isFalse();
        int dialled = rig.network.dialled().size();
        rig.advance(20);
        assertThat(rig.network.dialled()).hasSize(dialled);
        assertThat(rig.gateway("A").forgotten()).isTrue();
        assertThat(rig.state().pool().used()).isEqualTo(2);
        assertThat(rig.settings.gateways()).isEmpty();
        assertThat(rig.settings.manualHosts()).isEmpty();
        assertThat(rig.answersTo(rig.connect("10.0.0.1", 4000), request("A", 2)))
                .containsExactly(response("lease_001", 1, 2));
        assertThat(rig.gateway("A").forgotten()).isFalse();
    }

    @Test
    void forgetsAGatewayThatIsGoneWithoutTouchingTheOneInItsPlace() {
        var link = rig.connect("10.0.0.1", 4000);
        rig.says(link, request("A", 2));
        rig.dies(link);
        rig.advance(1);
        var now = rig.network.link("10.0.0.1", 4000);
        rig.says(now, request("B", 2));
        assertThat(rig.submit(new GatewayAction.Forget("A"))).isInstanceOf(Outcome.Done.class);
        assertThat(now.isOpen()).isTrue();
        assertThat(rig.linkState("B")).isEqualTo(LinkState.ONLINE);
        assertThat(rig.gateway("A").forgotten()).isTrue();
    }

    @Test
    void holdsTheLeaseOfAForgottenGateway() {
        rig.says(rig.connect("10.0.0.1", 4000), request("A", 2));
        rig.submit(new GatewayAction.Forget("A"));
        assertThat(rig.gateway("A").leases()).singleElement().matches(lease -> lease.state() == LeaseState.HELD);
    }

    @Test
    void connectsARealGatewayInTheDemoForThisRunOnly() {
        var demo = new Rig(null, 32_768, true);
        demo.network.up("10.0.0.1", 4000);
        demo.seen("gateway-01", "10.0.0.1", 4000, Map.of("id", "A"));
        assertThat(demo.network.dialled()).isEmpty();
        demo.says(demo.connect("10.0.0.1", 4000), request("A", 2));
        assertThat(demo.linkState("A")).isEqualTo(LinkState.ONLINE);
        assertThat(demo.settings.manualHosts()).isEmpty();
        assertThat(demo.settings.gateways()).isEmpty();
        demo.restart();
        demo.advance(10);
        assertThat(demo.network.dialled()).hasSize(1);
    }

    @Test
    void tellsEveryLossOfALink() {
        var link = rig.connect("10.0.0.1", 4000);
        rig.says(link, request("A", 1));
        rig.dies(link);
        assertThat(rig.state().notices()).singleElement()
                .matches(notice -> notice.source().equals("A") && notice.text().contains("cable"));
    }

    @Test
    void namesABadMessageAfterWhoeverAnswersNowAndNotAfterWhoWasThere() {
        rig.says(rig.connect("10.0.0.1", 4000), request("A", 1));
        rig.restart();
        var link = rig.network.link("10.0.0.1", 4000);
        rig.says(link, "{");
        rig.says(link, request("B", 1));
        rig.says(link, "[");
        assertThat(rig.state().notices()).extracting(notice -> notice.source()).containsExactly("10.0.0.1:4000", "B");
    }

    @Test
    void forgetsAServiceThatIsStillAdvertised() {
        rig.network.up("10.0.0.1", 4000);
        rig.seen("gateway-01", "10.0.0.1", 4000, Map.of("id", "A"));
        rig.says(rig.network.link("10.0.0.1", 4000), request("A", 2));
        rig.submit(new GatewayAction.Forget("A"));
        rig.seen("gateway-01", "10.0.0.1", 4000, Map.of("id", "A"));
        assertThat(rig.state().endpoints()).isEmpty();
    }

    @Test
    void ignoresAndCountsWhatItCannotTakeAndKeepsTheLink() {
        var link = rig.connect("10.0.0.1", 4000);
        rig.says(link, "{");
        rig.says(link, "[]");
        rig.says(link, "{\"Type\":7}");
        rig.says(link, "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN1\",\"Value\":1}");
        rig.says(link, "{\"Type\":\"HELLO\"}");
        var traffic = rig.core.traffic(rig.state().endpoints().keySet().iterator().next());
        assertThat(traffic.bad()).isEqualTo(4);
        assertThat(traffic.unknown()).isEqualTo(1);
        assertThat(link.isOpen()).isTrue();
        assertThat(rig.answersTo(link, request("A", 1))).hasSize(1);
    }

    @Test
    void slowsDownALinkThatFloodsAndLetsItGoAgain() {
        var link = rig.connect("10.0.0.1", 4000);
        for (int i = 0; i < 201; i++) {
            rig.says(link, "nonsense " + i);
        }
        assertThat(link.isThrottled()).isTrue();
        assertThat(link.isOpen()).isTrue();
        assertThat(rig.notices().size()).isLessThan(30);
        rig.advance(10.1);
        assertThat(link.isThrottled()).isFalse();
    }

    @Test
    void listsGearOfThisProcessOnceWhateverNameItIsAdvertisedBy() {
        var gear = new Discovery.Service("DMX-FOH",
                List.of(new HostPort("127.0.0.1", 5000)), Map.of("id", "DMX-FOH"));
        rig.network.up("127.0.0.1", 5000);
        rig.loop.run(() -> rig.core.begin(List.of(), List.of(), List.of(gear)));
        rig.advance(0.1);
        rig.seen("dmx-foh (2)", "127.0.0.1", 5000, Map.of("id", "DMX-FOH"));
        assertThat(rig.state().endpoints()).hasSize(1);
        assertThat(rig.network.dialled()).hasSize(1);
    }

    @Test
    void showsAnotherGatewayInTheSamePlaceAsItsOwn() {
        var link = rig.connect("10.0.0.1", 4000);
        rig.says(link, request("A", 2));
        rig.says(link, mapping("lease_001", row("SN1", "DMX", 1)));
        rig.dies(link);
        rig.advance(1);
        rig.says(rig.network.link("10.0.0.1", 4000), request("B", 2));
        assertThat(rig.linkState("B")).isEqualTo(LinkState.ONLINE);
        assertThat(rig.linkState("A")).isEqualTo(LinkState.LOST);
    }
}
