package io.stagenet.console.service;

import static io.stagenet.console.service.Rig.addresses;
import static io.stagenet.console.service.Rig.mapping;
import static io.stagenet.console.service.Rig.request;
import static io.stagenet.console.service.Rig.row;
import static io.stagenet.console.service.Rig.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.BlackoutReach;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.show.Curve;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.Action.LevelAction.Flash;
import io.stagenet.console.service.Action.LevelAction.SetBlackout;
import io.stagenet.console.service.Action.LevelAction.SetGrandMaster;
import io.stagenet.console.service.Action.MasterChange;
import io.stagenet.console.service.EditAction.AddressChange;
import io.stagenet.console.service.EditAction.SetAddresses;
import io.stagenet.console.store.KindRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an address drives: by its hardware type, by the operator's word, and for how long.
class KindsTest {
    private Rig rig = new Rig();
    private FakeNetwork.FakeLink link = rig.connect("10.0.0.1", 4000);

    private LevelKind kind(int address) {
        return rig.core.faders().kind(address);
    }

    private void restart() {
        rig.restart();
        rig.advance(1);
        link = rig.network.link("10.0.0.1", 4000);
    }

    private List<String> later() {
        rig.advance(3);
        return link.takeValues();
    }

    @ParameterizedTest
    @CsvSource({"DMX, DIMMER", "dmx, DIMMER", "ANALOG, DIMMER", "Analog, DIMMER", "MIDI, NON_DIM", "midi, NON_DIM",
        "RELAY, NON_DIM", "DMX512, NON_DIM", "'DMX ', NON_DIM", "DIMMER, NON_DIM"})
    void followsTheHardwareType(String type, LevelKind expected) {
        rig.says(link, request("A", 2));
        assertThat(kind(1)).as("leased, not mapped").isEqualTo(LevelKind.DIMMER);
        rig.says(link, mapping("lease_001", row("SN1", type, 1)));
        assertThat(kind(1)).isEqualTo(expected);
        assertThat(kind(2)).as("not mapped yet").isEqualTo(LevelKind.DIMMER);
    }

    @Test
    void followsAHardwareTypeThatChangesAtOnce() {
        rig.says(link, request("A", 2));
        rig.says(link, mapping("lease_001", row("SN1", "DMX", 1), row("SN2", "DMX", 2)));
        rig.level(1, 2, 255);
        rig.done(new SetGrandMaster(new MasterChange.To(50)));
        assertThat(later()).containsExactly(value(1, 128), value(2, 128));
        link.takeWakes();
        rig.says(link, mapping("lease_001", row("SN1", "MIDI", 1)));
        assertThat(link.takeWakes()).isEqualTo(1);
        assertThat(later()).containsExactly(value(1, 255));
        rig.says(link, mapping("lease_001", row("SN1", "MIDI", 1), row("SN1", "DMX", 1)));
        assertThat(later()).as("rows apply in order").containsExactly(value(1, 128));
    }

    @Test
    void touchesNothingWhereTheKindIsWhatItWas() {
        rig.says(link, request("A", 2));
        rig.says(link, mapping("lease_001", row("SN1", "DMX", 1), row("SN2", "MIDI", 2)));
        rig.submit(new GatewayAction.SetResume(new GatewayId("A"), ResumePolicy.WAIT));
        rig.level(1, 2, 255);
        later();
        rig.dies(link);
        rig.advance(1);
        link = rig.network.link("10.0.0.1", 4000);
        rig.says(link, request("A", 2));
        link.takeWakes();
        rig.says(link, mapping("lease_001", row("SN1", "ANALOG", 1), row("SN2", "RELAY", 2)));
        rig.done(new SetAddresses(addresses(1, 2), new AddressChange.Kind(null)));
        assertThat(link.takeWakes()).isZero();
        assertThat(later()).isEmpty();
    }

    @Test
    void isNoTouchForALevelThatWaitsForOneEvenWhereTheKindIsNew() {
        rig.says(link, request("A", 2));
        rig.says(link, mapping("lease_001", row("SN1", "DMX", 1), row("SN2", "MIDI", 2)));
        rig.submit(new GatewayAction.SetResume(new GatewayId("A"), ResumePolicy.WAIT));
        rig.level(1, 2, 255);
        later();
        rig.dies(link);
        rig.advance(1);
        link = rig.network.link("10.0.0.1", 4000);
        rig.says(link, request("A", 2));
        rig.says(link, mapping("lease_001", row("SN1", "MIDI", 1), row("SN2", "DMX", 2)));
        assertThat(later()).isEmpty();
    }

