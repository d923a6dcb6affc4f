package io.stagenet.console.service.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.doctor.Check;
import io.stagenet.console.model.doctor.Check.State;
import io.stagenet.console.net.PortHolder;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who has the port where answers of stageboxes are heard, as far as that can be told.
class TakenPortTest {
    private static final Program CONSOLE = new Program("stagenet-console", 12_345, true);
    private static final Program OTHER = new Program("node", 12_346, false);

    private static TakenPort port(@Nullable Program holder, Program... consoles) {
        return new TakenPort(7_889, holder, List.of(consoles));
    }

    private static Check check(TakenPort port, boolean consoleHere) {
        return port.check("Address already in use", consoleHere);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "stagenet-console | --demo | true",
        "stagenet-console | - | true",
        "StageNet Console.exe | - | true",
        "stagenet-console-cli.exe | - | true",
        "java | -m io.stagenet.console/io.stagenet.console.Main --headless | true",
        "stagenet-console | simulate stagebox | false",
        "stagenet-console | doctor --json | false",
        "java | -m org.example/org.example.Main | false",
        "- | - | false"})
    void aConsoleIsToldFromOtherProgramsByHowItWasStarted(@Nullable String name, @Nullable String arguments,
            boolean console) {
        var words = arguments == null ? List.<String>of() : List.of(arguments.split(" "));
        assertThat(Program.of(name == null ? "" : name, words, 7).console()).isEqualTo(console);
    }

    @Test
    void theConsoleOfThisDataFolderMayHaveIt() {
        assertThat(check(port(CONSOLE), true)).satisfies(check -> {
            assertThat(check.state()).isEqualTo(State.OK);
            assertThat(check.sentence()).contains("a StageNet Console (process 12345)");
        });
        assertThat(check(port(null), true).state()).isEqualTo(State.OK);
        assertThat(check(port(OTHER), true).state()).isEqualTo(State.FAILED);
    }

    @Test
    void aConsoleThatRunsElsewhereIsLeftAlone() {
        for (var port : List.of(port(CONSOLE), port(null, CONSOLE))) {
            var check = check(port, false);
            assertThat(check.state()).isEqualTo(State.WARNING);
            assertThat(check.sentence()).contains("process 12345");
            assertThat(check.advice()).startsWith("Leave it");
        }
    }

    @Test
    void whereNobodyIsNamedItIsSaidHowToFindOut() {
        var check = check(port(null), false);
        assertThat(check.state()).isEqualTo(State.FAILED);
        assertThat(check.sentence()).contains("another user", "Address already in use");
        assertThat(check.advice()).contains("leave it");
    }

    @Test
    void aConsoleThatDoesNotGetItSaysWhoHasIt() {
        assertThat(port(OTHER).deaf("Port 7889 is in use")).satisfies(check -> {
            assertThat(check.sentence()).isEqualTo("Port 7889 is in use. It is held by node (process 12346).");
            assertThat(check.advice()).startsWith("End that program");
        });
        assertThat(port(CONSOLE).deaf("Port 7889 is in use").advice()).startsWith("Leave it");
        assertThat(port(null).deaf("Port 7889 is in use").sentence()).isEqualTo("Port 7889 is in use");
        var itself = Program.of(ProcessHandle.current());
        assertThat(port(itself).deaf("Port 7889 is in use").sentence()).isEqualTo("Port 7889 is in use");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void linuxTellsWhoListensAtAnAddress() throws Exception {
        var loopback = InetAddress.ofLiteral("127.0.0.1");
        int port;
        try (var taken = new ServerSocket(0, 1, loopback)) {
            port = taken.getLocalPort();
            assertThat(PortHolder.tcp(loopback, port)).contains(ProcessHandle.current());
            assertThat(PortHolder.tcp(null, port)).contains(ProcessHandle.current());
            assertThat(PortHolder.tcp(InetAddress.ofLiteral("127.0.0.2"), port)).isEmpty();
        }
        assertThat(PortHolder.tcp(loopback, port)).isEmpty();
    }
}
