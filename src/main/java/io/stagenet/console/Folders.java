package io.stagenet.console;

import io.stagenet.console.store.DataFolder;
import io.stagenet.console.store.LogFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the files of this user's console are.
final class Folders {
    private Folders() {
    }

    /// @param chosen by hand, null for the platform's place
    static Path data(@Nullable Path chosen) {
        return chosen != null ? chosen
                : DataFolder.platformDefault(System.getenv(), System.getProperty("os.name"), home());
    }

    /// @param chosen the data folder chosen by hand, null for the platform's place
    /// @param demo   the demo's own
    static Path logs(@Nullable Path chosen, boolean demo) {
        if (chosen != null) {
            return LogFolder.below(chosen);
        }
        var logs = LogFolder.platformDefault(System.getenv(), System.getProperty("os.name"), home());
        return demo ? LogFolder.demoFolder(logs) : logs;
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"));
    }
}
