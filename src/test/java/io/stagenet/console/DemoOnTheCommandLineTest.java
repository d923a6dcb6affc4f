package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The demo without a window, beside the user's own console, each in the folder the system gives it.
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class DemoOnTheCommandLineTest {
    @TempDir private Path home;

    private ConsoleProcess start(String... more) throws IOException {
        var command = new ArrayList<>(List.of("env", "XDG_DATA_HOME=" + home.resolve("data"),
                "XDG_STATE_HOME=" + home.resolve("state")));
        var arguments = new ArrayList<>(List.of("--headless", "--json", "--no-discovery", "--virgil-port", "0"));
        arguments.addAll(List.of(more));
        command.addAll(ConsoleProcess.command(arguments.toArray(String[]::new)));
        return ConsoleProcess.start(command);
    }

    private static String ok(ConsoleProcess console, String line) throws IOException {
        var answer = console.ask(line);
        assertThat(answer).as(line).contains("\"status\":\"ok\"");
        return answer;
    }

    /// What is in the user's data folder, without the demo's own.
    private SortedMap<String, String> kept() throws IOException {
        var folder = home.resolve("data").resolve("stagenet-console");
        var kept = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(folder.resolve("demo"))) {
                    kept.put(folder.relativize(file).toString(), Arrays.toString(Files.readAllBytes(file)));
                }
            }
        }
        return kept;
    }

    @Test
    void goRunsAtOnceAndTheUsersOwnShowIsNotTouched() throws Exception {
        var file = home.resolve("mine.stage");
        try (var own = start()) {
            ok(own, "NAME 1 \"Mine\"");
            ok(own, "SAVE " + file);
            assertThat(own.end()).isZero();
        }
        var before = kept();
        byte[] saved = Files.readAllBytes(file);
        assertThat(before).containsKey("show.json");
        try (var demo = start("--demo")) {
            assertThat(ok(demo, "GO")).contains("Preset");
            ok(demo, "wait mapped DMX-FOH 30");
            assertThat(ok(demo, "levels sn49")).contains("\"wanted\"");
            ok(demo, "NAME 1 \"Of the demo\"");
            assertThat(ok(demo, "show")).contains("\"subs\":6");
            assertThat(demo.end()).isZero();
        }
        assertThat(kept()).isEqualTo(before);
        assertThat(Files.readAllBytes(file)).isEqualTo(saved);
        try (var demo = start("--demo")) {
            assertThat(ok(demo, "patch sn1")).as("what was changed of it is there again").contains("Of the demo");
            ok(demo, "NEW");
            assertThat(demo.end()).isZero();
        }
        try (var demo = start("--demo")) {
            assertThat(ok(demo, "GO")).as("an empty show gives way to it").contains("Preset");
            assertThat(demo.end()).isZero();
        }
        try (var own = start()) {
            assertThat(ok(own, "show")).contains("\"subs\":0").contains("mine.stage");
            assertThat(own.ask("GO")).contains("\"status\":\"error\"");
            assertThat(own.end()).as("a command was refused").isOne();
        }
    }
}
