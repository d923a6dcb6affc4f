package io.stagenet.console.service.virgil;

import io.stagenet.console.model.Severity;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.Stagebox.State;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.protocol.virgil.VirgilMessage;
import io.stagenet.console.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Our dealings with one stagebox: learn what it has, follow it, set it, lose it and find it again.
///
/// ```
/// FOUND -> SCANNING -> ONLINE
///              ^  \       |
///              |   v      v
///              +--- LOST (asked every 5 s)
/// ```
///
/// What is said to it goes through [BoxRequests] and [Commands], what it says through [BoxListener]; here is which of these
/// states it is in. Console loop only.
final class StageboxSession {
    private static final long ASK_AGAIN = Duration.ofSeconds(5).toNanos();

    private final EventLoop loop;
    private final BoxEntry entry;
    private final BoxCounters counters = new BoxCounters();
    private final BoxSender sender;
    private final BoxRequests requests;
    private final Commands commands;
    private final Scan scan;
    private final StatusFollower follower;
    private final BoxListener listener;
    private final LifeSigns life = new LifeSigns();
    private boolean stopped;
    private long scannedAt;
    private @Nullable Instant lostAt;
    private String lostText = "";

    /// @param named  whether the id is the name it sends under, and not its address
    /// @param master the name we send under, now
    StageboxSession(StageboxId id, boolean named, EventLoop loop, VirgilHost host, VirgilWire wire,
            Supplier<String> master) {
        this.loop = loop;
        entry = new BoxEntry(host, id, named);
        sender = new BoxSender(entry, host, wire, master, counters);
        requests = new BoxRequests(loop, entry, sender, this::unreachable);
        commands = new Commands(loop, new CommandedBox(entry, sender, requests));
        scan = new Scan(requests::send, this::scanned);
        follower = new StatusFollower(loop, entry, requests, wire);
        listener = new BoxListener(loop, entry, requests, commands, scan, follower::follow);
    }

    StageboxId id() {
        return entry.id();
    }

    BoxCounters counters() {
        return counters;
    }

    boolean isNamed() {
        return entry.isNamed();
    }

    Stagebox box() {
        return entry.box();
    }

    /// It has said what it is called.
    void rename(StageboxId name) {
        entry.rename(name);
    }

    /// The status group of a head amp; null if it is not followed.
    @Nullable
    String group(int preamp) {
        return follower.group(preamp);
    }

    /// Whether commands can be sent to it.
    boolean isOnline() {
        return entry.isOnline();
    }

    // ---- its states

    /// Asks what it has, now.
    void begin() {
        scannedAt = loop.nanos();
        listener.scanBegins();
        life.heard(scannedAt);
        if (box().state() == State.FOUND) {
            entry.put(box().withState(State.SCANNING, loop.now(), null));
        }
        scan.begin(scannedAt);
    }

    void tick() {
        long now = loop.nanos();
        commands.tick(now);
        scan.tick(now);
        if (stopped || scan.isRunning()) {
            return;
        }
        switch (box().state()) {
            case LOST, FOUND, SCANNING -> {
                if (now - scannedAt >= ASK_AGAIN) {
                    tryNextAddress();
                    begin();
                }
            }
            case ONLINE -> {
                look(now);
                if (isOnline()) {
                    requests.askDue();
                }
            }
        }
    }

    private void look(long now) {
        switch (life.look(now)) {
            case WELL -> {
                // Heard of lately.
            }
            case ASK -> {
                var preamps = box().preamps();
                requests.ask(List.of(preamps.isEmpty() ? 0 : preamps.firstKey()));
            }
            case LOST -> lose(Text.of("virgil.box.silent"));
        }
    }

    private void scanned(Scan.Found found) {
        requests.scanned(found);
        if (!found.answered()) {
            lose(Text.of("virgil.box.silent"));
            return;
        }
        listener.forgetUnheard();
        requests.askedAll();
        entry.put(box().withState(State.ONLINE, loop.now(),
                box().preamps().isEmpty() ? Text.of("virgil.box.empty") : null));
        if (lostAt != null) {
            entry.over(lostText);
            entry.notice(Severity.INFO,
                    Text.of("virgil.box.back", Duration.between(lostAt, loop.now()).toSeconds()));
            lostAt = null;
        }
        follower.follow();
    }

    private void unreachable(HostPort target, String reason) {
        // It may have moved since, and answer there.
        if (box().address().equals(target)) {
            scan.stop();
            lose(reason);
        }
    }

    /// Its values are of the past from now on.
    private void lose(String reason) {
        var box = box();
        if (box.state() == State.ONLINE) {
            scannedAt = loop.nanos();
            lostAt = loop.now();
            lostText = Text.of("virgil.box.lost", reason);
            entry.notice(Severity.WARNING, lostText);
        }
        commands.drop(Text.of("virgil.box.lost", reason));
        follower.leave();
        entry.put(box().withState(State.LOST, loop.now(), reason).withPolling(false));
    }

    void stop() {
        stopped = true;
        sender.stop();
        scan.stop();
        commands.drop(Text.of("virgil.box.forgotten"));
        follower.leave();
    }

    /// The machine slept: what was heard is old, and every head amp is asked anew.
    void doubt() {
        life.doubt();
        requests.renew();
    }

    // ---- where it is

    /// What it advertises has changed.
    void advertised(List<HostPort> addresses, @Nullable String function, @Nullable String base) {
        var before = box();
        // The one that is in use stays in use.
        boolean moved = !addresses.contains(before.address());
        var next = before.withAddresses(moved ? addresses : first(before.address(), addresses))
                .withFunction(function == null ? before.function() : function)
                .withBase(base == null ? before.base() : base);
        entry.put(next);
        if (isOnline() && !Objects.equals(before.base(), next.base())) {
            follower.leave();
            follower.follow();
        }
        if (moved || box().state() == State.LOST) {
            begin();
        }
    }

    private static List<HostPort> first(HostPort address, List<HostPort> addresses) {
        var next = new ArrayList<>(addresses);
        next.remove(address);
        next.addFirst(address);
        return next;
    }

    /// It did not answer at this address: it may at the next one.
    private void tryNextAddress() {
        var addresses = new ArrayList<>(box().addresses());
        addresses.addLast(addresses.removeFirst());
        entry.put(box().withAddresses(addresses));
    }

    // ---- what it says

    /// @param dialect the form of what it said, null if that was any
    void speaks(@Nullable String dialect) {
        sender.speaks(dialect);
    }

    /// Takes one message of it.
    void message(VirgilMessage message, boolean multicast, List<String> faults) {
        life.heard(loop.nanos());
        if (!multicast && box().state() == State.LOST && !scan.isRunning()) {
            begin();
        }
        listener.message(message, !multicast, faults);
    }

    // ---- what it is told

    void set(int preamp, String parameter, ParameterValue value) {
        commands.set(preamp, parameter, value);
    }

    /// Does not send what waits to be sent.
    void withdraw(int preamp, String parameter, String reason) {
        commands.withdraw(preamp, parameter, reason);
    }

    /// What was changed elsewhere has been seen.
    void seen(int index) {
        var preamp = box().preamps().get(index);
        if (preamp != null) {
            entry.put(box().withPreamp(preamp.withForeign(Map.of()).withRefused(Map.of()).withTrouble(null)));
        }
    }
}
