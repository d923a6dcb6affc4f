package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Alone, because it counts threads of the whole process.
@Timeout(120)
class MdnsThreadsTest {
    private static final InterfaceChoice LOOPBACK = InterfaceChoice.of("127.0.0.1");

    @Test
    void leavesNoThreadBehind() throws Exception {
        String type = "_snh" + Long.toString(ProcessHandle.current().pid(), 36) + "._tcp.local.";
        var loop = ThreadEventLoop.start("test loop", failure -> {
            throw new AssertionError(failure);
        });
        var sightings = new Sightings(loop);
        var discovery = new MdnsDiscovery(loop, LOOPBACK);
        discovery.browse(type, sightings);
        var advertiser = new MdnsAdvertiser(LOOPBACK);
        advertiser.advertise(type, "last", 4000, Map.of());
        sightings.await("the service", () -> sightings.service("last").isPresent());
        assertThat(mdnsThreads()).as("the count below could not fail").isNotEmpty();

        long before = System.nanoTime();
        discovery.close();
        advertiser.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
        sightings.await("the end of all threads", () -> mdnsThreads().isEmpty());
        loop.close();
    }

    private static List<String> mdnsThreads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.contains("JmDNS") || name.contains("SocketListener") || name.startsWith("mdns"))
                .toList();
    }
}
