package io.stagenet.console.bench;

import io.stagenet.console.bench.FadeOrder.Block;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fades many gateways at 44 steps per second while a hand moves faders: a process of its own, told what to do by the
/// words of a [FadeOrder], that prints one line `RESULT {...}`.
///
/// Two threads work to schedules fixed beforehand: one sets every fading address at each step, as playback does, the
/// other moves the probes one after the other, as faders do. First comes a warm-up, then everything is let go out, then
/// the same load again, measured:
///
/// | key | what it is |
/// |---|---|
/// | `offered`, `sent`, `delivered` | values: set; handed out by the sender; counted by the sink |
/// | `cpuShare` | processor time of this process, per second of the clock; 1 is one core |
/// | `nsPerValue` | the same per delivered value, in nanoseconds |
/// | `bytesPerValue` | allocated by all threads, per delivered value; the heartbeat's pongs are the most of it |
/// | `writerBytesPerValue` | the same of the threads alone that mix, encode and write |
/// | `p50us` to `maxus`, `count`, `skipped` | *fader to wire*, in microseconds, of the probes: from the time a move was scheduled for to its receipt by the sink, as [Probes] counts it |
/// | `timerP99us` | by how much the fader thread itself woke late, in microseconds: part of the above |
/// | `heapMb` | live heap after all that, connections still open, in MB of 1,000,000 bytes |
/// | `heapGrowthMb` | by how much the live heap had grown at the time asked for; only if one was |
/// | `stale`, `catchUpMs` | after a stall, of the last gateway: see [StallWatch]; only if one was asked for |
public final class FadeSender {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MARK = padded("{\"Type\":\"MARK\"}");
    /// For the sink to be told of the probes, and for what that loads and compiles to be over.
    private static final long LEAD_NANOS = 1_000_000_000L;
    private static final long SETTLE_NANOS = 50_000_000L;
    private static final long IDLE_WAIT_NANOS = 20_000_000_000L;
    private static final int PARKED_FADE = 128;
    private static final int PARKED_PROBE = 0;

    private final FadeOrder order;
    private final FadeRig rig;

    private FadeSender(FadeOrder order, FadeRig rig) {
        this.order = order;
        this.rig = rig;
    }

    public static void main(String[] args) throws Exception {
        var order = FadeOrder.parse(args);
        try (FadeRig rig = order.sender().equals(FadeOrder.NAIVE) ? new NaiveRig(order) : new ConsoleRig(order)) {
            var result = new FadeSender(order, rig).run();
            System.out.println("RESULT " + JSON.writeValueAsString(result));
        }
        // The naive library's threads are no daemons.
        System.exit(0);
    }

    /// A text long enough for the sink to take it as an order.
    static String padded(String order) {
        return order.substring(0, order.length() - 1) + ",\"pad\":\"" + "x".repeat(80) + "\"}";
    }

    private Map<String, Object> run() throws InterruptedException, TimeoutException {
        play(System.nanoTime() + LEAD_NANOS, order.warmSeconds());
        park();
        // Asked once in vain: the first answer takes a tenth of a second.
        var _ = Meters.allocatedBytes(FadeSender::isWriter) + Cost.now().nanos();
        long heapBefore = order.heapAtMillis() > 0 ? Meters.liveHeapBytes() : 0;
        long base = System.nanoTime() + LEAD_NANOS + order.gateways() * 10_000_000L;
        placeProbes(base);
        ask(0, "{\"Type\":\"DUMP\"}");
        countDelivered();
        if (System.nanoTime() - base > -SETTLE_NANOS) {
            throw new TimeoutException("the schedule began before all were told of it");
        }
        Beat.sleepUntil(base - SETTLE_NANOS);
        long sentBefore = rig.sent();
        long writtenBefore = Meters.allocatedBytes(FadeSender::isWriter);
        var before = Cost.now();
        var playing = new Playing(base, order.seconds());
        long heapGrowth = watch(base, heapBefore);
        playing.join();
        var cost = Cost.now().since(before);
        long written = Meters.allocatedBytes(FadeSender::isWriter) - writtenBefore;
        awaitIdle();
        long sent = rig.sent() - sentBefore;
        long delivered = countDelivered() - (order.stallMillis() > 0 ? 1 : 0);

        double seconds = cost.nanos() / 1e9;
        var result = new LinkedHashMap<String, Object>();
        result.put("sender", order.sender());
        result.put("gateways", order.gateways());
        result.put("addressesPerGateway", order.fades());
        result.put("addresses", order.addresses());
        result.put("seconds", round(seconds, 3));
        result.put("offered", order.offered());
        result.put("sent", sent);
        result.put("delivered", delivered);
        result.put("valuesPerSecond", Math.round(delivered / seconds));
        result.put("cpuShare", round(cost.cpuShare(), 4));
        result.put("nsPerValue", round((double) cost.cpuNanos() / delivered, 1));
        result.put("bytesPerValue", round((double) cost.allocated() / delivered, 3));
        result.put("writerBytesPerValue", round((double) written / delivered, 3));
        JsonNode probes = ask(0, "{\"Type\":\"DUMP\"}");
        for (var key : List.of("p50", "p99", "p999", "max")) {
            result.put(key + "us", probes.path(key).numberValue());
        }
        for (var key : List.of("count", "skipped", "strange")) {
            result.put(key, probes.path(key).numberValue());
        }
        result.put("timerP99us", playing.faders.latenessP99());
        result.put("heapMb", round(Meters.liveHeapBytes() / 1e6, 2));
        if (order.heapAtMillis() > 0) {
            result.put("heapGrowthMb", round(heapGrowth / 1e6, 3));
        }
        if (order.stallMillis() > 0) {
            JsonNode stall = ask(order.gateways() - 1, "{\"Type\":\"STALLED\"}");
            result.put("stale", stall.path("stale").numberValue());
            result.put("catchUpMs", round(stall.path("lastStaleUs").asDouble() / 1000, 1));
        }
        return result;
    }

