package io.stagenet.console.text;

import java.util.Locale;
import java.util.ResourceBundle;

/// Which version this is, as the build wrote it down. Any thread.
public final class BuildVersion {
    private static final String VERSION = ResourceBundle.getBundle("io.stagenet.console.build", Locale.ROOT)
            .getString("version");

    private BuildVersion() {
    }

    /// As in the name of a package, such as `1.2.0` or `1.2.0-SNAPSHOT`.
    public static String version() {
        return VERSION;
    }

    /// The product and its version, as `--version` says it.
    public static String line() {
        return Text.of("main.version", VERSION);
    }
}
