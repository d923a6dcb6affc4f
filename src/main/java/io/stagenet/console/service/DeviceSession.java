package io.stagenet.console.service;

import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.Dialer;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.net.Link;
import io.stagenet.console.net.LinkCounters;
import io.stagenet.console.net.LinkListener;
import io.stagenet.console.output.LinkOutput;
import io.stagenet.console.protocol.stagenet.StageNet;
import io.stagenet.console.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Our dealings with one place: dial, talk, lose, dial again, without end (readings, StageNet 2).
///
/// ```
/// FOUND -> CONNECTING -> ONLINE <-> SLOW
///              ^            |        |
///              +-- (never known)     v
///          LOST <-------------------- any end of a link that was open, or of a remembered gateway's
/// ```
///
/// Console loop only, but for [#traffic()].
final class DeviceSession {
    private static final Duration FIRST_RETRY = Duration.ofMillis(250);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);
    /// A link that stood this long makes the next retry a quick one again.
    private static final Duration STEADY = Duration.ofSeconds(2);

    /// Who decides what is said on the link.
    interface Owner {
        void text(DeviceSession session, String message);

        void binary(DeviceSession session, byte[] message);

        /// A text is on its way to the device.
        void sending(DeviceSession session, String text);

        /// A pong, or any byte after a [DeviceSession#ping].
        void alive(DeviceSession session);

        /// The link ended; the conversations of the session are still those of the ended link.
        void closed(DeviceSession session);
    }

    private final EndpointId id;
    private final EventLoop loop;
    private final Dialer dialer;
    private final RandomGenerator random;
    private final StateHolder state;
    private final Owner owner;
    private final Map<GatewayId, Conversation> conversations = new LinkedHashMap<>();
    private final BadMessages bad = new BadMessages();

    private @Nullable Attempt attempt;
    private EventLoop.@Nullable Timer retry;
    private boolean stopped;
    private boolean known;
    private boolean nextRetryLast;
    private int failures;
    private @Nullable Instant lostAt;
    private String lostText = "";
    private volatile LinkCounters past = LinkCounters.ZERO;
    private volatile @Nullable Link open;

    /// @param known whether it is a gateway of an earlier run, so that its absence is a loss
    DeviceSession(EndpointId id, EventLoop loop, Dialer dialer, RandomGenerator random, StateHolder state, Owner owner,
            boolean known) {
        this.id = id;
        this.loop = loop;
        this.dialer = dialer;
        this.random = random;
        this.state = state;
        this.owner = owner;
        this.known = known;
    }

    EndpointId id() {
        return id;
    }

    Endpoint endpoint() {
        return Objects.requireNonNull(state.endpoint(id));
    }

    BadMessages bad() {
        return bad;
    }

    Map<GatewayId, Conversation> conversations() {
        return conversations;
    }

    /// Whether the place is still on the list; it is not once it was forgotten or merged into another.
    boolean isListed() {
        return state.endpoint(id) != null;
    }

    /// Stands for the present connection; compared by identity.
    @Nullable
    Object connection() {
        return attempt;
    }

    boolean isOpen() {
        return open != null;
    }

    /// Dials now, unless a link stands or is being made.
    void dial() {
        cancelRetry();
        var target = endpoint().address();
        if (attempt != null || stopped || target == null) {
            return;
        }
        if (endpoint().state() == LinkState.FOUND) {
            show(LinkState.CONNECTING, null);
        }
        var output = new LinkOutput();
        var next = new Attempt(output, target);
        attempt = next;
        try {
            next.link = dialer.dial(target, StageNet.PATH, next, output);
            output.bind(next.link);
        } catch (RuntimeException | OutOfMemoryError noThread) {
            // Nothing ends the retries, not even a machine that is out of threads for a while.
            attempt = null;
            show(known ? LinkState.LOST : LinkState.CONNECTING, Text.of("link.undialled", noThread));
            retry = loop.schedule(pause(), this::dial);
        }
    }

    /// Dials at once and retries quickly again: there is fresh hope.
    void dialAfresh() {
        failures = 0;
        dial();
    }

    void send(String text, Runnable written) {
        var current = attempt;
        if (current != null && current.link != null) {
            owner.sending(this, text);
            current.link.send(text, () -> {
                if (attempt == current) {
                    written.run();
                }
            });
        }
    }

    void ping() {
        if (attempt != null && attempt.link != null) {
            attempt.link.ping();
        }
    }

    /// The machine slept: what was known of an open link is old. It is shown so, and asked, until a byte is heard. A peer
    /// that never answered a ping will not answer this one either: it stays shown as one without a heartbeat.
    void doubt(String reason) {
        if (attempt != null && open != null && !attempt.vitals.noHeartbeat()) {
            attempt.doubted = true;
            show(LinkState.SLOW, reason);
            ping();
        }
    }

    void throttle(boolean on) {
        if (attempt != null && attempt.link != null) {
            attempt.link.throttle(on);
        }
    }

    @Nullable
    HostPort remote() {
        return attempt == null || attempt.link == null ? null : attempt.link.remote();
    }

    @Nullable
    LinkOutput output() {
        return attempt == null ? null : attempt.output;
    }

    /// Ends the link, if any, and retries after the longest pause.
    void backOff(String reason) {
        nextRetryLast = true;
        hangUp(reason);
    }

    /// Ends the link, if any; it is retried.
    void hangUp(String reason) {
        if (attempt != null && attempt.link != null) {
            attempt.link.close(reason);
        }
    }

    /// Ends the link and never dials again.
    void stop(String reason) {
        stopped = true;
        cancelRetry();
        hangUp(reason);
    }

    /// The link's counts over all connections; any thread.
    LinkCounters traffic() {
        var link = open;
        var now = link == null ? LinkCounters.ZERO : link.counters();
        var before = past;
        return new LinkCounters(before.framesSent() + now.framesSent(), before.bytesSent() + now.bytesSent(),
                before.received() + now.received(), now.roundTripMicros());
    }

    private void show(LinkState next, @Nullable String reason) {
        var endpoint = endpoint();
        if (endpoint.state() != next || !Objects.equals(endpoint.reason(), reason)) {
            state.put(endpoint.withLink(next, endpoint.state() == next ? endpoint.since() : loop.now(), reason));
        }
    }

    /// Says why, without a change of state.
    void explain(@Nullable String reason) {
        if (state.endpoint(id) != null) {
            show(endpoint().state(), reason);
        }
    }

    private void cancelRetry() {
        if (retry != null) {
            retry.cancel();
            retry = null;
        }
    }

    private void ended(Attempt ended, String reason) {
        attempt = null;
        open = null;
        if (ended.link != null) {
            var last = ended.link.counters();
            past = new LinkCounters(past.framesSent() + last.framesSent(), past.bytesSent() + last.bytesSent(),
                    past.received() + last.received(), -1);
        }
        boolean wasSteady = ended.opened && loop.nanos() - ended.openedAt >= STEADY.toNanos();
        if (state.endpoint(id) == null) {
            owner.closed(this);
            conversations.clear();
            return;
        }
        if (ended.opened && !stopped && !reason.isEmpty()) {
            lostAt = loop.now();
            lostText = Text.of("link.lost", reason);
            state.notice(Severity.WARNING, endpoint().name(), lostText);
        }
        show(known ? LinkState.LOST : LinkState.CONNECTING, reason);
        state.put(endpoint().withNoHeartbeat(false));
        owner.closed(this);
        conversations.clear();
        if (stopped || state.endpoint(id) == null) {
            return;
        }
        state.put(endpoint().withIdentities(new ArrayList<>()));
        if (!ended.opened) {
            tryNextAddress(ended.target);
        }
        failures = wasSteady ? 0 : failures;
        retry = loop.schedule(pause(), this::dial);
    }

    private Duration pause() {
        double doubled = FIRST_RETRY.toNanos() * Math.pow(2, Math.min(failures++, 10));
        double jittered = doubled * random.nextDouble(0.8, 1.2);
        boolean longest = nextRetryLast;
        nextRetryLast = false;
        return longest ? LAST_RETRY : Duration.ofNanos((long) Math.min(jittered, (double) LAST_RETRY.toNanos()));
    }

    /// The address that answered stands first, whatever mDNS has told since the dial.
    private void usedFirst(HostPort used) {
        var addresses = new ArrayList<>(endpoint().addresses());
        addresses.remove(used);
        addresses.addFirst(used);
        state.put(endpoint().withAddresses(addresses));
    }

    private void tryNextAddress(HostPort failed) {
        var addresses = new ArrayList<>(endpoint().addresses());
        if (addresses.size() > 1 && addresses.getFirst().equals(failed)) {
            addresses.add(addresses.removeFirst());
            state.put(endpoint().withAddresses(addresses));
        }
    }

    /// One connection, from dial to end; what it says after its end is not heard.
    private final class Attempt implements LinkListener {
        private final LinkOutput output;
        private final HostPort target;
        private @Nullable Link link;
        private boolean opened;
        private long openedAt;
        private boolean doubted;
        private Vitals vitals = Vitals.GOOD;

        Attempt(LinkOutput output, HostPort target) {
            this.output = output;
            this.target = target;
        }

        private boolean isPast() {
            return attempt != this;
        }

        @Override
        public void opened() {
            if (isPast()) {
                return;
            }
            opened = true;
            openedAt = loop.nanos();
            known = true;
            open = link;
            bad.newConnection();
            usedFirst(target);
            show(LinkState.ONLINE, null);
            if (lostAt != null) {
                state.over(endpoint().name(), lostText);
                state.notice(Severity.INFO, endpoint().name(),
                        Text.of("link.back", Duration.between(lostAt, loop.now()).toSeconds()));
                lostAt = null;
            }
        }

        @Override
        public void text(String message) {
            if (!isPast()) {
                heard();
                owner.text(DeviceSession.this, message);
            }
        }

        @Override
        public void binary(byte[] message) {
            if (!isPast()) {
                heard();
                owner.binary(DeviceSession.this, message);
            }
        }

        @Override
        public void vitals(Vitals now) {
            if (!isPast()) {
                vitals = now;
                if (now.noHeartbeat() && !endpoint().noHeartbeat()) {
                    state.notice(Severity.INFO, endpoint().name(), Text.of("link.noheartbeat"));
                }
                showVitals();
                state.put(endpoint().withNoHeartbeat(now.noHeartbeat()));
            }
        }

        private void showVitals() {
            if (!doubted) {
                show(vitals.slow() ? LinkState.SLOW : LinkState.ONLINE, vitals.slow() ? Text.of("link.slow")
                        : vitals.noHeartbeat() ? Text.of("link.noheartbeat") : null);
            }
        }

        private void heard() {
            if (doubted) {
                doubted = false;
                showVitals();
            }
        }

        @Override
        public void alive() {
            if (!isPast()) {
                heard();
                owner.alive(DeviceSession.this);
            }
        }

        @Override
        public void closed(String reason) {
            if (!isPast()) {
                ended(this, reason);
            }
        }
    }
}
