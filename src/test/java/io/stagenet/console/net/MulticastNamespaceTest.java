package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Status groups between hosts whose interfaces go and come. Skipped without root.
@Timeout(120)
class MulticastNamespaceTest {
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

    /// A USB adapter that is pulled and put back keeps its name and its address, but not what was joined on it.
    @Test
    void hearsAGroupAgainOnAnInterfaceThatCameBackUnderItsName() throws Exception {
        hosts.cable("console", "eth0", "10.78.1.1/24", "device", "eth0", "10.78.1.2/24");
        hosts.java("device", MulticastHost.class, "send", "239.193.1.1", "7889", "10.78.1.2");
        var lines = lines(hosts.java("console", MulticastHost.class, "listen", "239.193.1.1", "7889"));
        await(lines, "heard hello");
        assertThat(hosts.exec("console", "ip", "link", "delete", "eth0").waitFor()).isZero();
        hosts.cable("console", "eth0", "10.78.1.1/24", "device", "eth0", "10.78.1.2/24");
        lines.clear();
        await(lines, "heard hello");
        assertThat(lines).noneMatch(line -> line.startsWith("failed"));
    }

    private static BlockingQueue<String> lines(Process process) {
        var lines = new LinkedBlockingQueue<String>();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader reader = process.inputReader()) {
                reader.lines().forEach(lines::add);
            } catch (java.io.IOException | java.io.UncheckedIOException ended) {
                lines.add("ended");
            }
        });
        return lines;
    }

    private static void await(BlockingQueue<String> lines, String wanted) throws InterruptedException {
        String line;
        do {
            line = lines.poll(30, TimeUnit.SECONDS);
            assertThat(line).as("waiting for: " + wanted).isNotNull();
        } while (!wanted.equals(line));
    }
}
