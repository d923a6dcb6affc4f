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
    /// A little less than what [LifeWatch] takes for a sleep of its own.
    private static final Duration AWAY = Duration.ofMillis(900);
    /// Four times what ends a link that shows no life.
    private static final Duration LONG = Duration.ofSeconds(10);

    private final LinkRig rig = new LinkRig();

    @AfterEach
    void nothingIsLeft() {
        rig.close();
    }

    private static void awaitHeartbeat(LinkRig.Told told) {
        assertThat(LinkRig.await(Duration.ofSeconds(5), () -> told.timesAlive() > 0)).isTrue();
    }

    /// From now on.
    private static void assertNoticed(LinkRig.Told told) throws InterruptedException {
        var stalls = Stalls.watched();
        told.awaitClosed(Duration.ofSeconds(20));
        Duration took = stalls.until(told.closedAt());
        // A console that was away for a second itself gives its peer the full time again, as it must.
        Duration limit = stalls.longest().compareTo(AWAY) < 0 ? PROMISE : PROMISE.plusNanos(LifeWatch.DEAD_AFTER);
        assertThat(took).isLessThan(limit);
    }

    @Test
    void halfOpenWhileIdleIsNoticedWithinThreeSeconds() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var peer = gateway.accept().serve(frame -> {
            })) {
                awaitHeartbeat(told);
                peer.freeze();
                assertNoticed(told);
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
                assertThat(LinkRig.await(LONG, () -> frames.get() > 10_000)).isTrue();
                peer.freeze();
                assertNoticed(told);
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
                assertThat(LinkRig.await(LONG, () -> frames.get() > 1000)).isTrue();
                peer.freeze();
                assertNoticed(told);
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
                long begin = System.nanoTime();
                values.endless(true);
                told.link.wake();
                assertThat(LinkRig.await(LONG, told::isClosed))
                        .as("closed: %s", told.isClosed() ? told.awaitClosed(PROMISE) : "no").isFalse();
                int taken = count.get();
                // A thousand a second, and what it makes up for after being late.
                int most = (int) Duration.ofNanos(System.nanoTime() - begin).toMillis() + 50;
                assertThat(taken).isBetween(6_500, most);
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
            long dialled = System.nanoTime();
            var told = rig.dial(gateway.address());
            try (var _ = gateway.accept().serve(frame -> {
            })) {
                awaitHeartbeat(told);
                int before = told.timesAlive();
                var stalls = Stalls.watched();
                told.link.ping();
                assertThat(LinkRig.await(LONG, () -> told.timesAlive() > before)).isTrue();
                // Sooner than the next heartbeat may come.
                assertThat(stalls.until(System.nanoTime())).isLessThan(Duration.ofMillis(500));
                assertThat(told.link.counters().roundTripMicros()).isBetween(0L,
                        (System.nanoTime() - dialled) / 1000);
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
