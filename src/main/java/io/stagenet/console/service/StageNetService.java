package io.stagenet.console.service;

import io.stagenet.console.model.Severity;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.protocol.stagenet.ProtocolException;
import io.stagenet.console.protocol.stagenet.StageNetCodec;
import io.stagenet.console.protocol.stagenet.StageNetMessage;
import io.stagenet.console.protocol.stagenet.StageNetMessage.DataPacket;
import io.stagenet.console.protocol.stagenet.StageNetMessage.LeaseRequest;
import io.stagenet.console.protocol.stagenet.StageNetMessage.LeaseResponse;
import io.stagenet.console.protocol.stagenet.StageNetMessage.MappingUpdate;
import io.stagenet.console.protocol.stagenet.StageNetMessage.Unknown;
import io.stagenet.console.text.Text;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// Takes what gateways send and decides what it means: the one place where a received message is decoded and where a bad
/// one is counted and told (readings, StageNet 8 and 9). Console loop only.
final class StageNetService implements DeviceSession.Owner, Challenges.Verdicts {
    private static final String LEASE_RESP = "LEASE_RESP";
    private static final String UNREADABLE = "?";
    /// So many gateways on one connection are plausible; more is a device gone mad, and must not drain the pool.
    static final int MAX_IDENTITIES = 256;
    private static final Duration THROTTLE_TIME = Duration.ofSeconds(10);

    private final StateHolder state;
    private final LeaseRequests requests;
    private final Leasing leasing;
    private final Endpoints endpoints;
    private final EventLoop loop;
    private final Challenges challenges;
    private final Runnable gatewaysChanged;
    private final MessageLog log;
    /// Why the message that is being taken was refused, as far as it is known.
    private String refusal = "";

    /// @param gatewaysChanged hears when what should be remembered of gateways may have changed
    StageNetService(StateHolder state, LeaseRequests requests, Leasing leasing, Endpoints endpoints, EventLoop loop,
            Runnable gatewaysChanged, MessageLog log) {
        this.log = log;
        this.state = state;
        this.requests = requests;
        this.leasing = leasing;
        this.endpoints = endpoints;
        this.loop = loop;
        this.challenges = new Challenges(loop, this);
        this.gatewaysChanged = gatewaysChanged;
    }

    @Override
    public void text(DeviceSession session, String message) {
        // Its name now: what it says may change it.
        var device = session.endpoint().name();
        refusal = "";
        String type = UNREADABLE;
        try {
            var decoded = StageNetCodec.decode(message);
            type = typeOf(decoded);
            take(session, decoded);
        } catch (ProtocolException refused) {
            refuse(session, String.valueOf(refused.getMessage()));
        }
        log.add(loop.now(), true, device, type, message, refusal);
    }

    private static String typeOf(StageNetMessage message) {
        return switch (message) {
            case LeaseRequest _ -> "LEASE_REQ";
            case LeaseResponse _ -> LEASE_RESP;
            case MappingUpdate _ -> "MAPPING_UPDATE";
            case DataPacket _ -> "DATA_PKT";
            case Unknown(var type) -> type;
        };
    }

    @Override
    public void sending(DeviceSession session, String text) {
        // The only thing this console says besides values.
        log.add(loop.now(), false, session.endpoint().name(), LEASE_RESP, text, "");
    }

    @Override
    public void binary(DeviceSession session, byte[] message) {
        var device = session.endpoint().name();
        refusal = "";
        String type = UNREADABLE;
        try {
            var decoded = StageNetCodec.decode(message);
            type = typeOf(decoded);
            if (session.bad().firstBinary()) {
                state.notice(Severity.INFO, session.endpoint().name(), Text.of("message.binary"));
            }
            take(session, decoded);
        } catch (ProtocolException refused) {
            refuse(session, String.valueOf(refused.getMessage()));
        }
        log.add(loop.now(), true, device, type, new String(message, StandardCharsets.UTF_8), refusal);
    }

    private void take(DeviceSession session, StageNetMessage message) {
        switch (message) {
            case LeaseRequest request -> request(session, request);
            case MappingUpdate update -> {
                var refused = requests.map(session, update);
                if (refused != null) {
                    refuse(session, refused);
                }
            }
            case LeaseResponse _ -> refuse(session, Text.of("message.direction", "LEASE_RESP"));
            case DataPacket _ -> refuse(session, Text.of("message.direction", "DATA_PKT"));
            case Unknown(var type) -> {
                if (session.bad().addUnknown(type)) {
                    state.notice(Severity.INFO, session.endpoint().name(), Text.of("message.unknown", type));
                }
            }
        }
    }

