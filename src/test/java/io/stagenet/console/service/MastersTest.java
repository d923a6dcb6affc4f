package io.stagenet.console.service;

import static io.stagenet.console.service.Rig.addresses;
import static io.stagenet.console.service.Rig.mapping;
import static io.stagenet.console.service.Rig.request;
import static io.stagenet.console.service.Rig.row;
import static io.stagenet.console.service.Rig.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.Action.LevelAction.AllOut;
import io.stagenet.console.service.Action.LevelAction.Flash;
import io.stagenet.console.service.Action.LevelAction.Release;
import io.stagenet.console.service.Action.LevelAction.ReleaseAll;
import io.stagenet.console.service.Action.LevelAction.SetBlackout;
import io.stagenet.console.service.Action.LevelAction.SetGrandMaster;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.service.Action.MasterChange;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.EditAction.AddressChange;
import io.stagenet.console.service.EditAction.SetAddresses;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Masters, flash and release, from the action to what is written to the gateway. Addresses 1 and 2 are dimmers, 3 is
/// MIDI, 4 a relay.
class MastersTest {
    private final Rig rig = new Rig();
    private FakeNetwork.FakeLink link = rig.connect("10.0.0.1", 4000);

    @BeforeEach
    void lease() {
        rig.says(link, request("A", 4));
        map();
    }

    private void map() {
        rig.says(link, mapping("lease_001", row("SN1", "DMX", 1), row("SN2", "ANALOG", 2), row("SN3", "MIDI", 3),
                row("SN4", "RELAY", 4)));
    }

    private void goesAway() {
        rig.network.down("10.0.0.1", 4000);
        rig.dies(link);
    }

    private void comesBack() {
        rig.network.up("10.0.0.1", 4000);
        rig.advance(6);
        link = rig.network.link("10.0.0.1", 4000);
        rig.says(link, request("A", 4));
    }

    /// Past the end of what fades. What is set next is not held back by the rate.
    private List<String> later() {
        rig.advance(3);
        var values = link.takeValues();
        rig.advance(1);
        return values;
    }

    private String grandMaster(double percent) {
        return rig.done(new SetGrandMaster(new MasterChange.To(percent)));
    }

    private String blackout(boolean on) {
        return rig.done(new SetBlackout(on));
    }

    @Test
    void scalesDimmersByTheGrandMasterAndNothingElse() {
        rig.level(1, 4, 255);
        later();
        assertThat(grandMaster(75)).isEqualTo("Grand master at 75 %");
        assertThat(later()).containsExactly(value(1, 191), value(2, 191));
        rig.level(1, 1, 128);
        assertThat(later()).containsExactly(value(1, 96));
        assertThat(grandMaster(100)).isEqualTo("Grand master at 100 %");
        assertThat(later()).containsExactly(value(1, 128), value(2, 255));
    }

    @Test
    void countsOnlyDimmersThatWouldBeUpAmongThoseHeldAtZero() {
        rig.level(1, 2, 255);
        rig.level(2, 2, 0);
        later();
        assertThat(blackout(true)).isEqualTo("Blackout on: 2 of 4 addresses; dimmers with a level held at 0: 1");
        assertThat(blackout(false)).isEqualTo("Blackout off; dimmers let go: 1");
        grandMaster(0);
        assertThat(blackout(true)).as("dark already").endsWith("held at 0: 0");
    }

    @Test
    void movesTheGrandMasterByPointsAndStopsAtItsEnds() {
        grandMaster(75);
        assertThat(rig.done(new SetGrandMaster(new MasterChange.By(10)))).isEqualTo("Grand master at 85 %");
        assertThat(rig.done(new SetGrandMaster(new MasterChange.By(-10)))).isEqualTo("Grand master at 75 %");
        assertThat(rig.done(new SetGrandMaster(new MasterChange.By(33.3)))).isEqualTo("Grand master at 100 %");
        assertThat(rig.done(new SetGrandMaster(new MasterChange.By(-100)))).isEqualTo("Grand master at 0 %");
        assertThat(grandMaster(191 * 100.0 / 255)).isEqualTo("Grand master at 74.9 %");
        rig.level(1, 1, 255);
        assertThat(later()).containsExactly(value(1, 191));
    }

    @Test
    void movesALevelFromWhereItsFaderStandsWhateverTheMastersDo() {
        rig.level(1, 1, 100);
        grandMaster(50);
        blackout(true);
        rig.change(1, new LevelChange.ByRaw(10));
        assertThat(rig.core.faders().asked(1)).isEqualTo(110);
        later();
        blackout(false);
        assertThat(later()).containsExactly(value(1, 55));
    }

