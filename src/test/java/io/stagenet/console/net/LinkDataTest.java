package io.stagenet.console.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What goes over a link, both ways, on real sockets.
@Timeout(60)
class LinkDataTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final LinkRig rig = new LinkRig();

    @AfterEach
    void nothingIsLeft() {
        rig.close();
    }

    private static RawGateway.Frame data(RawGateway.Peer peer) throws IOException {
        RawGateway.Frame frame = peer.read();
        while (frame.opcode() > 2) {
            frame = peer.read();
        }
        return frame;
    }

    @Test
    void asksForThePathOnTheHostItDialled() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var peer = gateway.accept()) {
                told.awaitOpened();
                assertThat(peer.request()).startsWith("GET /stagenet HTTP/1.1\r\n")
                        .contains("\r\nHost: " + gateway.address() + "\r\n")
                        .doesNotContain("Sec-WebSocket-Extensions");
                assertThat(told.link.remote()).isEqualTo(gateway.address());
            }
        }
    }

    @Test
    void textsArriveWholeAndInOrderOfAnyLength() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var peer = gateway.accept()) {
                told.awaitOpened();
                List<String> texts = List.of("", "a", "é".repeat(100), "x".repeat(70_000), "y".repeat(1_000_000), "z");
                texts.forEach(told.link::send);
                for (String text : texts) {
                    assertThat(data(peer).text()).isEqualTo(text);
                }
            }
        }
    }

    @Test
    void aValueReleasedByATextNeverOvertakesIt() throws Exception {
        var values = new ConflatingValues(1);
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address(), values);
            try (var peer = gateway.accept()) {
                told.awaitOpened();
                told.link.send("lease", () -> {
                    values.set(0, 7);
                    told.link.wake();
                });
                assertThat(data(peer).text()).isEqualTo("lease");
                assertThat(data(peer).text().strip()).isEqualTo("0=7");
            }
        }
    }

    @Test
    void manyWakesBeforeADrainAreOne() throws Exception {
        var values = new ConflatingValues(1);
        try (var gateway = new RawGateway(4096)) {
            var told = rig.dial(gateway.address(), values);
            try (var peer = gateway.accept()) {
                told.awaitOpened();
                assertThat(LinkRig.await(SOON, () -> values.drains() > 0)).as("asked once on opening").isTrue();
                // The writer is held up by a text the peer does not read.
                told.link.send("x".repeat(6 << 20));
                assertThat(LinkRig.await(SOON, () -> !told.vitals.isEmpty())).isTrue();
                for (int i = 0; i < 10_000; i++) {
                    values.set(0, i);
                    told.link.wake();
                }
                peer.serve(frame -> {
                });
                assertThat(LinkRig.await(SOON, () -> told.link.counters().framesSent() == 1)).isTrue();
                assertThat(values.drains()).isLessThan(100);
            }
        }
    }

    @Test
    void noWakeIsLostHoweverProducersAndWriterMeet() throws Exception {
        var values = new ConflatingValues(4);
        Map<String, String> newest = Collections.synchronizedMap(new HashMap<>());
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address(), values);
            try (var peer = gateway.accept().serve(frame -> {
                if (frame.opcode() == 1) {
                    String[] parts = frame.text().strip().split("=");
                    newest.put(parts[0], parts[1]);
                }
            })) {
                told.awaitOpened();
                for (int round = 1; round <= 2000; round++) {
                    String expected = Integer.toString(round);
                    for (int address = 0; address < 4; address++) {
                        values.set(address, round);
                        told.link.wake();
                    }
                    assertThat(LinkRig.await(SOON,
                            () -> newest.size() == 4 && newest.values().stream().allMatch(expected::equals)))
                            .as("round %s", round).isTrue();
                }
                assertThat(peer.request()).isNotEmpty();
            }
        }
    }

    @Test
    void pingsOfTheGatewayAreAnsweredWithTheirPayload() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var peer = gateway.accept()) {
                told.awaitOpened();
                for (byte[] payload : List.of(new byte[0], "hello".getBytes(UTF_8), new byte[125])) {
                    peer.send(true, 9, payload);
                    RawGateway.Frame frame = peer.read();
                    while (frame.opcode() != 10) {
                        frame = peer.read();
                    }
                    assertThat(frame.payload()).isEqualTo(payload);
                }
            }
        }
    }

    @Test
    void aTextOf16MiBArrives() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var peer = gateway.accept()) {
                told.awaitOpened();
                String text = "x".repeat(16 << 20);
                peer.sendText(text);
                assertThat(told.next().equals(text)).isTrue();
                peer.sendBinary(new byte[]{1, 2, 3});
                assertThat(told.next()).isEqualTo(new byte[]{1, 2, 3});
                assertThat(told.link.counters().received()).isEqualTo(2);
            }
        }
    }

    @Test
    void fragmentsAreOneMessageEvenWhenACharacterIsSplit() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var peer = gateway.accept()) {
                told.awaitOpened();
                byte[] text = "Bühne".getBytes(UTF_8);
                peer.send(false, 1, new byte[]{text[0], text[1]});
                peer.send(true, 9, new byte[0]);
                peer.send(false, 0, new byte[]{text[2], text[3]});
                peer.send(true, 0, new byte[]{text[4], text[5]});
                assertThat(told.next()).isEqualTo("Bühne");
            }
        }
    }

    @Test
    void aHandshakeInOneSegmentWithTheFirstMessageLosesNothing() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var peer = gateway.accept()) {
                peer.sendText("at once");
                assertThat(told.next()).isEqualTo("at once");
            }
        }
    }

    @Test
    void aThrottledLinkReadsUpToAThousandMessagesASecond() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var peer = gateway.accept().serve(frame -> {
            })) {
                told.awaitOpened();
                long begin = System.nanoTime();
                told.link.throttle(true);
                for (int i = 0; i < 10_000; i++) {
                    peer.sendText("m" + i);
                }
                // Longer than the three seconds after which silence would be death.
                LinkRig.await(Duration.ofSeconds(5), told::isClosed);
                assertThat(told.isClosed()).isFalse();
                int taken = told.messages.size();
                assertThat(taken).isBetween(200, (int) Duration.ofNanos(System.nanoTime() - begin).toMillis() + 1);
                told.link.throttle(false);
                assertThat(LinkRig.await(SOON, () -> told.messages.size() == 10_000)).isTrue();
            }
        }
    }

    @Test
    void aFloodingGatewayDoesNotStarveAnother() throws Exception {
        try (var flood = new RawGateway(); var gateway = new RawGateway()) {
            var noisy = rig.dial(flood.address());
            var taken = new AtomicInteger();
            noisy.onText(() -> {
                // Costs the loop more than the flood needs: without turns and bounds it would never catch up.
                long until = System.nanoTime() + 100_000;
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
                noisy.messages.clear();
                taken.incrementAndGet();
            });
            var told = rig.dial(gateway.address());
            var stop = new AtomicBoolean();
            var sent = new AtomicLong();
            try (var loud = flood.accept().serve(frame -> {
            }); var peer = gateway.accept().serve(frame -> {
            })) {
                told.awaitOpened();
                Thread flooding = Thread.ofPlatform().daemon(true).start(() -> {
                    try {
                        while (!stop.get()) {
                            loud.sendText("{\"Type\":\"NOISE\"}");
                            sent.incrementAndGet();
                        }
                    } catch (IOException e) {
                        // The test is over.
                    }
                });
                assertThat(LinkRig.await(SOON, () -> taken.get() > 1000)).isTrue();
                List<Long> waits = new ArrayList<>();
                for (int i = 0; i < 50; i++) {
                    long begin = System.nanoTime();
                    peer.sendText("fair " + i);
                    assertThat(told.next()).isEqualTo("fair " + i);
                    waits.add((System.nanoTime() - begin) / 1_000_000);
                }
                stop.set(true);
                Collections.sort(waits);
                assertThat(waits.get(25)).as("median wait in ms of %s", waits).isLessThan(100);
                assertThat(noisy.isClosed()).isFalse();
                noisy.link.close("enough");
                flooding.join(5000);
            }
        }
    }

    @Test
    void keepsAliveAndDoesNotDelayOnTheWire() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var _ = gateway.accept()) {
                told.awaitOpened();
                Socket socket = rig.dialer.sockets().iterator().next();
                assertThat(socket.getTcpNoDelay()).isTrue();
                assertThat(socket.getKeepAlive()).isTrue();
            }
        }
    }
}