    @Test
    void letsTheOperatorsWordStandWhateverTheGatewaySays() {
        rig.says(link, request("A", 3));
        assertThat(rig.done(new SetAddresses(addresses(2, 4), new AddressChange.Kind(LevelKind.SWITCH))))
                .isEqualTo("3 addresses: switch; without a lease: 1");
        rig.says(link, mapping("lease_001", row("SN1", "MIDI", 1), row("SN2", "DMX", 2), row("SN3", "MIDI", 3)));
        assertThat(kind(1)).isEqualTo(LevelKind.NON_DIM);
        assertThat(kind(2)).isEqualTo(LevelKind.SWITCH);
        assertThat(kind(3)).isEqualTo(LevelKind.SWITCH);
        assertThat(rig.done(new SetAddresses(addresses(1, 3), new AddressChange.Kind(null))))
                .isEqualTo("3 addresses by hardware type again: 1 dimmer, 2 non-dim");
        assertThat(kind(2)).isEqualTo(LevelKind.DIMMER);
        assertThat(kind(3)).isEqualTo(LevelKind.NON_DIM);
        assertThat(rig.kept().addresses()).containsOnlyKeys(4);
    }

    @Test
    void switchesAtHalfAndFollowsNoMaster() {
        rig.says(link, request("A", 1));
        rig.done(new SetAddresses(addresses(1, 1), new AddressChange.Kind(LevelKind.SWITCH)));
        rig.level(1, 1, 127);
        assertThat(later()).containsExactly(value(1, 0));
        rig.level(1, 1, 128);
        assertThat(later()).containsExactly(value(1, 255));
        rig.done(new SetGrandMaster(new MasterChange.To(10)));
        rig.done(new SetBlackout(true));
        rig.level(1, 1, 200);
        assertThat(later()).isEmpty();
        rig.done(new SetAddresses(addresses(1, 1), new AddressChange.Kind(LevelKind.NON_DIM)));
        assertThat(later()).containsExactly(value(1, 200));
        rig.done(new SetAddresses(addresses(1, 1), new AddressChange.Kind(LevelKind.DIMMER)));
        assertThat(later()).containsExactly(value(1, 0));
    }

    @Test
    void comesBackASwitchWithoutPassingThroughWhatIsBetween() {
        rig.says(link, request("A", 1));
        rig.done(new SetAddresses(addresses(1, 1), new AddressChange.Kind(LevelKind.SWITCH)));
        rig.level(1, 1, 0);
        later();
        rig.dies(link);
        rig.level(1, 1, 255);
        rig.advance(1);
        link = rig.network.link("10.0.0.1", 4000);
        rig.says(link, request("A", 1));
        assertThat(link.takeValues()).containsExactly(value(1, 255));
    }

    @Test
    void keepsTheOperatorsWordOverARestartInTheShow() {
        rig.says(link, request("A", 20));
        rig.done(new SetAddresses(addresses(1, 9), new AddressChange.Kind(LevelKind.SWITCH)));
        rig.done(new SetAddresses(addresses(5, 5), new AddressChange.Kind(LevelKind.NON_DIM)));
        rig.done(new SetAddresses(addresses(6, 6), new AddressChange.Kind(null)));
        assertThat(rig.kept().addresses()).containsOnlyKeys(1, 2, 3, 4, 5, 7, 8, 9);
        restart();
        assertThat(kind(4)).as("before its gateway is back").isEqualTo(LevelKind.SWITCH);
        rig.says(link, request("A", 20));
        rig.says(link, mapping("lease_001", row("SN4", "DMX", 1), row("SN5", "DMX", 2), row("SN6", "MIDI", 2)));
        assertThat(kind(4)).isEqualTo(LevelKind.SWITCH);
        assertThat(kind(5)).isEqualTo(LevelKind.NON_DIM);
        assertThat(kind(6)).isEqualTo(LevelKind.NON_DIM);
    }

    @Test
    void keepsTheOperatorsWordForTheAddressAndForgetsTheHardwareWithTheLease() {
        rig.says(link, request("A", 4));
        rig.done(new SetAddresses(addresses(1, 2), new AddressChange.Kind(LevelKind.SWITCH)));
        rig.says(link, mapping("lease_001", row("SN1", "DMX", 1), row("SN3", "MIDI", 3)));
        rig.submit(new GatewayAction.ReleaseLease(new LeaseId("lease_001")));
        var other = rig.connect("10.0.0.2", 4000);
        rig.says(other, request("B", 4));
        assertThat(kind(1)).isEqualTo(LevelKind.SWITCH);
        assertThat(kind(3)).isEqualTo(LevelKind.DIMMER);
    }

