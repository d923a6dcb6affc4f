package io.stagenet.console.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the console costs as the rig grows: more gateways, and more addresses on one gateway, all fading at 44 steps per
/// second, paced, with 480 fader moves per second beside.
///
/// There are 65,535 addresses and 12 of them are moved by hand: so 128 gateways fade 511 each (65,408), and the largest
/// single gateway fades 65,523.
final class GrowthBench {
    private static final int ALL = 65_535 - FadeOrder.PROBES;
    /// Gateways, and fading addresses of each.
    private static final int[][] RIGS = {{1, 512}, {8, 512}, {64, 512}, {128, ALL / 128}, {1, 8_192}, {1, ALL}};

    private GrowthBench() {
    }

    /// @return a row for each rig: `gateways`, `addressesPerGateway`, `addresses`, and the figures of [FadeSender], among
    ///         them `cpuShare`, `nsPerValue`, `valuesPerSecond`, `delivered`, `p50us`, `p99us`, `p999us`, `heapMb`
    static List<Map<String, Object>> run(BenchContext context) throws IOException, InterruptedException {
        int warm = context.quick() ? 2 : 4;
        int seconds = context.quick() ? 4 : 10;
        var runs = new LinkedHashMap<String, FadeRuns.Run>();
        for (int[] rig : RIGS) {
            var order = FadeOrder.of(rig[0], rig[1], warm, seconds);
            runs.put(rig[0] + " x " + rig[1], () -> FadeRuns.java(context, order));
        }
        return FadeRuns.interleaved(context, "growth", runs);
    }
}
