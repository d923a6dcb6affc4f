package io.stagenet.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir Path folder;
    private Results results;

    @BeforeEach
    void open() throws IOException {
        results = Results.open(folder.resolve("results.json"));
    }

    @Test
    void marksABarMetAtItAndMissedBelow() throws IOException {
        throughput(60, 30, 6_000);
        assertThat(Bars.of(results)).filteredOn(bar -> bar.promise().contains("raw C")).singleElement()
                .matches(Bars.Bar::met).extracting(Bars.Bar::measured).isEqualTo("50 %");
        assertThat(Bars.of(results)).filteredOn(bar -> bar.promise().contains("per value, CPU")).singleElement()
                .matches(Bars.Bar::met);
        throughput(60.1, 30, 6_000);
        assertThat(Bars.of(results)).filteredOn(bar -> bar.promise().contains("raw C")).noneMatch(Bars.Bar::met);
        assertThat(Bars.of(results)).filteredOn(bar -> bar.promise().contains("one send per value"))
                .noneMatch(Bars.Bar::met);
    }

    @Test
    void readsBackWhatItWroteAndKeepsTheOtherSections() throws IOException {
        throughput(60, 30, 6_000);
        results.section("growth", "today", List.of(growth(1, 512, 0.02)));
        var again = Results.open(folder.resolve("results.json"));
        assertThat(again.row("throughput", "ours").orElseThrow().number("cpuNs")).isEqualTo(60);
        assertThat(again.section("growth").orElseThrow().rows()).hasSize(1);
    }

    @Test
    void drawsALineForEverySeriesAndWritesItsRows() throws IOException {
        results.section("growth", "today", List.of(growth(1, 512, 0.02), growth(8, 512, 0.06), growth(64, 512, 0.3),
                growth(128, 510, 0.55), growth(1, 8192, 0.1), growth(1, 65523, 0.5)));
        Report.write(results, folder);
        var svg = Files.readString(folder.resolve("performance-growth.svg"));
        assertThat(svg.split("<polyline", -1)).hasSize(1 + 5);
        assertThat(svg).doesNotContain("NaN").contains("65,523");
        assertThat(Files.readString(folder.resolve("performance-tables.md"))).contains("| 128 | 510 | 65,280 | 0.55 |");
    }

    private void throughput(double ours, double raw, double node) throws IOException {
        results.section("throughput", "today",
                List.of(Map.of("name", "ours", "cpuNs", ours), Map.of("name", "c-raw-enc-65536", "cpuNs", raw),
                        Map.of("name", "node-ws-naive", "cpuNs", node)));
    }

    private static Map<String, Object> growth(int gateways, int each, double share) {
        return Map.ofEntries(Map.entry("name", gateways + " x " + each), Map.entry("gateways", gateways),
                Map.entry("addressesPerGateway", each), Map.entry("addresses", gateways * each),
                Map.entry("cpuShare", share), Map.entry("cpuShareMin", share), Map.entry("cpuShareMax", share),
                Map.entry("nsPerValue", 150.0), Map.entry("p99us", 1200.0 * gateways / 8 + 300));
    }
}
