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

/// However a link ends: one reason, in time, and no thread or socket left ([LinkRig#close] counts them).
@Timeout(60)
class LinkEndTest {
    /// For what ends at once, on a machine that may be busy: a wrong reason is wrong at any time.
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration PROMISE = Duration.ofSeconds(3);

    private final LinkRig rig = new LinkRig();

    @AfterEach
    void nothingIsLeft() {
        rig.close();
    }

    /// Closed was told last: by then everything is gone already.
    private String reasonOf(LinkRig.Told told, Duration limit) {
        String reason = told.awaitClosed(limit);
        rig.assertNothingLeft();
        return reason;
    }

    /// Which counts from the dialling, without the times the machine stood still.
    private String reasonInTime(LinkRig.Told told, Stalls sinceDialled) throws InterruptedException {
        String reason = reasonOf(told, Duration.ofSeconds(20));
        assertThat(sinceDialled.until(told.closedAt())).isLessThan(PROMISE);
        return reason;
    }

    @Test
    void refusedSaysSo() throws Exception {
        int port;
        try (var server = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = server.getLocalPort();
        }
        assertThat(reasonOf(rig.dial(new HostPort("127.0.0.1", port)), SOON))
                .isEqualTo("connection refused: nothing listens on that port");
    }

    @Test
    void anUnknownNameSaysSo() {
        assertThat(reasonOf(rig.dial(new HostPort("no-such-host.invalid", 4000)), SOON.plusSeconds(3)))
                .contains("no-such-host.invalid");
    }

    @Test
    void aDialledNameMayHaveAnUnderscore() {
        assertThat(reasonOf(rig.dial(new HostPort("no_such_host.invalid", 4000)), SOON.plusSeconds(3)))
                .contains("no_such_host.invalid");
    }

