package io.stagenet.console.store;

import java.nio.file.Path;
import java.util.Map;

/// Where a console keeps its log. Every data folder has a log folder of its own, so that no two consoles, of which each
/// has a data folder to itself, write into one file.
public final class LogFolder {
    private LogFolder() {
    }

    /// Where this platform keeps an application's logs: `%LOCALAPPDATA%\StageNet Console\Logs`,
    /// `~/Library/Logs/StageNet Console`, or `$XDG_STATE_HOME/stagenet-console/logs`.
    ///
    /// @param environment the process's environment variables
    /// @param osName      the system property `os.name`
    /// @param home        the user's home folder
    public static Path platformDefault(Map<String, String> environment, String osName, Path home) {
        if (osName.startsWith("Windows")) {
            String local = environment.get("LOCALAPPDATA");
            var base = local == null || local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local);
            return base.resolve("StageNet Console").resolve("Logs");
        }
        if (osName.startsWith("Mac")) {
            return home.resolve("Library").resolve("Logs").resolve("StageNet Console");
        }
        String xdg = environment.get("XDG_STATE_HOME");
        // The XDG rules: a relative path is to be ignored.
        var base = xdg == null || !xdg.startsWith("/") ? home.resolve(".local").resolve("state") : Path.of(xdg);
        return base.resolve("stagenet-console").resolve("logs");
    }

    /// The demo's own folder among the platform's logs.
    public static Path demoFolder(Path logs) {
        return logs.resolve("demo");
    }

    /// Of a data folder that was chosen by hand: it holds all there is of its console.
    public static Path below(Path data) {
        return data.resolve("logs");
    }
}
