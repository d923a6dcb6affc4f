package io.stagenet.console.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A process the benchmark started: what it says on standard output, and its end. What it says on standard error goes
/// where ours goes.
final class Child implements AutoCloseable {
    private static final String END = "\0";
    private static final long PATIENCE_SECONDS = 5;

    /// Those that run. When the benchmark itself is ended, they are too.
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroy)));
    }

    private final String name;
    private final Process process;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    static Child start(String name, List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        RUNNING.add(process);
        var child = new Child(name, process);
        Thread.ofPlatform().daemon().name("read " + name)
                .start(() -> child.read(process.inputReader(StandardCharsets.UTF_8)));
        return child;
    }

    private void read(BufferedReader reader) {
        try (reader) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // The process was killed while it spoke: the end of its lines like any other.
            lines.add("(cut off: " + e.getMessage() + ")");
        }
        lines.add(END);
    }

    long pid() {
        return process.pid();
    }

    /// Says a line to its standard input.
    void say(String line) throws IOException {
        var writer = process.outputWriter(StandardCharsets.UTF_8);
        writer.write(line);
        writer.newLine();
        writer.flush();
    }

    /// Waits for a line that begins so, and drops those before it.
    ///
    /// @return the rest of that line, trimmed
    /// @throws IOException if the process ends, or the time passes, without it
    String await(String prefix, Duration atMost) throws IOException, InterruptedException {
        var heard = new ArrayList<String>();
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            var line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null || line.equals(END)) {
                throw new IOException(name + (line == null ? " took too long" : " ended") + " before it said '" + prefix
                        + "'; it said " + heard);
            }
            if (line.startsWith(prefix)) {
                return line.substring(prefix.length()).trim();
            }
            heard.add(line);
        }
    }

    /// Waits for the end.
    ///
    /// @return every line that begins so, without the prefix
    /// @throws IOException if it takes too long or ends badly
    List<String> awaitEnd(String prefix, Duration atMost) throws IOException, InterruptedException {
        if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException(name + " took longer than " + atMost);
        }
        var all = new ArrayList<String>();
        for (var line = lines.take(); !line.equals(END); line = lines.take()) {
            all.add(line);
        }
        if (process.exitValue() != 0) {
            throw new IOException(name + " ended with " + process.exitValue() + " and said " + all);
        }
        return all.stream().filter(line -> line.startsWith(prefix)).map(line -> line.substring(prefix.length()).trim())
                .toList();
    }

    /// Kills it if it still runs, and waits until it is gone.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            RUNNING.remove(process);
        }
    }
}
