package io.stagenet.console.bench.micro;

import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the micro-benchmarks of this package with JMH's own command line, with the allocation profiler on, and writes
/// `target/bench/jmh.json`.
public final class JmhRun {
    private static final Path RESULT = Path.of("target", "bench", "jmh.json");

    private JmhRun() {
    }

    public static void main(String[] args) throws Exception {
        Files.createDirectories(RESULT.getParent());
        new Runner(new OptionsBuilder().parent(new CommandLineOptions(args))
                .addProfiler(GCProfiler.class)
                .resultFormat(ResultFormatType.JSON)
                .result(RESULT.toString())
                .build()).run();
    }
}
