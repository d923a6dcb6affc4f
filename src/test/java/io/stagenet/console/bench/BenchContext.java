package io.stagenet.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What the sections of the benchmark share: how processes are started and pinned, the yardsticks found, and whether
/// little time is left.
///
/// @param quick      fewer and shorter rounds, for a look
/// @param yardsticks the tools written in other languages
/// @param tasks      whether `taskset` is there to pin processes with
record BenchContext(boolean quick, Yardsticks yardsticks, boolean tasks) {
    private static final Duration START = Duration.ofSeconds(20);

    /// Where a process runs.
    enum Core {
        /// On any.
        ANY,
        /// Every sender whose throughput is measured: the first core.
        SENDER,
        /// The sink, away from the sender: the second core, if there is one.
        SINK
    }

    static BenchContext find(boolean quick, Yardsticks yardsticks) {
        boolean tasks = Files.isExecutable(Path.of("/usr/bin/taskset"))
                && Runtime.getRuntime().availableProcessors() > 1;
        return new BenchContext(quick, yardsticks, tasks);
    }

    /// Starts a program. Whoever starts it closes it, in any case.
    Child start(Core core, String name, List<String> command) throws IOException {
        var all = new ArrayList<String>();
        if (tasks && core != Core.ANY) {
            all.addAll(List.of("taskset", "-c", core == Core.SENDER ? "0" : "1"));
        }
        all.addAll(command);
        return Child.start(name, all);
    }

    /// Starts a main of the test tree with the flags every Java candidate has: G1, a heap of 1 GiB. Whoever starts it
    /// closes it, in any case.
    Child java(Core core, Class<?> main, Object... args) throws IOException {
        return java(core, List.of(), main, args);
    }

    /// Like [#java(Core, Class, Object...)], with more flags of the virtual machine.
    Child java(Core core, List<String> flags, Class<?> main, Object... args) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseG1GC", "-Xms1g", "-Xmx1g"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (var arg : args) {
            command.add(arg.toString());
        }
        return start(core, main.getSimpleName(), command);
    }

    /// Starts a [Sink] on its own core and waits until it listens. Whoever starts it closes it, in any case.
    RunningSink sink() throws IOException, InterruptedException {
        return sink(Core.SINK);
    }

    /// Like [#sink()], elsewhere.
    RunningSink sink(Core core) throws IOException, InterruptedException {
        var child = java(core, Sink.class, 0);
        try {
            return new RunningSink(child, Integer.parseInt(child.await("LISTENING", START)));
        } catch (IOException | InterruptedException | RuntimeException e) {
            child.close();
            throw e;
        }
    }

    /// Says what is going on, on standard error: standard output holds the tables.
    @SuppressWarnings("AnnotateFormatMethod")
    void note(String format, Object... args) {
        System.err.printf(format + "%n", args);
    }

    /// A sink in its own process.
    ///
    /// @param port on the loopback, 127.0.0.1
    record RunningSink(Child process, int port) implements AutoCloseable {
        @Override
        public void close() {
            process.close();
        }
    }
}