    @Test
    void takesOverOnceWhatAnEarlierVersionKeptWithTheLease() {
        rig.says(link, request("A", 4));
        rig.done(new SetAddresses(addresses(2, 2), new AddressChange.Kind(LevelKind.NON_DIM)));
        rig.settings = rig.settings.withKinds(List.of(
                new KindRun(new LeaseId("lease_009"), new AddressRange(1, 1), LevelKind.SWITCH),
                new KindRun(new LeaseId("lease_001"), new AddressRange(2, 65_535), LevelKind.SWITCH)));
        restart();
        assertThat(kind(1)).isEqualTo(LevelKind.DIMMER);
        assertThat(kind(2)).as("the show knows better").isEqualTo(LevelKind.NON_DIM);
        assertThat(kind(4)).isEqualTo(LevelKind.SWITCH);
        assertThat(kind(5)).isEqualTo(LevelKind.DIMMER);
        assertThat(rig.settings.kinds()).isEmpty();
        assertThat(rig.state().editing().undo()).as("no edit of the operator's").isNull();
        assertThat(rig.kept().address(4).kind()).isEqualTo(LevelKind.SWITCH);
        rig.done(new SetAddresses(addresses(4, 4), new AddressChange.Kind(null)));
        restart();
        assertThat(kind(4)).as("once and for all").isEqualTo(LevelKind.DIMMER);
    }

    @Test
    void takesUndoneKindsBackToWhatTheHardwareIs() {
        rig.says(link, request("A", 2));
        rig.says(link, mapping("lease_001", row("SN1", "MIDI", 1), row("SN2", "DMX", 2)));
        rig.done(new SetAddresses(addresses(1, 2), new AddressChange.Kind(LevelKind.SWITCH)));
        rig.done(new EditAction.Undo());
        assertThat(kind(1)).isEqualTo(LevelKind.NON_DIM);
        assertThat(kind(2)).isEqualTo(LevelKind.DIMMER);
        rig.done(new EditAction.Redo());
        assertThat(kind(2)).isEqualTo(LevelKind.SWITCH);
    }

    @Test
    void keepsKindsInTheDemo() {
        rig = new Rig(null, 32_768, true);
        link = rig.connect("10.0.0.1", 4000);
        rig.says(link, request("A", 4));
        rig.done(new SetAddresses(addresses(1, 4), new AddressChange.Kind(LevelKind.NON_DIM)));
        rig.restart();
        assertThat(kind(3)).isEqualTo(LevelKind.NON_DIM);
    }

    @Test
    void saysWhatAnAddressWillDriveBeforeAnybodyLeasesIt() {
        assertThat(rig.done(new SetAddresses(addresses(1, 4), new AddressChange.Kind(LevelKind.SWITCH))))
                .isEqualTo("4 addresses: switch; without a lease: 4");
        rig.says(link, request("A", 4));
        rig.says(link, mapping("lease_001", row("SN1", "DMX", 1)));
        assertThat(kind(1)).isEqualTo(LevelKind.SWITCH);
    }

    /// The show may change by anything: an edit, an undo, another file.
    @Test
    void followsTheShowInCurveLimitsAndBlackout() {
        rig.says(link, request("A", 3));
        rig.level(1, 3, 128);
        later();
        var show = rig.state().show();
        var edited = show.withAddresses(List.of(1), address -> address.withCurve(Curve.SQUARE))
                .withAddresses(List.of(2), address -> address.withLimits(10, 200))
                .withAddresses(List.of(3), address -> address.withKeepInBlackout(true));
        rig.show(edited);
        assertThat(later()).containsExactly(value(1, 64), value(2, 105));
        rig.done(new SetBlackout(true));
        assertThat(later()).containsExactly(value(1, 0), value(2, 0));
        assertThat(BlackoutReach.of(rig.state(), rig.core.faders())).isEqualTo(new BlackoutReach(2, 3));
        rig.show(show);
        assertThat(later()).as("no longer kept lit").containsExactly(value(3, 0));
        rig.done(new SetBlackout(false));
        assertThat(later()).containsExactly(value(1, 128), value(2, 128), value(3, 128));
    }

    @Test
    void endsAFlashWhereTheKindCannot() {
        rig.says(link, request("A", 2));
        rig.level(1, 1, 10);
        rig.done(new Flash(addresses(1, 2), true));
        rig.done(new SetAddresses(addresses(1, 1), new AddressChange.Kind(LevelKind.NON_DIM)));
        assertThat(later()).containsExactly(value(1, 10), value(2, 255));
        rig.done(new SetAddresses(addresses(1, 1), new AddressChange.Kind(null)));
        assertThat(rig.core.faders().owner(1)).isEqualTo(LevelOwner.MANUAL);
        assertThat(later()).isEmpty();
    }
}
