package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class InboxTest {
    private final ManualEventLoop loop = new ManualEventLoop();
    private final List<String> seen = new ArrayList<>();
    private final Inbox inbox = new Inbox(loop, new LinkListener() {
        @Override
        public void opened() {
        }

        @Override
        public void text(String message) {
            seen.add(message);
            if (message.equals("bad")) {
                throw new IllegalStateException("listener failed");
            }
        }

        @Override
        public void binary(byte[] message) {
            seen.add("binary " + message.length);
        }

        @Override
        public void vitals(Vitals vitals) {
        }

        @Override
        public void alive() {
        }

        @Override
        public void closed(String reason) {
        }
    });

    private Thread putting(String... texts) {
        return Thread.ofVirtual().start(() -> {
            for (String text : texts) {
                inbox.put(text);
            }
        });
    }

    private static void awaitWaiting(Thread thread) {
        assertThat(LinkRig.await(Duration.ofSeconds(5), () -> thread.getState() == Thread.State.WAITING)).isTrue();
    }

    @Test
    void deliversInOrderAndTheEndLast() {
        inbox.put("a");
        inbox.put(new byte[3]);
        inbox.put("b");
        inbox.finish(() -> seen.add("end"));
        loop.runReady();
        assertThat(seen).containsExactly("a", "binary 3", "b", "end");
    }

    @Test
    void takesOnlySomeInOneTurnSoThatOthersGetTheirs() {
        for (int i = 0; i < 100; i++) {
            inbox.put("m" + i);
        }
        loop.execute(() -> seen.add("other"));
        loop.runReady();
        assertThat(seen).hasSize(101);
        assertThat(seen.indexOf("other")).isEqualTo(64);
    }

    @Test
    void aFullInboxHoldsTheReaderUntilTheLoopTakes() throws Exception {
        for (int i = 0; i < 256; i++) {
            inbox.put("m");
        }
        Thread reader = putting("one more");
        awaitWaiting(reader);
        assertThat(inbox.held()).isTrue();
        loop.runReady();
        reader.join();
        loop.runReady();
        assertThat(inbox.held()).isFalse();
        assertThat(seen).hasSize(257);
    }

    @Test
    void bytesFillItToo() throws Exception {
        inbox.put("x".repeat(3 << 20));
        Thread reader = putting("y".repeat(2 << 20));
        awaitWaiting(reader);
        loop.runReady();
        reader.join();
        loop.runReady();
        assertThat(seen).hasSize(2);
    }

    @Test
    void oneMessageAlwaysFits() {
        inbox.put("x".repeat(16 << 20));
        loop.runReady();
        assertThat(seen).hasSize(1);
    }

    @Test
    void aListenerThatThrowsLosesNothingButThatMessage() {
        inbox.put("bad");
        inbox.put("good");
        assertThatIllegalStateException().isThrownBy(loop::runReady);
        loop.runReady();
        assertThat(seen).containsExactly("bad", "good");
    }

    @Test
    void shuttingLetsTheReaderGoAndDropsWhatWaits() throws Exception {
        for (int i = 0; i < 256; i++) {
            inbox.put("m");
        }
        Thread reader = putting("one more", "and more");
        awaitWaiting(reader);
        inbox.shut(true);
        reader.join();
        inbox.finish(() -> seen.add("end"));
        loop.runReady();
        assertThat(seen).containsExactly("end");
    }

    @Test
    void shuttingLetsAThrottledReaderGo() throws Exception {
        inbox.throttle(true);
        Thread reader = putting("never");
        assertThat(LinkRig.await(Duration.ofSeconds(5), inbox::held)).isTrue();
        inbox.shut(true);
        reader.join();
        loop.runReady();
        assertThat(seen).isEmpty();
    }
}
