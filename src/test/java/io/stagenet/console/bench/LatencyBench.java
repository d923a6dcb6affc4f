package io.stagenet.console.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Fader to wire under a show's load: 480 fader moves per second while 1, 4, 32 and 64 gateways of 512 addresses fade at
/// 44 steps per second, paced; and how much of a core that takes. Node's `ws` carries 4 gateways, corked per step as an
/// expert would and with one send per value, and so does naive Java-WebSocket.
///
/// Figures: see [FadeSender]. In ten seconds there are 4,800 moves, so a p99.9 rests on five.
final class LatencyBench {
    private static final int[] GATEWAYS = {1, 4, 32, 64};
    private static final int PEERS_CARRY = 4;
    private static final int ADDRESSES = 512;

    private LatencyBench() {
    }

    /// @return a row for each sender and load
    static List<Map<String, Object>> run(BenchContext context) throws IOException, InterruptedException {
        int warm = context.quick() ? 2 : 4;
        int seconds = context.quick() ? 4 : 10;
        var runs = new LinkedHashMap<String, FadeRuns.Run>();
        for (int gateways : GATEWAYS) {
            var order = FadeOrder.of(gateways, ADDRESSES, warm, seconds);
            runs.put("console, " + gateways, () -> FadeRuns.java(context, order));
        }
        var order = FadeOrder.of(PEERS_CARRY, ADDRESSES, warm, seconds);
        runs.put("naive Java-WebSocket, " + PEERS_CARRY, () -> FadeRuns.java(context, order.by(FadeOrder.NAIVE)));
        context.yardsticks().node().ifPresent(node -> {
            runs.put("Node ws corked, " + PEERS_CARRY, () -> FadeRuns.node(context, node, "cork", order));
            runs.put("Node ws per value, " + PEERS_CARRY, () -> FadeRuns.node(context, node, "naive", order));
        });
        return FadeRuns.interleaved(context, "latency", runs);
    }
}
