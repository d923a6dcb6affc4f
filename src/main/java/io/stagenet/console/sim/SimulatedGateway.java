package io.stagenet.console.sim;

import io.stagenet.console.net.AcceptedLink;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.net.WebSocketAcceptor;
import io.stagenet.console.protocol.stagenet.StageNet;
import io.stagenet.console.sim.SimulatorEvent.ChannelLevel;
import io.stagenet.console.sim.SimulatorEvent.Kind;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A StageNet gateway without hardware: a WebSocket server that advertises, asks for addresses, maps them to channels
/// and keeps the levels it is sent (spec, phases 1 to 4), and can be told to misbehave ([Fault]).
///
/// Every console that connects is served alike; the levels are common. One lock guards everything but the levels; the
/// links' threads and the loop's timers take it, and nobody waits for the network while holding it. Events are told
/// under it, so a reader of events that blocks holds up this gateway, and TCP its console.
public final class SimulatedGateway implements AutoCloseable {
    private static final Duration REBOOT_TIME = Duration.ofSeconds(2);
    /// So long it waits for its turn at most: the gateway before it may have no console, or get no lease.
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration BIND_AGAIN = Duration.ofSeconds(1);
    private static final int SLOW_RATE = 1000;
    private static final int MAX_LABEL = 63;
    private static final String TWIN = "-twin";

    private final GatewaySettings settings;
    private final String serviceName;
    private final EventLoop loop;
    private final Advertiser advertiser;
    private final Consumer<SimulatorEvent> events;
    private final Object lock = new Object();
    private final ChannelLevels levels;
    private final AtomicLong packets = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Mischief mischief;
    private final CompletableFuture<Void> firstLease = new CompletableFuture<>();
    private CompletableFuture<Void> turn = CompletableFuture.completedFuture(null);
    private final Set<GatewaySession> sessions = new LinkedHashSet<>();
    private @Nullable WebSocketAcceptor acceptor;
    private Advertiser.@Nullable Advertisement advertisement;
    private @Nullable SimulatedGateway twin;
    private int port;
    private boolean closed;

    /// @param events told under the gateway's lock, on any thread
    public SimulatedGateway(GatewaySettings settings, EventLoop loop, Advertiser advertiser,
            Consumer<SimulatorEvent> events) {
        this(settings, "", loop, advertiser, events);
    }

    private SimulatedGateway(GatewaySettings settings, String nameSuffix, EventLoop loop, Advertiser advertiser,
            Consumer<SimulatorEvent> events) {
        this.settings = settings;
        this.serviceName = label(settings.id(), nameSuffix);
        this.loop = loop;
        this.advertiser = advertiser;
        this.events = events;
        levels = new ChannelLevels(settings.firstChannel(), settings.addresses());
        mischief = new Mischief(loop, settings.seed(), new Deeds());
        port = settings.port();
    }

    /// Lets another gateway ask for addresses first, so that both get theirs in this order. Before [#start].
    void asksAfter(SimulatedGateway first) {
        turn = first.firstLease.copy();
    }

    /// A console has granted a lease.
    void leased() {
        firstLease.complete(null);
    }

    /// Listens before it returns, then advertises. Called once.
    ///
    /// @throws java.net.BindException if the port is taken
    public void start() throws IOException {
        synchronized (lock) {
            if (closed) {
                return;
            }
            settings.faults().forEach(mischief::begin);
            listen();
            if (settings.advertise()) {
                advertisement = advertiser.advertise(serviceName, port, txt());
                tell(Kind.ADVERTISED, serviceName, port);
            }
            settings.faults().stream().sorted().forEach(fault -> tell(Kind.FAULT, fault.word(), true));
        }
        if (settings.faults().contains(Fault.DUPLICATE_ID)) {
            startTwin();
        }
    }

    public GatewaySettings settings() {
        return settings;
    }

    /// The port listened on; known once started, and the same after a reboot.
    public int port() {
        synchronized (lock) {
            return port;
        }
    }

    /// The instance name it advertises, such as `gateway-01`.
    public String serviceName() {
        return serviceName;
    }

    /// What it says of itself in its TXT record, in the document's order.
    public Map<String, String> txt() {
        var txt = new LinkedHashMap<String, String>();
        txt.put(StageNet.TXT_ID, settings.id());
        txt.put(StageNet.TXT_TYPE, settings.type());
        txt.put(StageNet.TXT_VERSION, StageNet.KNOWN_VERSION);
        return Collections.unmodifiableMap(txt);
    }

    /// Begins a fault or takes it back. May wait some milliseconds for sockets to close.
    public void fault(Fault fault, boolean on) {
        synchronized (lock) {
            if (closed) {
                return;
            }
            tell(Kind.FAULT, fault.word(), on);
            if (on) {
                mischief.inject(fault);
            } else {
                mischief.end(fault);
            }
            switch (fault) {
                case FREEZE, SLOW_READER, NO_PONGS -> adjust();
                case HUGE_LEASE -> sessions.forEach(GatewaySession::requestAnew);
                case MAPPING_CONFLICTS -> sessions.forEach(GatewaySession::map);
                case DROP, REBOOT, DUPLICATE_ID, BAD_JSON, UNKNOWN_TYPES, WRONG_TYPES, FOREIGN_MAPPINGS, FLOOD -> {
                    // Below, or by the clock.
                }
            }
        }
        switch (fault) {
            case DROP -> drop(on);
            case REBOOT -> reboot(on);
            case DUPLICATE_ID -> {
                stopTwin();
                if (on) {
                    startTwin();
                }
            }
            default -> {
                // Done above.
            }
        }
    }

