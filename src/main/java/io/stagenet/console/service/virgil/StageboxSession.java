package io.stagenet.console.service.virgil;

import io.stagenet.console.model.Severity;
import io.stagenet.console.model.WireMessage.Way;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.Stagebox.DeviceError;
import io.stagenet.console.model.virgil.Stagebox.State;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.protocol.virgil.ErrorValue;
import io.stagenet.console.protocol.virgil.ParameterReport;
import io.stagenet.console.protocol.virgil.VirgilCodec;
import io.stagenet.console.protocol.virgil.VirgilDialects;
import io.stagenet.console.protocol.virgil.VirgilEnvelope;
import io.stagenet.console.protocol.virgil.VirgilMessage;
import io.stagenet.console.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
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
/// Console loop only.
final class StageboxSession {
    private static final long ASK_AGAIN = Duration.ofSeconds(5).toNanos();
    /// An error within this time of a request of ours may be the answer to it.
    private static final long ANSWER_TIME = Duration.ofSeconds(2).toNanos();

    private final EventLoop loop;
    private final VirgilHost host;
    private final VirgilWire wire;
    private final Supplier<String> master;
    private final Commands commands;
    private final StatusGroups groups;
    private final LifeSigns life = new LifeSigns();
    private final Scan scan;
    private final Rounds rounds;
    private final BoxCounters counters = new BoxCounters();
    private StageboxId id;
    private boolean named;
    private boolean knowsAll;
    private boolean wantsArray;
    private boolean stopped;
    private long requestedAt;
    private long scannedAt;
    private Instant scanBegan;
    private @Nullable Instant lostAt;
    private String lostText = "";

    /// @param named  whether the id is the name it sends under, and not its address
    /// @param master the name we send under, now
    StageboxSession(StageboxId id, boolean named, EventLoop loop, VirgilHost host, VirgilWire wire,
            Supplier<String> master) {
        this.id = id;
        this.named = named;
        this.loop = loop;
        this.host = host;
        this.wire = wire;
        this.master = master;
        rounds = new Rounds(loop.nanos());
        this.requestedAt = loop.nanos() - ANSWER_TIME;
        this.scanBegan = loop.now();
        commands = new Commands(loop, new Side());
        groups = new StatusGroups(wire, this::groupsChanged);
        scan = new Scan(this::request, this::scanned);
    }

    StageboxId id() {
        return id;
    }

    BoxCounters counters() {
        return counters;
    }

    boolean isNamed() {
        return named;
    }

    Stagebox box() {
        return Objects.requireNonNull(host.stagebox(id));
    }

    /// It has said what it is called.
    void rename(StageboxId name) {
        var box = box();
        host.remove(id);
        id = name;
        named = true;
        host.put(box.withId(name));
    }

    /// Asks what it has, now.
    void begin() {
        scannedAt = loop.nanos();
        scanBegan = loop.now();
        life.heard(scannedAt);
        if (box().state() == State.FOUND) {
            host.put(box().withState(State.SCANNING, loop.now(), null));
        }
        scan.begin(scannedAt);
    }

    void stop() {
        stopped = true;
        scan.stop();
        commands.drop(Text.of("virgil.box.forgotten"));
        groups.leave();
    }

    /// The status group of a head amp; null if it is not followed.
    @Nullable
    String group(int preamp) {
        return groups.of(preamp);
    }

    /// Whether commands can be sent to it.
    boolean isOnline() {
        return box().state() == State.ONLINE;
    }

    void set(int preamp, String parameter, ParameterValue value) {
        commands.set(preamp, parameter, value);
    }

    /// Does not send what waits to be sent.
    void withdraw(int preamp, String parameter, String reason) {
        commands.withdraw(preamp, parameter, reason);
    }

    /// The machine slept: what was heard is old, and every head amp is asked anew.
    void doubt() {
        life.doubt();
        rounds.renew();
    }

