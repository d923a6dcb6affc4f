package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.json.JsonLimits;
import io.stagenet.console.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The file for somebody who is to help, as the program itself writes it about the demo.
@Timeout(120)
class DiagnosticsTest {
    private static final String[] SHOW = {"Ophelia", "Hamlet Act 1", "Yorick", "Elsinore"};

    @TempDir private Path data;
    private ConsoleProcess console;

    @BeforeEach
    void aShowIsRunning() throws Exception {
        console = ConsoleProcess.start("--headless", "--json", "--demo", "--no-discovery", "--data-dir",
                data.toString(), "--virgil-port", "0");
        ok("LOG LEVEL TRACE");
        ok("wait mapped DMX-FOH 30");
        ok("NAME 5 \"Ophelia\"");
        ok("5 AT 171/255");
        var boxes = ok("stageboxes");
        String box = boxes.replaceFirst(".*\"stageboxes\":\\[\\{\"name\":\"([^\"]+)\".*", "$1");
        ok("wait stagebox \"" + box + "\" 30");
        ok("PREAMP \"" + box + "\"/1 NAME \"Yorick\"");
        ok("PREAMP \"" + box + "\"/1 GAIN + 1 STEP");
        ok("wait confirmed 20");
        ok("SNAPSHOT STORE \"Hamlet Act 1\"");
        // A fault whose words name the show.
        console.ask("SNAPSHOT RECALL \"Elsinore\"");
    }

    @AfterEach
    void end() {
        console.close();
    }

    private String ok(String line) throws IOException {
        var answer = console.ask(line);
        assertThat(answer).as(line).contains("\"status\":\"ok\"");
        return answer;
    }

    private static Map<String, String> unpack(Path file) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private Path written(String command) throws Exception {
        var answer = ok(command);
        var row = JsonReader.readObject(answer, JsonLimits.ofChars(1 << 16)).object("diagnostics");
        var file = Path.of(row.string("file", 1, 4_096));
        assertThat(row.integer("bytes", 1, 1 << 30)).isEqualTo(Files.size(file));
        return file;
    }

    @Test
    void holdsAllThatHelpsAndNothingOfTheShow() throws Exception {
        var file = written("DIAGNOSTICS");
        assertThat(file.getParent()).isEqualTo(data.toRealPath().resolve("diagnostics"));
        assertThat(file.getFileName().toString()).matches("stagenet-console-\\d{8}-\\d{6}\\.zip");
        try (var left = Files.list(file.getParent())) {
            assertThat(left).as("no draft is left").containsExactly(file);
        }
        var parts = unpack(file);
        assertThat(parts.keySet()).containsExactly("about.json", "self-check.json", "self-check.txt", "gateways.json",
                "stageboxes.json", "leases.json", "messages.jsonl", "notices.jsonl", "log/console.log");
        assertThat(parts.get("about.json")).contains("\"console\"", "\"java\"", "\"system\"", "\"withShow\"");
        assertThat(parts.get("gateways.json")).contains("DMX-FOH", "online");
        assertThat(parts.get("stageboxes.json")).contains("\"preamps\":");
        assertThat(parts.get("messages.jsonl")).contains("MAPPING_UPDATE", "preampIndex")
                .doesNotContainPattern("\\\\\"gain\\\\\":-?\\d").doesNotContainPattern("\\\\\"value\\\\\":-?\\d");
        assertThat(parts.get("messages.jsonl").lines()).hasSizeBetween(20, 2_000)
                .allSatisfy(line -> JsonReader.readObject(line, JsonLimits.ofChars(1 << 16)));
        assertThat(parts.get("log/console.log")).contains("The console begins");
        assertThat(parts).allSatisfy((name, content) -> assertThat(content).as(name).doesNotContain(SHOW));
    }

    @Test
    void holdsTheShowWhereThatWasAskedFor() throws Exception {
        var file = written("DIAGNOSTICS \"" + data.resolve("for the office.zip") + "\" with show");
        assertThat(file).isEqualTo(data.resolve("for the office.zip"));
        var parts = unpack(file);
        assertThat(parts.get("show/names.json")).contains("Ophelia");
        assertThat(parts.get("show/levels.json")).contains("\"address\":\"SN5\",\"wanted\":171");
        assertThat(parts.get("show/preamps.json")).contains("Yorick", "\"gain\"");
        assertThat(parts.get("show/snapshots.json")).contains("Hamlet Act 1");
        assertThat(parts.get("messages.jsonl")).contains("gain");
    }

    @Test
    void aFileThatCannotBeWrittenIsAnErrorInWords() throws Exception {
        assertThat(console.ask("DIAGNOSTICS \"" + Files.createDirectory(data.resolve("folder")) + "\""))
                .contains("\"status\":\"error\"", "that is a folder");
        assertThat(console.ask("DIAGNOSTICS " + data.resolve("none").resolve("x.zip")))
                .contains("\"status\":\"error\"", "there is no folder");
        assertThat(data.resolve("none")).doesNotExist();
        var taken = Files.writeString(data.resolve("help.zip"), "mine");
        Files.writeString(data.resolve("help-2.zip"), "mine");
        assertThat(console.ask("DIAGNOSTICS " + taken)).contains("\"status\":\"error\"", "is not overwritten",
                "help-3.zip is free");
        assertThat(taken).hasContent("mine");
        assertThat(console.ask("DIAGNOSTICS x.zip WITH")).contains("\"position\":22", "Expected SHOW");
        assertThat(ok("doctor")).contains("\"id\":\"multicast\"");
    }
}