    @Test
    void blacksOutDimmersAtOnceAndNothingElse() {
        rig.level(1, 1, 255);
        rig.level(3, 4, 200);
        later();
        assertThat(blackout(true)).isEqualTo("Blackout on: 2 of 4 addresses; dimmers with a level held at 0: 1");
        assertThat(link.takeValues()).as("also the one nobody has set: its gateway may be lit from before")
                .containsExactly(value(1, 0), value(2, 0));
        assertThat(rig.core.faders().owner(1)).isEqualTo(LevelOwner.BLACKOUT);
        assertThat(rig.core.faders().owner(3)).isEqualTo(LevelOwner.MANUAL);
        rig.level(2, 4, 100);
        assertThat(later()).containsExactly(value(3, 100), value(4, 100));
        assertThat(blackout(true))
                .isEqualTo("Blackout is on already: 2 of 4 addresses; dimmers with a level held at 0: 2");
        assertThat(grandMaster(50)).isEqualTo("Grand master at 50 %; blackout is on");
        assertThat(later()).isEmpty();
        assertThat(blackout(false)).isEqualTo("Blackout off; dimmers let go: 2");
        assertThat(later()).containsExactly(value(1, 128), value(2, 50));
        assertThat(blackout(false)).isEqualTo("Blackout is off already");
        assertThat(later()).isEmpty();
    }

    @Test
    void blacksOutInTheMiddleOfAResumeFade() {
        rig.level(1, 3, 200);
        later();
        goesAway();
        rig.level(1, 3, 100);
        comesBack();
        assertThat(link.takeValues()).containsExactly(value(1, 200), value(2, 200), value(3, 200));
        rig.advance(1);
        assertThat(link.takeValues()).containsExactly(value(1, 150), value(2, 150), value(3, 150));
        rig.advance(0.1);
        blackout(true);
        assertThat(link.takeValues()).containsExactly(value(1, 0), value(2, 0), value(3, 145));
        rig.advance(0.9);
        assertThat(link.takeValues()).containsExactly(value(3, 100));
        blackout(false);
        assertThat(later()).containsExactly(value(1, 100), value(2, 100));
    }

    @ParameterizedTest
    @EnumSource(value = ResumePolicy.class, names = {"FADE", "SNAP"})
    void givesAGatewayThatComesBackInBlackoutNothingButZero(ResumePolicy policy) {
        rig.submit(new GatewayAction.SetResume(new GatewayId("A"), policy));
        rig.level(1, 1, 200);
        rig.level(3, 3, 77);
        later();
        goesAway();
        assertThat(blackout(true)).isEqualTo("Blackout on: 2 of 4 addresses; dimmers with a level held at 0: 1");
        rig.level(2, 2, 50);
        comesBack();
        assertThat(link.takeValues()).containsExactly(value(1, 0), value(2, 0), value(3, 77));
        map();
        assertThat(later()).isEmpty();
    }

    @Test
    void leavesAddressesThatWaitForATouchToABlackoutButNotToTheGrandMaster() {
        rig.submit(new GatewayAction.SetResume(new GatewayId("A"), ResumePolicy.WAIT));
        rig.level(1, 1, 200);
        rig.level(3, 4, 77);
        later();
        goesAway();
        comesBack();
        map();
        grandMaster(50);
        blackout(false);
        rig.done(new Release(addresses(2, 2)));
        assertThat(later()).isEmpty();
        blackout(true);
        assertThat(later()).as("3 and 4 are no dimmers").containsExactly(value(1, 0), value(2, 0));
        blackout(false);
        assertThat(later()).containsExactly(value(1, 100));
    }

    @Test
    void blacksOutAGatewayThatComesBackInBlackoutThoughItsLevelsWaitForATouch() {
        rig.submit(new GatewayAction.SetResume(new GatewayId("A"), ResumePolicy.WAIT));
        rig.level(1, 1, 200);
        later();
        goesAway();
        blackout(true);
        comesBack();
        assertThat(link.takeValues()).containsExactly(value(1, 0), value(2, 0));
    }

    @Test
    void letsGoOfWhatHandsHoldDownToZero() {
        rig.level(1, 3, 200);
        later();
        assertThat(rig.done(new Release(addresses(2, 4))))
                .isEqualTo("3 addresses released; held by hand: 2; now at 0: 2");
        assertThat(later()).containsExactly(value(2, 0), value(3, 0));
        assertThat(rig.core.faders().owner(2)).isEqualTo(LevelOwner.BASE);
        assertThat(rig.core.faders().owner(4)).isEqualTo(LevelOwner.NONE);
        assertThat(rig.done(new Release(addresses(2, 2)))).isEqualTo("1 address released; held by hand: 0");
        assertThat(later()).isEmpty();
    }

    @Test
    void letsGoOfEverythingAtOnceButMastersLeasesAndKinds() {
        grandMaster(50);
        rig.done(new SetAddresses(addresses(2, 2), new AddressChange.Kind(LevelKind.SWITCH)));
        rig.level(1, 2, 200);
        rig.level(60_000, 60_000, 1);
        rig.done(new Flash(addresses(1, 1), true));
        later();
        link.takeWakes();
        assertThat(rig.done(new ReleaseAll()))
                .isEqualTo("All addresses released; held by hand: 3; now at 0: 3");
        assertThat(link.takeWakes()).isEqualTo(1);
        assertThat(later()).containsExactly(value(1, 0), value(2, 0));
        assertThat(rig.core.faders().grandMaster()).isEqualTo(50);
        assertThat(rig.core.faders().kind(2)).isEqualTo(LevelKind.SWITCH);
        assertThat(rig.gateway("A").leases()).hasSize(1);
    }

