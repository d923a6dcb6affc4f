package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.json.JsonLimits;
import io.stagenet.console.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The self-check as a shell sees it, on the loopback interface of this machine.
@Timeout(60)
class DoctorCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir private Path data;

    private int doctor(String... options) {
        var all = new ArrayList<>(List.of("doctor", "--data-dir", data.toString()));
        all.addAll(List.of(options));
        return Main.whole(InputStream.nullInputStream(), out, new PrintStream(err, true, StandardCharsets.UTF_8))
                .execute(all.toArray(String[]::new));
    }

    private String said() {
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void endsWithZeroWhenNothingWrongIsFoundAndCallsNothingWellThatItDidNotLookAt() throws Exception {
        assertThat(doctor("--no-discovery", "--interface", "127.0.0.1", "--virgil-bind", "127.0.0.1", "--virgil-port",
                Integer.toString(freePort()))).isZero();
        assertThat(said())
                .contains("127.0.0.1/8", "Nothing wrong was found. Not checked: 3.", "is free",
                        data + " can be written")
                .containsPattern("ok +lo \\S+ a datagram to a multicast group was sent and heard")
                .containsPattern("not checked +Nobody looked for devices");
    }

    @Test
    void aPortThatAnotherProgramHasNeedsAttentionAndItIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(doctor("--no-discovery", "--interface", "127.0.0.1", "--virgil-bind", "127.0.0.1",
                    "--virgil-port", Integer.toString(taken.getLocalPort()))).isOne();
            assertThat(said()).contains("TCP port " + taken.getLocalPort() + " is held by java (process "
                    + ProcessHandle.current().pid() + ")", "What to do: End that program", "Needs attention: 1");
        }
    }

    @Test
    void aPortOfAConsoleOnAnotherDataFolderIsNamedAndNobodyIsToldToEndIt(@TempDir Path others) throws Exception {
        int port = freePort();
        var started = new ProcessBuilder(ConsoleProcess.command("--headless", "--json", "--no-discovery", "--data-dir",
                others.toString(), "--virgil-bind", "127.0.0.1", "--virgil-port", Integer.toString(port),
                "--interface", "127.0.0.1")).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var console = ConsoleProcess.over(started)) {
            assertThat(console.ask("stats")).contains("\"status\":\"ok\"");
            assertThat(doctor("--no-discovery", "--interface", "127.0.0.1", "--virgil-bind", "127.0.0.1",
                    "--virgil-port", Integer.toString(port))).isOne();
            assertThat(said()).contains("TCP port " + port + " is held by a StageNet Console (process " + started.pid()
                    + "), which runs on another data folder", "What to do: Leave it: it may be in a show.")
                    .doesNotContain("End that program");
            assertThat(console.end()).isZero();
        }
    }

    @Test
    void aPortOfTheConsoleOnThisDataFolderIsWell() throws Exception {
        int port = freePort();
        var console = ConsoleProcess.start("--headless", "--json", "--no-discovery", "--data-dir", data.toString(),
                "--virgil-bind", "127.0.0.1", "--virgil-port", Integer.toString(port), "--interface", "127.0.0.1");
        try (console) {
            assertThat(console.ask("stats")).contains("\"status\":\"ok\"");
            assertThat(doctor("--no-discovery", "--interface", "127.0.0.1", "--virgil-bind", "127.0.0.1",
                    "--virgil-port", Integer.toString(port))).isZero();
            assertThat(said()).contains("is held by a StageNet Console (process ",
                    "), and a console runs on this data folder");
            assertThat(console.end()).isZero();
        }
    }

    @Test
    void anInterfaceThatIsNotThereNeedsAttention() {
        assertThat(doctor("--no-discovery", "--interface", "nowhere0")).isOne();
        assertThat(said()).contains("failed       None of the", "choose another interface");
    }

    @Test
    void aFolderThatCannotBeWrittenNeedsAttention() throws Exception {
        data = Files.writeString(data.resolve("a-file"), "").resolve("below");
        assertThat(doctor("--no-discovery", "--interface", "127.0.0.1", "--virgil-bind", "127.0.0.1", "--virgil-port",
                "0")).isOne();
        assertThat(said()).contains("Data folder " + data + " cannot be written", "Log folder");
    }

    @Test
    void aFolderThatIsNotThereYetIsWellAndIsNotMade() throws Exception {
        data = data.resolve("not/yet");
        assertThat(doctor("--no-discovery", "--interface", "127.0.0.1", "--virgil-bind", "127.0.0.1", "--virgil-port",
                "0")).isZero();
        assertThat(said()).contains(data + " is not there yet and can be made");
        assertThat(data).doesNotExist();
    }

    @Test
    void saysAllOfItAsOneJsonObjectWithStableNames() throws Exception {
        assertThat(doctor("--json", "--no-discovery", "--interface", "127.0.0.1", "--virgil-bind", "127.0.0.1",
                "--virgil-port", "0")).isZero();
        assertThat(said().lines()).hasSize(1);
        assertThat(JsonReader.readObject(said().strip(), JsonLimits.ofChars(1 << 20))
                .optionalBool("well", false)).isTrue();
        assertThat(said()).startsWith("{\"time\":\"").contains("\"version\":\"", "\"system\":\"",
                "\"checks\":[{\"id\":\"interfaces\",\"subject\":null,\"state\":\"ok\",\"message\":\"",
                "{\"id\":\"multicast\",\"subject\":\"lo\",\"state\":\"ok\"", "\"id\":\"discovery\"",
                "{\"id\":\"virgil-port\"", "{\"id\":\"firewall\"", "\"state\":\"not-checked\"",
                "{\"id\":\"data-folder\"", "{\"id\":\"log-folder\"", "\"advice\":",
                "\"interfaces\":[{\"name\":\"", "\"displayName\":", "\"up\":true", "\"multicast\":",
                "\"loopback\":true", "\"used\":true", "\"addresses\":[\"127.0.0.1/8\"", "\"seen\":[]");
    }

    @Test
    void looksForDevicesThatAnnounceThemselvesAndNamesThem() throws Exception {
        var gateway = new ProcessBuilder(ConsoleProcess.command("simulate", "gateway", "--id", "DOCTOR-TEST", "--host",
                "127.0.0.1", "--port", "0")).redirectErrorStream(true).start();
        try (var simulator = ConsoleProcess.over(gateway)) {
            assertThat(simulator.answer()).isNotBlank();
            // It says its name only after it has asked whether anybody else has it.
            boolean found = false;
            for (int i = 0; i < 5 && !found; i++) {
                out.reset();
                found = doctor("--interface", "127.0.0.1", "--virgil-bind", "127.0.0.1", "--virgil-port", "0") == 0;
            }
            assertThat(said())
                    .containsPattern(
                            "ok +Devices that announce themselves by mDNS: .*doctor-test.* Listened for 2.5 s");
        }
    }

    @Test
    void wrongOptionsAreSaidInOneLine() {
        assertThat(doctor("--virgil-port", "70000")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).singleElement().asString().contains("--virgil-port");
        assertThat(out.size()).isZero();
    }
}
