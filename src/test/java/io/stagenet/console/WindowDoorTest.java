package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.store.DataFolder;
import io.stagenet.console.store.WindowPlace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowDoorTest {
    @TempDir private Path folder;
    private final AtomicInteger raised = new AtomicInteger();
    private volatile String handedOver = "";
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private boolean raise(String show) {
        raised.incrementAndGet();
        handedOver = show;
        return true;
    }

    private int start(String... more) {
        var args = Stream.concat(Stream.of("--data-dir", folder.toString()),
                Arrays.stream(more)).toArray(String[]::new);
        return Main.commandLine(InputStream.nullInputStream(), new ByteArrayOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8)).execute(args);
    }

    @Test
    void aSecondStartRaisesTheWindowAndSaysSo() throws Exception {
        try (var held = DataFolder.open(folder); var door = WindowDoor.open(held.path(), this::raise)) {
            assertThat(start("--no-discovery")).isZero();
            assertThat(raised).hasValue(1);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains(folder.toString()).contains("front");
            assertThat(door).isNotNull();
        }
    }

    @Test
    void aShowIsHandedToTheWindowThatIsThere() throws Exception {
        try (var held = DataFolder.open(folder); var door = WindowDoor.open(held.path(), this::raise)) {
            var show = folder.resolve("M\u00e4rchen 1.stage");
            Files.createFile(show);
            Files.createFile(show.resolveSibling("Lear.stage"));
            assertThat(start("--no-discovery", show.toString())).isZero();
            assertThat(handedOver).isEqualTo(show.toString());
            assertThat(start("--no-discovery", "--show", show.resolveSibling("Lear.stage").toString())).isZero();
            assertThat(handedOver).endsWith("Lear.stage");
            assertThat(door).isNotNull();
        }
    }

    @Test
    void aForgottenPinIsUndoneFromOutside() throws Exception {
        try (var held = DataFolder.open(folder); var door = WindowDoor.open(held.path(), this::raise)) {
            assertThat(start("--unlock")).isZero();
            assertThat(handedOver).isEqualTo(WindowDoor.UNLOCK);
            assertThat(door).isNotNull();
        }
        assertThat(start("--unlock")).as("nobody is there").isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("never locked");
    }

    @Test
    void aHeadlessStartRaisesNothing() throws Exception {
        try (var held = DataFolder.open(folder); var door = WindowDoor.open(held.path(), this::raise)) {
            assertThat(start("--headless", "--no-discovery")).isEqualTo(Main.WRONG_USE);
            assertThat(raised).hasValue(0);
            assertThat(door).isNotNull();
        }
    }

    @Test
    void aConsoleThatEndsIsWaitedForAndThenTheProgramStarts() throws Exception {
        var held = DataFolder.open(folder);
        var door = WindowDoor.open(held.path(), _ -> false);
        assertThat(door).isNotNull();
        var args = ConsoleProcess.command("--data-dir", folder.toString(), "--no-discovery", "--virgil-port", "0");
        args.addAll(1, List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        var second = new ProcessBuilder(args).redirectErrorStream(true).start();
        try (var said = second.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.lines().filter(line -> line.contains("Waiting for it")).findFirst()).isPresent();
            assertThat(second.isAlive()).isTrue();
            held.close();
            door.close();
            // Else it would stand still when it has said more than a pipe holds.
            var heard = CompletableFuture.runAsync(() -> said.lines().forEach(_ -> {
            }));
            awaitItsOwnWindow(second);
            // By its handle: the process itself would take what is still to be heard away with it.
            second.toHandle().destroy();
            assertThat(heard).succeedsWithin(60, TimeUnit.SECONDS);
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            second.destroyForcibly();
            held.close();
            door.close();
        }
    }

    private void awaitItsOwnWindow(Process console) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!WindowDoor.knock(folder, null)) {
            assertThat(console.isAlive()).as("the console lives").isTrue();
            assertThat(System.nanoTime()).as("its own window is there within a minute").isLessThan(deadline);
            // Leaves the processor to whom it waits for.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Test
    void aConsoleWhoseWindowComesMeanwhileIsRaised() throws Exception {
        try (var held = DataFolder.open(folder);
                var door = WindowDoor.open(held.path(), _ -> raised.incrementAndGet() > 3)) {
            assertThat(start("--no-discovery")).isZero();
            assertThat(raised).hasValue(4);
            assertThat(err.toString(StandardCharsets.UTF_8)).containsOnlyOnce("Waiting for it")
                    .contains("at the front");
            assertThat(door).isNotNull();
        }
    }

    @Test
    void aConsoleWithoutAWindowIsSaidToUseTheFolder() throws Exception {
        // As a console leaves it whose process was killed: the port is nobody's now.
        int gone;
        try (var socketless = WindowDoor.open(folder, this::raise)) {
            assertThat(socketless).isNotNull();
            gone = WindowPlace.read(folder).port();
        }
        new WindowPlace(gone, "0123456789abcdef0123456789abcdef").write(folder);
        try (var held = DataFolder.open(folder)) {
            assertThat(start("--no-discovery")).isEqualTo(Main.WRONG_USE);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains(held.path().toString()).contains("--data-dir");
        }
    }

    @Test
    void theTokenIsItsOwnersAloneAndGoesWithTheWindow() throws Exception {
        try (var door = WindowDoor.open(folder, this::raise)) {
            assertThat(door).isNotNull();
            var file = folder.resolve("window");
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            }
            assertThat(WindowDoor.knock(folder, null)).isTrue();
        }
        assertThat(folder).isEmptyDirectory();
        assertThat(WindowDoor.knock(folder, null)).isFalse();
    }

    @Test
    void whatAnotherConsoleWroteThereIsLeft() throws Exception {
        var other = new WindowPlace(1, "0123456789abcdef0123456789abcdef");
        try (var door = WindowDoor.open(folder, this::raise)) {
            assertThat(door).isNotNull();
            other.write(folder);
        }
        assertThat(WindowPlace.read(folder)).isEqualTo(other);
        Files.writeString(folder.resolve("window"), "99999999999 no");
        assertThat(WindowPlace.read(folder)).isNull();
    }
}
