package io.stagenet.console.ui.fader;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.service.Action.LevelAction.AllOut;
import io.stagenet.console.service.Action.LevelAction.Release;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FakeFaders;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaderBankViewModelTest {
    private final FakeConsole console = new FakeConsole(new Rig().state());
    private final FakeFaders faders = console.faders;
    private final AddressSelection selection = new AddressSelection();
    private final FaderBankViewModel bank = new FaderBankViewModel(console, selection,
            new LocalTimes(ZoneOffset.UTC), Runnable::run);

    private List<Integer> addresses() {
        return bank.page().strips().stream().map(FaderStripViewModel::address).toList();
    }

    @Test
    void showsTheFirstLeasedAddressesOfAllGatewaysInOrder() {
        bank.page().setFitting(5);
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 100, 3, "DMX").gateway("B", LinkState.LOST, 7, 2, "DMX")
                .state());
        assertThat(addresses()).containsExactly(7, 8, 100, 101, 102);
        assertThat(bank.page().leasedProperty().get()).isEqualTo(5);
    }

    @Test
    void turnsPagesAndStopsAtTheEnds() {
        bank.page().setFitting(4);
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 1, 6, "DMX").state());
        bank.page().previous();
        assertThat(addresses()).containsExactly(1, 2, 3, 4);
        bank.page().next();
        assertThat(addresses()).containsExactly(5, 6);
        bank.page().next();
        assertThat(addresses()).containsExactly(5, 6);
        bank.page().previous();
        assertThat(addresses()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aPageHasNoMoreStripsThanArePreferred() {
        bank.page().setFitting(99);
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 1, 60, "DMX").state());
        assertThat(bank.page().strips()).hasSize(24);
    }

    @Test
    void anUntouchedBankFollowsTheFirstAddress() {
        bank.page().setFitting(2);
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 10, 4, "DMX").state());
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 10, 4, "DMX").gateway("B", LinkState.ONLINE, 1, 4, "DMX")
                .state());
        assertThat(addresses()).containsExactly(1, 2);
    }

    @Test
    void aLeaseThatComesDoesNotShiftWhatTheOperatorHasTouched() {
        bank.page().setFitting(2);
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 10, 4, "DMX").state());
        var strip = bank.page().strips().getFirst();
        strip.grab();
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 10, 4, "DMX").gateway("B", LinkState.ONLINE, 1, 4, "DMX")
                .state());
        assertThat(bank.page().strips().getFirst()).isSameAs(strip);
        assertThat(addresses()).containsExactly(10, 11);
        assertThat(bank.page().positionProperty().get()).isEqualTo(4);
    }

    @Test
    void aPageWhoseLeasesWentShowsTheLastOneThereIs() {
        bank.page().setFitting(4);
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 1, 16, "DMX").state());
        bank.page().next();
        bank.page().next();
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 1, 6, "DMX").state());
        assertThat(addresses()).containsExactly(3, 4, 5, 6);
        bank.show(new Rig().state());
        assertThat(addresses()).isEmpty();
    }

    @Test
    void aStripSaysWhatItDrivesAndWhetherItReachesIt() {
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 5, 1, "DMX").gateway("B", LinkState.LOST, 6, 1, "RELAY")
                .gateway("C", LinkState.SLOW, 7, 1, "").state());
        assertThat(bank.page().strips()).extracting(FaderStripViewModel::facts).containsExactly(
                new StripFacts("", LabelColour.NONE, "A", LinkStatus.ONLINE, "DMX", "1", ""),
                new StripFacts("", LabelColour.NONE, "B", LinkStatus.LOST, "RELAY", "1", "20:09"),
                new StripFacts("", LabelColour.NONE, "C", LinkStatus.SLOW, "", "", ""));
        assertThat(bank.page().strips()).extracting(strip -> strip.facts().offline()).containsExactly(false, true,
                false);
        assertThat(bank.page().strips()).extracting(strip -> strip.facts().mapped()).containsExactly(true, true, false);
    }

    @Test
    void aStripOfAForgottenGatewayIsNotOffered() {
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 5, 1, "DMX").forget("A").state());
        assertThat(bank.page().strips()).isEmpty();
    }

    @Test
    void aMoveIsSeenAtOnceAndReachesTheDataPlane() {
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 5, 1, "DMX").state());
        var strip = bank.page().strips().getFirst();
        assertThat(strip.wantedProperty().get()).isEqualTo(Level.NONE);
        strip.moveTo(128);
        assertThat(strip.wantedProperty().get()).isEqualTo(128);
        assertThat(strip.sentProperty().get()).isEqualTo(Level.NONE);
        assertThat(faders.moves).containsExactly("SN5=128");
    }

    @Test
    void aFaderOnlyTouchedStillShowsWhatOthersDo() {
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 5, 1, "DMX").state());
        var strip = bank.page().strips().getFirst();
        strip.grab();
        faders.wanted[5] = 100;
        bank.readLevels();
        assertThat(strip.wantedProperty().get()).isEqualTo(100);
    }

    @Test
    void anEchoDoesNotPullAtAFaderInTheHandAndIsShownWhenItIsLetGo() {
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 5, 1, "DMX").state());
        var strip = bank.page().strips().getFirst();
        strip.grab();
        strip.moveTo(200);
        faders.wanted[5] = 100;
        faders.sent[5] = 100;
        bank.readLevels();
        assertThat(strip.wantedProperty().get()).isEqualTo(200);
        assertThat(strip.sentProperty().get()).isEqualTo(100);
        strip.letGo();
        bank.readLevels();
        assertThat(strip.wantedProperty().get()).isEqualTo(100);
    }

    private void four() {
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX").state());
    }

    private void select(int... addresses) {
        var set = new java.util.BitSet();
        for (int address : addresses) {
            set.set(address);
        }
        selection.set(set);
    }

    @Test
    void selectedFadersMoveTogetherAndKeepTheirOffsets() {
        four();
        faders.wanted[1] = 100;
        faders.wanted[2] = 50;
        faders.wanted[3] = 20;
        select(1, 2);
        bank.page().strips().getFirst().moveTo(140);
        assertThat(new int[]{faders.wanted[1], faders.wanted[2], faders.wanted[3]}).containsExactly(140, 90, 20);
    }

    @Test
    void oneThatStoppedAtItsEndComesBackWithTheHand() {
        four();
        faders.wanted[1] = 100;
        faders.wanted[2] = 240;
        select(1, 2);
        bank.page().strips().getFirst().moveTo(150);
        assertThat(faders.wanted[2]).isEqualTo(255);
        bank.page().strips().getFirst().moveTo(100);
        assertThat(faders.wanted[2]).isEqualTo(240);
    }

    @Test
    void oneThatSomebodyElseMovedMeanwhileStartsFromThere() {
        four();
        faders.wanted[1] = 100;
        faders.wanted[2] = 240;
        select(1, 2);
        bank.page().strips().getFirst().moveTo(150);
        faders.wanted[2] = 10;
        bank.page().strips().getFirst().moveTo(160);
        assertThat(faders.wanted[2]).isEqualTo(20);
    }

    @Test
    void aFaderOutsideTheSelectionMovesAlone() {
        four();
        select(1, 2);
        bank.page().strips().get(2).moveTo(80);
        assertThat(faders.moves).containsExactly("SN3=80");
    }

    @Test
    void aChosenGatewayIsAllTheBankHas() {
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX").gateway("B", LinkState.ONLINE, 9, 2, "MIDI")
                .state());
        assertThat(bank.source().choices()).containsExactly(BankSourceViewModel.ALL, "A", "B");
        bank.choose("B");
        assertThat(addresses()).containsExactly(9, 10);
        assertThat(bank.source().wordOf("B")).isEqualTo("B · MIDI · 2");
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX").state());
        assertThat(addresses()).as("a gateway that is gone is not chosen any more").containsExactly(1, 2, 3, 4);
    }

    @Test
    void checkLightsOneAddressAndPutsBackWhatItHad() {
        four();
        faders.wanted[2] = 30;
        var check = bank.check();
        check.next();
        assertThat(faders.wanted[1]).isEqualTo(255);
        check.next();
        assertThat(check.addressProperty().get()).isEqualTo(2);
        assertThat(console.actions).containsExactly(new Release(new Selection(List.of(
                new Selection.Addresses(1, 1, false)))));
        assertThat(faders.wanted[2]).isEqualTo(255);
        check.next();
        assertThat(faders.wanted[2]).isEqualTo(30);
        check.last();
        assertThat(faders.wanted[2]).isEqualTo(255);
        check.end();
        assertThat(faders.wanted[2]).isEqualTo(30);
        assertThat(check.addressProperty().get()).isZero();
    }

    @Test
    void checkLeavesAloneWhatSomebodyElseSetMeanwhile() {
        four();
        faders.wanted[1] = 30;
        bank.check().next();
        faders.wanted[1] = 99;
        bank.check().end();
        assertThat(faders.wanted[1]).isEqualTo(99);
    }

    @Test
    void allOutIsForEveryLeasedDimmerWhateverIsChosen() {
        four();
        bank.allOut();
        assertThat(console.actions).containsExactly(new AllOut());
    }
}