    private void request(DeviceSession session, LeaseRequest request) {
        long count = request.addressCount();
        if (count < 1 || count > leasing.maxLease()) {
            refuse(session, Text.of("lease.count", request.gatewayId(), count, leasing.maxLease()));
            return;
        }
        if (!session.conversations().containsKey(request.gatewayId())
                && session.conversations().size() >= MAX_IDENTITIES) {
            refuse(session, Text.of("lease.identities", request.gatewayId(), MAX_IDENTITIES));
            return;
        }
        var holder = requests.boundOf(request.gatewayId());
        if (holder != null && holder.session() != session) {
            challenges.challenge(holder, session, request);
            return;
        }
        accept(session, request);
    }

    private void accept(DeviceSession session, LeaseRequest request) {
        boolean first = !session.conversations().containsKey(request.gatewayId());
        var before = state.gateway(request.gatewayId());
        var refused = requests.request(session, request);
        if (refused != null) {
            refuse(session, refused);
        }
        if (first) {
            if (before != null && !session.id().equals(before.endpoint())) {
                endpoints.dropIfUseless(before.endpoint());
            }
            gatewaysChanged.run();
        }
    }

    private void refuse(DeviceSession session, String reason) {
        refusal = refusal.isEmpty() ? reason : refusal + "; " + reason;
        var source = session.endpoint().name();
        switch (session.bad().add(loop.nanos())) {
            case TELL -> state.notice(Severity.WARNING, source, reason);
            case COUNT -> {
                // Told often enough; the count goes on.
            }
            case FLOODED -> {
                state.notice(Severity.ERROR, source, Text.of("message.flood", BadMessages.FLOOD));
                session.throttle(true);
                var connection = session.connection();
                loop.schedule(THROTTLE_TIME, () -> {
                    if (session.connection() == connection) {
                        session.throttle(false);
                    }
                });
            }
        }
    }

    @Override
    public void alive(DeviceSession session) {
        challenges.alive(session);
    }

    @Override
    public void closed(DeviceSession session) {
        List.copyOf(session.conversations().values()).forEach(requests::end);
        challenges.closed(session);
        endpoints.dropIfUseless(session.id());
    }

    @Override
    public void takeOver(Conversation holder, DeviceSession challenger, List<LeaseRequest> asked) {
        var old = holder.session();
        // A holder whose link ended was let go already; one that is silent on an open link is let go now.
        if (requests.boundOf(holder.gateway()) == holder) {
            requests.end(holder);
            old.conversations().remove(holder.gateway());
            state.notice(Severity.WARNING, holder.gateway().value(), Text.of("lease.takeover"));
            if (old.conversations().isEmpty()) {
                if (Challenges.leadToOneHost(old, challenger)) {
                    // One way there is enough: two would take the gateway from each other without end.
                    merge(challenger, old);
                } else {
                    old.backOff(Text.of("lease.takeover"));
                }
            }
        }
        asked.forEach(request -> request(challenger, request));
    }

    @Override
    public void sameHost(Conversation holder, DeviceSession challenger) {
        if (challenger.conversations().isEmpty()) {
            merge(holder.session(), challenger);
        }
    }

    /// Keeps one of two ways to a host, and the other's addresses as alternatives.
    private void merge(DeviceSession keeping, DeviceSession ending) {
        var kept = keeping.endpoint();
        var other = ending.endpoint();
        endpoints.keep(kept.id(), other.addresses());
        state.put(kept.withAddresses(endpoints.merged(kept, kept.addresses())));
        challenges.closed(ending);
        ending.stop("");
        endpoints.remove(other.id());
        if (other.serviceName() != null) {
            endpoints.alias(other.serviceName(), kept.id());
        }
    }

    @Override
    public void duplicate(Conversation holder, DeviceSession challenger) {
        var text = Text.of("lease.duplicate", holder.gateway(), holder.session().endpoint().address());
        state.notice(Severity.ERROR, challenger.endpoint().name(), text);
        if (challenger.conversations().isEmpty()) {
            challenger.backOff(text);
        } else {
            challenger.explain(text);
        }
    }
}
