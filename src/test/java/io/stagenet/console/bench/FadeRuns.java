package io.stagenet.console.bench;

import io.stagenet.console.bench.BenchContext.Core;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Runs senders of fades, each with a sink of its own, and puts their figures together. Neither is pinned to a core: the
/// threads of a console are not either.
final class FadeRuns {
    private static final Path NODE_FADE = Path.of("src", "test", "bench", "node", "fade.js");
    private static final Duration BESIDE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> FIGURES = new TypeReference<>() {
    };
    /// What differs from run to run, and so has a range beside its median.
    private static final Set<String> MEASURED = Set.of("delivered", "valuesPerSecond", "cpuShare", "nsPerValue",
            "bytesPerValue", "writerBytesPerValue", "p50us", "p99us", "p999us", "maxus", "timerP99us", "heapMb",
            "heapGrowthMb", "stale", "catchUpMs", "p50ms", "p99ms", "maxms", "hopsPerSecond");

    /// One sender, ready to run.
    interface Run {
        Map<String, Object> figures() throws IOException, InterruptedException;
    }

    private FadeRuns() {
    }

    /// How often each sender runs: `-Dbench.loops`, else 3, or once when little time is left.
    static int loops(BenchContext context) {
        return Integer.getInteger("bench.loops", context.quick() ? 1 : 3);
    }

    /// Runs a [FadeSender].
    ///
    /// @return its figures
    static Map<String, Object> java(BenchContext context, FadeOrder order) throws IOException, InterruptedException {
        try (var sink = context.sink(Core.ANY);
                var sender = context.java(Core.ANY, FadeSender.class, order.to(sink.port()).words().toArray())) {
            return figures(sender, order);
        }
    }

    /// Runs `fade.js` of the test tree with the `ws` of the yardsticks.
    ///
    /// @param mode `cork` or `naive`
    static Map<String, Object> node(BenchContext context, Path node, String mode, FadeOrder order)
            throws IOException, InterruptedException {
        try (var sink = context.sink(Core.ANY)) {
            var command = new ArrayList<>(List.of("env", "NODE_PATH=" + node.toAbsolutePath().resolve("node_modules"),
                    "node", NODE_FADE.toString(), "mode=" + mode));
            command.addAll(order.to(sink.port()).words());
            try (var sender = context.start(Core.ANY, "node-" + mode, command)) {
                return figures(sender, order);
            }
        }
    }

    private static Map<String, Object> figures(Child sender, FadeOrder order)
            throws IOException, InterruptedException {
        var load = Duration.ofSeconds(order.warmSeconds() + order.seconds());
        return JSON.readValue(sender.awaitEnd("RESULT", load.plus(BESIDE)).getLast(), FIGURES);
    }

    /// Runs all, one after the other, so often: what slows the machine down for a while meets each of them.
    ///
    /// @return a row for each, in order: its `name`, and its figures, where measured ones are medians with `<key>Min` and
    ///         `<key>Max` beside
    static List<Map<String, Object>> interleaved(BenchContext context, String section, Map<String, Run> runs)
            throws IOException, InterruptedException {
        var results = new LinkedHashMap<String, List<Map<String, Object>>>();
        int loops = loops(context);
        for (int loop = 1; loop <= loops; loop++) {
            for (var run : runs.entrySet()) {
                context.note("%s %d/%d: %s", section, loop, loops, run.getKey());
                results.computeIfAbsent(run.getKey(), _ -> new ArrayList<>()).add(run.getValue().figures());
            }
        }
        return results.entrySet().stream().map(each -> row(each.getKey(), each.getValue())).toList();
    }

    static Map<String, Object> row(String name, List<Map<String, Object>> results) {
        var row = new LinkedHashMap<String, Object>();
        row.put("name", name);
        results.getFirst().forEach((key, first) -> {
            if (MEASURED.contains(key)) {
                double[] values = results.stream().mapToDouble(each -> number(each.get(key))).sorted().toArray();
                int half = values.length / 2;
                double median = values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
                boolean whole = first instanceof Integer || first instanceof Long;
                row.put(key, plain(median, whole));
                row.put(key + "Min", plain(values[0], whole));
                row.put(key + "Max", plain(values[values.length - 1], whole));
            } else {
                row.put(key, first);
            }
        });
        return row;
    }

    private static double number(Object figure) {
        return ((Number) figure).doubleValue();
    }

    /// @param whole whether the figure is a count
    private static Object plain(double value, boolean whole) {
        // Not with ?: which would make a double of both.
        if (whole) {
            return Math.round(value);
        }
        return value;
    }
}
