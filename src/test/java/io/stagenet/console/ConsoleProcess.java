package io.stagenet.console;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program itself in a process of its own, as a script would use it.
public final class ConsoleProcess implements AutoCloseable {
    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    private ConsoleProcess(Process process) {
        this.process = process;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /// The words that start the program with these arguments.
    public static List<String> command(String... arguments) {
        try {
            var main = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
            var path = String.join(File.pathSeparator, main, System.getProperty("jdk.module.path", ""),
                    System.getProperty("java.class.path", ""));
            var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", path, "io.stagenet.console.Main"));
            command.addAll(List.of(arguments));
            return command;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ConsoleProcess start(String... arguments) throws IOException {
        return start(command(arguments));
    }

    /// @param command as of [#command], perhaps with words before it
    public static ConsoleProcess start(List<String> command) throws IOException {
        return new ConsoleProcess(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /// A program that was started elsewhere, such as on another host.
    public static ConsoleProcess over(Process process) {
        return new ConsoleProcess(process);
    }

    /// Sends one line and returns the one that answers it.
    public String ask(String line) throws IOException {
        say(line);
        return answer();
    }

    public void say(String line) throws IOException {
        in.write(line);
        in.newLine();
        in.flush();
    }

    /// Waits for one line of output.
    public String answer() throws IOException {
        var line = out.readLine();
        if (line == null) {
            // The end of its output comes before its own.
            throw new IOException("the program ended with " + process.onExit().join().exitValue());
        }
        return line;
    }

    /// Ends it as a power cut would.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Ends the input and returns the exit code.
    public int end() throws IOException, InterruptedException {
        in.close();
        return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