    @Test
    void letsGoInBlackoutWithoutLight() {
        rig.level(1, 3, 200);
        blackout(true);
        later();
        assertThat(rig.done(new ReleaseAll())).isEqualTo("All addresses released; held by hand: 3; now at 0: 1; "
                + "dimmers let go of that blackout keeps at 0: 2");
        assertThat(later()).containsExactly(value(3, 0));
        blackout(false);
        assertThat(later()).isEmpty();
    }

    @Test
    void flashesDimmersToFullAndBack() {
        rig.level(1, 1, 40);
        later();
        assertThat(rig.done(new Flash(addresses(1, 5), true))).isEqualTo(
                "5 addresses: flash on; no dimmers, so they do not flash: 2; without a lease: 1");
        assertThat(later()).containsExactly(value(1, 255), value(2, 255));
        assertThat(rig.core.faders().asked(1)).isEqualTo(40);
        assertThat(rig.done(new Flash(addresses(1, 4), false))).isEqualTo("4 addresses: flash off");
        assertThat(later()).as("what is no dimmer was never touched").containsExactly(value(1, 40), value(2, 0));
    }

    @Test
    void flashesNothingThatIsNoDimmerByHandEither() {
        rig.core.faders().flash(3, true);
        rig.core.faders().flash(1, true);
        assertThat(later()).containsExactly(value(1, 255));
        rig.core.faders().flash(3, false);
        rig.core.faders().flash(1, false);
        assertThat(later()).containsExactly(value(1, 0));
    }

    @Test
    void wakesALinkOnceForEachAction() {
        rig.level(1, 4, 10);
        later();
        link.takeWakes();
        for (var action : List.of(new SetGrandMaster(new MasterChange.To(50)), new SetBlackout(true),
                new SetBlackout(false), new Flash(addresses(1, 4), true), new Flash(addresses(1, 4), false),
                new Release(addresses(1, 4)),
                new SetAddresses(addresses(1, 4), new AddressChange.Kind(LevelKind.SWITCH)))) {
            rig.done(action);
            assertThat(link.takeWakes()).as("%s", action).isEqualTo(1);
        }
    }

    @Test
    void findsWhatIsMeantByGatewayAndChannelToo() {
        rig.level(1, 4, 100);
        later();
        var channels = new Selection(List.of(new Selection.Channels(new GatewayId("a"), 2, 3, false, 8)));
        assertThat(rig.done(new Release(channels))).isEqualTo("2 addresses released; held by hand: 2; now at 0: 2");
        assertThat(later()).containsExactly(value(2, 0), value(3, 0));
        var unknown = new Selection(List.of(new Selection.Channels(new GatewayId("B"), 2, 3, false, 8)));
        for (var action : List.of(new Release(unknown), new Flash(unknown, true),
                new SetAddresses(unknown, new AddressChange.Kind(null)))) {
            assertThat(rig.submit(action)).isEqualTo(new Outcome.Refused("No gateway is called B", 8));
        }
    }

    @Test
    void allOutBringsEveryLeasedDimmerToZeroAndNothingElse() {
        rig.level(1, 1, 200);
        rig.level(3, 4, 200);
        later();
        assertThat(rig.done(new AllOut()))
                .isEqualTo("Addresses brought to 0: 1; others put out, of which nothing was known: 1");
        assertThat(later()).containsExactly(value(1, 0), value(2, 0));
        assertThat(rig.core.faders().isCaptured(1)).isTrue();
        assertThat(rig.core.faders().isCaptured(2)).as("no hand is on it").isFalse();
    }

    @Test
    void aGatewayThatWasThereAtResumeFadesInLikeAnyOtherWhenItComesBack() {
        rig.level(1, 1, 200);
        rig.advance(1);
        rig.crash();
        link = rig.connect("10.0.0.1", 4000);
        rig.says(link, request("A", 4));
        rig.done(new FileAction.Resume(null));
        later();
        goesAway();
        rig.level(1, 1, 100);
        comesBack();
        assertThat(link.takeValues()).as("it begins where it was").doesNotContain(value(1, 100));
    }

    @Test
    void whatIsBroughtBackBeforeItsGatewayIsThereDoesNotFadeInFromTheDark() {
        rig.level(1, 1, 200);
        rig.level(2, 2, 100);
        rig.advance(1);
        rig.crash();
        rig.done(new FileAction.Resume(null));
        link = rig.connect("10.0.0.1", 4000);
        rig.says(link, request("A", 4));
        assertThat(link.takeValues()).containsExactly(value(1, 200), value(2, 100));
    }
}
