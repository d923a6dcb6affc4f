package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.store.DataFolder;
import io.stagenet.console.store.DataFolderInUseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A console between its settings and its show.
class ConsoleOpeningTest {
    @TempDir private Path folder;

    private ConsoleOpening opening() throws Exception {
        return ConsoleOpening.of(new ConsoleOptions(false, false, List.of(), List.of(), folder, null, 32_768),
                new NoRig(),
                ConsoleLog.NONE);
    }

    @Test
    void knowsHowTheWindowWasWhileTheShowIsStillToBeRead() throws Exception {
        Files.writeString(folder.resolve("settings.json"), """
                {"format": 1, "preferences": {"look": "night", "window": {"place": {"x": 7, "y": 8, "width": 1300, "height": 800}}}}
                """);
        try (var opening = opening()) {
            assertThat(opening.preferences().look()).isEqualTo(Look.NIGHT);
            assertThat(opening.preferences().window().place()).isNotNull()
                    .satisfies(place -> assertThat(place.width()).isEqualTo(1300));
        }
    }

    @Test
    void hasTheFolderToItselfUntilItIsGivenUp() throws Exception {
        try (var _ = opening()) {
            assertThatThrownBy(this::opening).isInstanceOf(DataFolderInUseException.class);
        }
        opening().close();
        assertThat(DataFolder.isInUse(folder)).isFalse();
    }

    @Test
    void becomesAConsoleWithThoseSettings() throws Exception {
        Files.writeString(folder.resolve("settings.json"), """
                {"format": 1, "preferences": {"look": "night"}}
                """);
        try (var console = opening().open()) {
            assertThat(console.state().preferences().look()).isEqualTo(Look.NIGHT);
            assertThat(DataFolder.isInUse(folder)).isTrue();
            console.desk().submit(new Action.ChangePreferences(now -> now.withLook(Look.DARK))).toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
            assertThat(console.state().preferences().look()).isEqualTo(Look.DARK);
        }
        assertThat(DataFolder.isInUse(folder)).isFalse();
    }
}
