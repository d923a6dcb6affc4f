package io.stagenet.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.show.ShowFolder;
import io.stagenet.console.model.show.ShowFolder.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowFoldersTest {
    private static final Instant THEN = Instant.parse("2026-11-27T20:09:14Z");

    @TempDir private Path folder;

    private static ShowFolder read(Path folder) throws Exception {
        return new ShowFolders().read(folder).toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @Test
    void foldersComeFirstThenShowsAndNothingElse() throws Exception {
        Files.createDirectory(folder.resolve("tour"));
        Files.createDirectory(folder.resolve("Archive"));
        Files.writeString(folder.resolve("plot.pdf"), "x");
        Files.writeString(folder.resolve("Hamlet.stage.1"), "x");
        Files.writeString(folder.resolve("lear.STAGE"), "x");
        Files.setLastModifiedTime(Files.writeString(folder.resolve("Hamlet.stage"), "show"), FileTime.from(THEN));
        var read = read(folder);
        assertThat(read.entries()).extracting(Entry::name).containsExactly("Archive", "tour", "Hamlet.stage",
                "lear.STAGE");
        assertThat(read.entries()).extracting(Entry::folder).containsExactly(true, true, false, false);
        assertThat(read.entries().get(2)).isEqualTo(new Entry("Hamlet.stage", false, THEN, 4));
        assertThat(read.path()).isEqualTo(folder.toString());
        assertThat(read.parent()).isEqualTo(String.valueOf(folder.getParent()));
        assertThat(read.roots()).contains(String.valueOf(folder.getRoot()));
        assertThat(read.trouble()).isNull();
    }

    @Test
    void aFolderThatIsNotThereOrNoFolderSaysSo() throws Exception {
        assertThat(read(folder.resolve("gone")).trouble()).isEqualTo(folder.resolve("gone") + " does not exist");
        var file = Files.writeString(folder.resolve("Hamlet.stage"), "show");
        assertThat(read(file).trouble()).isEqualTo(file + " is no folder");
        assertThat(read(file).entries()).isEmpty();
    }

    @Test
    void aFolderThatDoesNotAnswerIsReadOnceHoweverOftenItIsAskedFor() throws Exception {
        var hangs = new CountDownLatch(1);
        var looks = new AtomicInteger();
        var found = new ShowFolder(folder.toString(), null, List.of(), List.of(), null);
        var folders = new ShowFolders(_ -> {
            looks.incrementAndGet();
            awaited(hangs);
            return found;
        });
        var first = folders.read(folder).toCompletableFuture();
        var second = folders.read(folder.resolve("x").resolve("..")).toCompletableFuture();
        assertThat(first).isNotDone();
        hangs.countDown();
        assertThat(first).succeedsWithin(30, TimeUnit.SECONDS).isSameAs(found);
        assertThat(second).succeedsWithin(30, TimeUnit.SECONDS).isSameAs(found);
        assertThat(looks).hasValue(1);
        assertThat(folders.read(folder).toCompletableFuture()).succeedsWithin(30, TimeUnit.SECONDS);
        assertThat(looks).as("it is read anew when it has answered").hasValue(2);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anErrorIsSaidToo() throws Exception {
        var folders = new ShowFolders(_ -> {
            throw new StackOverflowError("deep");
        });
        assertThat(folders.read(folder).toCompletableFuture().get(30, TimeUnit.SECONDS).trouble())
                .contains(folder.toString(), "deep");
    }

    @Test
    void aFileIsToldFromAFolderAndFromNothing() throws Exception {
        var file = Files.writeString(folder.resolve("Hamlet.stage"), "show");
        assertThat(isFile(file)).isTrue();
        assertThat(isFile(folder)).isFalse();
        assertThat(isFile(folder.resolve("Lear.stage"))).isFalse();
    }

    private static boolean isFile(Path path) throws Exception {
        return new ShowFolders().isFile(path).toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @Test
    void aRootHasNothingAboveIt() throws Exception {
        assertThat(read(folder.getRoot()).parent()).isNull();
    }
}
