package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WebSocketAcceptorTest {
    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> reasons = new LinkedBlockingQueue<>();
    private final BlockingQueue<AcceptedLink> links = new LinkedBlockingQueue<>();
    private final List<AutoCloseable> toClose = new ArrayList<>();
    private WebSocketAcceptor acceptor;

    @BeforeEach
    void listen() throws IOException {
        acceptor = WebSocketAcceptor.listen("127.0.0.1", 0, "/stagenet", link -> {
            links.add(link);
            return new AcceptedLink.Receiver() {
                @Override
                public void text(byte[] bytes, int offset, int length) {
                    texts.add(new String(bytes, offset, length, StandardCharsets.UTF_8));
                }

                @Override
                public void binary(int length) {
                    texts.add("binary " + length);
                }

                @Override
                public void closed(String reason) {
                    reasons.add(reason);
                }
            };
        });
    }

    @AfterEach
    void close() throws Exception {
        for (var each : toClose) {
            each.close();
        }
        acceptor.close();
        assertThat(acceptor.threadCount()).isZero();
    }

    private RawClient open() throws IOException {
        var client = RawClient.open(acceptor.port());
        toClose.add(client);
        return client;
    }

    private static String next(BlockingQueue<String> queue) throws InterruptedException {
        String next = queue.poll(5, TimeUnit.SECONDS);
        assertThat(next).as("something within 5 s").isNotNull();
        return next;
    }

    @Test
    void answersTheHandshakeOfTheRfcsExample() throws Exception {
        try (var client = RawClient.connect(acceptor.port())) {
            assertThat(client.upgrade("/stagenet")).startsWith("HTTP/1.1 101 Switching Protocols\r\n")
                    .contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n");
        }
    }

    @Test
    void speaksWithThePublicClient() throws Exception {
        var heard = new LinkedBlockingQueue<String>();
        var client = new WebSocketClient(URI.create("ws://127.0.0.1:" + acceptor.port() + "/stagenet")) {
            @Override
            public void onOpen(ServerHandshake handshake) {
                heard.add("open");
            }

            @Override
            public void onMessage(String message) {
                heard.add(message);
            }

            @Override
            public void onClose(int code, String reason, boolean remote) {
                heard.add("close " + code);
            }

            @Override
            public void onError(Exception e) {
                heard.add("error " + e);
            }
        };
        client.connect();
        assertThat(next(heard)).isEqualTo("open");
        String large = "Bühne ".repeat(40_000);
        client.send(large);
        assertThat(next(texts)).isEqualTo(large);
        links.take().send(large);
        assertThat(next(heard)).isEqualTo(large);
        client.send(new byte[]{1, 2, 3});
        assertThat(next(texts)).isEqualTo("binary 3");
        client.close();
        assertThat(next(heard)).isEqualTo("close 1000");
        assertThat(next(reasons)).isEqualTo("closed by the other side with status 1000");
    }

    @Test
    void refusesOtherPathsWith404() throws Exception {
        for (String path : List.of("/", "/stagenet/", "/Stagenet", "/stagenet?x=1")) {
            try (var client = RawClient.connect(acceptor.port())) {
                assertThat(client.upgrade(path)).startsWith("HTTP/1.1 404 ");
                client.readToEnd();
            }
        }
        assertThat(links).isEmpty();
    }

    @Test
    void refusesWhatIsNoUpgrade() throws Exception {
        try (var client = RawClient.connect(acceptor.port())) {
            assertThat(client.request("GET /stagenet HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        }
        try (var client = RawClient.connect(acceptor.port())) {
            assertThat(
                    client.request("GET /stagenet HTTP/1.1\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
                            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 8\r\n\r\n"))
                    .startsWith("HTTP/1.1 426 ").contains("Sec-WebSocket-Version: 13\r\n");
        }
    }

    @Test
    void joinsFragmentsAroundAPing() throws Exception {
        var client = open();
        client.frame(0x01, "Bl".getBytes(StandardCharsets.UTF_8));
        client.frame(0x89, "beat".getBytes(StandardCharsets.UTF_8));
        client.frame(0x00, "ac".getBytes(StandardCharsets.UTF_8));
        client.frame(0x80, "kout".getBytes(StandardCharsets.UTF_8));
        assertThat(next(texts)).isEqualTo("Blackout");
        var pong = client.next();
        assertThat(pong.opcode()).isEqualTo(0xA);
        assertThat(pong.text()).isEqualTo("beat");
    }

    @Test
    void takesFramesCutAtEveryByte() throws Exception {
        var client = open();
        for (byte each : RawClient.masked(0x81, "0123456789abcdef-x".getBytes(StandardCharsets.UTF_8))) {
            client.raw(new byte[]{each});
        }
        assertThat(next(texts)).isEqualTo("0123456789abcdef-x");
    }

    @Test
    void takesManyFramesInOneSegmentInOrder() throws Exception {
        var client = open();
        var bytes = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < 5000; i++) {
            bytes.writeBytes(RawClient.masked(0x81, ("value " + i).getBytes(StandardCharsets.UTF_8)));
        }
        client.raw(bytes.toByteArray());
        for (int i = 0; i < 5000; i++) {
            assertThat(next(texts)).isEqualTo("value " + i);
        }
    }

    @Test
    void closesWithTheStatusOfTheViolation() throws Exception {
        assertThat(statusAfter(new byte[]{(byte) 0x81, 1, 'x'})).as("no mask").isEqualTo(1002);
        assertThat(statusAfter(RawClient.masked(0xC1, new byte[1]))).as("reserved bit").isEqualTo(1002);
        assertThat(statusAfter(RawClient.masked(0x83, new byte[1]))).as("unknown opcode").isEqualTo(1002);
        assertThat(statusAfter(RawClient.masked(0x80, new byte[1]))).as("continues nothing").isEqualTo(1002);
        assertThat(statusAfter(RawClient.masked(0x89, new byte[126]))).as("long ping").isEqualTo(1002);
        assertThat(statusAfter(RawClient.masked(0x81, new byte[]{(byte) 0xC3, 0x28}))).as("no UTF-8").isEqualTo(1007);
        assertThat(statusAfter(new byte[]{(byte) 0x81, (byte) 0xFF, 0, 0, 0, 0, 0, 0x10, 0, 1, 0, 0, 0, 0}))
                .as("over 1 MiB").isEqualTo(1009);
        assertThat(statusAfter(new byte[]{(byte) 0x81, (byte) 0xFF, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0}))
                .as("negative length").isEqualTo(1009);
    }

    private int statusAfter(byte[] bytes) throws IOException {
        var client = open();
        client.raw(bytes);
        var frame = client.next();
        assertThat(frame.opcode()).isEqualTo(8);
        return frame.status();
    }

    @Test
    void pausedLinkTakesNothingUntilTcpHoldsUpThePeer() throws Exception {
        var client = open();
        AcceptedLink link = links.take();
        link.pause(true);
        client.text("first");
        assertThat(client.isSilent(200)).isTrue();
        int sent = 2000;
        byte[] kilobyte = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        var written = new AtomicInteger();
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                for (int i = 0; i < sent; i++) {
                    client.frame(0x81, kilobyte);
                    written.incrementAndGet();
                }
            } catch (IOException e) {
                reasons.add(e.toString());
            }
        });
        assertThat(writer.join(java.time.Duration.ofMillis(700))).as("20 MB written to a frozen peer").isFalse();
        assertThat(texts).isEmpty();
        link.pause(false);
        assertThat(writer.join(java.time.Duration.ofSeconds(10))).isTrue();
        assertThat(next(texts)).isEqualTo("first");
        assertThat(written).hasValue(sent);
    }

    @Test
    void pausedAcceptorLetsTheKernelConnectAndAnswersNothing() throws Exception {
        acceptor.pause(true);
        try (var client = RawClient.connect(acceptor.port())) {
            client.raw("GET /stagenet HTTP/1.1\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(client.isSilent(200)).isTrue();
            acceptor.pause(false);
            assertThat(client.request("Host: x\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void pacedLinkReadsSoManyMessagesASecond() throws Exception {
        var client = open();
        links.take().pace(1000);
        long begin = System.nanoTime();
        for (int i = 0; i < 500; i++) {
            client.text("value " + i);
        }
        client.frame(0x89, new byte[0]);
        assertThat(client.next().opcode()).isEqualTo(0xA);
        assertThat(System.nanoTime() - begin).isBetween(400_000_000L, 3_000_000_000L);
        assertThat(texts).hasSize(500);
    }

    @Test
    void leavesPingsUnansweredWhenTold() throws Exception {
        var client = open();
        AcceptedLink link = links.take();
        link.answerPings(false);
        client.frame(0x89, "1".getBytes(StandardCharsets.UTF_8));
        client.text("after the ping");
        assertThat(next(texts)).isEqualTo("after the ping");
        link.answerPings(true);
        client.frame(0x89, "2".getBytes(StandardCharsets.UTF_8));
        assertThat(client.next().text()).isEqualTo("2");
    }

    @Test
    void resetIsAResetForThePeer() throws Exception {
        var client = open();
        links.take().reset("power cut");
        assertThatThrownBy(client::readToEnd).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        assertThat(next(reasons)).isEqualTo("power cut");
    }

    /// The link is known before its writer begins, which must not take the reset for a polite end.
    @Test
    void aResetIsOneHoweverSoonItComes() throws Exception {
        for (int round = 0; round < 300; round++) {
            try (var client = RawClient.open(acceptor.port())) {
                links.take().reset("power cut");
                assertThatThrownBy(client::readToEnd).as("round %s", round).isInstanceOf(SocketException.class)
                        .hasMessageContaining("reset");
            }
        }
    }

    @Test
    void closeSaysGoodbyeAfterWhatWaits() throws Exception {
        var client = open();
        AcceptedLink link = links.take();
        assertThat(link.send("last words")).isTrue();
        link.close("end of show");
        assertThat(link.send("too late")).isFalse();
        assertThat(client.next().text()).isEqualTo("last words");
        assertThat(client.next().status()).isEqualTo(1001);
        client.readToEnd();
        client.close();
        assertThat(next(reasons)).isEqualTo("end of show");
    }

    @Test
    void refusesToKeepMoreThanItsOutboxForAPeerThatDoesNotRead() throws Exception {
        toClose.add(RawClient.open(acceptor.port(), 4096));
        AcceptedLink link = links.take();
        String large = "x".repeat(100_000);
        int taken = 0;
        while (link.send(large)) {
            taken++;
            assertThat(taken).isLessThan(1000);
        }
        assertThat(taken).isGreaterThan(30);
    }

    @Test
    void closingEndsEverythingEvenForPeersThatStall() throws Exception {
        var halfOpen = RawClient.connect(acceptor.port());
        toClose.add(halfOpen);
        halfOpen.raw("GET /stage".getBytes(StandardCharsets.UTF_8));
        toClose.add(RawClient.open(acceptor.port(), 4096));
        AcceptedLink deaf = links.take();
        while (deaf.send("x".repeat(100_000))) {
            // Until its writer is stuck and its outbox full.
        }
        open();
        links.take().pause(true);
        int port = acceptor.port();
        long begin = System.nanoTime();
        acceptor.close();
        assertThat(System.nanoTime() - begin).isLessThan(3_500_000_000L);
        assertThat(acceptor.threadCount()).isZero();
        assertThatThrownBy(() -> RawClient.connect(port)).isInstanceOf(ConnectException.class);
    }

    @Test
    void saysThatAPortIsTaken() {
        assertThatThrownBy(() -> WebSocketAcceptor.listen("127.0.0.1", acceptor.port(), "/stagenet", null))
                .isInstanceOf(BindException.class);
    }

    @Test
    void listensAgainOnItsPortRightAfterResettingItsLinks() throws Exception {
        int port = acceptor.port();
        for (int round = 0; round < 5; round++) {
            open();
            links.take().reset("reboot");
            acceptor.close();
            acceptor = WebSocketAcceptor.listen("127.0.0.1", port, "/stagenet", link -> {
                links.add(link);
                return new Deaf();
            });
        }
        open();
    }

    private static final class Deaf implements AcceptedLink.Receiver {
        @Override
        public void text(byte[] bytes, int offset, int length) {
            // Nothing to do with it.
        }

        @Override
        public void binary(int length) {
            // Nothing to do with it.
        }

        @Override
        public void closed(String reason) {
            // Nothing to do with it.
        }
    }
}
