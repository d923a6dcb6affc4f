package io.stagenet.console.service.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What an operator calls his system, as far as advice differs.
///
/// @param description name, version and architecture
public record OperatingSystem(Family family, String description) {
    /// Those for which there is advice.
    public enum Family {
        LINUX, MACOS, WINDOWS, OTHER;

        /// As it stands in the keys of sentences.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The one this runs on.
    public static OperatingSystem present() {
        String name = System.getProperty("os.name");
        return new OperatingSystem(familyOf(name), name + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch"));
    }

    /// @param osName the system property `os.name`
    static Family familyOf(String osName) {
        return osName.startsWith("Windows") ? Family.WINDOWS : osName.startsWith("Mac") ? Family.MACOS
                : osName.startsWith("Linux") ? Family.LINUX : Family.OTHER;
    }

    /// Which firewall there is, as far as a file says that anybody may read; empty when that is not known.
    String firewall() {
        if (family != Family.LINUX) {
            return "";
        }
        return Files.isExecutable(Path.of("/usr/sbin/ufw")) ? "ufw"
                : Files.isExecutable(Path.of("/usr/bin/firewall-cmd")) ? "firewalld" : "";
    }
}