    /// One stretch of the load.
    private final class Playing {
        private final Beat fade;
        private final Beat faders;

        Playing(long base, int seconds) {
            int probes = order.probes();
            fade = Beat.start("bench-playback", base, FadeOrder.FADE_PERIOD, FadeOrder.fadeSteps(seconds),
                    step -> rig.step(FadeOrder.fadeValue(step)));
            faders = Beat.start("bench-faders", base, order.probeStagger(), order.moves(seconds),
                    move -> rig.move(move % probes, ProbeSchedule.valueOf(move / probes)));
        }

        void join() throws InterruptedException {
            fade.join();
            faders.join();
        }
    }

    private void play(long base, int seconds) throws InterruptedException {
        new Playing(base, seconds).join();
    }

    /// Puts every address where no schedule's first step puts it.
    private void park() throws InterruptedException, TimeoutException {
        rig.step(PARKED_FADE);
        for (int probe = 0; probe < order.probes(); probe++) {
            rig.move(probe, PARKED_PROBE);
        }
        awaitIdle();
    }

    /// Tells the sink when each probe will be moved. One beat moves all of them in turn, so that a probe's own schedule
    /// has a multiple of the beat's period.
    private void placeProbes(long base) {
        long stagger = order.probeStagger();
        List<Block> blocks = order.blocks();
        for (int gateway = 0; gateway < blocks.size(); gateway++) {
            var block = blocks.get(gateway);
            if (block.probes() > 0) {
                rig.tell(gateway, padded(
                        "{\"Type\":\"PROBES\",\"base\":%d,\"period\":%d,\"stagger\":%d,\"first\":%d,\"count\":%d}"
                                .formatted(base + block.probe() * stagger, order.probes() * stagger,
                                        block.probeStep() * stagger, block.firstProbe(), block.probes())));
            }
        }
    }

    /// Orders the stall and takes the heap, at their times.
    ///
    /// @return by how many bytes the live heap had grown, 0 if that was not asked for
    private long watch(long base, long heapBefore) {
        if (order.stallMillis() > 0) {
            Beat.sleepUntil(base + FadeOrder.STALL_AT);
            rig.tell(order.gateways() - 1, padded("{\"Type\":\"STALL\",\"ms\":%d,\"base\":%d,\"period\":%d}"
                    .formatted(order.stallMillis(), base, FadeOrder.FADE_PERIOD)));
        }
        if (order.heapAtMillis() == 0) {
            return 0;
        }
        Beat.sleepUntil(base + order.heapAtMillis() * 1_000_000L);
        return Meters.liveHeapBytes() - heapBefore;
    }

    /// Whether a thread of this name mixes, encodes and writes for a link, ours or the library's own.
    static boolean isWriter(String thread) {
        return thread.endsWith(" write") || thread.startsWith("WebSocketWriteThread");
    }

    private void awaitIdle() throws InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + IDLE_WAIT_NANOS;
        while (!rig.isIdle()) {
            if (System.nanoTime() - deadline > 0) {
                throw new TimeoutException("values are left after the end");
            }
            Thread.sleep(1);
        }
    }

    /// The values the sink has received since it was asked last: asked on each connection, so that nothing is still on
    /// its way.
    private long countDelivered() throws InterruptedException, TimeoutException {
        long texts = 0;
        for (int gateway = 0; gateway < order.gateways(); gateway++) {
            texts += JSON.readTree(rig.ask(gateway, MARK)).path("n").asLong() - 1;
        }
        return texts;
    }

    private JsonNode ask(int gateway, String text) throws InterruptedException, TimeoutException {
        return JSON.readTree(rig.ask(gateway, padded(text)));
    }

    static double round(double value, int digits) {
        double unit = Math.pow(10, digits);
        return Math.round(value * unit) / unit;
    }
}
