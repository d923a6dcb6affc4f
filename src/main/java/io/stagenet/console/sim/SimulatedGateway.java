package io.stagenet.console.sim;

import io.stagenet.console.net.EventLoop;
import io.stagenet.console.net.WebSocketAcceptor;
import io.stagenet.console.protocol.stagenet.StageNet;
import io.stagenet.console.sim.SimulatorEvent.ChannelLevel;
import io.stagenet.console.sim.SimulatorEvent.Kind;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A StageNet gateway without hardware: a WebSocket server that advertises, asks for addresses, maps them to channels
/// and keeps the levels it is sent (spec, phases 1 to 4), and can be told to misbehave ([Fault]).
///
/// Every console that connects is served alike; the levels are common. One lock guards everything but the levels; the
/// links' threads and the loop's timers take it, and nobody waits for the network while holding it. Events are told
/// under it, so a reader of events that blocks holds up this gateway, and TCP its console.
public final class SimulatedGateway implements AutoCloseable {
    private static final int MAX_LABEL = 63;
    private static final String TWIN = "-twin";

    private final GatewaySettings settings;
    private final String serviceName;
    private final EventLoop loop;
    private final Advertiser advertiser;
    private final Consumer<SimulatorEvent> events;
    private final Object lock = new Object();
    private final GatewayJournal journal;
    private final Mischief mischief;
    private final GatewayDoor door;
    private Advertiser.@Nullable Advertisement advertisement;
    private @Nullable SimulatedGateway twin;

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
        journal = new GatewayJournal(settings, loop, lock, events);
        mischief = new Mischief(loop, settings.seed(), new Deeds());
        door = new GatewayDoor(settings, loop, lock, mischief, journal);
    }

    /// Lets another gateway ask for addresses first, so that both get theirs in this order. Before [#start].
    void asksAfter(SimulatedGateway first) {
        door.asksAfter(first.door);
    }

    /// Listens before it returns, then advertises. Called once.
    ///
    /// @throws java.net.BindException if the port is taken
    public void start() throws IOException {
        synchronized (lock) {
            if (door.isClosed()) {
                return;
            }
            settings.faults().forEach(mischief::begin);
            door.open();
            if (settings.advertise()) {
                advertisement = advertiser.advertise(serviceName, door.port(), txt());
                journal.tell(Kind.ADVERTISED, serviceName, door.port());
            }
            settings.faults().stream().sorted().forEach(fault -> journal.tell(Kind.FAULT, fault.word(), true));
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
        return door.port();
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
            if (door.isClosed()) {
                return;
            }
            journal.tell(Kind.FAULT, fault.word(), on);
            if (on) {
                mischief.inject(fault);
            } else {
                mischief.end(fault);
            }
            door.follow(fault);
        }
        if (fault == Fault.DUPLICATE_ID) {
            stopTwin();
            if (on) {
                startTwin();
            }
        } else if (fault == Fault.DROP && on) {
            door.drop();
        } else if (fault == Fault.REBOOT && on) {
            door.reboot();
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
        journal.tellLevels();
    }

    /// The channels that were ever set and their levels, upwards.
    public List<ChannelLevel> levels() {
        return journal.levels();
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
        WebSocketAcceptor.closeAll(
                all.stream().map(gateway -> gateway.door.acceptor()).flatMap(Optional::stream).toList());
        all.forEach(SimulatedGateway::finish);
    }

    /// @return false if it was closed already
    private boolean markClosed() {
        synchronized (lock) {
            mischief.stop();
            return door.markClosed();
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
            journal.tellSummary();
        }
    }

    private void startTwin() {
        var second = new SimulatedGateway(settings.twin(), TWIN, loop, advertiser, events);
        synchronized (lock) {
            if (door.isClosed()) {
                return;
            }
            twin = second;
        }
        try {
            second.start();
        } catch (IOException e) {
            journal.tell(Kind.TROUBLE, Text.of("sim.trouble.twin", String.valueOf(e.getMessage())));
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
            door.misbehave(fault);
        }

        @Override
        public void drop() {
            door.drop();
        }

        @Override
        public void reboot() {
            door.reboot();
        }
    }
}
