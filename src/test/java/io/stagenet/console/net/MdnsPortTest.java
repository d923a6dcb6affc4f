package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.Eventually;
import io.stagenet.console.SideBySide;
import java.net.Inet4Address;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.jmdns.impl.JmDNSImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A broken mDNS instance is replaced, however it broke.
@Timeout(60)
class MdnsPortTest {
    private static final NetworkAddress LOOPBACK = new NetworkAddress("lo", Inet4Address.ofLiteral("127.0.0.1"), 8);

    private final BlockingQueue<JmDNSImpl> opened = new LinkedBlockingQueue<>();

    private void isReplacedAfter(Consumer<JmDNSImpl> harm) throws Exception {
        var port = new MdnsPort<>(LOOPBACK, new Recorder(), text -> {
            throw new AssertionError(text);
        });
        port.open();
        try {
            JmDNSImpl first = next();
            harm.accept(first);
            JmDNSImpl second = next();

            assertThat(second).isNotSameAs(first);
            Eventually.holds("the end of its thread", () -> !isRunning("SocketListener(" + first.getName() + ")"));
            assertThat(isRunning("SocketListener(" + second.getName() + ")")).isTrue();
        } finally {
            port.close(true).toCompletableFuture().get(20, TimeUnit.SECONDS);
        }
    }

    private JmDNSImpl next() throws InterruptedException {
        JmDNSImpl dns = opened.poll(20, TimeUnit.SECONDS);
        assertThat(dns).as("no instance was opened").isNotNull();
        return dns;
    }

    private static boolean isRunning(String thread) {
        return Thread.getAllStackTraces().keySet().stream().anyMatch(each -> each.getName().equals(thread));
    }

    @SideBySide
    @Test
    void replacesOneThatCannotSend() throws Exception {
        isReplacedAfter(JmDNSImpl::recover);
    }

    @SideBySide
    @Test
    void replacesOneWhoseSocketClosed() throws Exception {
        isReplacedAfter(dns -> dns.getSocket().close());
    }

    @SideBySide
    @Test
    void replacesOneWhoseTimersDied() throws Exception {
        isReplacedAfter(JmDNSImpl::cancelStateTimer);
        isReplacedAfter(JmDNSImpl::cancelTimer);
    }

    private final class Recorder implements MdnsPort.User {
        @Override
        public void opened(JmDNSImpl dns) {
            opened.add(dns);
        }

        @Override
        public void tick(JmDNSImpl dns) {
            // Nothing to do.
        }

        @Override
        public void closed() {
            // Nothing to forget.
        }
    }
}
