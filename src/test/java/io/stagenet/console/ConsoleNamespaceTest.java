package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.net.NetworkNamespaces;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A console and a gateway on two hosts, with nothing given by hand: found by mDNS, driven, cut off, and back. Skipped
/// without root.
@Timeout(180)
class ConsoleNamespaceTest {
    private static final String LEASED = "\"leases\":[\"lease_001\"]";

    @Test
    void findsDrivesLosesAndRegainsAGatewayOnAnotherHost(@TempDir Path folder) throws Exception {
        try (var hosts = NetworkNamespaces.assumed()) {
            hosts.cable("console", "eth0", "10.78.1.1/24", "device", "eth0", "10.78.1.2/24");
            var gateway = device(hosts);
            var console = console(hosts, folder);
            ok(console, "wait mapped GATEWAY_01 30");
            assertThat(console.ask("gateways")).contains("\"host\":\"10.78.1.2\"").contains(LEASED);
            ok(console, "GATEWAY_01 / 12 AT FULL");
            awaitLevel(gateway, "\"channel\":12", "\"value\":255");

            // The cable: dead within three seconds, though nobody said goodbye; the level that is wanted arrives later.
            hosts.cut("device", "eth0");
            awaitState(console, "lost", Duration.ofSeconds(5));
            ok(console, "GATEWAY_01 / 12 AT 191/255");
            hosts.mend("device", "eth0");
            ok(console, "wait mapped GATEWAY_01 30");
            awaitLevel(gateway, "\"channel\":12", "\"value\":191");
            assertThat(console.ask("gateways")).contains(LEASED);

            // The gateway's power: the same addresses, the same level again.
            gateway.kill();
            awaitState(console, "lost", Duration.ofSeconds(5));
            var again = device(hosts);
            ok(console, "wait mapped GATEWAY_01 30");
            awaitLevel(again, "\"channel\":12", "\"value\":191");
            assertThat(console.ask("gateways")).contains(LEASED);

            // The console's power: the same addresses; no level, because nobody has set one since.
            console.kill();
            var next = console(hosts, folder);
            ok(next, "wait mapped GATEWAY_01 30");
            assertThat(next.ask("gateways")).contains(LEASED);
            assertThat(next.ask("levels SN12")).contains("\"wanted\":null");
        }
    }

    private static ConsoleProcess device(NetworkNamespaces hosts) {
        return ConsoleProcess
                .over(hosts.java("device", Main.class, "simulate", "gateway", "--addresses", "24", "--json",
                        "--verbose", "--host", "10.78.1.2"));
    }

    private static ConsoleProcess console(NetworkNamespaces hosts, Path folder) {
        return ConsoleProcess.over(
                hosts.java("console", Main.class, "--headless", "--json", "--data-dir", folder.toString()));
    }

    private static void ok(ConsoleProcess console, String command) throws Exception {
        assertThat(console.ask(command)).contains("\"status\":\"ok\"");
    }

    private static void awaitLevel(ConsoleProcess gateway, String channel, String value) throws Exception {
        String line;
        do {
            line = gateway.answer();
        } while (!line.contains(channel + ",") || !line.contains(value));
    }

    private static void awaitState(ConsoleProcess console, String state, Duration deadline) throws Exception {
        long end = System.nanoTime() + deadline.toNanos();
        while (true) {
            String gateways = console.ask("gateways");
            if (gateways.contains("\"state\":\"" + state + "\"")) {
                return;
            }
            assertThat(System.nanoTime()).as("not %s in time: %s", state, gateways).isLessThan(end);
            console.ask("sleep 0.1");
        }
    }
}