    /// The faults it has now.
    public Set<Fault> faults() {
        synchronized (lock) {
            return mischief.present();
        }
    }

    /// Tells the levels that were ever set.
    public void tellLevels() {
        tell(Kind.LEVELS, packets.get(), levels.known());
    }

    /// The channels that were ever set and their levels, upwards.
    public List<ChannelLevel> levels() {
        return levels.known();
    }

    /// Withdraws the advertisement, says goodbye to the consoles and tells a summary. May block for some seconds; no
    /// thread or socket is left. Any thread, repeatedly.
    @Override
    public void close() {
        closeAll(List.of(this));
    }

    /// Closes many as fast as one.
    static void closeAll(List<SimulatedGateway> gateways) {
        var open = gateways.stream().filter(SimulatedGateway::markClosed).toList();
        var all = new ArrayList<>(open);
        open.forEach(gateway -> {
            SimulatedGateway second = gateway.takeTwin();
            if (second != null && second.markClosed()) {
                all.add(second);
            }
        });
        WebSocketAcceptor.closeAll(all.stream().map(SimulatedGateway::takeAcceptor).flatMap(Optional::stream).toList());
        all.forEach(SimulatedGateway::finish);
    }

    /// @return false if it was closed already
    private boolean markClosed() {
        synchronized (lock) {
            boolean first = !closed;
            closed = true;
            mischief.stop();
            return first;
        }
    }

    private Optional<WebSocketAcceptor> takeAcceptor() {
        synchronized (lock) {
            return Optional.ofNullable(acceptor);
        }
    }

    private @Nullable SimulatedGateway takeTwin() {
        synchronized (lock) {
            SimulatedGateway second = twin;
            twin = null;
            return second;
        }
    }

    private void finish() {
        synchronized (lock) {
            if (advertisement != null) {
                advertisement.withdraw();
            }
            tell(Kind.SUMMARY, packets.get(), refused.get(), levels.known());
        }
    }

    // What a session needs.

    Object lock() {
        return lock;
    }

    boolean has(Fault fault) {
        synchronized (lock) {
            return mischief.has(fault);
        }
    }

    void tell(Kind kind, Object... values) {
        synchronized (lock) {
            events.accept(new SimulatorEvent(loop.now(), settings.id(), kind, List.of(values)));
        }
    }

    void refuse(String reason) {
        refused.incrementAndGet();
        tell(Kind.REFUSED, reason);
    }

    /// Takes a value: the one method that is called over a million times a second in a large rig.
    void hold(int address, int position, int value) {
        long count = packets.incrementAndGet();
        levels.set(position, value);
        if (settings.verbose()) {
            tell(Kind.LEVEL, "SN" + address, (long) settings.firstChannel() + position, value, count);
        }
    }

    void ended(GatewaySession session, String reason) {
        sessions.remove(session);
        tell(Kind.DISCONNECTED, session.link().peer(), reason);
    }

    private AcceptedLink.Receiver opened(AcceptedLink link) {
        synchronized (lock) {
            var session = new GatewaySession(this, loop, link);
            sessions.add(session);
            tell(Kind.CONNECTED, link.peer());
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

    private void listen() throws IOException {
        String host = settings.host();
        var listening = WebSocketAcceptor.listen(host, port, StageNet.PATH, this::opened);
        listening.pause(mischief.has(Fault.FREEZE));
        acceptor = listening;
        port = listening.port();
        tell(Kind.LISTENING, host == null ? "*" : host, port);
    }

    /// Makes the links as the faults say.
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

    private void drop(boolean now) {
        synchronized (lock) {
            if (now) {
                sessions.forEach(session -> session.link().reset(Text.of("sim.reason.drop")));
            }
        }
    }

    private void reboot(boolean now) {
        WebSocketAcceptor before;
        synchronized (lock) {
            before = acceptor;
            if (!now || closed || before == null) {
                return;
            }
            acceptor = null;
            sessions.forEach(session -> session.link().reset(Text.of("sim.reason.reboot")));
        }
        // Outside the lock: the links' threads need it to end.
        before.close();
        levels.forget();
        loop.schedule(REBOOT_TIME, this::comeBack);
    }

    private void comeBack() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            try {
                listen();
            } catch (IOException e) {
                tell(Kind.TROUBLE, Text.of("sim.trouble.port", port, String.valueOf(e.getMessage())));
                loop.schedule(BIND_AGAIN, this::comeBack);
            }
        }
    }

    private void startTwin() {
        var second = new SimulatedGateway(settings.twin(), TWIN, loop, advertiser, events);
        synchronized (lock) {
            if (closed) {
                return;
            }
            twin = second;
        }
        try {
            second.start();
        } catch (IOException e) {
            tell(Kind.TROUBLE, Text.of("sim.trouble.twin", String.valueOf(e.getMessage())));
        }
    }

    private void stopTwin() {
        SimulatedGateway second = takeTwin();
        if (second != null) {
            second.close();
        }
    }

    /// A DNS label of at most 63 bytes, the way the document's example writes it.
    private static String label(String id, String suffix) {
        String plain = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
        return plain.substring(0, Math.min(plain.length(), MAX_LABEL - suffix.length())) + suffix;
    }

    private final class Deeds implements Mischief.Deeds {
        @Override
        public void say(Fault fault) {
            synchronized (lock) {
                if (!mischief.has(Fault.FREEZE)) {
                    sessions.forEach(session -> session.misbehave(fault, mischief.texts()));
                }
            }
        }

        @Override
        public void drop() {
            SimulatedGateway.this.drop(true);
        }

        @Override
        public void reboot() {
            SimulatedGateway.this.reboot(true);
        }
    }
}
