package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.RawGateway;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A console that is killed at any moment gives every gateway back what it was told (readings, StageNet 3).
class ConsoleKillTest {
    private static final int ROUNDS = 10;
    private static final long SEED = 20_261_123;

    @Test
    void givesBackEveryLeaseItAnsweredThroughTenKills(@TempDir Path folder) throws Exception {
        var random = new Random(SEED);
        var answered = new HashMap<String, String>();
        try (var gateway = new RawGateway()) {
            for (int round = 0; round < ROUNDS; round++) {
                try (var console = start(folder, gateway.address()); var peer = gateway.accept()) {
                    var texts = new LinkedBlockingQueue<String>();
                    peer.serve(frame -> {
                        if (frame.opcode() == 1) {
                            texts.add(frame.text());
                        }
                    });
                    int asked = 3 + round + random.nextInt(5);
                    for (int i = 0; i < asked; i++) {
                        peer.sendText("{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"G" + i + "\",\"AddressCount\":"
                                + (i + 1) + "}");
                    }
                    int waitFor = random.nextInt(asked);
                    for (int i = 0; i < asked; i++) {
                        // The kill comes in the middle of the answers; what came before it was answered.
                        var answer = i <= waitFor ? texts.poll(20, TimeUnit.SECONDS)
                                : texts.poll(random.nextInt(3), TimeUnit.MILLISECONDS);
                        if (answer == null) {
                            break;
                        }
                        assertThat(answer).as("round %d, G%d", round, i)
                                .isEqualTo(answered.computeIfAbsent("G" + i, _ -> answer));
                    }
                    console.kill();
                }
            }
        }
        assertThat(answered.values()).doesNotHaveDuplicates().hasSizeGreaterThan(2);
    }

    private static ConsoleProcess start(Path folder, HostPort gateway) throws Exception {
        return ConsoleProcess.start("--headless", "--json", "--no-discovery", "--data-dir", folder.toString(),
                "--gateway", gateway.toString());
    }

    @Test
    void saysThatADataFolderIsInUseAndEndsWithTwo(@TempDir Path folder) throws Exception {
        var options = new String[]{"--headless", "--json", "--no-discovery", "--data-dir", folder.toString()};
        try (var first = ConsoleProcess.start(options)) {
            assertThat(first.ask("pool")).contains("\"status\":\"ok\"");
            try (var second = ConsoleProcess.start(options)) {
                assertThat(second.end()).isEqualTo(2);
            }
            assertThat(first.end()).isZero();
        }
    }

    @Test
    void endsWithOneIfACommandFailed(@TempDir Path folder) throws Exception {
        try (var console = ConsoleProcess.start("--headless", "--json", "--no-discovery", "--data-dir",
                folder.toString())) {
            assertThat(console.ask("1 THRU")).startsWith("{\"command\":\"1 THRU\",\"status\":\"error\"");
            assertThat(console.end()).isEqualTo(1);
        }
    }
}
