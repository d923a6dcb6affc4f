package io.stagenet.console.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Wanted;
import io.stagenet.console.text.Language;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DiskShelfTest {
    @TempDir private Path temporary;
    private Path data;
    private Path file;
    private DataFolder folder;
    private Disk disk;
    private DiskShelf shelf;

    @BeforeEach
    void open() throws Exception {
        data = temporary.resolve("data");
        file = Files.createDirectories(temporary.resolve("shows")).resolve("M\u00e4rchen 1.stage");
        folder = DataFolder.open(data);
        disk = new Disk();
        shelf = new DiskShelf(folder, disk, Runnable::run);
    }

    @AfterEach
    void close() {
        disk.close();
        shelf.close();
        folder.close();
    }

    private static <T> T done(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private static String refused(CompletionStage<?> stage) {
        var failure = new String[1];
        assertThatThrownBy(() -> done(stage)).cause().isInstanceOf(IOException.class)
                .satisfies(cause -> failure[0] = cause.getMessage());
        return failure[0];
    }

    private static ShowDocument named(String name) {
        return ShowDocument.of(ShowData.EMPTY.withNames(new TreeMap<>(Map.of(1, name))));
    }

    @Test
    void aSavedShowIsOpenedAgainAndEarlierSavesStayBesideIt() throws Exception {
        for (int i = 1; i <= DiskShelf.GENERATIONS + 2; i++) {
            done(shelf.save(file, named("save " + i), null));
        }
        assertThat(done(shelf.open(file)).document().show().name(1)).isEqualTo("save 7");
        for (int back = 1; back <= DiskShelf.GENERATIONS; back++) {
            var earlier = file.resolveSibling(file.getFileName() + "." + back);
            assertThat(done(shelf.open(earlier)).document().show().name(1)).isEqualTo("save " + (7 - back));
        }
        try (var all = Files.list(file.getParent())) {
            assertThat(all).hasSize(1 + DiskShelf.GENERATIONS);
        }
    }

    @Test
    void aDamagedFileIsLeftAsItIsAndTheSaveBeforeItNamed() throws Exception {
        done(shelf.save(file, named("first"), null));
        done(shelf.save(file, named("second"), null));
        byte[] whole = Files.readAllBytes(file);
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        Files.write(file, half);
        assertThat(refused(shelf.open(file))).contains("ends too early", file + ".1", "not touched")
                .doesNotContain("checksum", "by hand");
        assertThat(Files.readAllBytes(file)).isEqualTo(half);
        assertThat(done(shelf.open(file.resolveSibling(file.getFileName() + ".1"))).document().show().name(1))
                .isEqualTo("first");
    }

    @Test
    void whatIsNoShowIsRefusedInOneSentence() throws Exception {
        assertThat(refused(shelf.open(file))).isEqualTo(file + " does not exist.");
        assertThat(refused(shelf.open(data))).contains("that is a folder");
        Files.writeString(file, "{\"format\": 9, \"kind\": \"stagenet-show\"}");
        assertThat(refused(shelf.open(file))).contains("newer console");
        Files.writeString(file, "[1]");
        assertThat(refused(shelf.open(file))).contains("cannot be opened");
        assertThat(refused(shelf.save(temporary.resolve("nowhere/x.stage"), named("x"), null))).isNotBlank();
    }

    @Test
    void oneConsoleWritesAShowAndTheOtherHearsWho() throws Exception {
        done(shelf.save(file, named("x"), null));
        var child = ChildConsole.start("hold", file);
        try (var said = child.inputReader()) {
            assertThat(said.readLine()).isEqualTo("held true");
            assertThat(done(shelf.take(file))).contains("another StageNet Console", String.valueOf(child.pid()));
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(done(shelf.take(file))).as("the dead lock nobody out").isNull();
        assertThat(done(shelf.take(file))).as("it is ours").isNull();
        assertThat(ChildConsole.run("hold", file)).contains("another StageNet Console",
                String.valueOf(ProcessHandle.current().pid()));
        done(shelf.take(null));
        var next = ChildConsole.start("hold", file);
        try (var said = next.inputReader()) {
            assertThat(said.readLine()).isEqualTo("held true");
        } finally {
            next.destroyForcibly().waitFor();
        }
    }

    @Test
    void whoHasAShowIsSaidInTheWordsOfTheReader() throws Exception {
        done(shelf.save(file, named("x"), null));
        var child = ChildConsole.start("hold", file);
        Text.speak(Language.GERMAN);
        try (var said = child.inputReader()) {
            assertThat(said.readLine()).isEqualTo("held true");
            assertThat(done(shelf.take(file)))
                    .contains("einer anderen StageNet Console (Prozess " + child.pid() + ")");
            var lock = file.resolveSibling("." + file.getFileName() + ".lock");
            Files.writeString(lock, "another StageNet Console (process 7)");
            assertThat(done(shelf.take(file))).as("of a console of before")
                    .contains("another StageNet Console (process 7)");
            Files.writeString(lock, "");
            assertThat(done(shelf.take(file))).contains("einer anderen Konsole");
        } finally {
            Text.speak(Language.ENGLISH);
            child.destroyForcibly().waitFor();
        }
    }

    @Test
    void aSecondConsoleInThisProcessIsLockedOutToo() throws Exception {
        assertThat(done(shelf.take(file))).isNull();
        try (var other = DataFolder.open(temporary.resolve("other")); var second = new Disk();
                var shelves = new DiskShelf(other, second, Runnable::run)) {
            assertThat(done(shelves.take(file))).contains("has it open already");
            assertThat(done(shelves.take(file.resolveSibling("Lear.stage")))).isNull();
        }
        assertThat(ChildConsole.run("hold", file)).as("the first still has it").contains("another StageNet Console");
    }

    @Test
    void whatIsKeptIsThereAtTheNextStart() throws Exception {
        done(shelf.keep(new KeptShow(named("kept"), file, "a1", true, Wanted.NOTHING, false, null)));
        assertThat(done(shelf.putBy(named("put by")))).isEqualTo(folder.path().resolve("unsaved.stage"));
        disk.close();
        disk = new Disk();
        var next = new DiskShelf(folder, disk, Runnable::run);
        var found = next.load().value();
        assertThat(found.document().show().name(1)).isEqualTo("kept");
        assertThat(found.file()).isEqualTo(file);
        assertThat(found.print()).isEqualTo("a1");
        assertThat(found.changed()).isTrue();
        assertThat(done(next.open(folder.path().resolve("unsaved.stage"))).document().show().name(1))
                .isEqualTo("put by");
    }

    @Test
    @Timeout(20)
    @EnabledOnOs(OS.LINUX)
    void whatIsNoFileIsNeitherReadNorWritten() throws Exception {
        var pipe = file.resolveSibling("pipe.stage");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        assertThat(refused(shelf.open(pipe))).contains("it is no file");
        assertThat(refused(shelf.open(Path.of("/dev/zero")))).contains("it is no file");
        assertThat(done(shelf.take(pipe))).contains("it is no file");
        assertThat(done(shelf.take(Path.of("/dev/null.stage")))).contains("it is no file");
    }

    @Test
    void aFolderThatHasGoneIsNamed() throws Exception {
        assertThat(done(shelf.take(file))).isNull();
        Files.delete(file.resolveSibling("." + file.getFileName() + ".lock"));
        Files.delete(file.getParent());
        assertThat(refused(shelf.save(file, named("x"), null))).contains("could not be saved",
                file.getParent() + " does not exist");
    }

    @Test
    void inAFolderThatCannotBeWrittenAShowIsReadOnlyAtOnce() throws Exception {
        done(shelf.save(file, named("x"), null));
        assertThat(done(shelf.take(file))).isNull();
        done(shelf.take(null));
        assertThat(file.getParent().toFile().setWritable(false)).isTrue();
        try {
            assumeThat(Files.isWritable(file.getParent())).as("as root everything can be written").isFalse();
            assertThat(done(shelf.take(file))).contains("no permission");
        } finally {
            assertThat(file.getParent().toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void aShowIsFoundWithoutItsEnding() throws Exception {
        done(shelf.save(file, named("x"), null));
        var bare = file.resolveSibling("M\u00e4rchen 1");
        assertThat(done(shelf.open(bare)).file()).isEqualTo(file);
        assertThat(refused(shelf.open(file.resolveSibling("Lear")))).isEqualTo(file.resolveSibling("Lear")
                + " does not exist.");
    }
}
