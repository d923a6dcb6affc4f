package io.stagenet.console.bench;

import io.stagenet.console.bench.Results.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What was promised of the data plane, against what was measured. All of one run on one machine, so ratios.
final class Bars {
    private static final String THROUGHPUT = "throughput";
    private static final String LATENCY = "latency";
    private static final String STALL = "stall";
    private static final double NEAR_ZERO = 0.005;
    private static final double NOISE = 1.5;

    private final Results results;
    private final List<Bar> bars = new ArrayList<>();

    /// One promise.
    ///
    /// @param met whether it is kept
    record Bar(String promise, String bar, String measured, boolean met) {
    }

    private Bars(Results results) {
        this.results = results;
    }

    /// @return those that there are figures for
    static List<Bar> of(Results results) {
        var bars = new Bars(results);
        for (var sender : List.of("ours", "ours-own")) {
            bars.throughput(sender);
        }
        bars.load();
        bars.latency();
        bars.stall();
        bars.playback();
        bars.virgil();
        return List.copyOf(bars.bars);
    }

    private void throughput(String sender) {
        results.row(THROUGHPUT, sender).ifPresent(ours -> {
            times(ours, "node-ws-naive", "Node `ws`, one send per value", 100);
            times(ours, "node-ws-cork", "Node `ws`, corked per 512", 15);
            times(ours, "naive-jws", "naive Java-WebSocket", 50);
            results.row(THROUGHPUT, "c-raw-enc-65536").ifPresent(limit -> {
                double share = 100 * limit.number(ThroughputBench.CPU) / ours.number(ThroughputBench.CPU);
                add("`" + sender + "`: of the raw C encode limit, mixing included", ">= 50 %", format("%.0f %%", share),
                        share >= 50);
            });
            double writer = ours.number("writerBytesPerValue");
            add("`" + sender + "`: allocated per value by the writer", "0 bytes", format("%.2f bytes", writer),
                    writer < NEAR_ZERO);
            double process = ours.number("bytesPerValue");
            add("`" + sender + "`: allocated per value by the whole process, heartbeat included", "0 bytes",
                    format("%.2f bytes", process), process < NEAR_ZERO);
        });
    }

    private void times(Row ours, String other, String title, double least) {
        results.row(THROUGHPUT, other).ifPresent(row -> {
            double ratio = row.number(ThroughputBench.CPU) / ours.number(ThroughputBench.CPU);
            add("`" + ours.name() + "` against " + title + ", CPU per value", format(">= %.0f times", least),
                    format("%.1f times", ratio), ratio >= least);
        });
    }

    private void load() {
        results.row(LATENCY, "console, 64").ifPresent(row -> {
            double share = row.number("cpuShare");
            add("64 gateways of 512 fading at 44 Hz", "<= 0.4 core", format("%.2f core", share), share <= 0.4);
            double delivered = 100 * row.number("delivered") / row.number("offered");
            add("the same, values delivered", "all", format("%.3f %%", delivered), delivered >= 100);
        });
    }

    private void latency() {
        results.row(LATENCY, "console, 32").ifPresent(row -> {
            double p99 = row.number("p99us") / 1000;
            add("fader to wire with 32 gateways fading, p99", "< 4 ms", format("%.2f ms", p99), p99 < 4);
            results.row(LATENCY, "Node ws corked, 4").ifPresent(node -> {
                double third = node.number("p99us") / 3000;
                add("the same, against a third of corked Node's with 4 gateways", format("< %.2f ms", third),
                        format("%.2f ms", p99), p99 < third);
                results.row(LATENCY, "console, 4").ifPresent(four -> {
                    double same = four.number("p99us") / 1000;
                    add("with 4 gateways too, against a third of corked Node's with 4", format("< %.2f ms", third),
                            format("%.2f ms", same), same < third);
                });
            });
        });
    }

    private void stall() {
        results.section(STALL).ifPresent(section -> {
            var stalled = find(section, true);
            var free = find(section, false);
            if (stalled.isEmpty() || free.isEmpty()) {
                return;
            }
            double more = stalled.get().number("heapGrowthMb") - free.get().number("heapGrowthMb");
            add("a stalled gateway: heap it costs, against the same run without a stall", "0 (< 0.1 MB)",
                    format("%.3f MB", more), more < 0.1);
            double stale = stalled.get().number("stale");
            add("a stalled gateway: stale values afterwards", "<= 5,000", format("%,.0f", stale), stale <= 5_000);
            double catchUp = stalled.get().number("catchUpMs");
            add("a stalled gateway: catches up in", "< 50 ms", format("%.1f ms", catchUp), catchUp < 50);
            double p99 = stalled.get().number("p99us") / 1000;
            double usual = free.get().number("p99us") / 1000;
            add("another gateway meanwhile: p99, against the same run without a stall",
                    format("< %.2f ms (%.1f times)", NOISE * usual, NOISE), format("%.2f ms", p99),
                    p99 < NOISE * usual);
        });
    }

    private void playback() {
        results.section("playback").ifPresent(section -> section.rows().forEach(row -> {
            double share = row.number("cpuShare");
            add("32,768 addresses in a full cross-fade at 44 Hz, before sending", "<= 0.25 core",
                    format("%.2f core", share), share <= 0.25);
        }));
    }

    private void virgil() {
        results.section("virgil").ifPresent(section -> section.rows().forEach(row -> {
            String way = row.name().substring(0, row.name().indexOf(':'));
            double share = row.number("cpuShare");
            add("64 x 64 head amps reporting every 500 ms, " + way, "< 0.15 core", format("%.2f core", share),
                    share < 0.15);
            double p99 = row.number("p99ms");
            add("the same, status datagram to the FX thread, p99", "< 20 ms", format("%.1f ms", p99), p99 < 20);
        }));
    }

    private static Optional<Row> find(Results.Section section, boolean stalled) {
        return section.rows().stream().filter(row -> row.name().startsWith("console") && row.has("stale") == stalled)
                .findFirst();
    }

    private void add(String promise, String bar, String measured, boolean met) {
        bars.add(new Bar(promise, bar, measured, met));
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
