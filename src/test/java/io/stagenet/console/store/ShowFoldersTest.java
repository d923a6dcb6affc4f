package io.stagenet.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.show.ShowFolder;
import io.stagenet.console.model.show.ShowFolder.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowFoldersTest {
    private static final Instant THEN = Instant.parse("2026-11-27T20:09:14Z");

    @TempDir private Path folder;

    private static ShowFolder read(Path folder) throws Exception {
        return ShowFolders.read(folder).toCompletableFuture().get(30, TimeUnit.SECONDS);
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
    void aRootHasNothingAboveIt() throws Exception {
        assertThat(read(folder.getRoot()).parent()).isNull();
    }
}
