package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.store.DataFolder;
import io.stagenet.console.store.Disk;
import io.stagenet.console.store.DiskShelf;
import io.stagenet.console.store.KeptShow;
import io.stagenet.console.text.Language;
import io.stagenet.console.text.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The program as a shell sees it: options, streams and exit codes.
@Timeout(60)
class ConsoleCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir private Path data;

    @AfterEach
    void speakEnglishAgain() {
        Text.speak(Language.ENGLISH);
    }

    private int start(String input, String... options) {
        return start(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, options);
    }

    private int start(InputStream in, OutputStream answers, String... options) {
        var complaints = new PrintStream(err, true, StandardCharsets.UTF_8);
        LanguageOption.speak(options);
        var line = Main.commandLine(in, answers, complaints, options);
        line.setErr(new PrintWriter(complaints, true));
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        return line.execute(options);
    }

    private String[] headless(String... more) {
        var options = new ArrayList<>(List.of("--headless", "--no-discovery", "--data-dir", data.toString()));
        options.addAll(List.of(more));
        return options.toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--foo | --foo",
        "foo | foo is neither a show file nor a command",
        "--headless --show foo | foo is neither a show file",
        "--headless --show foo bar | One show file at a time",
        "--json | --json needs --headless",
        "--rehearse | --rehearse needs --demo",
        "--rehearse --demo --headless | --rehearse needs --demo and a window",
        "--headless --pool 1..5 | --pool",
        "--headless --pool SN5-SN1 | --pool",
        "--headless --gateway :0 | --gateway",
        "--headless --gateway host:65536 | 1 to 65535",
        "--headless --max-lease 0 | 1 to 32768",
        "--language fr | There is no language \"fr\": there are en, de",
        "--headless --language | --language",
        "doctor --language fr | There is no language \"fr\": there are en, de",
        "--language de --headless --max-lease 0 | --max-lease muss 1 bis 32768 sein",
        "--headles | There is no option --headles. Meant: --headless?",
        "--language de --headles | Die Option --headles gibt es nicht. Gemeint: --headless?",
        "simulate gateway --language de --foo=1 | Die Option --foo=1 gibt es nicht",
        "a.stage b.stage --language de | „b.stage“ wird hier nicht erwartet",
        "--language de --pool | Es fehlt ein Wert: --pool SN1-SN65535",
        "--language de --pool --headless | Es fehlt ein Wert: --pool SN1-SN65535",
        "--language de --virgil-port 1 --virgil-port 2 | --virgil-port ist zweimal angegeben",
        "--language de --headless --max-lease many | --max-lease: „many“ ist keine ganze Zahl",
        "--language de --headless --pool many | --pool: „many“ ist kein Adressbereich",
        "simulate gateway --language de --count 0 | 0 Gateways: erwartet 1 oder mehr",
        "--headless --max-lease 32769 | 1 to 32768",
        "--headless --max-lease many | --max-lease",
        "--headless --virgil 127.0.0.2/239.193 | --virgil",
        "--headless --virgil 127.0.0.2:0 | --virgil",
        "--headless --virgil-port 65536 | --virgil-port",
        "--headless --virgil-bind nowhere | --virgil-bind",
        "--data-dir | --data-dir",
        "simulate | simulate gateway",
        "simulate gateway --foo | --foo"})
    void saysInOneLineWhatIsWrongWithTheOptions(String options, String named) {
        assertThat(start("pool\n", options.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).strip().lines()).singleElement().asString().contains(named);
        assertThat(out.size()).as("standard output").isZero();
    }

    @Test
    void opensTheShowItIsStartedWith() throws Exception {
        var show = Files.writeString(data.resolve("Hamlet.stage"), """
                {"format": 2, "kind": "stagenet-show", "addresses": [{"address": "SN5", "name": "Spot"}]}""");
        for (var options : List.of(headless("--show", show.toString()), headless(show.toString()))) {
            assertThat(start("quit\n", options)).isZero();
            try (var folder = DataFolder.open(data); var disk = new Disk();
                    var shelf = new DiskShelf(folder, disk, Runnable::run)) {
                var kept = shelf.load().value();
                assertThat(kept.file()).isEqualTo(show);
                assertThat(kept.document().show().name(5)).isEqualTo("Spot");
                assertThat(kept.ended()).isTrue();
                shelf.keep(KeptShow.NONE).toCompletableFuture().get();
            }
        }
    }

    @Test
    void endsWithTwoIfItsShowCannotBeOpened() throws Exception {
        var show = Files.writeString(data.resolve("Hamlet.stage"), "{\n \"format\": 2,\n \"kind");
        assertThat(start("quit\n", headless(show.toString()))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Hamlet.stage cannot be opened", "not touched");
    }

    @Test
    void namesItselfAndItsVersion() {
        assertThat(start("", "--version")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).matches("StageNet Console \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @Test
    void listsEveryOptionInItsHelp() {
        assertThat(start("", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--headless", "--demo", "--no-discovery",
                "--show=FILE", "[FILE]", "--interface=NAME|ADDR", "--gateway=HOST[:PORT]", "--data-dir=DIR", "--json",
                "--version",
                "--pool=SN1-SN65535", "--max-lease=N", "simulate",
                "--virgil=HOST[:PORT][/BASE]", "--virgil-port=PORT", "--virgil-bind=ADDR");
    }

    @Test
    void speaksEnglishOnATerminalUnlessItIsAskedForAnotherLanguage() {
        var machine = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(start("1 FOO\n", headless())).isEqualTo(1);
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("Expected AT and a level");
            out.reset();
            assertThat(start("1 FOO\n", headless("--language", "de"))).isEqualTo(1);
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("Erwartet: AT und ein Wert");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void keepsKeysAndNumbersOfJsonInEveryLanguage() {
        assertThat(start("GM AT 62.5\nGM\n", headless("--json"))).isZero();
        var english = out.toString(StandardCharsets.UTF_8).lines().toList();
        out.reset();
        assertThat(start("GM AT 62.5\nGM\n", headless("--json", "--language", "de"))).isZero();
        var german = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(german.getFirst()).contains("Grand Master auf 62,5 %");
        assertThat(english.getFirst()).contains("Grand master at 62.5 %");
        assertThat(german.getLast()).startsWith("{\"command\":\"GM\",\"status\":\"ok\"")
                .endsWith("\"masters\":{\"grandMaster\":62.5,\"blackout\":false}}");
    }

    @Test
    void explainsItsOptionsInTheLanguageItIsAskedFor() {
        assertThat(start("", "doctor", "--help", "--language", "de")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Prüft Netz und Ordner", "--language=en|de");
    }

    @Test
    void answersCommandsAndEndsWithTheInput() {
        assertThat(start("pool\n1 AT FULL\n", headless("--json", "--pool", "SN1-SN512"))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2)
                .first().asString().contains("\"last\":\"SN512\"");
        assertThat(err.size()).as("complaints").isZero();
    }

    @Test
    void knowsEveryStageboxOfItsOptionsAndListensWhereItIsTold() {
        assertThat(start("wait confirmed 10\nstageboxes\n",
                headless("--json", "--virgil-port", "0", "--virgil-bind", "127.0.0.1",
                        "--virgil", "127.0.0.1:1/239.193.77", "--virgil", "127.0.0.1:2")))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(
                "\"host\":\"127.0.0.1\",\"port\":1,\"function\":null,\"dialect\":\"0b\",\"base\":\"239.193.77\"",
                "\"host\":\"127.0.0.1\",\"port\":2,\"function\":null,\"dialect\":\"0b\",\"base\":null");
    }

    @Test
    void saysThatACommandFailed() {
        assertThat(start("FOO\npool\n", headless())).isEqualTo(1);
    }

    @Test
    void startsAgainOnTheSameDataFolder() {
        assertThat(start("quit\n", headless())).isZero();
        assertThat(start("quit\n", headless())).isZero();
    }

    @Test
    void refusesADataFolderAnotherConsoleHas() throws Exception {
        try (var held = DataFolder.open(data)) {
            assertThat(start("pool\n", headless("--json"))).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8).strip().lines()).singleElement().asString()
                    .contains(held.path().toString());
            assertThat(out.size()).as("answers").isZero();
        }
    }

    @Test
    void endsWhenNobodyReadsItsAnswers() {
        var endless = new InputStream() {
            private final byte[] commands = "pool\n".getBytes(StandardCharsets.UTF_8);
            private int at;

            @Override
            public int read() {
                return commands[at++ % commands.length];
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                buffer[offset] = (byte) read();
                return 1;
            }
        };
        var gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertThat(start(endless, gone, headless())).isZero();
        assertThat(err.size()).as("complaints").isZero();
    }

    @Test
    void listsTheHeadAmpsOfTheDemo() {
        assertThat(start("wait stagebox stage-left 20\nwait stagebox WIRELESS-RACK 20\npreamps\n",
                headless("--demo", "--json"))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"message\":\"Inputs: 24\"",
                "{\"box\":\"WIRELESS-RACK\",\"index\":0,\"parameters\":{\"gain\":{\"value\":30,\"pending\":null,\"min\":30,"
                        + "\"max\":30,\"step\":1,\"unit\":\"dB\",\"locked\":true");
    }

    @Test
    void playsTheDemoWithoutASocketToTheOutside() {
        assertThat(start("wait mapped DMX-FOH 20\n", headless("--demo", "--json"))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"status\":\"ok\"");
    }
}
