package io.stagenet.console.bench;

import io.stagenet.console.bench.Results.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/// Writes the tables and the plot of a benchmark's results: `performance-tables.md` and `performance-growth.svg`.
///
/// Arguments, both optional: the results, else `target/bench/results.json`; the folder to write to, else `docs`.
public final class Report {
    private final Results results;
    private final StringBuilder text = new StringBuilder();

    private Report(Results results) {
        this.results = results;
    }

    public static void main(String[] args) throws IOException {
        var file = Path.of(args.length > 0 ? args[0] : "target/bench/results.json");
        System.out.println(write(Results.open(file), Path.of(args.length > 1 ? args[1] : "docs")));
    }

    /// @return the tables, in Markdown
    static String write(Results results, Path folder) throws IOException {
        var tables = new Report(results).tables();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("performance-tables.md"), tables);
        var growth = results.section("growth");
        if (growth.isPresent()) {
            Files.writeString(folder.resolve("performance-growth.svg"), GrowthPlot.draw(growth.get().rows()));
        }
        return tables;
    }

    private String tables() {
        line("# Performance in figures");
        line("");
        line("Written by `mvn -q -Pbench` from what it measured, not by hand. What it means: [performance.md](performance.md).");
        line("");
        results.machine().forEach((key, value) -> line("- " + key + ": " + value));
        results.missing().forEach(what -> line("- not measured: " + what));
        bars();
        throughput();
        section("latency", "Fader to wire, and the load carried",
                "Lateness counts from the time a move was scheduled for to its receipt; medians over runs, ranges in brackets.",
                "| sender, gateways of 512 | core | CPU ns/value | values/s | delivered | p50 us | p99 us | p99.9 us |",
                row -> cells(row.name(), range(row, "cpuShare", "%.2f"), number(row, "nsPerValue", "%.0f"),
                        number(row, "valuesPerSecond", "%,.0f"), delivered(row), range(row, "p50us", "%.0f"),
                        range(row, "p99us", "%.0f"), range(row, "p999us", "%.0f")));
        section("stall", "A stalled gateway", "Latency is that of the other gateway.",
                "| sender | heap MB | stale values | catch-up ms | p50 us | p99 us | p99.9 us |",
                row -> cells(row.name(), range(row, "heapGrowthMb", "%.2f"), range(row, "stale", "%,.0f"),
                        range(row, "catchUpMs", "%.1f"), range(row, "p50us", "%.0f"), range(row, "p99us", "%.0f"),
                        range(row, "p999us", "%.0f")));
        section("growth", "Cost as the rig grows", "![Cost as the rig grows](performance-growth.svg)",
                "| gateways | addresses each | addresses | core | CPU ns/value | values/s | delivered | p50 us | p99 us | p99.9 us | heap MB |",
                row -> cells(number(row, "gateways", "%.0f"), number(row, "addressesPerGateway", "%,.0f"),
                        number(row, "addresses", "%,.0f"), range(row, "cpuShare", "%.2f"),
                        number(row, "nsPerValue", "%.0f"), number(row, "valuesPerSecond", "%,.0f"), delivered(row),
                        range(row, "p50us", "%.0f"), range(row, "p99us", "%.0f"), range(row, "p999us", "%.0f"),
                        number(row, "heapMb", "%.1f")));
        section("playback", "The playback of a whole rig, before sending",
                "Cues of 5 s that follow each other by themselves, each moving every one of 32,768 addresses; marked and woken, not sent.",
                "| what | core | CPU ns/value | values/s | bytes/value |",
                row -> cells(row.name(), range(row, "cpuShare", "%.2f"), range(row, "nsPerValue", "%.0f"),
                        number(row, "valuesPerSecond", "%,.0f"), number(row, "bytesPerValue", "%.2f")));
        section("screen", "The screen while the whole rig fades",
                "Headless platform, software pipeline, 1280x720: between two pulses, and from a filter to its painted rows.",
                "| what | p50 ms | p99 ms | max ms | pulses/s | FX thread, cores | process, cores | values/s |",
                row -> cells(row.name(), number(row, "p50ms", "%.1f"), number(row, "p99ms", "%.1f"),
                        number(row, "maxms", "%.1f"), number(row, "pulsesPerSecond", "%.1f"),
                        number(row, "fxShare", "%.2f"), number(row, "cpuShare", "%.2f"),
                        number(row, "valuesPerSecond", "%,.0f")));
        section("virgil", "64 stageboxes of 64 head amps, each reporting every 500 ms",
                "Real multicast on loopback, boxes in a process of their own. From the sending of a datagram to its value on the FX thread.",
                "| datagrams | core | messages/s | p50 ms | p99 ms | max ms | hops/s | bytes/message |",
                row -> cells(row.name(), range(row, "cpuShare", "%.2f"), number(row, "valuesPerSecond", "%,.0f"),
                        range(row, "p50ms", "%.1f"), range(row, "p99ms", "%.1f"), range(row, "maxms", "%.1f"),
                        range(row, "hopsPerSecond", "%.0f"), number(row, "bytesPerValue", "%,.0f")));
        return text.toString();
    }

    private void bars() {
        line("");
        line("## Bars");
        line("");
        head("| promise | bar | measured | met |");
        for (var bar : Bars.of(results)) {
            line(cells(bar.promise(), bar.bar(), bar.measured(), bar.met() ? "yes" : "**no**"));
        }
    }

    private void throughput() {
        section("throughput", "Flat out over one connection",
                "CPU of the sender's process, sender and sink on a core each: medians over rounds, ranges in brackets. The last columns say how many times less CPU than the others it takes.",
                "| sender | CPU ns/value | values/s | bytes/value | by the writer | of raw C | of raw Java | x Node | x Node corked | x naive |",
                row -> cells("`" + row.name() + "`", range(row, ThroughputBench.CPU, "%.1f"),
                        number(row, "valuesPerSecond", "%,.0f"), number(row, "bytesPerValue", "%,.2f"),
                        number(row, "writerBytesPerValue", "%.2f"), against(row, "c-raw-enc-65536", 100, "%.0f %%"),
                        against(row, "raw-java-65536", 100, "%.0f %%"), against(row, "node-ws-naive", 1, "%.1f"),
                        against(row, "node-ws-cork", 1, "%.1f"), against(row, "naive-jws", 1, "%.1f")));
    }

    private void section(String name, String title, String note, String head, Function<Row, String> cells) {
        results.section(name).ifPresent(section -> {
            line("");
            line("## " + title);
            line("");
            line(note + " Run at " + section.date() + ".");
            line("");
            head(head);
            section.rows().forEach(row -> line(cells.apply(row)));
        });
    }

    private void head(String head) {
        line(head);
        line("|" + "---|".repeat((int) head.chars().filter(c -> c == '|').count() - 1));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /// How many times less CPU a row takes than another one, times `unit`.
    private String against(Row row, String other, double unit, String pattern) {
        return results.row("throughput", other)
                .map(found -> format(pattern,
                        unit * found.number(ThroughputBench.CPU) / row.number(ThroughputBench.CPU)))
                .orElse("");
    }

    private static String delivered(Row row) {
        double share = row.number("delivered") / row.number("offered");
        return share == 1 ? "all" : format("%.3f %%", 100 * share);
    }

    private static String number(Row row, String key, String pattern) {
        return row.has(key) ? format(pattern, row.number(key)) : "";
    }

    private static String range(Row row, String key, String pattern) {
        if (!row.has(key)) {
            return "";
        }
        var median = format(pattern, row.number(key));
        var least = format(pattern, row.number(key + "Min"));
        var most = format(pattern, row.number(key + "Max"));
        return least.equals(most) ? median : median + " (" + least + "-" + most + ")";
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
