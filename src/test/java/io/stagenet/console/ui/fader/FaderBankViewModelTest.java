package io.stagenet.console.ui.fader;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.ui.FakeFaders;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaderBankViewModelTest {
    private final FakeFaders faders = new FakeFaders();
    private final FaderBankViewModel bank = new FaderBankViewModel(faders, new LocalTimes(ZoneOffset.UTC));

    private List<Integer> addresses() {
        return bank.strips().stream().map(FaderStripViewModel::address).toList();
    }

    @Test
    void showsTheFirstLeasedAddressesOfAllGatewaysInOrder() {
        bank.setCapacity(5);
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 100, 3, "DMX").gateway("B", LinkState.LOST, 7, 2, "DMX")
                .state());
        assertThat(addresses()).containsExactly(7, 8, 100, 101, 102);
        assertThat(bank.leasedProperty().get()).isEqualTo(5);
    }

    @Test
    void turnsPagesAndStopsAtTheEnds() {
        bank.setCapacity(4);
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 1, 6, "DMX").state());
        bank.previous();
        assertThat(addresses()).containsExactly(1, 2, 3, 4);
        bank.next();
        assertThat(addresses()).containsExactly(5, 6);
        bank.next();
        assertThat(addresses()).containsExactly(5, 6);
        bank.previous();
        assertThat(addresses()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aCapacityBeyondTheMostIsTheMost() {
        bank.setCapacity(99);
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 1, 60, "DMX").state());
        assertThat(bank.strips()).hasSize(FaderBankViewModel.MAX_CAPACITY);
    }

    @Test
    void anUntouchedBankFollowsTheFirstAddress() {
        bank.setCapacity(2);
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 10, 4, "DMX").state());
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 10, 4, "DMX").gateway("B", LinkState.ONLINE, 1, 4, "DMX")
                .state());
        assertThat(addresses()).containsExactly(1, 2);
    }

    @Test
    void aLeaseThatComesDoesNotShiftWhatTheOperatorHasTouched() {
        bank.setCapacity(2);
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 10, 4, "DMX").state());
        var strip = bank.strips().getFirst();
        strip.grab();
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 10, 4, "DMX").gateway("B", LinkState.ONLINE, 1, 4, "DMX")
                .state());
        assertThat(bank.strips().getFirst()).isSameAs(strip);
        assertThat(addresses()).containsExactly(10, 11);
        assertThat(bank.positionProperty().get()).isEqualTo(4);
    }

    @Test
    void aPageWhoseLeasesWentShowsTheLastOneThereIs() {
        bank.setCapacity(4);
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 1, 16, "DMX").state());
        bank.next();
        bank.next();
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 1, 6, "DMX").state());
        assertThat(addresses()).containsExactly(3, 4, 5, 6);
        bank.show(new Rig().state());
        assertThat(addresses()).isEmpty();
    }

    @Test
    void aStripSaysWhatItDrivesAndWhetherItReachesIt() {
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 5, 1, "DMX").gateway("B", LinkState.LOST, 6, 1, "RELAY")
                .gateway("C", LinkState.SLOW, 7, 1, "").state());
        assertThat(bank.strips()).extracting(FaderStripViewModel::facts).containsExactly(
                new StripFacts("A", LinkStatus.ONLINE, "DMX", "1", ""),
                new StripFacts("B", LinkStatus.LOST, "RELAY", "1", "20:09"),
                new StripFacts("C", LinkStatus.SLOW, "", "", ""));
        assertThat(bank.strips()).extracting(strip -> strip.facts().offline()).containsExactly(false, true, false);
        assertThat(bank.strips()).extracting(strip -> strip.facts().mapped()).containsExactly(true, true, false);
    }

    @Test
    void aStripOfAForgottenGatewayIsNotOffered() {
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 5, 1, "DMX").forget("A").state());
        assertThat(bank.strips()).isEmpty();
    }

    @Test
    void aMoveIsSeenAtOnceAndReachesTheDataPlane() {
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 5, 1, "DMX").state());
        var strip = bank.strips().getFirst();
        assertThat(strip.wantedProperty().get()).isEqualTo(Level.NONE);
        strip.moveTo(128);
        assertThat(strip.wantedProperty().get()).isEqualTo(128);
        assertThat(strip.sentProperty().get()).isEqualTo(Level.NONE);
        assertThat(faders.moves).containsExactly("SN5=128");
    }

    @Test
    void aFaderOnlyTouchedStillShowsWhatOthersDo() {
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 5, 1, "DMX").state());
        var strip = bank.strips().getFirst();
        strip.grab();
        faders.wanted[5] = 100;
        bank.readLevels();
        assertThat(strip.wantedProperty().get()).isEqualTo(100);
    }

    @Test
    void anEchoDoesNotPullAtAFaderInTheHandAndIsShownWhenItIsLetGo() {
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 5, 1, "DMX").state());
        var strip = bank.strips().getFirst();
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
}
