package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Discovery between hosts with cables that are pulled. Skipped without root.
@Timeout(180)
class MdnsNamespaceTest {
    private static final String TYPE = "_stagenet._tcp.local.";
    private NetworkNamespaces hosts;

    @BeforeEach
    void open() {
        hosts = NetworkNamespaces.assumed();
    }

    @AfterEach
    void close() {
        if (hosts != null) {
            hosts.close();
        }
    }

    @Test
    void losesAServiceWithTheCableAndFindsItWithinTenSecondsOfItsReturn() throws Exception {
        hosts.cable("console", "eth0", "10.77.1.1/24", "device", "eth0", "10.77.1.2/24");
        hosts.java("device", MdnsHost.class, "advertise", TYPE, "gateway-01", "4000");
        var console = new Output(hosts.java("console", MdnsHost.class, "browse", TYPE));
        console.await("seen gateway-01 [10.77.1.2:4000]", Duration.ofSeconds(20));

        hosts.cut("device", "eth0");
        console.await("gone gateway-01", Duration.ofSeconds(6));
        if (console.lines.stream().noneMatch(line -> line.startsWith("trouble "))) {
            console.await("trouble ", Duration.ofSeconds(3));
        }

        hosts.mend("device", "eth0");
        console.await("seen gateway-01 [10.77.1.2:4000]", Duration.ofSeconds(10));

        // Once more at the near end, where the interface itself goes down.
        hosts.cut("console", "eth0");
        console.await("gone gateway-01", Duration.ofSeconds(6));
        hosts.mend("console", "eth0");
        console.await("seen gateway-01 [10.77.1.2:4000]", Duration.ofSeconds(10));
    }

    @Test
    void listsAGatewayOfTwoCablesOnceAndKeepsItWhileOneIsLeft() throws Exception {
        hosts.cable("console", "eth0", "10.77.1.1/24", "device", "eth0", "10.77.1.2/24");
        hosts.cable("console", "eth1", "10.77.2.1/24", "device", "eth1", "10.77.2.2/24");
        hosts.java("device", MdnsHost.class, "advertise", TYPE, "gateway-01", "4000");
        var console = new Output(hosts.java("console", MdnsHost.class, "browse", TYPE));
        console.await("seen gateway-01 [10.77.", Duration.ofSeconds(20));
        if (!console.lines.getLast().contains(",")) {
            console.await(", 10.77.", Duration.ofSeconds(20));
        }

        hosts.cut("device", "eth0");
        console.await("seen gateway-01 [10.77.2.2:4000]", Duration.ofSeconds(6));
        assertThat(console.lines).noneMatch(line -> line.startsWith("gone"));

        hosts.cut("device", "eth1");
        console.await("gone gateway-01", Duration.ofSeconds(6));
    }

    /// The lines of a child, in order.
    private static final class Output {
        final List<String> lines = new ArrayList<>();
        private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

        Output(Process process) {
            Thread.ofVirtual().start(() -> read(process.inputReader()));
        }

        private void read(BufferedReader reader) {
            try (reader) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    queue.add(line);
                }
            } catch (IOException killed) {
                queue.add("end: " + killed.getMessage());
            }
        }

        /// Takes lines until one has the part.
        void await(String part, Duration patience) throws InterruptedException {
            long end = System.nanoTime() + patience.toNanos();
            for (;;) {
                String line = queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (line == null) {
                    throw new AssertionError("no \"" + part + "\" within " + patience + " after " + lines);
                }
                lines.add(line);
                if (line.contains(part)) {
                    return;
                }
            }
        }
    }
}
