package io.stagenet.console.service;

import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LinkState;
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
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final EndpointEntry entry;
    private final Owner owner;
    private final Redial redial;
    private final LinkTotals totals = new LinkTotals();
    private final Map<GatewayId, Conversation> conversations = new LinkedHashMap<>();
    private final BadMessages bad = new BadMessages();

    private @Nullable Attempt attempt;
    private boolean stopped;
    private boolean known;

    /// @param known whether it is a gateway of an earlier run, so that its absence is a loss
    DeviceSession(EndpointId id, EventLoop loop, Dialer dialer, RandomGenerator random, StateHolder state, Owner owner,
            boolean known) {
        this.id = id;
        this.loop = loop;
        this.dialer = dialer;
        entry = new EndpointEntry(id, loop, state);
        redial = new Redial(loop, random, this::dial);
        this.owner = owner;
        this.known = known;
    }

    EndpointId id() {
        return id;
    }

    Endpoint endpoint() {
        return entry.endpoint();
    }

    BadMessages bad() {
        return bad;
    }

    Map<GatewayId, Conversation> conversations() {
        return conversations;
    }

    /// Whether the place is still on the list; it is not once it was forgotten or merged into another.
    boolean isListed() {
        return entry.isListed();
    }

    private @Nullable Link link() {
        return attempt == null ? null : attempt.link;
    }

    /// Stands for the present connection; compared by identity.
    @Nullable
    Object connection() {
        return attempt;
    }

    boolean isOpen() {
        return totals.isOpen();
    }

    /// Dials now, unless a link stands or is being made.
    void dial() {
        redial.cancel();
        var target = endpoint().address();
        if (attempt != null || stopped || target == null) {
            return;
        }
        if (endpoint().state() == LinkState.FOUND) {
            entry.show(LinkState.CONNECTING, null);
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
            entry.show(known ? LinkState.LOST : LinkState.CONNECTING, Text.of("link.undialled", noThread));
            redial.later();
        }
    }

    /// Dials at once and retries quickly again: there is fresh hope.
    void dialAfresh() {
        redial.afresh();
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
        var link = link();
        if (link != null) {
            link.ping();
        }
    }

    /// The machine slept: what was known of an open link is old. It is shown so, and asked, until a byte is heard.
    void doubt(String reason) {
        if (attempt != null && isOpen() && attempt.health.doubt(reason)) {
            ping();
        }
    }

    void throttle(boolean on) {
        var link = link();
        if (link != null) {
            link.throttle(on);
        }
    }

    @Nullable
    HostPort remote() {
        var link = link();
        return link == null ? null : link.remote();
    }

    @Nullable
    LinkOutput output() {
        return attempt == null ? null : attempt.output;
    }

    /// Ends the link, if any, and retries after the longest pause.
    void backOff(String reason) {
        redial.longest();
        hangUp(reason);
    }

    /// Ends the link, if any; it is retried.
    void hangUp(String reason) {
        var link = link();
        if (link != null) {
            link.close(reason);
        }
    }

    /// Ends the link and never dials again.
    void stop(String reason) {
        stopped = true;
        redial.cancel();
        hangUp(reason);
    }

    /// The link's counts over all connections; any thread.
    LinkCounters traffic() {
        return totals.now();
    }

    /// Says why, without a change of state.
    void explain(@Nullable String reason) {
        if (entry.isListed()) {
            entry.show(endpoint().state(), reason);
        }
    }

    private void ended(Attempt ended, String reason) {
        attempt = null;
        totals.ended(ended.link);
        boolean wasSteady = ended.opened && loop.nanos() - ended.openedAt >= STEADY.toNanos();
        if (!entry.isListed()) {
            owner.closed(this);
            conversations.clear();
            return;
        }
        if (ended.opened && !stopped && !reason.isEmpty()) {
            entry.tellLost(reason);
        }
        entry.show(known ? LinkState.LOST : LinkState.CONNECTING, reason);
        entry.noHeartbeat(false);
        owner.closed(this);
        conversations.clear();
        if (stopped || !entry.isListed()) {
            return;
        }
        entry.forgetIdentities();
        if (!ended.opened) {
            entry.tryNextAddress(ended.target);
        }
        if (wasSteady) {
            redial.afresh();
        }
        redial.later();
    }

    /// One connection, from dial to end; what it says after its end is not heard.
    private final class Attempt implements LinkListener {
        private final LinkOutput output;
        private final HostPort target;
        private final LinkHealth health = new LinkHealth(entry);
        private @Nullable Link link;
        private boolean opened;
        private long openedAt;

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
            totals.opened(link);
            bad.newConnection();
            entry.usedFirst(target);
            entry.show(LinkState.ONLINE, null);
            entry.tellBack();
        }

        @Override
        public void text(String message) {
            if (!isPast()) {
                health.heard();
                owner.text(DeviceSession.this, message);
            }
        }

        @Override
        public void binary(byte[] message) {
            if (!isPast()) {
                health.heard();
                owner.binary(DeviceSession.this, message);
            }
        }

        @Override
        public void vitals(Vitals now) {
            if (!isPast()) {
                health.tell(now);
            }
        }

        @Override
        public void alive() {
            if (!isPast()) {
                health.heard();
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
