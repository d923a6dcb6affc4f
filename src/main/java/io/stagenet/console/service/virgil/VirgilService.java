package io.stagenet.console.service.virgil;

import io.stagenet.console.model.Severity;
import io.stagenet.console.model.WireMessage.Way;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.Stagebox.Origin;
import io.stagenet.console.model.virgil.Stagebox.State;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.net.Discovery;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.protocol.virgil.Beacon;
import io.stagenet.console.protocol.virgil.Virgil;
import io.stagenet.console.protocol.virgil.VirgilDialects;
import io.stagenet.console.text.Text;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All stageboxes: who is there, and which of them a text is from. Console loop only.
public final class VirgilService implements Discovery.Listener {
    private static final Duration TICK = Duration.ofMillis(250);

    private final EventLoop loop;
    private final VirgilHost host;
    private final VirgilWire wire;
    private final boolean simulatedOnly;
    private final Sessions sessions = new Sessions();
    private final VirgilInbox inbox;
    private final TreeSet<String> masters = new TreeSet<>();
    /// What we are or were called in this run: none of them is another master until it says goodbye.
    private final Set<String> ours = new HashSet<>();
    private String master;
    private EventLoop.@Nullable Timer timer;

    /// @param master        the name we send under
    /// @param simulatedOnly boxes found on the network are left alone, as the demo does
    public VirgilService(EventLoop loop, VirgilHost host, VirgilWire wire, String master, boolean simulatedOnly) {
        this.loop = loop;
        this.host = host;
        this.wire = wire;
        this.master = master;
        this.simulatedOnly = simulatedOnly;
        ours.add(master);
        inbox = new VirgilInbox(sessions, host, () -> this.master);
    }

    /// Sends under another name from now on.
    public void setMaster(String name) {
        master = name;
        ours.add(name);
        if (masters.remove(name)) {
            showMasters();
        }
    }

    /// Begins to watch over what is and will be known.
    public void begin() {
        timer = loop.every(TICK, () -> sessions.all().forEach(StageboxSession::tick));
    }

    /// Ends all dealings; nothing is sent.
    public void close() {
        if (timer != null) {
            timer.cancel();
        }
        sessions.all().forEach(StageboxSession::stop);
    }

    /// Adds a box by hand.
    ///
    /// @param base of its status groups, null when not known
    /// @return false when it is known already
    public boolean connect(HostPort target, @Nullable String base) {
        for (var seen : List.copyOf(host.stageboxes())) {
            if (seen.isSeenOnly() && seen.addresses().contains(target)) {
                // In the demo a real box is connected deliberately.
                add(seen.id(), true, seen.addresses(), seen.function(), base == null ? seen.base() : base,
                        Origin.MANUAL);
                return true;
            }
        }
        for (var session : sessions.all()) {
            if (session.box().addresses().contains(target)) {
                session.advertised(session.box().addresses(), null, base);
                return false;
            }
        }
        add(new StageboxId(target.toString()), false, List.of(target), null, base, Origin.MANUAL);
        return true;
    }

    /// A box of this process.
    public void simulated(Discovery.Service service) {
        sighted(service, Origin.SIMULATED);
    }

    @Override
    public void seen(Discovery.Service service) {
        sighted(service, Origin.MDNS);
    }

    @Override
    public void gone(String serviceName) {
        var seen = StageboxId.isName(serviceName) ? host.stagebox(new StageboxId(serviceName)) : null;
        if (seen != null && seen.isSeenOnly()) {
            host.remove(seen.id());
        }
        // What answers is there, whatever mDNS says; what does not is found lost by itself.
        if (!serviceName.equals(master)) {
            ours.remove(serviceName);
        }
        if (masters.remove(serviceName)) {
            showMasters();
        }
    }

    @Override
    public void trouble(String text) {
        host.notice(Severity.WARNING, Text.of("source.discovery"), text);
    }

    private void sighted(Discovery.Service service, Origin origin) {
        String function = service.txt().get(Virgil.TXT_FUNCTION);
        if (function != null && (function.equalsIgnoreCase(Virgil.MASTER) || function.equalsIgnoreCase("server"))) {
            notABox(service.name());
            if (!ours.contains(service.name()) && masters.add(service.name())) {
                showMasters();
            }
            return;
        }
        if (!service.addresses().isEmpty() && StageboxId.isName(service.name())) {
            sighted(service.name(), service.addresses(), function, Virgil.baseIn(service.txt()).orElse(null), origin);
        }
    }

    /// What an advertisement is may be known only after its address: until then it passed for a box.
    private void notABox(String name) {
        var box = StageboxId.isName(name) ? host.stagebox(new StageboxId(name)) : null;
        if (box != null && box.preamps().isEmpty()
                && (box.origin() == Origin.MDNS || box.isSeenOnly())) {
            var _ = forget(name);
        }
    }

