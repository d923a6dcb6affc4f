package io.stagenet.console.bench;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.Drain;
import io.stagenet.console.net.FrameBuffer;
import io.stagenet.console.net.Link;
import io.stagenet.console.net.LinkListener;
import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.net.WebSocketDialer;
import io.stagenet.console.output.GatewayOutput;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.output.LinkOutput;
import io.stagenet.console.output.ThreadPacer;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.LoggerFactory;

/// What the console does, whole: a playback layer, the level table, the mix, the gateway's output without pacing, a real
/// link of Java-WebSocket with its pings.
///
/// `ours`: a producer stores a pass, wakes once, and parks until the writer finds nothing left. Two threads take turns
/// on one core. `ours-own`: the writer itself stores the next pass when it finds nothing left, so that the price of the
/// hand-over does not hide that of the sending.
///
/// Arguments: port, passes, rounds to warm up, rounds, `ours` or `ours-own`.
public final class OurSender implements Candidate, LinkListener, AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final ThreadEventLoop loop = ThreadEventLoop.start("bench-loop", OurSender::fail);
    private final ThreadPacer pacer = new ThreadPacer();
    private final WebSocketDialer dialer = new WebSocketDialer(loop);
    private final LevelTable table = new LevelTable();
    private final GatewayOutput output = new GatewayOutput(table, pacer, GatewayOutput.UNPACED);
    private final LinkOutput drain = new LinkOutput();
    private final CompletableFuture<Void> open = new CompletableFuture<>();
    private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final int[] values = new int[ADDRESSES];
    private final Thread producer = Thread.currentThread();
    private final boolean own;
    private final Link link;
    /// Passes stored so far. One writer: the producer, or with `own` the link's writer.
    private volatile long stored;
    /// All passes up to this one have been encoded.
    private volatile long drained;
    /// With `own`: passes to store.
    private volatile long goal;
    private long sentBefore;

    private OurSender(int port, boolean own) throws Exception {
        this.own = own;
        Drain watched = own ? this::drainAndStore : this::drainAndTell;
        link = dialer.dial(new HostPort(HOST, port), "/stagenet", this, watched);
        open.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        loop.execute(() -> {
            drain.bind(link);
            drain.add(output);
            output.resume(AddressRuns.of(1, ADDRESSES), ResumePolicy.SNAP);
        });
        // Marked first, so that the first pass meets an output that is set up.
        mark();
    }

    public static void main(String[] args) throws Exception {
        boolean own = args[4].equals("ours-own");
        try (var sender = new OurSender(Integer.parseInt(args[0]), own)) {
            Candidate.run(args[4], sender, args);
        }
    }

    @Override
    public void send(long passes) {
        sentBefore = output.sentCount();
        goal = stored + passes;
        if (own) {
            // The writer only comes when something is due.
            link.wake();
            awaitDrained(goal);
        } else {
            while (stored < goal) {
                store();
                table.wake();
                awaitDrained(stored);
            }
        }
        long sent = output.sentCount() - sentBefore;
        if (sent != passes * ADDRESSES) {
            throw new IllegalStateException("the output counts " + sent + " values in " + passes + " passes");
        }
    }

    private void store() {
        long pass = stored + 1;
        Arrays.fill(values, Candidate.valueOf(pass));
        table.setPlayback(1, values, 0, ADDRESSES);
        stored = pass;
    }

    private void awaitDrained(long pass) {
        while (drained < pass) {
            LockSupport.park(this);
        }
    }

    private boolean drainAndTell(FrameBuffer frames) {
        // Read first: of a pass stored while it drains, it may have seen only a part.
        long seen = stored;
        boolean more = drain.drain(frames);
        if (!more && seen != drained) {
            drained = seen;
            LockSupport.unpark(producer);
        }
        return more;
    }

    private boolean drainAndStore(FrameBuffer frames) {
        boolean more = drain.drain(frames);
        if (more) {
            return true;
        }
        if (stored < goal) {
            // Nobody need be woken: the link comes again for what is left.
            store();
            return true;
        }
        if (drained != stored) {
            drained = stored;
            LockSupport.unpark(producer);
        }
        return false;
    }

    @Override
    public String mark() throws Exception {
        link.send(MARK);
        var answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (answer == null) {
            throw new IllegalStateException("the sink does not answer");
        }
        return answer;
    }

    @Override
    public void close() {
        dialer.close();
        pacer.close();
        loop.close();
    }

    private static void fail(Throwable cause) {
        LoggerFactory.getLogger(OurSender.class).error("The sender failed", cause);
        System.exit(1);
    }

    // ---- the link

    @Override
    public void opened() {
        open.complete(null);
    }

    @Override
    public void text(String message) {
        answers.add(message);
    }

    @Override
    public void binary(byte[] message) {
        fail(new IllegalStateException("the sink sends no binary messages"));
    }

    @Override
    public void vitals(Vitals vitals) {
        // Of no matter here.
    }

    @Override
    public void alive() {
        // Of no matter here.
    }

    @Override
    public void closed(String reason) {
        open.completeExceptionally(new IllegalStateException(reason));
    }
}
