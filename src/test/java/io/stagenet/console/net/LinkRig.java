package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.net.HostPort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A loop and a dialer for one test of links; closing it proves that nothing is left behind.
final class LinkRig implements AutoCloseable {
    static final Drain NOTHING = frames -> false;

    final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
    final ThreadEventLoop loop = ThreadEventLoop.start("console loop", failures::add);
    final WebSocketDialer dialer = new WebSocketDialer(loop);
    private final List<String> names = new ArrayList<>();

    Told dial(HostPort target, Drain drain) {
        var told = new Told(this);
        names.add("link " + target);
        told.link = dialer.dial(target, "/stagenet", told, drain);
        return told;
    }

    Told dial(HostPort target) {
        return dial(target, NOTHING);
    }

    /// Threads of links dialled here that still live.
    List<String> threads() {
        return Thread.getAllStackTraces()
                .keySet()
                .stream()
                .filter(Thread::isAlive)
                .filter(t -> t.getThreadGroup() != null && names.contains(t.getThreadGroup().getName()))
                .map(Thread::getName)
                .toList();
    }

    /// Closed was told last: by then everything is gone already.
    String reasonOf(Told told, Duration limit) {
        String reason = told.awaitClosed(limit);
        assertNothingLeft();
        return reason;
    }

    void assertNothingLeft() {
        await(Duration.ofSeconds(3), () -> threads().isEmpty());
        assertThat(threads()).isEmpty();
        assertThat(dialer.sockets()).isEmpty();
    }

    @Override
    public void close() {
        dialer.close();
        assertNothingLeft();
        loop.close();
        assertThat(failures).isEmpty();
    }

    /// Waits for a condition; asserting is the caller's.
    static boolean await(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(2_000_000);
        }
        return true;
    }

    /// What one link told.
    static final class Told implements LinkListener {
        final BlockingQueue<Object> messages = new LinkedBlockingQueue<>();
        final BlockingQueue<Vitals> vitals = new LinkedBlockingQueue<>();
        private final LinkRig rig;
        private volatile Runnable onText = () -> {
        };
        private volatile boolean opened;
        private volatile int alive;
        private volatile String closed;
        private volatile long closedAt;
        private volatile String broken;
        Link link;

        Told(LinkRig rig) {
            this.rig = rig;
        }

        void onText(Runnable action) {
            onText = action;
        }

        private void check(boolean legal, String what) {
            if (!legal || !rig.loop.isCurrent()) {
                broken = what;
            }
        }

        @Override
        public void opened() {
            check(!opened && closed == null, "opened twice or late");
            opened = true;
        }

        @Override
        public void text(String message) {
            check(opened && closed == null, "text out of place");
            messages.add(message);
            onText.run();
        }

        @Override
        public void binary(byte[] message) {
            check(opened && closed == null, "binary out of place");
            messages.add(message);
        }

        @Override
        public void vitals(Vitals now) {
            check(opened && closed == null, "vitals out of place");
            vitals.add(now);
        }

        @Override
        public void alive() {
            check(opened && closed == null, "alive out of place");
            alive++;
        }

        @Override
        public void closed(String reason) {
            check(closed == null, "closed twice");
            closedAt = System.nanoTime();
            closed = reason;
        }

        int timesAlive() {
            return alive;
        }

        Told awaitOpened() {
            assertThat(await(Duration.ofSeconds(10), () -> opened)).as("opened").isTrue();
            return this;
        }

        boolean isClosed() {
            return closed != null;
        }

        Object next() throws InterruptedException {
            Object message = messages.poll(10, TimeUnit.SECONDS);
            assertThat(message).as("a message").isNotNull();
            return message;
        }

        /// The reason; checks the order of all that was told.
        String awaitClosed(Duration limit) {
            assertThat(await(limit, () -> closed != null)).as("closed within %s", limit).isTrue();
            assertThat(broken).isNull();
            return closed;
        }

        long closedAt() {
            return closedAt;
        }
    }
}
