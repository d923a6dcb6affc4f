package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.stagenet.console.service.ConsoleOptions;
import io.stagenet.console.service.ConsoleService;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `--no-discovery`: nothing is browsed, advertised or listened for where mDNS and the beacons of early programs are spoken.
@Timeout(60)
class NoDiscoveryTest {
    /// 5353, as the system's tables write it.
    private static final String MDNS_PORT = ":14E9";

    @TempDir Path folder;

    private ConsoleService start(boolean discovery) throws Exception {
        return ConsoleService.start(new ConsoleOptions(false, discovery, List.of("lo"), List.of(), folder, null, null,
                new ConsoleOptions.VirgilOptions(List.of(), 0, InetAddress.getLoopbackAddress())), new NoGear());
    }

    /// The sockets of this process that are bound to the port of mDNS.
    private static Set<String> discoverySockets() throws IOException {
        var ours = new HashSet<String>();
        try (var open = Files.list(Path.of("/proc/self/fd"))) {
            for (var each : open.toList()) {
                try {
                    String target = Files.readSymbolicLink(each).toString();
                    if (target.startsWith("socket:[")) {
                        ours.add(target.substring(8, target.length() - 1));
                    }
                } catch (NoSuchFileException closedMeanwhile) {
                    continue;
                }
            }
        }
        var bound = new HashSet<String>();
        for (var table : List.of("udp", "udp6")) {
            for (var line : Files.readAllLines(Path.of("/proc/self/net", table))) {
                String[] columns = line.strip().split("\\s+");
                if (columns[1].endsWith(MDNS_PORT) && ours.contains(columns[9])) {
                    bound.add(columns[9]);
                }
            }
        }
        return bound;
    }

    @Test
    void aConsoleThatDoesNotLookHasNoSocketWhereDiscoveryIsSpoken() throws Exception {
        assumeThat(System.getProperty("os.name")).as("the tables of Linux").contains("Linux");
        var before = discoverySockets();
        long begun = System.nanoTime();
        long asLongAsItTakes;
        try (var _ = start(true)) {
            // Browsing, advertising and the beacons each begin on a thread of their own.
            while (before.containsAll(discoverySockets())) {
                LockSupport.parkNanos(10_000_000);
            }
            asLongAsItTakes = 2 * (System.nanoTime() - begun);
        }
        // What takes long to say goodbye is not waited for by the console.
        while (!before.containsAll(discoverySockets())) {
            LockSupport.parkNanos(10_000_000);
        }
        long looked = System.nanoTime();
        try (var _ = start(false)) {
            do {
                assertThat(discoverySockets()).isSubsetOf(before);
                LockSupport.parkNanos(10_000_000);
            } while (System.nanoTime() - looked < asLongAsItTakes);
        }
    }
}
