package io.stagenet.console.service.virgil;

import io.stagenet.console.model.Severity;
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
import io.stagenet.console.protocol.virgil.VirgilCodec;
import io.stagenet.console.protocol.virgil.VirgilDialects;
import io.stagenet.console.protocol.virgil.VirgilException;
import io.stagenet.console.text.Text;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Map<StageboxId, StageboxSession> sessions = new TreeMap<>();
    /// Where each box may speak from, beside what it advertises.
    private final Map<StageboxId, Set<String>> sources = new HashMap<>();
    private final Set<String> strangers = new HashSet<>();
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
        timer = loop.every(TICK, () -> List.copyOf(sessions.values()).forEach(StageboxSession::tick));
    }

    /// Ends all dealings; nothing is sent.
    public void close() {
        if (timer != null) {
            timer.cancel();
        }
        sessions.values().forEach(StageboxSession::stop);
    }

    /// Adds a box by hand.
    ///
    /// @param base of its status groups, null when not known
    /// @return false when it is known already
    public boolean connect(HostPort target, @Nullable String base) {
        for (var session : sessions.values()) {
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
        if (!simulatedOnly) {
            sighted(service, Origin.MDNS);
        }
    }

    @Override
    public void gone(String serviceName) {
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
            if (!ours.contains(service.name()) && masters.add(service.name())) {
                showMasters();
            }
            return;
        }
        if (!service.addresses().isEmpty() && !service.name().isBlank()
                && service.name().length() <= StageboxId.MAX_LENGTH) {
            sighted(service.name(), service.addresses(), function, Virgil.baseIn(service.txt()).orElse(null), origin);
        }
    }

    /// A datagram to the mDNS group: the beacon of an early program, or none of ours.
    public void beacon(String text, InetAddress from) {
        if (simulatedOnly) {
            return;
        }
        Beacon.decode(text).ifPresent(beacon -> {
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
        var session = sessions.get(id);
        if (session != null) {
            session.advertised(addresses, function, base);
            return;
        }
        for (var other : sessions.values()) {
            if (!other.isNamed() && addresses.contains(other.box().address())) {
                rename(other, id);
                other.advertised(addresses, function, base);
                return;
            }
        }
        add(id, true, addresses, function, base, origin);
    }

    private void add(StageboxId id, boolean named, List<HostPort> addresses, @Nullable String function,
            @Nullable String base, Origin origin) {
        host.put(new Stagebox(id, addresses, function, VirgilDialects.FIRST, false, base, State.FOUND, loop.now(),
                null, false, new TreeMap<>(), List.copyOf(masters), null, origin, 0));
        var session = new StageboxSession(id, named, loop, host, wire, () -> master);
        sessions.put(id, session);
        session.begin();
    }

    /// @param name of the box, else its name in any case of letters, or its address
    /// @return it as it was, null if there was none
    public @Nullable Stagebox forget(String name) {
        var boxes = sessions.values().stream().map(StageboxSession::box).toList();
        var box = boxes.stream().filter(each -> each.id().value().equals(name)).findFirst()
                .or(() -> boxes.stream().filter(each -> goesBy(each, name)).findFirst()).orElse(null);
        if (box == null) {
            return null;
        }
        var session = sessions.remove(box.id());
        if (session != null) {
            session.stop();
        }
        sources.remove(box.id());
        host.remove(box.id());
        return box;
    }

    private static boolean goesBy(Stagebox box, String name) {
        return box.id().value().equalsIgnoreCase(name) || box.addresses().stream()
                .anyMatch(address -> address.toString().equals(name) || address.host().equals(name));
    }

    /// Sets a parameter to a legal value of a box that is online.
    public void set(PreampKey preamp, String parameter, ParameterValue value) {
        var session = sessions.get(preamp.box());
        if (session != null) {
            session.set(preamp.index(), parameter, value);
        }
    }

    public void seen(PreampKey preamp) {
        var session = sessions.get(preamp.box());
        if (session != null) {
            session.seen(preamp.index());
        }
    }

    /// A text came by TCP, on whichever connection.
    public void stream(String text, InetAddress from) {
        receive(text, from, false);
    }

    /// A text came by multicast.
    public void datagram(String text, InetAddress from) {
        receive(text, from, true);
    }

    /// Something came by TCP that is no text at all.
    public void broken(InetAddress from, String reason) {
        var session = at(from);
        host.log(true, session == null ? from.getHostAddress() : session.id().value(), "?", "", reason);
    }

    private void receive(String text, InetAddress from, boolean multicast) {
        String place = from.getHostAddress();
        VirgilCodec.Received reading;
        try {
            // The forms of this era are read alike; which one it is, the text itself tells best.
            reading = VirgilDialects.first().decode(text, multicast);
        } catch (VirgilException refused) {
            var session = at(from);
            String device = session == null ? place : session.id().value();
            host.log(true, device, "?", text, String.valueOf(refused.getMessage()));
            if (!multicast || session != null) {
                host.notice(Severity.WARNING, device, String.valueOf(refused.getMessage()));
            }
            return;
        }
        String sender = reading.envelope().sender();
        var messages = reading.envelope().messages();
        if (master.equals(sender)) {
            return;
        }
        var session = sessionOf(sender, from, multicast);
        if (session == null) {
            host.log(true, sender == null ? place : sender, Words.of(messages), text,
                    Text.of("virgil.stranger", place));
            return;
        }
        if (!multicast) {
            sources.computeIfAbsent(session.id(), _ -> new HashSet<>()).add(place);
        } else if (!speaksFrom(session, place)) {
            String reason = Text.of("virgil.spoofed", session.id(), place);
            host.log(true, session.id().value(), Words.of(messages), text, reason);
            if (strangers.size() < 1_000 && strangers.add(session.id() + " " + place)) {
                host.notice(Severity.WARNING, session.id().value(), reason);
            }
            return;
        }
        speaks(session, reading.dialect());
        var faults = new ArrayList<>(reading.faults());
        for (var message : messages) {
            session.message(message, multicast, faults);
        }
        String reason = String.join("; ", faults);
        host.log(true, session.id().value(), Words.of(messages), text, reason);
        if (!faults.isEmpty()) {
            host.notice(Severity.WARNING, session.id().value(), faults.size() == 1 ? faults.getFirst()
                    : Text.of("virgil.message.faults", faults.getFirst(), faults.size() - 1));
        }
    }

    /// We answer in the form that is spoken to us, unless the operator has chosen one.
    private void speaks(StageboxSession session, @Nullable String dialect) {
        var box = session.box();
        if (dialect != null && !box.chosen() && !box.dialect().equals(dialect)) {
            host.put(box.withDialect(dialect, false));
        }
    }

    /// @param dialect null to find out by itself
    public void setDialect(StageboxId id, @Nullable String dialect) {
        var box = host.stagebox(id);
        if (box != null) {
            host.put(box.withDialect(dialect == null ? box.dialect() : dialect, dialect != null));
        }
    }

    /// By the name it sends under; without one, by its address if that leaves no choice.
    private @Nullable StageboxSession sessionOf(@Nullable String sender, InetAddress from, boolean multicast) {
        if (sender == null) {
            return at(from);
        }
        if (sender.length() > StageboxId.MAX_LENGTH) {
            return null;
        }
        var id = new StageboxId(sender);
        var named = sessions.get(id);
        if (named != null) {
            return named;
        }
        // Some call themselves by another name than they advertise: where one box alone is, it is that one.
        var there = at(from);
        if (there != null && !there.isNamed()) {
            if (multicast) {
                return null;
            }
            rename(there, id);
        }
        return there;
    }

    private void rename(StageboxSession session, StageboxId name) {
        var old = session.id();
        sessions.remove(old);
        session.rename(name);
        sessions.put(name, session);
        var from = sources.remove(old);
        if (from != null) {
            sources.put(name, from);
        }
    }

    /// The only box at this address, preferring one that has not said its name; null if there is none or a choice.
    private @Nullable StageboxSession at(InetAddress from) {
        var there = sessions.values().stream().filter(one -> speaksFrom(one, from.getHostAddress())).toList();
        var unnamed = there.stream().filter(one -> !one.isNamed()).toList();
        var candidates = unnamed.isEmpty() ? there : unnamed;
        return candidates.size() == 1 ? candidates.getFirst() : null;
    }

    private boolean speaksFrom(StageboxSession session, String place) {
        return session.box().addresses().stream().anyMatch(address -> address.host().equals(place))
                || sources.getOrDefault(session.id(), Set.of()).contains(place);
    }
}
