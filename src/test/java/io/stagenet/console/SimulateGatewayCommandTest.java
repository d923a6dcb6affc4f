package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.net.RawClient;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

/// The words on standard input and output are a contract: they are written out here.
@Timeout(30)
class SimulateGatewayCommandTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z";

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void interruptWhatStillRuns() {
        threads.forEach(Thread::interrupt);
    }

    private FutureTask<Integer> start(String... options) throws IOException {
        var command = commandLine(new PipedInputStream(keyboard), new PrintStream(new Screen(), true));
        var task = new FutureTask<>(() -> command.execute(options));
        run(task);
        return task;
    }

    private void run(Runnable task) {
        threads.add(Thread.ofPlatform().daemon().start(task));
    }

    private CommandLine commandLine(java.io.InputStream in, PrintStream out) {
        return new CommandLine(new SimulateGatewayCommand(in, out, new PrintStream(complaints, true)))
                .setErr(new java.io.PrintWriter(complaints, true)).setOut(new java.io.PrintWriter(out, true));
    }

    private int runToEnd(String... options) {
        return commandLine(new ByteArrayInputStream(new byte[0]), new PrintStream(new ByteArrayOutputStream()))
                .execute(options);
    }

    private void type(String line) throws IOException {
        keyboard.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    private String next() throws InterruptedException {
        String line = lines.poll(10, TimeUnit.SECONDS);
        assertThat(line).as("a line within 10 s").isNotNull();
        return line;
    }

    private int port() throws InterruptedException {
        return Integer.parseInt(next().replaceAll(".*port\\D*(\\d+)\\D*", "$1"));
    }

    @Test
    void tellsALineOfTextForEachEvent() throws Exception {
        var run = start("--id", "FOH", "--addresses", "2", "--first-channel", "10", "--host", "127.0.0.1", "--port",
                "0",
                "--no-advertise", "--verbose");
        String listening = next();
        assertThat(listening).matches(TIME + " FOH listening on 127\\.0\\.0\\.1 port \\d+");
        try (var console = RawClient.open(Integer.parseInt(listening.replaceAll(".* ", "")))) {
            assertThat(next()).matches(TIME + " FOH connected 127\\.0\\.0\\.1:\\d+");
            assertThat(next()).endsWith(" FOH requested 2 addresses");
            assertThat(console.nextText())
                    .isEqualTo("{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"FOH\",\"AddressCount\":2}");
            console.text("{\"Type\":\"LEASE_RESP\",\"LeaseID\":\"lease_001\",\"Addresses\":[\"SN1\",\"SN2\"]}");
            assertThat(next()).endsWith(" FOH leased lease_001: 2 addresses, SN1-SN2");
            assertThat(next()).endsWith(" FOH mapped lease_001: 2 addresses to channels 10 to 11");
            console.text("{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN2\",\"Value\":127}");
            assertThat(next()).endsWith(" FOH level SN2 channel 11 = 127 (packet 1)");
            type("levels");
            assertThat(next()).endsWith(" FOH levels after 1 packets: 11=127");
            type("fault no-pongs");
            assertThat(next()).endsWith(" FOH fault no-pongs on");
            type("FAULT NO-PONGS OFF");
            assertThat(next()).endsWith(" FOH fault no-pongs off");
            type("quit");
            assertThat(console.nextText()).startsWith("{\"Type\":\"MAPPING_UPDATE\"");
            assertThat(console.next().status()).as("going away").isEqualTo(1001);
        }
        assertThat(next()).contains(" FOH disconnected 127.0.0.1:");
        assertThat(next()).endsWith(" FOH summary: 1 packets, 0 messages refused, last levels 11=127");
        assertThat(run.get(10, TimeUnit.SECONDS)).isZero();
        assertThat(complaints.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void tellsAJsonObjectForEachEventWithKeysInFixedOrder() throws Exception {
        var run = start("--addresses", "1", "--host", "127.0.0.1", "--port", "0", "--no-advertise", "--json",
                "--verbose",
                "--fault", "no-pongs");
        String head = "\\{\"time\":\"" + TIME + "\",\"gateway\":\"GATEWAY_01\",\"event\":";
        String listening = next();
        assertThat(listening).matches(head + "\"listening\",\"host\":\"127\\.0\\.0\\.1\",\"port\":\\d+}");
        assertThat(next()).matches(head + "\"fault\",\"fault\":\"no-pongs\",\"on\":true}");
        try (var console = RawClient.open(Integer.parseInt(listening.replaceAll(".*:(\\d+)}", "$1")))) {
            assertThat(next()).matches(head + "\"connected\",\"peer\":\"127\\.0\\.0\\.1:\\d+\"}");
            assertThat(next()).matches(head + "\"requested\",\"addressCount\":1}");
            console.text("{\"Type\":\"LEASE_RESP\",\"LeaseID\":\"L\",\"Addresses\":[\"SN9\"]}");
            assertThat(next()).matches(head + "\"leased\",\"leaseId\":\"L\",\"count\":1,\"addresses\":\"SN9\"}");
            assertThat(next())
                    .matches(head + "\"mapped\",\"leaseId\":\"L\",\"count\":1,\"firstChannel\":1,\"lastChannel\":1}");
            console.text("{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN9\",\"Value\":0}");
            assertThat(next()).matches(head + "\"level\",\"address\":\"SN9\",\"channel\":1,\"value\":0,\"count\":1}");
            console.text("\"");
            assertThat(next()).matches(head + "\"refused\",\"reason\":\".+\"}");
        }
        assertThat(next()).matches(head + "\"disconnected\",\"peer\":\"127\\.0\\.0\\.1:\\d+\",\"reason\":\".+\"}");
        type("levels");
        assertThat(next()).matches(head + "\"levels\",\"packets\":1,\"levels\":\\[\\{\"channel\":1,\"value\":0}]}");
        type("quit");
        assertThat(next())
                .matches(
                        head + "\"summary\",\"packets\":1,\"refused\":1,\"levels\":\\[\\{\"channel\":1,\"value\":0}]}");
        assertThat(run.get(10, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void runsSeveralGatewaysWithNumberedIds() throws Exception {
        start("--id", "RIG", "--count", "3", "--host", "127.0.0.1", "--port", "0", "--no-advertise");
        var all = List.of(next(), next(), next());
        for (int n = 1; n <= 3; n++) {
            String listening = all.get(n - 1);
            assertThat(listening).contains(" RIG-" + n + " listening ");
            try (var console = RawClient.open(Integer.parseInt(listening.replaceAll(".* ", "")))) {
                assertThat(console.nextText())
                        .isEqualTo("{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"RIG-" + n + "\",\"AddressCount\":512}");
            }
        }
    }

    @Test
    void endOfInputDoesNotStopIt() throws Exception {
        var run = start("--host", "127.0.0.1", "--port", "0", "--no-advertise");
        int port = port();
        keyboard.close();
        assertThat(threads.getLast().join(Duration.ofMillis(300))).isFalse();
        try (var console = RawClient.open(port)) {
            assertThat(console.nextText()).contains("GATEWAY_01");
        }
        assertThat(run.isDone()).isFalse();
    }

    @Test
    void complainsOfAWrongLineAndGoesOn() throws Exception {
        var run = start("--host", "127.0.0.1", "--port", "0", "--no-advertise");
        next();
        type("fault melt");
        type("dance");
        type("");
        type("quit");
        assertThat(run.get(10, TimeUnit.SECONDS)).isZero();
        assertThat(complaints.toString(StandardCharsets.UTF_8))
                .contains("unknown fault \"melt\"; known are drop, freeze,")
                .contains("unknown command \"dance\"; known are: fault NAME, fault NAME off, levels, quit");
    }

    @Test
    void saysThatAPortIsTakenAndEndsWithTwo() throws Exception {
        start("--host", "127.0.0.1", "--port", "0", "--no-advertise");
        int port = port();
        assertThat(runToEnd("--host", "127.0.0.1", "--port", String.valueOf(port), "--no-advertise")).isEqualTo(2);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).startsWith("cannot listen on port " + port + ": ");
    }

    @Test
    void endsWithTwoForOptionsOutOfRangeAndNamesTheKnownFaults() {
        assertThat(runToEnd("--addresses", "0")).isEqualTo(2);
        assertThat(runToEnd("--count", "0")).isEqualTo(2);
        assertThat(runToEnd("--port", "65535", "--count", "2")).isEqualTo(2);
        assertThat(runToEnd("--nonsense")).isEqualTo(2);
        assertThat(runToEnd("--fault", "melt")).isEqualTo(2);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("0 addresses: expected 1 to 65535")
                .contains("0 gateways: expected 1 or more").contains("port 65536: expected 0").contains("--nonsense")
                .contains("unknown fault \"melt\"; known are drop, freeze, reboot, slow-reader, no-pongs, bad-json, "
                        + "unknown-types, wrong-types, foreign-mappings, duplicate-id, huge-lease, mapping-conflicts, flood");
    }

    @Test
    void helpDescribesEveryOptionAndNamesEveryFault() {
        var help = new ByteArrayOutputStream();
        var line = commandLine(new ByteArrayInputStream(new byte[0]), new PrintStream(help, true));
        assertThat(line.execute("--help")).isZero();
        String text = help.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
        assertThat(text).contains("--id=ID").contains("hardware channel of the first address")
                .contains("mapping-conflicts")
                .contains("Its end does not stop").contains("one line of output per event");
        line.getCommandSpec().options()
                .forEach(option -> assertThat(option.description()).as(option.longestName()).isNotEmpty());
    }

    /// Takes lines apart. Not a pipe: that one breaks when the thread that wrote last has ended.
    private final class Screen extends OutputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int letter) {
            if (letter == '\n') {
                lines.add(line.toString(StandardCharsets.UTF_8).stripTrailing());
                line.reset();
            } else {
                line.write(letter);
            }
        }
    }
}