    @Test
    void anUnroutableAddressSaysSo() {
        // Reserved for broadcast: no TCP connection can go there.
        assertThat(reasonOf(rig.dial(new HostPort("255.255.255.255", 4000)), SOON))
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
                assertThat(reasonOf(told, SOON)).isEqualTo(reason);
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
                assertThat(reasonOf(told, SOON)).startsWith("not a StageNet gateway");
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
                assertThat(reasonOf(told, SOON)).contains("without an answer");
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
            assertThat(reasonOf(told, SOON)).isEqualTo("changed my mind");
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
                assertThat(reasonOf(told, SOON)).isEqualTo("changed my mind");
            }
        }
    }

    @Test
    void closingAnOpenLinkTellsTheOwnersReason() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var _ = gateway.accept()) {
                told.awaitOpened();
                assertThat(rig.threads()).hasSize(2);
                told.link.close("forgotten by the operator");
                told.link.close("again");
                assertThat(reasonOf(told, SOON)).isEqualTo("forgotten by the operator");
            }
        }
    }

    @Test
    void theGatewaysCloseFrameIsAnsweredAndItsCodeTold() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var peer = gateway.accept()) {
                told.awaitOpened();
                peer.sendText("last words");
                peer.send(true, 8, new byte[]{0x03, (byte) 0xE9, 'b', 'y', 'e'});
                RawGateway.Frame frame = peer.read();
                while (frame.opcode() == 9) {
                    frame = peer.read();
                }
                assertThat(frame.opcode()).isEqualTo(8);
                assertThat(reasonOf(told, SOON)).isEqualTo("closed by the gateway (code 1001: bye)");
                assertThat(told.messages).containsExactly("last words");
            }
        }
    }

    @Test
    void anEndWithoutACloseFrameSaysSo() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var peer = gateway.accept()) {
                told.awaitOpened();
                assertThat(peer.read().opcode()).isEqualTo(9);
            }
            assertThat(reasonOf(told, SOON)).isEqualTo("the gateway ended the connection without a word");
        }
    }

    @Test
    void aResetSaysSo() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            var peer = gateway.accept();
            told.awaitOpened();
            peer.reset();
            assertThat(reasonOf(told, SOON)).isEqualTo("connection reset by the gateway");
        }
    }

    @Test
    void invalidUtf8EndsTheLink() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var peer = gateway.accept()) {
                told.awaitOpened();
                peer.send(true, 1, new byte[]{'a', (byte) 0xC3, (byte) 0x28});
                assertThat(reasonOf(told, SOON)).isEqualTo("the gateway sent a text that is not UTF-8");
            }
        }
    }

    @Test
    void aFrameOver16MiBEndsTheLinkBeforeItIsRead() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var peer = gateway.accept()) {
                told.awaitOpened();
                peer.sendRaw(new byte[]{(byte) 0x81, 127, 0, 0, 0, 0, 1, 0, 0, 1});
                assertThat(reasonOf(told, SOON)).isEqualTo("the gateway sent a message over 16 MiB");
            }
        }
    }

    @Test
    void fragmentsThatNeverEndAreCutOffAt16MiB() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var peer = gateway.accept()) {
                told.awaitOpened();
                var megabyte = new byte[1 << 20];
                try {
                    peer.send(false, 2, megabyte);
                    for (int i = 0; i < 64; i++) {
                        peer.send(false, 0, megabyte);
                    }
                } catch (IOException e) {
                    // Cut off already.
                }
                assertThat(reasonOf(told, SOON)).isEqualTo("the gateway sent a message over 16 MiB");
            }
        }
    }

    @Test
    void aBrokenFrameEndsTheLink() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var peer = gateway.accept()) {
                told.awaitOpened();
                peer.sendRaw(new byte[]{(byte) 0x83, 0});
                assertThat(reasonOf(told, SOON)).isEqualTo("the gateway broke the WebSocket protocol");
            }
        }
    }

    @Test
    void closingWithAWriteBlockedLeavesNothing() throws Exception {
        try (var gateway = new RawGateway(4096)) {
            var told = rig.dial(gateway.address());
            try (var _ = gateway.accept()) {
                told.awaitOpened();
                told.link.send("x".repeat(7 << 20));
                assertThat(LinkRig.await(SOON,
                        () -> told.vitals.contains(new LinkListener.Vitals(true, false)))).isTrue();
                told.link.close("enough");
                assertThat(reasonOf(told, SOON)).isEqualTo("enough");
            }
        }
    }

    @Test
    void aLinkThatCannotGetRidOfItsTextsEnds() throws Exception {
        try (var gateway = new RawGateway(4096)) {
            var told = rig.dial(gateway.address());
            try (var _ = gateway.accept()) {
                told.awaitOpened();
                for (int i = 0; i < 20 && !told.isClosed(); i++) {
                    told.link.send("x".repeat(1 << 20));
                }
                assertThat(reasonOf(told, SOON)).contains("too much is waiting");
            }
        }
    }

    @Test
    void closingWithTheReaderHeldByAFullInboxLeavesNothing() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var peer = gateway.accept()) {
                told.awaitOpened();
                told.link.throttle(true);
                for (int i = 0; i < 1000; i++) {
                    peer.sendText("m" + i);
                }
                assertThat(told.next()).isEqualTo("m0");
                told.link.close("enough");
                assertThat(reasonOf(told, SOON)).isEqualTo("enough");
            }
        }
    }

    @Test
    void closingTheDialerEndsEveryLink() throws Exception {
        try (var gateway = new RawGateway()) {
            var first = rig.dial(gateway.address());
            var peer = gateway.accept();
            var second = rig.dial(gateway.address());
            var silent = gateway.acceptSilently();
            first.awaitOpened();
            rig.dialer.close();
            rig.assertNothingLeft();
            assertThat(reasonOf(first, SOON)).isEqualTo("the console was closed");
            assertThat(reasonOf(second, SOON)).isEqualTo("the console was closed");
            peer.close();
            silent.close();
        }
    }

    @Test
    void aDrainThatFailsEndsItsLinkWithAReason() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address(), frames -> {
                throw new IllegalStateException("a mistake of ours");
            });
            try (var _ = gateway.accept()) {
                assertThat(reasonOf(told, SOON)).contains("a mistake of ours");
            }
        }
    }
}
