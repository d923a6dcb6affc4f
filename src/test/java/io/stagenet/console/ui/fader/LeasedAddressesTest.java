package io.stagenet.console.ui.fader;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class LeasedAddressesTest {
    private static final int LAST = 65_535;
    private final LeasedAddresses all = LeasedAddresses.of(
            new Rig().gateway("A", LinkState.ONLINE, 10, 3, "DMX").gateway("B", LinkState.LOST, 4, 2, "MIDI")
                    .gateway("C", LinkState.ONLINE, LAST, 1, "").state(),
            new LocalTimes(ZoneOffset.UTC));

    private static List<Integer> walk(IntUnaryOperator step) {
        var seen = new ArrayList<Integer>();
        for (int address = step.applyAsInt(0); address != 0; address = step.applyAsInt(address)) {
            seen.add(address);
        }
        return seen;
    }

    @Test
    void areWalkedInTheOrderOfNumbersWhateverTheOrderOfGateways() {
        assertThat(all.numbers()).containsExactly(4, 5, 10, 11, 12, LAST);
        assertThat(walk(all::after)).containsExactly(4, 5, 10, 11, 12, LAST);
        assertThat(walk(all::before)).containsExactly(LAST, 12, 11, 10, 5, 4);
    }

    @Test
    void aWalkGoesOnFromAnAddressThatIsNotLeased() {
        assertThat(all.after(7)).isEqualTo(10);
        assertThat(all.before(7)).isEqualTo(5);
        assertThat(all.before(2)).isZero();
        assertThat(LeasedAddresses.NONE.after(0)).isZero();
        assertThat(LeasedAddresses.NONE.before(0)).isZero();
    }

    @Test
    void everyPositionHasItsAddressAndEveryAddressItsPosition() {
        assertThat(all.size()).isEqualTo(6);
        for (int position = 0; position < all.size(); position++) {
            assertThat(all.positionOf(all.addressAt(position))).isEqualTo(position);
        }
        assertThat(all.addressAt(6)).isZero();
        assertThat(all.positionOf(7)).as("between two runs").isEqualTo(2);
        assertThat(all.positionOf(1)).isZero();
    }

    @Test
    void ofOneGatewayNothingElseIsKnown() {
        var b = all.of("B");
        assertThat(b.numbers()).containsExactly(4, 5);
        assertThat(b.positionOf(5)).isEqualTo(1);
        assertThat(b.factsOf(10, ShowData.EMPTY)).isNull();
    }

    @Test
    void onlyThoseOfALostLinkAreOffline() {
        assertThat(all.offline().stream()).containsExactly(4, 5);
    }

    @Test
    void channelsAreCountedFromTheFirstAddressOfTheLease() {
        assertThat(all.factsOf(12, ShowData.EMPTY)).extracting(StripFacts::channel).isEqualTo("3");
        assertThat(all.factsOf(LAST, ShowData.EMPTY)).extracting(StripFacts::mapped).isEqualTo(false);
    }
}