    /// A datagram to the mDNS group: the beacon of an early program, or none of ours.
    public void beacon(String text, InetAddress from) {
        Beacon.decode(text).ifPresent(beacon -> {
            host.log(true, Way.VIRGIL_UDP, Beacon.GROUP, beacon.name(), Words.BEACON, text, "");
            if (!Virgil.MASTER.equalsIgnoreCase(beacon.function())) {
                sighted(beacon.name(), List.of(new HostPort(from.getHostAddress(), beacon.port())),
                        beacon.function(), beacon.base(), Origin.BEACON);
            } else if (!ours.contains(beacon.name()) && masters.add(beacon.name())) {
                showMasters();
            }
        });
    }

    private void showMasters() {
        var seen = List.copyOf(masters);
        List.copyOf(host.stageboxes()).forEach(box -> host.put(box.withMasters(seen)));
    }

    private void sighted(String name, List<HostPort> addresses, @Nullable String function, @Nullable String base,
            Origin origin) {
        var id = new StageboxId(name);
        var session = sessions.named(id);
        if (session != null) {
            // A real box that happens to be called as a simulated one is not for the demo to talk to.
            if (!simulatedOnly || session.box().origin() != Origin.SIMULATED) {
                session.advertised(addresses, function, base);
            }
            return;
        }
        for (var other : sessions.all()) {
            if (!other.isNamed() && addresses.contains(other.box().address())) {
                sessions.rename(other, id);
                other.advertised(addresses, function, base);
                return;
            }
        }
        if (simulatedOnly && origin != Origin.SIMULATED) {
            var known = host.stagebox(id);
            host.put(known == null ? box(id, addresses, function, base, Origin.SEEN_ONLY)
                    : known.withAddresses(addresses).withFunction(function).withBase(base));
        } else {
            add(id, true, addresses, function, base, origin);
        }
    }

    private Stagebox box(StageboxId id, List<HostPort> addresses, @Nullable String function, @Nullable String base,
            Origin origin) {
        return new Stagebox(id, addresses, function, VirgilDialects.FIRST, false, base, State.FOUND, loop.now(), null,
                false, new TreeMap<>(), List.copyOf(masters), null, origin, 0);
    }

    private void add(StageboxId id, boolean named, List<HostPort> addresses, @Nullable String function,
            @Nullable String base, Origin origin) {
        host.put(box(id, addresses, function, base, origin));
        var session = new StageboxSession(id, named, loop, host, wire, () -> master);
        sessions.add(session);
        session.begin();
    }

    /// @param name of the box, else its name in any case of letters, or its address
    /// @return it as it was, null if there was none
    public @Nullable Stagebox forget(String name) {
        var boxes = List.copyOf(host.stageboxes());
        var box = boxes.stream().filter(each -> each.id().value().equals(name)).findFirst()
                .or(() -> boxes.stream().filter(each -> goesBy(each, name)).findFirst()).orElse(null);
        if (box == null) {
            return null;
        }
        var session = sessions.named(box.id());
        if (session != null) {
            session.stop();
            sessions.remove(session);
        }
        host.remove(box.id());
        return box;
    }

    private static boolean goesBy(Stagebox box, String name) {
        return box.id().value().equalsIgnoreCase(name) || box.addresses().stream()
                .anyMatch(address -> address.toString().equals(name) || address.host().equals(name));
    }

    /// Sets a parameter to a legal value of a box that is online.
    public void set(PreampKey preamp, String parameter, ParameterValue value) {
        var session = sessions.named(preamp.box());
        if (session != null) {
            session.set(preamp.index(), parameter, value);
        }
    }

    /// A value that waits for its turn is not sent after all; what was sent already stays.
    public void withdraw(PreampKey preamp, String parameter, String reason) {
        var session = sessions.named(preamp.box());
        if (session != null) {
            session.withdraw(preamp.index(), parameter, reason);
        }
    }

    /// The machine slept: every box is asked whether it is there, and what it has.
    public void doubt() {
        sessions.all().forEach(StageboxSession::doubt);
    }

    public void seen(PreampKey preamp) {
        var session = sessions.named(preamp.box());
        if (session != null) {
            session.seen(preamp.index());
        }
    }

    /// A text came by TCP, on whichever connection.
    public void stream(String text, InetAddress from) {
        inbox.receive(text, from, false);
    }

    /// A text came by multicast.
    public void datagram(String text, InetAddress from) {
        inbox.receive(text, from, true);
    }

    /// Something came that is no text at all.
    public void broken(InetAddress from, boolean multicast, String reason) {
        inbox.broken(from, multicast, reason);
    }

    /// Any thread.
    public BoxTraffic traffic(StageboxId id) {
        return sessions.traffic(id);
    }

    /// @param dialect null to find out by itself
    public void setDialect(StageboxId id, @Nullable String dialect) {
        var box = host.stagebox(id);
        if (box != null) {
            host.put(box.withDialect(dialect == null ? box.dialect() : dialect, dialect != null));
        }
    }
}
