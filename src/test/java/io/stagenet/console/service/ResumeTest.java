package io.stagenet.console.service;

import static io.stagenet.console.service.Rig.request;
import static io.stagenet.console.service.Rig.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.Action.LevelChange;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Readings, StageNet 7: what reaches the wire when a lease is answered.
class ResumeTest {
    private final Rig rig = new Rig();
    private FakeNetwork.FakeLink link = rig.connect("10.0.0.1", 4000);

    private void reconnect() {
        rig.dies(link);
        rig.advance(1);
        link = rig.network.link("10.0.0.1", 4000);
    }

    @Test
    void sendsNothingBecauseOfALeaseAlone() {
        rig.says(link, request("A", 512));
        rig.advance(3);
        assertThat(link.takeValues()).isEmpty();
    }

    @Test
    void sendsAValueToALeasedAddressThatIsNotMapped() {
        rig.says(link, request("A", 4));
        rig.level(2, 2, 191);
        assertThat(link.takeValues()).containsExactly(value(2, 191));
    }

    @Test
    void sendsNothingToAnAddressWithoutALease() {
        rig.says(link, request("A", 4));
        var outcome = rig.level(4, 6, 100);
        assertThat(outcome.message()).contains("3 addresses").contains("without a lease: 2");
        assertThat(link.takeValues()).containsExactly(value(4, 100));
    }

    @Test
    void sendsNothingOnANewConnectionBeforeTheLeaseIsAnswered() {
        rig.says(link, request("A", 4));
        rig.level(1, 1, 50);
        link.takeValues();
        reconnect();
        rig.level(1, 1, 60);
        assertThat(link.takeValues()).isEmpty();
        rig.submit(new GatewayAction.SetResume(new GatewayId("A"), ResumePolicy.SNAP));
        rig.says(link, request("A", 4));
        assertThat(link.takeValues()).containsExactly(value(1, 60));
    }

    @Test
    void sendsAnUnchangedLevelOnceAndNeverDips() {
        rig.says(link, request("A", 4));
        rig.level(1, 1, 200);
        link.takeValues();
        reconnect();
        rig.says(link, request("A", 4));
        assertThat(link.takeValues()).containsExactly(value(1, 200));
        rig.advance(3);
        assertThat(link.takeValues()).isEmpty();
    }

    @Test
    void fadesFromTheLastSentLevelToTheWantedOneInTwoSeconds() {
        rig.says(link, request("A", 4));
        rig.level(1, 1, 100);
        link.takeValues();
        reconnect();
        rig.level(1, 1, 200);
        rig.says(link, request("A", 4));
        assertThat(link.takeValues()).containsExactly(value(1, 100));
        rig.advance(1);
        assertThat(link.takeValues()).containsExactly(value(1, 150));
        rig.advance(1);
        assertThat(link.takeValues()).containsExactly(value(1, 200));
        rig.advance(1);
        assertThat(link.takeValues()).isEmpty();
    }

    @Test
    void fadesAnAddressNeverSentInThisRunFromZero() {
        rig.level(1, 1, 200);
        rig.says(link, request("A", 4));
        assertThat(link.takeValues()).containsExactly(value(1, 0));
        rig.advance(1);
        assertThat(link.takeValues()).containsExactly(value(1, 100));
        rig.advance(1);
        assertThat(link.takeValues()).containsExactly(value(1, 200));
    }

    @Test
    void endsAResumeFadeWhereAHandTouches() {
        rig.says(link, request("A", 4));
        rig.level(1, 1, 100);
        link.takeValues();
        reconnect();
        rig.level(1, 1, 200);
        rig.says(link, request("A", 4));
        link.takeValues();
        rig.advance(0.5);
        rig.level(1, 1, 30);
        assertThat(link.takeValues()).containsExactly(value(1, 30));
        rig.advance(3);
        assertThat(link.takeValues()).isEmpty();
    }

    @Test
    void waitsForATouchWhenToldTo() {
        rig.says(link, request("A", 4));
        rig.submit(new GatewayAction.SetResume(new GatewayId("A"), ResumePolicy.WAIT));
        rig.level(1, 2, 100);
        link.takeValues();
        reconnect();
        rig.says(link, request("A", 4));
        rig.advance(3);
        assertThat(link.takeValues()).isEmpty();
        rig.level(2, 2, 100);
        assertThat(link.takeValues()).containsExactly(value(2, 100));
    }

    @Test
    void doesNotDipWhenAFurtherLeaseIsAnsweredDuringAResumeFade() {
        rig.says(link, request("A", 4));
        rig.level(1, 1, 100);
        link.takeValues();
        reconnect();
        rig.level(1, 1, 200);
        rig.says(link, request("A", 4));
        link.takeValues();
        rig.advance(1);
        rig.says(link, request("A", 2));
        assertThat(link.takeValues()).containsExactly(value(1, 150));
    }

    @Test
    void showsWhatIsHeldWhileTheLinkIsDown() {
        rig.says(link, request("A", 4));
        rig.level(1, 1, 100);
        link.takeValues();
        assertThat(rig.core.faders().held(1)).isEqualTo(Level.NONE);
        rig.network.down("10.0.0.1", 4000);
        rig.dies(link);
        rig.level(1, 1, 200);
        assertThat(rig.core.faders().wanted(1)).isEqualTo(200);
        assertThat(rig.core.faders().sent(1)).isEqualTo(100);
        assertThat(rig.core.faders().held(1)).isEqualTo(100);
    }

    @Test
    void holdsBackValuesFasterThanTheRateAndSendsTheLast() {
        rig.says(link, request("A", 4));
        rig.level(1, 1, 1);
        assertThat(link.takeValues()).containsExactly(value(1, 1));
        rig.level(1, 1, 2);
        rig.level(1, 1, 3);
        assertThat(link.takeValues()).isEmpty();
        rig.advance(0.02);
        assertThat(link.takeValues()).containsExactly(value(1, 3));
    }

    @Test
    void stepsUpAndDownByPercentWithoutDrift() {
        rig.level(1, 1, 128);
        for (int i = 0; i < 8; i++) {
            rig.change(1, new LevelChange.ByPercent(10));
            rig.change(1, new LevelChange.ByPercent(-10));
        }
        assertThat(rig.core.faders().wanted(1)).isEqualTo(128);
        assertThat(rig.change(1, new LevelChange.ByPercent(-100)).message())
                .isEqualTo("1 address down 100 points; without a lease: 1");
        assertThat(rig.core.faders().wanted(1)).isZero();
    }

    @Test
    void givesAReleasedAddressToANewGatewayWithoutItsOldLevel() {
        rig.says(link, request("A", 4));
        rig.level(1, 4, 255);
        link.takeValues();
        var outcome = rig.submit(new GatewayAction.ReleaseLease(new LeaseId("lease_001")));
        assertThat(outcome.message()).contains("levels let go: 4");
        var other = rig.connect("10.0.0.2", 4000);
        rig.says(other, request("B", 4));
        rig.advance(3);
        assertThat(other.takeValues()).isEmpty();
        assertThat(link.takeValues()).isEqualTo(List.of());
    }
}
