package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorbellTest {
    private final AtomicInteger rings = new AtomicInteger();
    private volatile boolean home = true;
    private Doorbell bell;

    @BeforeEach
    void open() throws IOException {
        bell = Doorbell.open("0123abcd", _ -> {
            rings.incrementAndGet();
            return home;
        });
    }

    @AfterEach
    void close() {
        bell.close();
    }

    @Test
    void whoKnowsTheTokenIsHeardEachTime() {
        assertThat(Doorbell.ring(bell.port(), "0123abcd")).isTrue();
        assertThat(Doorbell.ring(bell.port(), "0123abcd")).isTrue();
        assertThat(rings).hasValue(2);
    }

    @Test
    void whoDoesNotIsNot() {
        assertThat(Doorbell.ring(bell.port(), "0123abce")).isFalse();
        assertThat(Doorbell.ring(bell.port(), "")).isFalse();
        assertThat(Doorbell.ring(bell.port(), "0123abcd".repeat(1000))).isFalse();
        assertThat(rings).hasValue(0);
        assertThat(Doorbell.ring(bell.port(), "0123abcd")).isTrue();
    }

    @Test
    void nobodyHomeIsSaid() {
        home = false;
        assertThat(Doorbell.ring(bell.port(), "0123abcd")).isFalse();
    }

    @Test
    void aBellIsFoundWithoutRingingIt() throws IOException {
        home = false;
        assertThat(Doorbell.isThere(bell.port())).isTrue();
        assertThat(rings).hasValue(0);
        int gone;
        try (var other = Doorbell.open("0123abcd", _ -> true)) {
            gone = other.port();
        }
        assertThat(Doorbell.isThere(gone)).isFalse();
    }

    @Test
    void aCallerThatSaysNothingHoldsUpNobodyForLong() throws IOException {
        try (var silent = new Socket(InetAddress.getLoopbackAddress(), bell.port());
                var rude = new Socket(InetAddress.getLoopbackAddress(), bell.port())) {
            rude.getOutputStream().write("GET / HTTP/1.1\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(rude.getInputStream().readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("NO\n");
            assertThat(silent.isConnected()).isTrue();
        }
        assertThat(Doorbell.ring(bell.port(), "0123abcd")).isTrue();
    }

    @Test
    void whoRingsBehindOneWhoSaysNothingIsHeard() throws IOException {
        try (var silent = new Socket(InetAddress.getLoopbackAddress(), bell.port())) {
            assertThat(silent.isConnected()).isTrue();
            assertThat(Doorbell.ring(bell.port(), "0123abcd")).isTrue();
        }
    }

    @Test
    void aBellTakenDownIsNotHeard() {
        int port = bell.port();
        bell.close();
        assertThat(Doorbell.ring(port, "0123abcd")).isFalse();
        assertThat(Doorbell.ring(99_999, "0123abcd")).isFalse();
    }

    /// The system hands a caller to a thread that waits for one even as the socket is closed: one time in some hundred.
    @Test
    void aBellTakenDownIsNotHeardHoweverSoonItIsRung() throws IOException {
        for (int round = 0; round < 500; round++) {
            var shortLived = Doorbell.open("0123abcd", _ -> true);
            int port = shortLived.port();
            if (round % 2 == 0) {
                assertThat(Doorbell.ring(port, "0123abcd")).isTrue();
            }
            shortLived.close();
            assertThat(Doorbell.ring(port, "0123abcd")).isFalse();
        }
    }
}
