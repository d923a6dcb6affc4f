package io.stagenet.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.bench.FadeOrder.Block;
import io.stagenet.console.model.StageNetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The arithmetic of the fades: who has which address, and what many runs come to.
class FadeOrderTest {
    @ParameterizedTest
    @CsvSource({"1, 512", "2, 512", "4, 512", "8, 512", "32, 512", "64, 512", "128, 511", "1, 65523"})
    void givesEveryGatewayARunOfItsOwnAndEveryProbeAnAddress(int gateways, int fades) {
        var order = FadeOrder.of(gateways, fades, 1, 1);
        int next = 1;
        for (Block block : order.blocks()) {
            assertThat(block.first()).isEqualTo(next);
            assertThat(block.firstProbe()).isEqualTo(next + fades);
            next = block.last() + 1;
        }
        assertThat(order.blocks()).hasSize(gateways);
        assertThat(next - 1).isEqualTo(order.addresses()).isLessThanOrEqualTo(StageNetAddress.MAX_NUMBER);
        assertThat(ConsoleRig.probeAddresses(order)).doesNotContain(0).doesNotHaveDuplicates();
    }

    @Test
    void tellsTheSinkTheVeryTimesAtWhichTheFadersMove() {
        var order = FadeOrder.of(8, 512, 1, 1);
        int[] addresses = ConsoleRig.probeAddresses(order);
        for (Block block : order.blocks()) {
            for (int i = 0; i < block.probes(); i++) {
                // Probe p is moved at p staggers; the sink reckons from the block's first one, in steps of its own.
                int probe = block.probe() + i * block.probeStep();
                assertThat(addresses[probe]).isEqualTo(block.firstProbe() + i);
            }
        }
    }

    @Test
    void keepsEveryWordOnTheWayToAnotherProcess() {
        var order = new FadeOrder(FadeOrder.NAIVE, 1234, 2, 3, 4, 1, 5, 6, 7, 8);
        assertThat(FadeOrder.parse(order.words().toArray(String[]::new))).isEqualTo(order);
    }

    @Test
    void putsTheMedianBetweenTheExtremes() {
        var row = FadeRuns.row("one", List.of(
                Map.of("p99us", 30.5, "delivered", 3, "gateways", 4),
                Map.of("p99us", 10.5, "delivered", 1, "gateways", 4),
                Map.of("p99us", 20.5, "delivered", 2, "gateways", 4)));
        assertThat(row).containsEntry("p99us", 20.5).containsEntry("p99usMin", 10.5).containsEntry("p99usMax", 30.5)
                .containsEntry("delivered", 2L).containsEntry("gateways", 4).containsEntry("name", "one");
    }
}
