package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.net.LinkListener.Vitals;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Dead, slow and alive as readings, StageNet 2, say, on real sockets.
@Timeout(90)
class LinkLifeTest {
    private static final Duration PROMISE = Duration.ofSeconds(3);

    private final LinkRig rig = new LinkRig();

    @AfterEach
    void nothingIsLeft() {
        rig.close();
    }

    private static void awaitHeartbeat(LinkRig.Told told) {
        assertThat(LinkRig.await(Duration.ofSeconds(5), () -> told.timesAlive() > 0)).isTrue();
    }

    private static void assertNoticed(LinkRig.Told told, long since) {
        told.awaitClosed(PROMISE.plusSeconds(5));
        assertThat(Duration.ofNanos(told.closedAt() - since)).isLessThan(PROMISE);
    }

    @Test
    void halfOpenWhileIdleIsNoticedWithinThreeSeconds() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var peer = gateway.accept().serve(frame -> {
            })) {
                awaitHeartbeat(told);
                peer.freeze();
                assertNoticed(told, System.nanoTime());
                assertThat(told.awaitClosed(PROMISE)).isEqualTo("no sign of life for 3 s");
                rig.assertNothingLeft();
            }
        }
    }

    @Test
    void frozenWhileSendingIsNoticedWithinThreeSeconds() throws Exception {
        var values = new ConflatingValues(512);
        values.endless(true);
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address(), values);
            var frames = new AtomicInteger();
            try (var peer = gateway.accept().serve(frame -> frames.incrementAndGet())) {
                awaitHeartbeat(told);
                assertThat(LinkRig.await(PROMISE, () -> frames.get() > 10_000)).isTrue();
                peer.freeze();
                assertNoticed(told, System.nanoTime());
                rig.assertNothingLeft();
            }
        }
    }

    @Test
    void aWriteThatNeverEndsIsNoticedWithinThreeSecondsWithoutAnyHeartbeat() throws Exception {
        var values = new ConflatingValues(512);
        values.endless(true);
        try (var gateway = new RawGateway(16 * 1024)) {
            var told = rig.dial(gateway.address(), values);
            var frames = new AtomicInteger();
            try (var peer = gateway.accept().withoutPongs().serve(frame -> frames.incrementAndGet())) {
                assertThat(LinkRig.await(PROMISE, () -> frames.get() > 1000)).isTrue();
                peer.freeze();
                assertNoticed(told, System.nanoTime());
                assertThat(told.awaitClosed(PROMISE)).isEqualTo("took no data for 3 s");
                rig.assertNothingLeft();
            }
        }
    }

    @Test
    @Tag("slow")
    void aReaderOfAThousandValuesASecondStaysConnectedAndEndsOnTheNewestValue() throws Exception {
        var values = new ConflatingValues(512);
        var seen = new int[512];
        var count = new AtomicInteger();
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address(), values);
            try (var _ = gateway.accept().slowly(1000).serve(frame -> {
                if (frame.opcode() == 1) {
                    String[] parts = frame.text().strip().split("=");
                    synchronized (seen) {
                        seen[Integer.parseInt(parts[0])] = Integer.parseInt(parts[1]);
                    }
                    count.incrementAndGet();
                }
            })) {
                awaitHeartbeat(told);
                values.endless(true);
                told.link.wake();
                assertThat(LinkRig.await(Duration.ofSeconds(30), told::isClosed))
                        .as("closed: %s", told.isClosed() ? told.awaitClosed(PROMISE) : "no").isFalse();
                assertThat(count.get()).isBetween(20_000, 31_000);
                assertThat(told.vitals).contains(new Vitals(true, false));
                values.endless(false);
                values.setAll(4711);
                told.link.wake();
                assertThat(LinkRig.await(Duration.ofSeconds(20), () -> {
                    synchronized (seen) {
                        return Arrays.stream(seen).allMatch(value -> value == 4711);
                    }
                })).as("newest value everywhere").isTrue();
                assertThat(LinkRig.await(Duration.ofSeconds(5), () -> lastVitals(told).equals(Vitals.GOOD))).isTrue();
                assertThat(told.isClosed()).isFalse();
            }
        }
    }

    private static Vitals lastVitals(LinkRig.Told told) {
        return told.vitals.stream().reduce((earlier, later) -> later).orElse(Vitals.GOOD);
    }

    @Test
    @Tag("slow")
    void aSlowReaderSurvivesABurstThatFitsTheSocketBuffers() throws Exception {
        var values = new ConflatingValues(4000);
        var count = new AtomicInteger();
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address(), values);
            try (var _ = gateway.accept().slowly(500).serve(frame -> {
                if (frame.opcode() == 1) {
                    count.incrementAndGet();
                }
            })) {
                awaitHeartbeat(told);
                values.setAll(1);
                told.link.wake();
                assertThat(LinkRig.await(Duration.ofSeconds(20), () -> count.get() == 4000 || told.isClosed()))
                        .isTrue();
                assertThat(told.isClosed()).isFalse();
            }
        }
    }

    @Test
    void aGatewayThatNeverAnswersPingsStaysAndIsShownWithoutHeartbeat() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            var texts = new AtomicInteger();
            try (var _ = gateway.accept().withoutPongs().serve(frame -> {
                if (frame.opcode() == 1) {
                    texts.incrementAndGet();
                }
            })) {
                told.awaitOpened();
                assertThat(LinkRig.await(Duration.ofSeconds(5), () -> lastVitals(told).noHeartbeat())).isTrue();
                assertThat(LinkRig.await(Duration.ofSeconds(4), told::isClosed)).isFalse();
                told.link.send("still there?");
                assertThat(LinkRig.await(Duration.ofSeconds(2), () -> texts.get() == 1)).isTrue();
            }
        }
    }

    @Test
    void anyByteAfterAPingIsLife() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var peer = gateway.accept().withoutPongs().serve(frame -> {
            })) {
                told.awaitOpened();
                peer.sendText("before");
                assertThat(told.next()).isEqualTo("before");
                assertThat(told.timesAlive()).isZero();
                told.link.ping();
                peer.sendText("after");
                assertThat(LinkRig.await(PROMISE, () -> told.timesAlive() == 1)).isTrue();
            }
        }
    }

    @Test
    void aPingIsAnsweredAtOnceAndMeasured() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var _ = gateway.accept().serve(frame -> {
            })) {
                awaitHeartbeat(told);
                int before = told.timesAlive();
                told.link.ping();
                assertThat(LinkRig.await(Duration.ofMillis(500), () -> told.timesAlive() > before)).isTrue();
                assertThat(told.link.counters().roundTripMicros()).isBetween(0L, 500_000L);
            }
        }
    }

    @Test
    void aPongNobodyAskedForIsNoHeartbeat() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var peer = gateway.accept().withoutPongs().serve(frame -> {
            })) {
                told.awaitOpened();
                peer.send(true, 10, new byte[0]);
                peer.send(true, 10, new byte[]{9, 9, 9, 9, 9, 9, 9, 9});
                assertThat(LinkRig.await(Duration.ofSeconds(5), () -> lastVitals(told).noHeartbeat())).isTrue();
            }
        }
    }
}