    /// What it advertises has changed.
    void advertised(List<HostPort> addresses, @Nullable String function, @Nullable String base) {
        var before = box();
        // The one that is in use stays in use.
        boolean moved = !addresses.contains(before.address());
        var next = before.withAddresses(moved ? addresses : first(before.address(), addresses))
                .withFunction(function == null ? before.function() : function)
                .withBase(base == null ? before.base() : base);
        host.put(next);
        if (isOnline() && !Objects.equals(before.base(), next.base())) {
            groups.leave();
            follow();
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
        host.put(box().withAddresses(addresses));
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
                    ask(rounds.due(box(), knowsAll, now));
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
                ask(List.of(preamps.isEmpty() ? 0 : preamps.firstKey()));
            }
            case LOST -> lose(Text.of("virgil.box.silent"));
        }
    }

    private void ask(List<Integer> preamps) {
        if (!preamps.isEmpty()) {
            request(new VirgilMessage.Request(preamps, wantsArray));
        }
    }

    private void request(VirgilMessage.Request request) {
        long now = loop.nanos();
        requestedAt = now;
        rounds.asked(request.preamps(), now);
        var target = box().address();
        send(List.of(request), reason -> {
            // It may have moved since, and answer there.
            if (!stopped && box().address().equals(target)) {
                unreachable(reason);
            }
        });
    }

    private void send(List<VirgilMessage> messages, Consumer<String> failed) {
        var box = box();
        var target = box.address();
        String device = named ? id.value() : null;
        for (var text : codec().encode(new VirgilEnvelope(master.get(), device, messages))) {
            String words = Words.of(messages);
            host.log(false, Way.VIRGIL_TCP, target.toString(), id.value(), words, text, "");
            counters.sent();
            wire.send(target, text, reason -> {
                host.log(false, Way.VIRGIL_TCP, target.toString(), id.value(), words, text,
                        Text.of("virgil.unsent", reason));
                failed.accept(reason);
            });
        }
    }

    /// We answer in the form that is spoken to us, unless the operator has chosen one.
    void speaks(@Nullable String dialect) {
        var box = box();
        if (dialect != null && !box.chosen() && !box.dialect().equals(dialect)) {
            host.put(box.withDialect(dialect, false));
        }
    }

    private VirgilCodec codec() {
        return VirgilDialects.named(box().dialect()).orElseGet(VirgilDialects::first);
    }

    private void unreachable(String reason) {
        if (scan.isRunning()) {
            scan.stop();
        }
        lose(reason);
    }

    /// Its values are of the past from now on.
    private void lose(String reason) {
        var box = box();
        if (box.state() == State.ONLINE) {
            scannedAt = loop.nanos();
            lostAt = loop.now();
            lostText = Text.of("virgil.box.lost", reason);
            host.notice(Severity.WARNING, id.value(), lostText);
        }
        commands.drop(Text.of("virgil.box.lost", reason));
        groups.leave();
        host.put(box().withState(State.LOST, loop.now(), reason).withPolling(false));
    }

    private void scanned(Scan.Found found) {
        knowsAll = found.all();
        wantsArray = found.array();
        if (!found.answered()) {
            lose(Text.of("virgil.box.silent"));
            return;
        }
        forgetUnheard();
        rounds.asked(box().preamps().keySet(), loop.nanos());
        host.put(box().withState(State.ONLINE, loop.now(),
                box().preamps().isEmpty() ? Text.of("virgil.box.empty") : null));
        if (lostAt != null) {
            host.over(id.value(), lostText);
            host.notice(Severity.INFO, id.value(),
                    Text.of("virgil.box.back", Duration.between(lostAt, loop.now()).toSeconds()));
            lostAt = null;
        }
        follow();
    }

    /// What a box had before it went away is not what it has now.
    private void forgetUnheard() {
        var heard = new TreeMap<>(box().preamps());
        heard.values().removeIf(this::isUnheard);
        host.put(box().withPreamps(heard));
    }

    private boolean isUnheard(Preamp preamp) {
        return preamp.reported() == null || preamp.reported().isBefore(scanBegan);
    }

    private void follow() {
        var box = box();
        String trouble = groups.join(box.base(), box.preamps().keySet());
        if (trouble == null) {
            host.put(box.withPolling(false).withState(box.state(), loop.now(),
                    box.preamps().isEmpty() ? box.reason() : null));
        } else {
            reduced(trouble);
        }
    }

    private void groupsChanged(@Nullable String trouble) {
        if (isOnline()) {
            follow();
        }
    }

    /// Status cannot be followed: it is asked for instead.
    private void reduced(String why) {
        var box = box();
        if (!why.equals(box.reason())) {
            host.notice(Severity.WARNING, id.value(), why);
        }
        rounds.polled(loop.nanos());
        host.put(box.withPolling(true).withState(box.state(), loop.now(), why));
    }

    /// Takes one message of it.
    void message(VirgilMessage message, boolean multicast, List<String> faults) {
        life.heard(loop.nanos());
        if (!multicast && box().state() == State.LOST && !scan.isRunning()) {
            begin();
        }
        switch (message) {
            case VirgilMessage.Information(int index, var reports) -> report(index, reports, !multicast, faults);
            case VirgilMessage.Status(int index, var reports) -> report(index, reports, !multicast, faults);
            case VirgilMessage.Failure failure -> failure(failure);
            case VirgilMessage.Command _,VirgilMessage.Request _ -> faults.add(Text.of("virgil.message.master"));
            case VirgilMessage.Unknown(var type) -> faults.add(Text.of("virgil.message.unknown", type));
        }
    }

    private void report(int index, Map<String, ParameterReport> reports, boolean answer, List<String> faults) {
        var box = box();
        var known = box.preamps().get(index);
        if (known == null && !answer) {
            // A status tells no ranges, and may be of a head amp that is not there: the answer decides.
            if (!rounds.isAsked(index, loop.nanos())) {
                ask(List.of(index));
            }
            return;
        }
        var before = known == null ? Preamp.unknown(index) : known;
        boolean anew = box.state() != State.ONLINE && isUnheard(before);
        var after = before.told(Reports.merge(anew ? unknown(before) : before.parameters(), reports, faults),
                loop.now());
        // First the commands, which may put this box by themselves, then what the box is after that. What was changed
        // while the box was away was changed elsewhere too.
        var settled = commands.report(before, after, reports, answer);
        host.put(box().withPreamp(settled));
        if (answer) {
            scan.information(index, loop.nanos());
        }
        if (known == null && isOnline()) {
            follow();
        }
    }

    /// What it is like we know; how it is set nobody knows until it tells.
    private static SequencedMap<String, Parameter> unknown(Preamp preamp) {
        var parameters = new LinkedHashMap<>(preamp.parameters());
        parameters.replaceAll((_, parameter) -> parameter.withValue(null));
        return parameters;
    }

    private void failure(VirgilMessage.Failure failure) {
        boolean known = ErrorValue.of(failure.value()).isPresent();
        String text = failure.text().isBlank() ? failure.value()
                : known || failure.value().isBlank() ? failure.text()
                : Text.of("virgil.error.unknown", failure.text(), failure.value());
        if (scan.isRunning() && !commands.isAnyPending()) {
            scan.error(loop.nanos());
            return;
        }
        var verdict = commands.error(text);
        boolean ofRequest = verdict == Commands.Verdict.NOTHING_OF_OURS && known
                && loop.nanos() - requestedAt < ANSWER_TIME;
        if (ofRequest) {
            return;
        }
        host.put(box().withError(new DeviceError(loop.now(), failure.value(), failure.text())));
        if (verdict != Commands.Verdict.FAILED) {
            host.notice(Severity.WARNING, id.value(), text);
        }
    }

    /// What was changed elsewhere has been seen.
    void seen(int index) {
        var preamp = box().preamps().get(index);
        if (preamp != null) {
            host.put(box().withPreamp(preamp.withForeign(Map.of()).withRefused(Map.of()).withTrouble(null)));
        }
    }

    /// What the commands see of this box.
    private final class Side implements Commands.Box {
        @Override
        public @Nullable Preamp preamp(int index) {
            var box = host.stagebox(id);
            return box == null ? null : box.preamps().get(index);
        }

        @Override
        public void put(Preamp preamp) {
            host.put(box().withPreamp(preamp));
        }

        @Override
        public void send(List<VirgilMessage> messages, Consumer<String> failed) {
            StageboxSession.this.send(messages, reason -> {
                if (!stopped) {
                    failed.accept(reason);
                }
            });
        }

        @Override
        public void ask(List<Integer> preamps) {
            StageboxSession.this.ask(preamps);
        }

        @Override
        public void failed(int preamp, String parameter, String reason, boolean told) {
            host.put(box().withFailure());
            if (!told) {
                host.notice(Severity.WARNING, id.value(),
                        Text.of("virgil.command.failed", preamp + 1, parameter, reason));
            }
        }
    }
}
