package io.stagenet.console.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A gateway that stops reading while another goes on: both fade 512 addresses at 44 steps per second, the last one is
/// not read for a while, from one second on.
///
/// | key | what it is |
/// |---|---|
/// | `heapGrowthMb` | by how much the sender's live heap grew until shortly before reading went on |
/// | `stale` | old values the gateway still got afterwards: see [StallWatch] |
/// | `catchUpMs` | from the first read to the last stale value |
/// | `p50us` to `maxus` | fader to wire of the *other* gateway, which has all the probes |
///
/// The console's stall lasts two seconds. It cannot last much longer: a peer that takes nothing for 2.5 s counts as
/// dead, its link is ended and a new one starts from the levels wanted then. For two seconds a naive sender's backlog
/// fits the kernel's buffers, of which the receiving one is as large as the system makes it; so that one is stalled for five seconds too, where its own queue shows. Beside each stands
/// the same run without a stall.
final class StallBench {
    private static final int ADDRESSES = 512;
    private static final int STALL_MILLIS = 2_000;
    private static final int LONG_STALL_MILLIS = 5_000;
    private static final int WATCHED_MILLIS = 1_000;
    /// So long before the end of a stall the heap is taken.
    private static final int HEAP_BEFORE_MILLIS = 200;

    private StallBench() {
    }

    /// @return a row for each sender, stalled and not
    static List<Map<String, Object>> run(BenchContext context) throws IOException, InterruptedException {
        int warm = context.quick() ? 2 : 4;
        var runs = new LinkedHashMap<String, FadeRuns.Run>();
        put(runs, context, "console", FadeOrder.CONSOLE, STALL_MILLIS, warm);
        put(runs, context, "naive Java-WebSocket", FadeOrder.NAIVE, STALL_MILLIS, warm);
        put(runs, context, "naive Java-WebSocket", FadeOrder.NAIVE, LONG_STALL_MILLIS, warm);
        return FadeRuns.interleaved(context, "stall", runs);
    }

    private static void put(Map<String, FadeRuns.Run> runs, BenchContext context, String name, String sender,
            int stallMillis, int warm) {
        int begin = (int) (FadeOrder.STALL_AT / 1_000_000);
        int seconds = (begin + stallMillis + WATCHED_MILLIS) / 1000;
        int heapAt = begin + stallMillis - HEAP_BEFORE_MILLIS;
        var stalled = new FadeOrder(sender, 0, 2, ADDRESSES, FadeOrder.PROBES, 1, warm, seconds, stallMillis, heapAt);
        var free = new FadeOrder(sender, 0, 2, ADDRESSES, FadeOrder.PROBES, 1, warm, seconds, 0, heapAt);
        runs.put("%s, %d s stall".formatted(name, stallMillis / 1000), () -> FadeRuns.java(context, stalled));
        runs.put("%s, no stall, %d s".formatted(name, seconds), () -> FadeRuns.java(context, free));
    }
}
