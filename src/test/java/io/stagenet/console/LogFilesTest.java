package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.stagenet.console.model.LogLevel;
import io.stagenet.console.net.Doorbell;
import io.stagenet.console.store.WindowPlace;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogFilesTest {
    private static final Logger LOG = LoggerFactory.getLogger("io.stagenet.console.test.Noted");

    @TempDir private Path data;
    private final LinkedBlockingQueue<String> troubles = new LinkedBlockingQueue<>();
    private LogFiles log;

    private LogFiles open(Path folder, long fileSize, LogLevel level) {
        log = new LogFiles(folder, fileSize);
        log.open(level, troubles::add);
        return log;
    }

    @AfterEach
    void close() {
        log.close();
        // What other tests note goes where it did before.
        new LogFiles(data).setLevel(LogLevel.WARN);
    }

    private String text() throws IOException {
        log.close();
        return Files.readString(data.resolve("console.log"));
    }

    @Test
    void whatIsNotedStandsInTheFileWithTimeThreadAndPlace() throws IOException {
        open(data, LogFiles.FILE_SIZE, LogLevel.INFO);
        LOG.info("a cable was pulled");
        LOG.debug("which nobody wants to know");
        assertThat(text()).matches(
                "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\S+ INFO  \\[.+] Noted: a cable was pulled\\R");
        assertThat(troubles).isEmpty();
    }

    @Test
    void theLevelChangesWhileItRuns() throws IOException {
        open(data, LogFiles.FILE_SIZE, LogLevel.ERROR);
        LOG.warn("one");
        log.setLevel(LogLevel.TRACE);
        LOG.trace("two");
        log.setLevel(LogLevel.INFO);
        LOG.debug("three");
        LOG.info("four");
        assertThat(text().lines()).hasSize(2).first().asString().contains("two");
    }

    @Test
    void whatADeviceSaysCannotLookLikeALineOfOurs() throws IOException {
        open(data, LogFiles.FILE_SIZE, LogLevel.INFO);
        LOG.info("it said {}", "hello\n2026-01-01 ERROR [main] all is lost\u001b[31m");
        assertThat(text().lines()).hasSize(1).first().asString().doesNotContain("\u001b");
    }

    @Test
    void filesAreOfBoundedSizeAndNumberAndTheNewestIsKept() throws IOException {
        int size = 16_384;
        open(data, size, LogLevel.INFO);
        var padding = "x".repeat(200);
        for (int i = 0; i < 6_000; i++) {
            LOG.info("{} {}", i, padding);
            if (i % 500 == 0) {
                // The queue leaves out what a disk is too slow for; it is to have time here.
                awaitLine(" " + i + " ");
            }
        }
        LOG.info("the last word");
        awaitLine("the last word");
        var facts = log.facts();
        assertThat(facts.files()).hasSizeLessThanOrEqualTo(LogFiles.MOST_FILES).first()
                .isEqualTo(data.toAbsolutePath().resolve("console.log"));
        try (var files = Files.list(data)) {
            assertThat(files.toList()).hasSameSizeAs(facts.files());
        }
        assertThat(facts.bytes()).isBetween((long) size * (LogFiles.MOST_FILES - 1),
                (long) (size + 512) * LogFiles.MOST_FILES);
    }

    @Test
    void aFileThatCannotBeMovedAwayIsEmptiedInsteadOfGrowing() throws IOException {
        int size = 16_384;
        // A folder with something in it takes no file in its place.
        Files.createDirectories(data.resolve("console.1.log/something"));
        open(data, size, LogLevel.INFO);
        var padding = "x".repeat(200);
        for (int i = 0; i < 400; i++) {
            LOG.info("{} {}", i, padding);
        }
        LOG.info("the last word");
        awaitLine("the last word");
        assertThat(data.resolve("console.log")).satisfies(
                file -> assertThat(Files.size(file)).isLessThan(size + 512));
    }

    private void awaitLine(String part) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (log.facts().files().stream().noneMatch(file -> contains(file, part))) {
                Thread.onSpinWait();
            }
        });
    }

    private static boolean contains(Path file, String part) {
        try {
            return Files.readString(file).contains(part);
        } catch (IOException moved) {
            return false;
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidOnceAndNothingElseHappens() throws Exception {
        var file = Files.writeString(data.resolve("taken"), "");
        open(file.resolve("logs"), LogFiles.FILE_SIZE, LogLevel.INFO);
        LOG.error("nobody hears this");
        assertThat(troubles).singleElement().asString().contains(file.toString(), "cannot be written");
        assertThat(log.facts().trouble()).isEqualTo(troubles.peek());
        assertThat(log.facts().files()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsSaidOnceAndWhoeverNotesSomethingGoesOn() throws Exception {
        Files.createSymbolicLink(data.resolve("console.log"), Path.of("/dev/full"));
        open(data, LogFiles.FILE_SIZE, LogLevel.INFO);
        LOG.info("one");
        assertThat(troubles.poll(20, TimeUnit.SECONDS)).contains(data.toString());
        IntStream.range(0, 5_000).forEach(i -> LOG.info("more {}", i));
        log.close();
        assertThat(troubles).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoeverNotesSomethingNeverWaitsForADiskThatHangs() throws Exception {
        var pipe = data.resolve("console.log");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        // Held open and never read: what does not fit in the pipe stands still.
        try (var held = new RandomAccessFile(pipe.toFile(), "rw")) {
            open(data, LogFiles.FILE_SIZE, LogLevel.INFO);
            var long100 = "x".repeat(100);
            assertTimeoutPreemptively(Duration.ofSeconds(5),
                    () -> IntStream.range(0, 20_000).forEach(i -> LOG.info("{} {}", i, long100)));
            assertTimeoutPreemptively(Duration.ofSeconds(5), log::close);
            assertThat(held.read()).isNotNegative();
        }
    }

    @Test
    void theTokenThatRaisesTheWindowIsNotInIt() throws Exception {
        open(data.resolve("logs"), LogFiles.FILE_SIZE, LogLevel.TRACE);
        String token;
        try (var door = WindowDoor.open(data, _ -> true)) {
            assertThat(door).isNotNull();
            var place = WindowPlace.read(data);
            assertThat(place).isNotNull();
            token = place.token();
            assertThat(WindowDoor.knock(data, null)).isTrue();
            assertThat(Doorbell.ring(place.port(), "0".repeat(48))).isFalse();
        }
        assertThat(WindowDoor.knock(data, null)).isFalse();
        LOG.info("end");
        log.close();
        String all = log.facts().files().stream().map(LogFilesTest::read).collect(Collectors.joining());
        assertThat(all).contains("end").doesNotContain(token);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aConsoleKeepsItsLogInItsDataFolderAndStandardErrorIsEmpty() throws Exception {
        log = new LogFiles(data.resolve("unused"));
        var command = ConsoleProcess.command("--headless", "--json", "--demo", "--no-discovery", "--data-dir",
                data.toString());
        var error = data.resolve("stderr");
        var process = new ProcessBuilder(command).redirectError(error.toFile()).start();
        try (var console = ConsoleProcess.over(process)) {
            assertThat(console.ask("log")).contains("\"level\":\"info\"", "\"files\":[\"console.log\"]",
                    data.resolve("logs").toString());
            assertThat(console.ask("LOG LEVEL DEBUG")).contains("\"status\":\"ok\"");
            assertThat(console.ask("wait online DMX-FOH 20")).contains("\"status\":\"ok\"");
            assertThat(console.ask("log")).contains("\"level\":\"debug\"");
            assertThat(console.ask("log level loud")).contains("\"position\":10");
            assertThat(console.end()).isOne();
        }
        assertThat(Files.readString(error)).isEmpty();
        assertThat(Files.readAllLines(data.resolve("logs/console.log"))).anyMatch(line -> line.contains("begins"))
                .anyMatch(line -> line.contains(" DEBUG ")).last().asString().contains("has ended");
        assertThat(List.of(data.resolve("unused"))).noneMatch(Files::exists);
    }
}
