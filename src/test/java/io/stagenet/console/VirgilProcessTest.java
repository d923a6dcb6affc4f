package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two programs on one machine, a stagebox and a console that a script drives, over loopback.
@Timeout(120)
class VirgilProcessTest {
    @TempDir private Path folder;

    /// The simulator takes no port 0, so that scripts know where it is: a port that was free a moment ago.
    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void assertOk(String answer, String... parts) {
        assertAnswer(answer, "ok", parts);
    }

    private static void assertError(String answer, String... parts) {
        assertAnswer(answer, "error", parts);
    }

    private static void assertAnswer(String answer, String status, String... parts) {
        assertThat(answer).contains("\"status\":\"" + status + "\"");
        for (var part : parts) {
            assertThat(answer).contains(part);
        }
    }

    @Test
    void aScriptMastersAStageboxOfAnotherProcess() throws Exception {
        String port = String.valueOf(freePort());
        try (var box = ConsoleProcess.start("simulate", "stagebox", "--name", "SL Rack", "--preamps", "4", "--host",
                "127.0.0.1", "--port", port, "--base", "239.193.251", "--no-advertise", "--refuse", "pad/2");
                var console = ConsoleProcess.start("--headless", "--json", "--no-discovery", "--data-dir",
                        folder.toString(), "--virgil", "127.0.0.1:" + port + "/239.193.251", "--virgil-port", "0",
                        "--virgil-bind", "127.0.0.1", "--interface", "lo")) {
            assertOk(console.ask("wait stagebox \"sl rack\" 20"), "SL Rack is online with 4 inputs");
            assertOk(console.ask("stageboxes"), "\"name\":\"SL Rack\",\"host\":\"127.0.0.1\",\"port\":" + port,
                    "\"base\":\"239.193.251\",\"state\":\"online\"", "\"preamps\":4");

            assertOk(console.ask("PREAMP \"SL Rack\"/3 GAIN 32"));
            assertOk(console.ask("PREAMP \"SL Rack\"/#2 THRU 4 PAD OFF"));
            assertOk(console.ask("PREAMP 127.0.0.1:" + port + "/4 LOWCUT 80"));
            assertOk(console.ask("wait confirmed 10"));
            assertOk(console.ask("preamps #2"), "\"gain\":{\"value\":32,\"pending\":null,\"min\":-5,\"max\":60,",
                    "\"changedElsewhere\":null");
            assertOk(console.ask("preamps 4"), "\"lowcut\":{\"value\":80,");

            assertError(console.ask("PREAMP \"SL Rack\"/3 GAIN 61"), "-5 dB to 60 dB");
            assertError(console.ask("PREAMP \"SL Rack\"/3 LOWCUT 85"), "the nearest are 80 Hz and 90 Hz");
            assertError(console.ask("PREAMP \"SL Rack\"/3 48V ON"), "CONFIRM");
            assertOk(console.ask("PREAMP \"SL Rack\"/3 TAG ribbon"));
            assertError(console.ask("PREAMP \"SL Rack\"/3 48V ON CONFIRM"), "ribbon");
            assertOk(console.ask("wait confirmed 10"));
            assertOk(console.ask("PREAMP \"SL Rack\"/3 TAG condenser"));
            assertOk(console.ask("PREAMP \"SL Rack\"/3 48V ON CONFIRM"));
            assertOk(console.ask("wait confirmed 10"));
            assertOk(console.ask("preamps 48v"), "\"index\":2,", "\"tag\":\"condenser\"");
            assertOk(console.ask("PREAMP \"SL Rack\"/3 48V OFF"));
            assertOk(console.ask("wait confirmed 10"));

            assertOk(console.ask("PREAMP \"SL Rack\"/2 PAD ON"));
            assertError(console.ask("wait confirmed 10"), "SL Rack/2", "the relay of pad does not answer");
            assertOk(console.ask("wait confirmed 10"), "Every command is confirmed");

            box.kill();
            assertOk(console.ask("PREAMP \"SL Rack\"/1 GAIN 10"));
            assertError(console.ask("wait confirmed 10"), "SL Rack/1");
        }
    }
}
