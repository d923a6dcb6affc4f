package io.stagenet.console.net;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import javax.jmdns.JmDNS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One JmDNS, whose threads are all in a group of its own: so it can be told whether they still live, and whether a
/// close really ended them.
final class MdnsInstance {
    private static final Logger LOG = LoggerFactory.getLogger(MdnsInstance.class);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int CLOSE_ATTEMPTS = 10;
    private static final Duration CLOSE_CHECK = Duration.ofMillis(20);
    private static final int CHECKS_PER_ATTEMPT = 50;

    private final JmDNS dns;
    private final ThreadGroup threads;

    private MdnsInstance(JmDNS dns, ThreadGroup threads) {
        this.dns = dns;
        this.threads = threads;
    }

    /// Opens the socket and begins to claim a host name. Blocks, mostly for half a second.
    ///
    /// @throws IOException if the address cannot be used (any more)
    static MdnsInstance open(NetworkAddress at) throws IOException, InterruptedException {
        // Unique among all programs and machines of the network: two claims of one host name make both rename. The
        // name also goes into the address, or JmDNS asks DNS for one and waits ten seconds where nobody answers.
        String name = "stagenet-" + HexFormat.of().formatHex(at.address().getAddress()) + "-"
                + Long.toString(ProcessHandle.current().pid(), 36) + "-" + COUNT.incrementAndGet();
        InetAddress address = InetAddress.getByAddress(name, at.address().getAddress());
        var threads = new ThreadGroup("mdns " + name);
        var creation = new FutureTask<>(() -> JmDNS.create(address, name));
        var thread = new Thread(threads, creation, "mdns open " + at.address().getHostAddress());
        thread.setDaemon(true);
        thread.start();
        try {
            return new MdnsInstance(creation.get(), threads);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new IOException(cause.getMessage(), cause);
        }
    }

    JmDNS dns() {
        return dns;
    }

    /// Whether its listener and both of its timers run. False for a moment while JmDNS recovers from a socket error,
    /// and for good after a packet or record it could not stand: it catches only [IOException].
    boolean alive() {
        Thread[] running = running();
        return runs(running, "SocketListener(") && runs(running, ".State.Timer") && runs(running, ").Timer");
    }

    private static boolean runs(Thread[] threads, String part) {
        return Arrays.stream(threads).anyMatch(thread -> thread.isAlive() && thread.getName().contains(part));
    }

    private Thread[] running() {
        var found = new Thread[threads.activeCount() + 8];
        return Arrays.copyOf(found, threads.enumerate(found));
    }

    /// Says goodbye and closes, on a thread of its own: takes two seconds, up to ten when the network is gone.
    ///
    /// @return complete when no thread of it is left
    CompletionStage<Void> close() {
        var closed = new CompletableFuture<Void>();
        var closer = new Thread(() -> {
            try {
                closeAll();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                closed.complete(null);
            }
        }, "mdns close");
        closer.setDaemon(true);
        closer.start();
        return closed;
    }

    private void closeAll() throws InterruptedException {
        for (int attempt = 0; attempt < CLOSE_ATTEMPTS; attempt++) {
            try {
                // Returns at once, and undone, when JmDNS is just recovering from an error: hence again.
                dns.close();
            } catch (IOException | RuntimeException e) {
                LOG.debug("closing mDNS", e);
            }
            for (int check = 0; check < CHECKS_PER_ATTEMPT; check++) {
                if (running().length == 0) {
                    return;
                }
                Thread.sleep(CLOSE_CHECK);
            }
        }
        LOG.warn("mDNS threads left after closing: {}", Arrays.toString(running()));
        threads.interrupt();
    }
}
