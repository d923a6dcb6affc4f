package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// One show file, and two consoles that had it one after the other.
@Timeout(60)
class TwoConsolesTest {
    @TempDir private Path folder;

    private String say(String console, String... lines) {
        var out = new ByteArrayOutputStream();
        String[] options = {"--headless", "--no-discovery", "--data-dir", folder.resolve(console).toString()};
        var in = new ByteArrayInputStream((String.join("\n", lines) + "\nquit\n").getBytes(StandardCharsets.UTF_8));
        Main.commandLine(in, out, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), options)
                .execute(options);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatTheOtherConsoleSavedMeanwhileIsNotWrittenOverUnasked() throws Exception {
        var file = folder.resolve("two.stage");
        say("one", "NAME 1 \"begin\"", "SAVE " + file);
        say("two", "OPEN " + file, "NAME 2 \"second\"");
        say("one", "NAME 4 \"first\"", "SAVE");
        assertThat(say("two", "notices", "SAVE")).contains("error", "is another by now", "OPEN")
                .doesNotContain("Saved");
        assertThat(Files.readString(file)).contains("\"first\"").doesNotContain("\"second\"");
        assertThat(say("two", "SAVE", "SAVE")).contains("Saved");
        assertThat(Files.readString(file)).contains("\"second\"").doesNotContain("\"first\"");
        assertThat(say("two", "NAME 3 \"third\"", "SAVE", "notices")).contains("Saved")
                .doesNotContain("another by now");
    }
}
