package io.stagenet.console.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.net.HostPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// However dialling fails: one reason, in time, and no thread or socket left ([LinkRig#close] counts them).
@Timeout(60)
class LinkDialTest {
    /// For what ends at once, on a machine that may be busy: a wrong reason is wrong at any time.
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration PROMISE = Duration.ofSeconds(3);

    private final LinkRig rig = new LinkRig();

    @AfterEach
    void nothingIsLeft() {
        rig.close();
    }

    /// Which counts from the dialling, without the times the machine stood still.
    private String reasonInTime(LinkRig.Told told, Stalls sinceDialled) throws InterruptedException {
        String reason = rig.reasonOf(told, Duration.ofSeconds(20));
        assertThat(sinceDialled.until(told.closedAt())).isLessThan(PROMISE);
        return reason;
    }

    @Test
    void refusedSaysSo() throws Exception {
        int port;
        try (var server = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = server.getLocalPort();
        }
        assertThat(rig.reasonOf(rig.dial(new HostPort("127.0.0.1", port)), SOON))
                .isEqualTo("connection refused: nothing listens on that port");
    }

    @Test
    void anUnknownNameSaysSo() {
        assertThat(rig.reasonOf(rig.dial(new HostPort("no-such-host.invalid", 4000)), SOON.plusSeconds(3)))
                .contains("no-such-host.invalid");
    }

    @Test
    void aDialledNameMayHaveAnUnderscore() {
        assertThat(rig.reasonOf(rig.dial(new HostPort("no_such_host.invalid", 4000)), SOON.plusSeconds(3)))
                .contains("no_such_host.invalid");
    }

    @Test
    void anUnroutableAddressSaysSo() {
        // Reserved for broadcast: no TCP connection can go there.
        assertThat(rig.reasonOf(rig.dial(new HostPort("255.255.255.255", 4000)), SOON))
                .isEqualTo("no route to the host: check cable and network");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "HTTP/1.1 404 Not Found|not a StageNet gateway: it answered with HTTP status 404",
        "HTTP/1.0 200 OK|not a StageNet gateway: it answered with HTTP status 200",
        "SSH-2.0-OpenSSH_9.2|not a StageNet gateway: its answer is no WebSocket",
        "HTTP/1.1 101 Switching Protocols|not a StageNet gateway: its answer is no WebSocket"})
    void whatIsNoGatewayIsNamedSo(String answer, String reason) throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (Socket peer = gateway.acceptSilently()) {
                peer.getOutputStream().write((answer + "\r\nServer: x\r\n\r\n").getBytes(ISO_8859_1));
                peer.shutdownOutput();
                assertThat(rig.reasonOf(told, SOON)).isEqualTo(reason);
            }
        }
    }

    @Test
    void aServerThatNeverAnswersTheHandshakeFailsWithinThreeSeconds() throws Exception {
        try (var gateway = new RawGateway()) {
            var stalls = Stalls.watched();
            var told = rig.dial(gateway.address());
            try (Socket _ = gateway.acceptSilently()) {
                assertThat(reasonInTime(told, stalls)).contains("no answer");
            }
        }
    }

    @Test
    void aServerThatDribblesItsHandshakeFailsWithinThreeSeconds() throws Exception {
        try (var gateway = new RawGateway()) {
            var stalls = Stalls.watched();
            var told = rig.dial(gateway.address());
            try (Socket peer = gateway.acceptSilently()) {
                LinkRig.await(Duration.ofSeconds(20), () -> {
                    try {
                        peer.getOutputStream().write('x');
                    } catch (IOException e) {
                        return true;
                    }
                    return told.isClosed();
                });
                assertThat(reasonInTime(told, stalls)).contains("no answer");
            }
        }
    }

    @Test
    void anEndlessHandshakeIsCutOff() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (Socket peer = gateway.acceptSilently()) {
                var junk = new byte[200_000];
                Arrays.fill(junk, (byte) 'x');
                try {
                    peer.getOutputStream().write(junk);
                } catch (IOException e) {
                    // Cut off already.
                }
                assertThat(rig.reasonOf(told, SOON)).startsWith("not a StageNet gateway");
            }
        }
    }

    @Test
    void aServerThatClosesBeforeTheHandshakeIsNoGateway() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (Socket peer = gateway.acceptSilently()) {
                assertThat(peer.getInputStream().readNBytes(4)).isEqualTo("GET ".getBytes(ISO_8859_1));
                peer.shutdownOutput();
                assertThat(rig.reasonOf(told, SOON)).contains("without an answer");
            }
        }
    }

    @Test
    void closingWhileConnectingIsClean() throws Exception {
        // A full backlog: the connection attempt hangs.
        try (var server = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                var _ = new Socket(server.getInetAddress(), server.getLocalPort());
                var _ = new Socket(server.getInetAddress(), server.getLocalPort())) {
            var told = rig.dial(new HostPort("127.0.0.1", server.getLocalPort()));
            assertThat(rig.threads()).isNotEmpty();
            told.link.close("changed my mind");
            assertThat(rig.reasonOf(told, SOON)).isEqualTo("changed my mind");
        }
    }

    @Test
    void anUnansweredConnectionAttemptTimesOut() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                var _ = new Socket(server.getInetAddress(), server.getLocalPort());
                var _ = new Socket(server.getInetAddress(), server.getLocalPort())) {
            var stalls = Stalls.watched();
            assertThat(reasonInTime(rig.dial(new HostPort("127.0.0.1", server.getLocalPort())), stalls))
                    .isEqualTo("no answer to the connection attempt");
        }
    }

    @Test
    void closingDuringTheHandshakeIsClean() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (Socket _ = gateway.acceptSilently()) {
                told.link.close("changed my mind");
                assertThat(rig.reasonOf(told, SOON)).isEqualTo("changed my mind");
            }
        }
    }
}
