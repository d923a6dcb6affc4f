package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// However an open link ends: one reason, in time, and no thread or socket left ([LinkRig#close] counts them).
@Timeout(60)
class LinkEndTest {
    /// For what ends at once, on a machine that may be busy: a wrong reason is wrong at any time.
    private static final Duration SOON = Duration.ofSeconds(5);

    private final LinkRig rig = new LinkRig();

    @AfterEach
    void nothingIsLeft() {
        rig.close();
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
                assertThat(rig.reasonOf(told, SOON)).isEqualTo("forgotten by the operator");
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
                assertThat(rig.reasonOf(told, SOON)).isEqualTo("closed by the gateway (code 1001: bye)");
                assertThat(told.messages).containsExactly("last words");
            }
        }
    }

    @Test
    void theCloseFrameIsAnsweredThoughTheWriterIsBusyWhenItIsToldToEnd() throws Exception {
        var busy = new CountDownLatch(1);
        Drain untilToldToEnd = frames -> {
            busy.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        };
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address(), untilToldToEnd);
            try (var peer = gateway.accept()) {
                told.awaitOpened();
                told.link.wake();
                assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
                peer.send(true, 8, new byte[]{0x03, (byte) 0xE9, 'b', 'y', 'e'});
                RawGateway.Frame frame = peer.read();
                while (frame.opcode() == 9) {
                    frame = peer.read();
                }
                assertThat(frame.opcode()).isEqualTo(8);
            }
            assertThat(rig.reasonOf(told, SOON)).isEqualTo("closed by the gateway (code 1001: bye)");
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
            assertThat(rig.reasonOf(told, SOON)).isEqualTo("the gateway ended the connection without a word");
        }
    }

    @Test
    void aResetSaysSo() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            var peer = gateway.accept();
            told.awaitOpened();
            peer.reset();
            assertThat(rig.reasonOf(told, SOON)).isEqualTo("connection reset by the gateway");
        }
    }

    @Test
    void invalidUtf8EndsTheLink() throws Exception {
        try (var gateway = new RawGateway()) {
            var told = rig.dial(gateway.address());
            try (var peer = gateway.accept()) {
                told.awaitOpened();
                peer.send(true, 1, new byte[]{'a', (byte) 0xC3, (byte) 0x28});
                assertThat(rig.reasonOf(told, SOON)).isEqualTo("the gateway sent a text that is not UTF-8");
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
                assertThat(rig.reasonOf(told, SOON)).isEqualTo("the gateway sent a message over 16 MiB");
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
                assertThat(rig.reasonOf(told, SOON)).isEqualTo("the gateway sent a message over 16 MiB");
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
                assertThat(rig.reasonOf(told, SOON)).isEqualTo("the gateway broke the WebSocket protocol");
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
                assertThat(rig.reasonOf(told, SOON)).isEqualTo("enough");
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
                assertThat(rig.reasonOf(told, SOON)).contains("too much is waiting");
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
                assertThat(rig.reasonOf(told, SOON)).isEqualTo("enough");
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
            assertThat(rig.reasonOf(first, SOON)).isEqualTo("the console was closed");
            assertThat(rig.reasonOf(second, SOON)).isEqualTo("the console was closed");
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
                assertThat(rig.reasonOf(told, SOON)).contains("a mistake of ours");
            }
        }
    }
}
