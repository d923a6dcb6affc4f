package io.stagenet.console.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DataFolderTest {
    private static final Path HOME = Path.of("/home/op");

    @TempDir Path temporary;

    @Test
    void followsThePlatformsConvention() {
        assertThat(DataFolder.platformDefault(Map.of(), "Linux", HOME))
                .isEqualTo(HOME.resolve(".local/share/stagenet-console"));
        assertThat(DataFolder.platformDefault(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME))
                .isEqualTo(Path.of("/data/stagenet-console"));
        assertThat(DataFolder.platformDefault(Map.of("XDG_DATA_HOME", "relative"), "Linux", HOME))
                .isEqualTo(HOME.resolve(".local/share/stagenet-console"));
        assertThat(DataFolder.platformDefault(Map.of(), "Mac OS X", HOME))
                .isEqualTo(HOME.resolve("Library/Application Support/StageNet Console"));
        assertThat(DataFolder.platformDefault(Map.of("APPDATA", "/roaming"), "Windows 11", HOME))
                .isEqualTo(Path.of("/roaming/StageNet Console"));
        assertThat(DataFolder.platformDefault(Map.of(), "Windows 11", HOME))
                .isEqualTo(HOME.resolve("AppData/Roaming/StageNet Console"));
    }

    @Test
    void theDemoHasItsOwnFolder() throws Exception {
        var demo = DataFolder.demoFolder(temporary);
        assertThat(demo).isEqualTo(temporary.resolve("demo"));
        try (var real = DataFolder.open(temporary); var beside = DataFolder.open(demo)) {
            assertThat(beside.path()).isNotEqualTo(real.path());
        }
    }

    @Test
    void makesTheFolderAndEverythingAboveIt() throws Exception {
        var deep = temporary.resolve("a/b c/d");
        try (var folder = DataFolder.open(deep)) {
            assertThat(folder.path()).isDirectory().isEqualTo(deep.toRealPath());
        }
    }

    @Test
    void isRefusedTwiceInOneProcessUnderAnyName() throws Exception {
        var link = Files.createSymbolicLink(temporary.resolve("link"),
                Files.createDirectory(temporary.resolve("real")));
        try (var folder = DataFolder.open(temporary.resolve("real"))) {
            assertThatThrownBy(() -> DataFolder.open(link)).isInstanceOf(DataFolderInUseException.class)
                    .hasMessageContaining(folder.path().toString())
                    .hasMessageContaining("--data-dir");
        }
        DataFolder.open(link).close();
    }

    @Test
    void isRefusedToAnotherProcess() throws Exception {
        try (var folder = DataFolder.open(temporary)) {
            assertThat(ChildConsole.run("open", folder.path())).contains("in use: Another console is using");
        }
        assertThat(ChildConsole.run("open", temporary)).contains("opened");
    }

    /// On POSIX systems a process loses its locks on a file when it closes any channel on it.
    @Test
    void aRefusedSecondOpeningLeavesTheFirstLocked() throws Exception {
        try (var folder = DataFolder.open(temporary)) {
            assertThatThrownBy(() -> DataFolder.open(folder.path())).isInstanceOf(DataFolderInUseException.class);
            assertThat(ChildConsole.run("open", folder.path())).contains("in use");
        }
    }

    @Test
    void closingTwiceDoesNotGiveUpAnothersLock() throws Exception {
        var first = DataFolder.open(temporary);
        first.close();
        try (var second = DataFolder.open(temporary)) {
            first.close();
            assertThatThrownBy(() -> DataFolder.open(second.path())).isInstanceOf(DataFolderInUseException.class);
        }
    }

    @Test
    void saysWhyAFolderCannotBeUsed() throws IOException {
        var file = Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file)).isInstanceOf(IOException.class)
                .hasMessage("The data folder " + file + " cannot be used: " + file + " is not a folder.");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("below"))).isInstanceOf(IOException.class)
                .hasMessageStartingWith("The data folder " + file.resolve("below") + " cannot be used: ");
    }
}
