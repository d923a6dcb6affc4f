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
import javax.jmdns.impl.DNSOutgoing;
import javax.jmdns.impl.JmDNSImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One JmDNS, whose threads are all in a group of its own: so it can be told whether they still live, and whether a
/// close really ended them.
final class MdnsInstance {
    private static final Logger LOG = LoggerFactory.getLogger(MdnsInstance.class);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Duration CLOSE_CHECK = Duration.ofMillis(20);
    private static final int CLOSE_CHECKS = 50;

    private final Responder dns;
    private final ThreadGroup threads;

    private MdnsInstance(Responder dns, ThreadGroup threads) {
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
        var creation = new FutureTask<>(() -> new Responder(address, name));
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

    JmDNSImpl dns() {
        return dns;
    }

    /// False for good once it could not send, or when its listener or a timer ended by a packet or record they could
    /// not stand: JmDNS catches only [IOException], and does not tell.
    boolean healthy() {
        Thread[] running = running();
        return !dns.broken && runs(running, "SocketListener(") && runs(running, ".State.Timer")
                && runs(running, ").Timer");
    }

    private static boolean runs(Thread[] threads, String part) {
        return Arrays.stream(threads).anyMatch(thread -> thread.isAlive() && thread.getName().contains(part));
    }

    private Thread[] running() {
        var found = new Thread[threads.activeCount() + 8];
        return Arrays.copyOf(found, threads.enumerate(found));
    }

    /// Closes on a thread of its own, which takes two seconds, or more when the network is gone.
    ///
    /// @param goodbye whether to tell the network. Not when a fresh instance follows: a goodbye would take away what
    ///     that one has just announced, and an instance still alive would dispute its names
    /// @return complete when no thread of it is left
    CompletionStage<Void> close(boolean goodbye) {
        dns.silent = !goodbye;
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
        try {
            dns.close();
        } catch (RuntimeException e) {
            // A timer that died cannot carry the goodbyes; close() gave up half-way.
            LOG.debug("closing mDNS", e);
            force();
        }
        if (!awaitEnd()) {
            force();
            if (!awaitEnd()) {
                LOG.warn("mDNS threads left after closing: {}", Arrays.toString(running()));
            }
        }
    }

    private boolean awaitEnd() throws InterruptedException {
        for (int check = 0; check < CLOSE_CHECKS; check++) {
            if (running().length == 0) {
                return true;
            }
            Thread.sleep(CLOSE_CHECK);
        }
        return false;
    }

    private void force() {
        dns.getSocket().close();
        dns.cancelTimer();
        dns.cancelStateTimer();
    }

    /// JmDNS that does not recover from a socket error by itself: it takes ten seconds and more, cannot be closed
    /// meanwhile, and forgets to say what it lost. A fresh one is there in one second.
    private static final class Responder extends JmDNSImpl {
        volatile boolean broken;
        volatile boolean silent;

        Responder(InetAddress address, String name) throws IOException {
            super(address, name);
        }

        @Override
        public void recover() {
            broken = true;
        }

        @Override
        public void send(DNSOutgoing out) throws IOException {
            if (!silent) {
                super.send(out);
            }
        }
    }
}
