package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The start script, with Javas that only say how they were called.
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {
    @TempDir Path folder;

    private Path app;
    private Path script;

    @BeforeEach
    void install() throws IOException {
        app = Files.createDirectories(folder.resolve("an app/with blanks")).toRealPath();
        script = executable(app.resolve("bin/stagenet-console"),
                Files.readString(Path.of("src", "main", "dist", "bin", "stagenet-console")));
    }

    @Test
    void argumentsArePassedOnAsTheyAre() throws Exception {
        var java = java("25.0.3");
        assertThat(run(script, java, java, "--headless", "a b", "", "*", "'\"$x`")).containsExactly("25.0.3",
                "--enable-native-access=javafx.graphics", "--module-path", app + "/lib", "--module",
                "io.stagenet.console/io.stagenet.console.Main", "--headless", "a b", "", "*", "'\"$x`");
    }

    @Test
    void symbolicLinksLeadToTheApp() throws Exception {
        var first = Files.createSymbolicLink(folder.resolve("first"), script);
        var second = Files.createSymbolicLink(folder.resolve("second"), first.getFileName());
        var java = java("25");
        assertThat(run(second, java, java)).contains(app + "/lib");
    }

    @Test
    void anOldJavaHomeGivesWayToTheJavaOnThePath() throws Exception {
        assertThat(run(script, java("17.0.15"), java("26-ea"))).startsWith("26-ea");
    }

    @Test
    void aNewJavaHomeWinsOverTheJavaOnThePath() throws Exception {
        assertThat(run(script, java("26"), java("25"))).startsWith("26");
    }

    /// A directory with a Java of the given version that writes the version and its arguments, one to a line.
    private Path java(String version) throws IOException {
        var home = Files.createDirectories(folder.resolve("jdk " + version));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        executable(home.resolve("bin/java"), """
                #!/bin/sh
                if [ "$1" = -version ]; then
                    echo 'openjdk version "%1$s" 2026-01-01' >&2
                else
                    printf '%%s\\n' '%1$s' "$@"
                fi
                """.formatted(version));
        return home;
    }

    private static Path executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> run(Path start, Path javaHome, Path onPath, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(start.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("PATH", onPath.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().remove("STAGENET_CONSOLE_JAVA_OPTS");
        var process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }
}
