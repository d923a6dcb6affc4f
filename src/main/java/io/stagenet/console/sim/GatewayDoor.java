package io.stagenet.console.sim;

import io.stagenet.console.net.AcceptedLink;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.net.WebSocketAcceptor;
import io.stagenet.console.protocol.stagenet.StageNet;
import io.stagenet.console.sim.SimulatorEvent.Kind;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Where consoles connect to a simulated gateway, and the sessions of those that did. Takes the gateway's lock by itself;
/// nobody waits for the network while holding it.
final class GatewayDoor {
    private static final Duration REBOOT_TIME = Duration.ofSeconds(2);
    private static final Duration BIND_AGAIN = Duration.ofSeconds(1);
    /// So long it waits for its turn at most: the gateway before it may have no console, or get no lease.
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int SLOW_RATE = 1000;

    private final GatewaySettings settings;
    private final EventLoop loop;
    private final Object lock;
    private final Mischief mischief;
    private final GatewayJournal journal;
    private final CompletableFuture<Void> firstLease = new CompletableFuture<>();
    private CompletableFuture<Void> turn = CompletableFuture.completedFuture(null);
    private final Set<GatewaySession> sessions = new LinkedHashSet<>();
    private @Nullable WebSocketAcceptor acceptor;
    private int port;
    private boolean closed;

    GatewayDoor(GatewaySettings settings, EventLoop loop, Object lock, Mischief mischief, GatewayJournal journal) {
        this.settings = settings;
        this.loop = loop;
        this.lock = lock;
        this.mischief = mischief;
        this.journal = journal;
        port = settings.port();
    }

    /// Before anybody connects.
    void asksAfter(GatewayDoor first) {
        turn = first.firstLease.copy();
    }

    /// The port listened on; known once opened, and the same after a reboot.
    int port() {
        synchronized (lock) {
            return port;
        }
    }

    /// Listens.
    ///
    /// @throws java.net.BindException if the port is taken
    void open() throws IOException {
        synchronized (lock) {
            String host = settings.host();
            var listening = WebSocketAcceptor.listen(host, port, StageNet.PATH, this::opened);
            listening.pause(mischief.has(Fault.FREEZE));
            acceptor = listening;
            port = listening.port();
            journal.tell(Kind.LISTENING, host == null ? "*" : host, port);
        }
    }

    private AcceptedLink.Receiver opened(AcceptedLink link) {
        synchronized (lock) {
            var session = new GatewaySession(this, settings, journal, loop, link);
            sessions.add(session);
            journal.tell(Kind.CONNECTED, link.peer());
            adjust();
            if (turn.isDone()) {
                session.request();
            } else {
                var _ = turn.thenRun(() -> loop.execute(session::request));
                loop.schedule(PATIENCE, () -> turn.complete(null));
            }
            mischief.connected();
            return session;
        }
    }

    // ---- what a session needs

    Object lock() {
        return lock;
    }

    boolean has(Fault fault) {
        synchronized (lock) {
            return mischief.has(fault);
        }
    }

    /// A console has granted a lease.
    void leased() {
        firstLease.complete(null);
    }

    void ended(GatewaySession session, String reason) {
        sessions.remove(session);
        journal.tell(Kind.DISCONNECTED, session.link().peer(), reason);
    }

    // ---- faults

    /// A fault has begun or ended: what is connected behaves by it.
    void follow(Fault fault) {
        synchronized (lock) {
            switch (fault) {
                case FREEZE, SLOW_READER, NO_PONGS -> adjust();
                case HUGE_LEASE -> sessions.forEach(GatewaySession::requestAnew);
                case MAPPING_CONFLICTS -> sessions.forEach(GatewaySession::map);
                case DROP, REBOOT, DUPLICATE_ID, BAD_JSON, UNKNOWN_TYPES, WRONG_TYPES, FOREIGN_MAPPINGS, FLOOD -> {
                    // They change nothing that stays.
                }
            }
        }
    }

    private void adjust() {
        if (acceptor != null) {
            acceptor.pause(mischief.has(Fault.FREEZE));
        }
        for (var session : sessions) {
            session.link().pause(mischief.has(Fault.FREEZE));
            session.link().pace(mischief.has(Fault.SLOW_READER) ? SLOW_RATE : 0);
            session.link().answerPings(!mischief.has(Fault.NO_PONGS));
        }
    }

    /// Every console is told something wrong, unless it is frozen.
    void misbehave(Fault fault) {
        synchronized (lock) {
            if (!mischief.has(Fault.FREEZE)) {
                sessions.forEach(session -> session.misbehave(fault, mischief.texts()));
            }
        }
    }

    /// Resets every link.
    void drop() {
        reset(Text.of("sim.reason.drop"));
    }

    private void reset(String reason) {
        synchronized (lock) {
            sessions.forEach(session -> session.link().reset(reason));
        }
    }

    /// Resets every link, forgets the levels and listens again after two seconds.
    void reboot() {
        WebSocketAcceptor before;
        synchronized (lock) {
            before = acceptor;
            if (closed || before == null) {
                return;
            }
            acceptor = null;
            reset(Text.of("sim.reason.reboot"));
        }
        // Outside the lock: the links' threads need it to end.
        before.close();
        journal.forgetLevels();
        loop.schedule(REBOOT_TIME, this::comeBack);
    }

    private void comeBack() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            try {
                open();
            } catch (IOException e) {
                journal.tell(Kind.TROUBLE, Text.of("sim.trouble.port", port, String.valueOf(e.getMessage())));
                loop.schedule(BIND_AGAIN, this::comeBack);
            }
        }
    }

    // ---- the end

    /// Opens no more.
    ///
    /// @return false if that was said already
    boolean markClosed() {
        synchronized (lock) {
            boolean first = !closed;
            closed = true;
            return first;
        }
    }

    boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    /// What is to be closed, outside the lock.
    Optional<WebSocketAcceptor> acceptor() {
        synchronized (lock) {
            return Optional.ofNullable(acceptor);
        }
    }
}
