package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// Why a group cannot be heard is told once to each who wants it.
class GroupTroubleTest {
    private static final Duration LOOK = Duration.ofSeconds(5);
    private final ManualEventLoop loop = new ManualEventLoop();
    private final Semaphore looks = new Semaphore(0);
    private volatile List<NetworkInterface> present = List.of();

    private List<NetworkInterface> look() {
        looks.release();
        return present;
    }

    /// Runs the loop until somebody was told so much.
    private void await(List<String> told, int count) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (told.size() < count) {
            assertThat(System.nanoTime() - deadline).as("told by now: %s", told).isNegative();
            loop.runReady();
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void isToldOnceThoughTheGroupIsTriedAgainAndAgain() throws Exception {
        assumeThat(System.getProperty("os.name")).as("multicast on loopback is tried on Linux").contains("Linux");
        int port;
        try (var free = new DatagramSocket()) {
            port = free.getLocalPort();
        }
        var groups = new MulticastGroups(loop, port, this::look, new DatagramListener() {
            @Override
            public void datagram(String text, InetAddress from) {
                throw new AssertionError(text);
            }

            @Override
            public void broken(InetAddress from) {
                throw new AssertionError(from.toString());
            }
        });
        var first = new ArrayList<String>();
        var late = new ArrayList<String>();
        var _ = groups.join("239.193.199.7", trouble -> first.add(String.valueOf(trouble)));
        await(first, 1);
        for (int i = 0; i < 3; i++) {
            assertThat(looks.tryAcquire(30, TimeUnit.SECONDS)).as("a look").isTrue();
            loop.advance(LOOK);
        }
        var _ = groups.join("239.193.199.7", trouble -> late.add(String.valueOf(trouble)));
        await(late, 1);
        present = List.of(NetworkInterface.getByInetAddress(InetAddress.ofLiteral("127.0.0.1")));
        loop.advance(LOOK);
        await(first, 2);
        assertThat(first).hasSize(2).last().isEqualTo("null");
        assertThat(first.getFirst()).contains("no network interface");
        assertThat(late).isEqualTo(first);
        groups.close();
        loop.runReady();
    }
}
