package io.stagenet.console.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The whole benchmark of the data plane and of the screen over it: `mvn -q -Pbench`.
///
/// Arguments: sections, of `throughput latency stall growth playback screen virgil`, all of them if none is named; `--quick` for short rounds,
/// for a look. Properties: `bench.yardsticks`, a folder with senders in other languages (see [Yardsticks]);
/// `bench.loops`, how often all candidates of a section run.
///
/// Figures go to `target/bench/results.json`, section by section, and from there into `docs/` ([Report]); those of a quick
/// run go to `target/bench-quick` alone. The tables are said on standard output.
public final class Bench {
    private static final String QUICK = "--quick";

    /// A part of the benchmark.
    @FunctionalInterface
    interface Section {
        /// @return a row for each candidate, with its `name`
        List<Map<String, Object>> run(BenchContext context) throws IOException, InterruptedException;
    }

    private Bench() {
    }

    private static Map<String, Section> sections() {
        var sections = new LinkedHashMap<String, Section>();
        sections.put("throughput", ThroughputBench::run);
        sections.put("latency", LatencyBench::run);
        sections.put("stall", StallBench::run);
        sections.put("growth", GrowthBench::run);
        sections.put("playback", PlaybackBench::run);
        sections.put("screen", ScreenBench::run);
        sections.put("virgil", VirgilBench::run);
        return sections;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var all = sections();
        var chosen = new ArrayList<>(List.of(args));
        boolean quick = chosen.removeIf(QUICK::equals);
        if (!all.keySet().containsAll(chosen)) {
            System.err.println("Sections are " + all.keySet() + ", and " + QUICK + " for a look; not " + chosen);
            System.exit(2);
        }
        var folder = Path.of("target", quick ? "bench-quick" : "bench");
        var yardsticks = Yardsticks.find(System.getProperty("bench.yardsticks", ""), folder);
        yardsticks.missing().forEach(System.err::println);
        var context = BenchContext.find(quick, yardsticks);
        var results = Results.open(folder.resolve("results.json"));
        results.machine(Machine.facts());
        results.missing(yardsticks.missing());
        for (var section : all.entrySet()) {
            if (chosen.isEmpty() || chosen.contains(section.getKey())) {
                var rows = section.getValue().run(context);
                var now = ZonedDateTime.now(ZoneOffset.UTC);
                results.section(section.getKey(), DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").format(now),
                        rows);
            }
        }
        System.out.println(Report.write(results, quick ? folder : Path.of("docs")));
    }
}
