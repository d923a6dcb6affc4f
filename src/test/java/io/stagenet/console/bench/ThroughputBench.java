package io.stagenet.console.bench;

import io.stagenet.console.bench.BenchContext.Core;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How much processor time one value takes from each sender, flat out over one connection, sender and sink on a core
/// each. Every loop runs every candidate once, each against a fresh sink; the rounds a process warms up with are dropped.
///
/// What counts is the CPU time of the sender's process per value; the clock's rate also depends on the sink.
final class ThroughputBench {
    /// A row's key for the time to compare by, in nanoseconds per value.
    static final String CPU = "cpuNs";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LOOPS = 5;
    private static final int WARM = 2;
    private static final int ROUNDS = 3;

    private final BenchContext context;
    private final int warm;
    private final int rounds;
    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

    /// One round.
    ///
    /// @param allocated bytes per value, NaN where it is not known
    /// @param writer    the same of the thread alone that mixes, encodes and writes; NaN where it is not known
    private record Sample(double rate, double cpuNanos, double allocated, double writer) {
    }

    private ThroughputBench(BenchContext context) {
        this.context = context;
        warm = context.quick() ? 1 : WARM;
        rounds = context.quick() ? 2 : ROUNDS;
    }

    /// @return a row for each candidate that is there, the thriftiest first: `name`, `cpuNs`, `cpuNsMin`, `cpuNsMax`, `valuesPerSecond`,
    ///         `bytesPerValue`, `writerBytesPerValue`, `samples`
    static List<Map<String, Object>> run(BenchContext context) throws IOException, InterruptedException {
        var bench = new ThroughputBench(context);
        int loops = Integer.getInteger("bench.loops", context.quick() ? 1 : LOOPS);
        for (int loop = 1; loop <= loops; loop++) {
            context.note("throughput %d/%d", loop, loops);
            bench.loop();
        }
        return bench.samples.entrySet().stream().map(each -> row(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingDouble(row -> (double) row.get(CPU))).toList();
    }

    private void loop() throws IOException, InterruptedException {
        var raw = context.yardsticks().raw();
        var node = context.yardsticks().node();
        // Passes and values so that a round takes about a second.
        if (raw.isPresent()) {
            raw(raw.get(), 65_536);
        }
        java(OurSender.class, 20_000, "ours");
        if (node.isPresent()) {
            node(node.get(), "cork", 600_000);
        }
        java(RawJavaSender.class, 40_000, "raw-java-65536");
        java(NaiveSender.class, 600, "naive-jws");
        java(OurSender.class, 20_000, "ours-own");
        if (raw.isPresent()) {
            raw(raw.get(), 16_384);
        }
        if (node.isPresent()) {
            node(node.get(), "naive", 200_000);
        }
        java(RawJavaSender.class, 40_000, "raw-java-16384");
        java(NaiveSender.class, 600, "naive-jws-defaults");
    }

    private void java(Class<?> main, int passes, String name) throws IOException, InterruptedException {
        try (var sink = context.sink();
                var child = context.java(Core.SENDER, main, sink.port(), passes, warm, rounds, name)) {
            take(name, child);
        }
    }

    private void raw(Path raw, int batch) throws IOException, InterruptedException {
        run("c-raw-enc-" + batch,
                List.of(raw.toString(), "enc", "PORT", "20000000", Integer.toString(batch), Integer.toString(rounds)));
    }

    private void node(Path folder, String mode, int values) throws IOException, InterruptedException {
        run("node-ws-" + mode, List.of("node", folder.resolve("bench.js").toString(), mode, "PORT",
                Integer.toString(values), Integer.toString(warm), Integer.toString(rounds)));
    }

    private void run(String name, List<String> command) throws IOException, InterruptedException {
        try (var sink = context.sink()) {
            var words = command.stream().map(word -> word.equals("PORT") ? Integer.toString(sink.port()) : word)
                    .toList();
            try (var child = context.start(Core.SENDER, name, words)) {
                take(name, child);
            }
        }
    }

    /// All senders say `<name> <values/s> <CPU ns/value> ...`; only those in Java go on with two figures of allocation.
    private void take(String name, Child child) throws IOException, InterruptedException {
        for (var result : child.awaitEnd("RESULT", PATIENCE)) {
            var words = result.split(" ");
            boolean java = result.contains(" w=");
            boolean ours = name.startsWith("ours");
            var sample = new Sample(Double.parseDouble(words[1]), Double.parseDouble(words[2]),
                    java ? Double.parseDouble(words[3]) : Double.NaN,
                    ours ? Double.parseDouble(words[4].substring("w=".length())) : Double.NaN);
            samples.computeIfAbsent(name, _ -> new ArrayList<>()).add(sample);
        }
    }

    private static Map<String, Object> row(String name, List<Sample> samples) {
        double[] cpu = samples.stream().mapToDouble(Sample::cpuNanos).sorted().toArray();
        var row = new LinkedHashMap<String, Object>();
        row.put("name", name);
        row.put(CPU, median(cpu));
        row.put("cpuNsMin", cpu[0]);
        row.put("cpuNsMax", cpu[cpu.length - 1]);
        row.put("valuesPerSecond", Math.round(median(samples.stream().mapToDouble(Sample::rate).toArray())));
        double allocated = median(samples.stream().mapToDouble(Sample::allocated).toArray());
        if (!Double.isNaN(allocated)) {
            row.put("bytesPerValue", allocated);
            double writer = median(samples.stream().mapToDouble(Sample::writer).toArray());
            if (!Double.isNaN(writer)) {
                row.put("writerBytesPerValue", writer);
            }
        }
        row.put("samples", samples.size());
        return row;
    }

    /// The middle one, or the mean of the two in the middle.
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
