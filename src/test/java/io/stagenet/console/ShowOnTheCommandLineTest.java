package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A show built line by line in the program itself.
@Timeout(120)
class ShowOnTheCommandLineTest {
    @TempDir private Path data;

    @Test
    void isRecordedTakenBackAndDoneAgain() throws Exception {
        try (var console = ConsoleProcess.start("--headless", "--json", "--no-discovery", "--data-dir", data.toString(),
                "--virgil-port", "0")) {
            ok(console, "1 THRU 3 AT FULL");
            ok(console, "4 AT 0");
            ok(console, "RECORD CUE 5 \"Storm\" TIME 3 / 5 DELAY 1");
            ok(console, "GROUP 1 = 1 THRU 12");
            ok(console, "RECORD SUB 2 \"Warm\" FROM GROUP 1");
            assertThat(ok(console, "cues")).contains("\"label\":\"Storm\",\"up\":3.0,\"down\":5.0,\"delay\":1.0")
                    .contains("\"levels\":{\"SN1\":255,\"SN2\":255,\"SN3\":255,\"SN4\":0}");
            assertThat(ok(console, "groups")).contains("\"addresses\":[\"SN1\",").contains("\"SN12\"]");
            assertThat(ok(console, "subs")).contains("\"sub\":2,\"name\":\"Warm\",\"addresses\":12");
            assertThat(ok(console, "UNDO")).contains("Undo record submaster 2");
            assertThat(ok(console, "show")).contains("\"subs\":0").contains("\"undo\":\"record group 1\"")
                    .contains("\"redo\":\"record submaster 2\"");
            assertThat(ok(console, "REDO")).contains("Redo record submaster 2");
            assertThat(console.ask("RECORD CUE 5 Storm")).contains("\"status\":\"error\"").contains("\"position\":13");
        }
    }

    private static String ok(ConsoleProcess console, String line) throws IOException {
        var answer = console.ask(line);
        assertThat(answer).as(line).contains("\"status\":\"ok\"");
        return answer;
    }
}
