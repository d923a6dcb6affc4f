package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opens and closes the window in a program of its own, because a toolkit that has left never comes back.
class ConsoleApplicationTest {
    private static final long MOST_SECONDS = 60;

    @TempDir Path folder;

    private List<String> run(String... arguments) throws IOException, InterruptedException {
        var tests = Path.of("target", "test-classes").toAbsolutePath().toString();
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Headless", "-Dprism.order=sw", "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "--enable-native-access=javafx.graphics", "--module-path", System.getProperty("jdk.module.path"),
                "--patch-module", "io.stagenet.console=" + tests, "--module",
                "io.stagenet.console/io.stagenet.console.WindowThatCloses"));
        command.addAll(List.of(arguments));
        var output = folder.resolve("output").toFile();
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
        try {
            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        var lines = Files.readAllLines(output.toPath(), StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as("exit code, after %s", lines).isZero();
        assertThat(folder.resolve("crash.log")).doesNotExist();
        return lines;
    }

    @SideBySide
    @Test
    void closingTheWindowEndsTheConsoleOffTheScreensThreadAndThenTheProgram() throws Exception {
        assertThat(run()).containsExactly("begun", "shown true",
                "left 0 windows, closed off the screen's thread: true");
    }

    @SideBySide
    @Test
    void aRehearsalClosesTheWindowByItself() throws Exception {
        assertThat(run("rehearse")).containsExactly("begun", "left 0 windows, closed off the screen's thread: true");
    }

    @SideBySide
    @Test
    void aConsoleThatDoesNotEndKeepsNobodyFromClosing() throws Exception {
        assertThat(run("stuck")).contains("left 0 windows, closed off the screen's thread: true")
                .anyMatch(line -> line.contains("did not end within"));
    }

    @SideBySide
    @Test
    void theWindowIsThereBeforeItsConsoleIsOpened() throws Exception {
        assertThat(run("slow")).containsExactly("sign shown true", "begun", "shown true",
                "left 0 windows, closed off the screen's thread: true");
    }

    @SideBySide
    @Test
    void aConsoleThatCannotBeOpenedTakesTheWindowAwayAndSaysWhy() throws Exception {
        assertThat(run("unusable")).containsExactly("sign shown true", "left 0 windows: The folder cannot be used");
    }

    @SideBySide
    @Test
    void aConsoleIsEndedWhoseWindowWasClosedBeforeItWasOpened() throws Exception {
        assertThat(run("hasty")).containsExactly("sign shown true",
                "left 0 windows, closed off the screen's thread: true");
    }
}
