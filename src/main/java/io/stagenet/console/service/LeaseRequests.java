package io.stagenet.console.service;

import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Lease;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.LeaseState;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.WaitingRequest;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.protocol.stagenet.StageNetCodec;
import io.stagenet.console.protocol.stagenet.StageNetMessage.LeaseRequest;
import io.stagenet.console.protocol.stagenet.StageNetMessage.LeaseResponse;
import io.stagenet.console.protocol.stagenet.StageNetMessage.MappingUpdate;
import io.stagenet.console.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lease phase of the protocol, from a request to its answer and the mappings that follow (spec, phase 3; readings,
/// StageNet 3, 4 and 6). Console loop only.
final class LeaseRequests {
    /// How long a gateway that came back has to ask for each of its leases again.
    static final Duration CLAIM_TIME = Duration.ofSeconds(30);

    /// So many leases of one gateway on one connection are plausible; more is a device gone mad.
    static final int MAX_CLAIMS = 256;

    private final StateHolder state;
    private final Leasing leasing;
    private final DurableLedger ledger;
    private final Outputs outputs;
    private final Kinds kinds;
    private final EventLoop loop;
    private final List<Conversation> conversations = new ArrayList<>();
    /// Which version of the ledger has a lease as it is now; leases of earlier runs are in all of them.
    private final Map<LeaseId, Long> writtenWith = new HashMap<>();

    LeaseRequests(StateHolder state, Leasing leasing, DurableLedger ledger, Outputs outputs, Kinds kinds,
            EventLoop loop) {
        this.state = state;
        this.leasing = leasing;
        this.ledger = ledger;
        this.outputs = outputs;
        this.kinds = kinds;
        this.loop = loop;
    }

    /// The conversation in which the gateway is bound now, on any session; null when it is not.
    @Nullable
    Conversation boundOf(GatewayId id) {
        for (var conversation : conversations) {
            if (conversation.gateway().equals(id)) {
                return conversation;
            }
        }
        return null;
    }

    /// A well-formed request in range, from a gateway that is bound nowhere else.
    ///
    /// @return why it was refused, null when it was taken
    @Nullable
    String request(DeviceSession session, LeaseRequest request) {
        int count = (int) request.addressCount();
        var conversation = session.conversations().computeIfAbsent(request.gatewayId(), id -> begin(id, session));
        var repeated = conversation.repeatedBy(count);
        if (repeated != null) {
            var lease = repeated.lease();
            if (lease != null && repeated.isAnswered()) {
                state.notice(Severity.INFO, request.gatewayId().value(), Text.of("lease.repeated", count));
                answer(conversation, repeated, lease);
            }
            return null;
        }
        if (conversation.claims().size() >= MAX_CLAIMS) {
            return Text.of("lease.claims", request.gatewayId(), MAX_CLAIMS);
        }
        int used = state.get().pool().used();
        tryGrant(conversation, conversation.claim(count, loop.now()));
        showWaiting();
        if (state.get().pool().used() < used) {
            // It asked for less than it held.
            loop.execute(this::grantWaiting);
        }
        return null;
    }

    private Conversation begin(GatewayId id, DeviceSession session) {
        var conversation = new Conversation(id, session);
        conversations.add(conversation);
        var gateway = state.gateway(id);
        var endpoint = session.endpoint();
        state.put((gateway == null ? Gateway.unknown(id) : gateway).boundTo(endpoint));
        var identities = new ArrayList<>(endpoint.identities());
        identities.add(id);
        state.put(endpoint.withIdentities(identities));
        outputs.begin(conversation);
        conversation.unclaimedTimer(loop.schedule(CLAIM_TIME, () -> findUnclaimed(conversation)));
        return conversation;
    }

    /// The gateway answers here no more: its leases are held for it.
    void end(Conversation conversation) {
        conversation.end();
        conversation.claims().forEach(claim -> answered(conversation, claim));
        conversations.remove(conversation);
        outputs.end(conversation);
        var gateway = state.gateway(conversation.gateway());
        if (gateway != null) {
            state.put(gateway.withLeases(gateway.leases().stream().map(Lease::held).toList())
                    .unbound(gateway.endpoint()));
        }
        showWaiting();
    }

    private void findUnclaimed(Conversation conversation) {
        var gateway = state.gateway(conversation.gateway());
        if (gateway == null) {
            return;
        }
        for (var lease : gateway.leases()) {
            if (conversation.claimOf(lease.id()) == null) {
                leasing.mark(gateway.id(), lease.id(), LeaseState.UNCLAIMED);
                state.notice(Severity.INFO, gateway.id().value(),
                        Text.of("lease.unclaimed", lease.id(), lease.addresses()));
            }
        }
    }

    private boolean tryGrant(Conversation conversation, Conversation.Claim claim) {
        return switch (leasing.grant(conversation.gateway(), claim.ordinal(), claim.count())) {
            case Leasing.Verdict.Granted(var lease, var changed) -> {
                claim.granted(lease.id());
                answered(conversation, claim);
                if (changed) {
                    writtenWith.put(lease.id(), ledger.changed());
                }
                answer(conversation, claim, lease.id());
                yield true;
            }
            case Leasing.Verdict.NoRoom(var reason) -> {
                if (!reason.equals(claim.reason())) {
                    answered(conversation, claim);
                    claim.waits(reason);
                    state.notice(Severity.WARNING, conversation.gateway().value(), reason);
                }
                yield false;
            }
        };
    }

    /// It waits no more for what was said to be in the way of it.
    private void answered(Conversation conversation, Conversation.Claim claim) {
        var reason = claim.reason();
        claim.waits("");
        if (!reason.isEmpty() && conversation.claims().stream().noneMatch(other -> reason.equals(other.reason()))) {
            state.over(conversation.gateway().value(), reason);
        }
    }

    /// Answers once the ledger is on disk, if the connection and the lease still are.
    private void answer(Conversation conversation, Conversation.Claim claim, LeaseId id) {
        // Only what changed this lease must be on disk: a disk that fails for another one holds up nobody else.
        ledger.whenDurable(writtenWith.getOrDefault(id, 0L), () -> {
            var lease = leasing.find(id);
            if (lease == null || !conversations.contains(conversation) || conversation.claimOf(id) != claim) {
                return;
            }
            if (!claim.isAnswered()) {
                outputs.pause(conversation, lease.addresses());
            }
            claim.answered();
            leasing.mark(conversation.gateway(), id, LeaseState.ACTIVE);
            var response = LeaseResponse.of(id, lease.addresses());
            conversation.session().send(StageNetCodec.encode(response), () -> {
                if (conversation.claimOf(id) == claim && conversations.contains(conversation)) {
                    outputs.resume(conversation, lease.addresses());
                }
            });
        });
    }

    /// Takes the good rows of a mapping and tells of the bad ones.
    ///
    /// @return why the message, or a part of it, was refused; null when all of it was taken
    @Nullable
    String map(DeviceSession session, MappingUpdate update) {
        for (var conversation : session.conversations().values()) {
            var gateway = state.gateway(conversation.gateway());
            var lease = gateway == null ? null : gateway.lease(update.leaseId());
            if (gateway != null && lease != null) {
                return map(conversation, gateway, lease, update);
            }
        }
        return Text.of("mapping.lease.foreign", update.leaseId());
    }

    private @Nullable String map(Conversation conversation, Gateway gateway, Lease lease,
            MappingUpdate update) {
        var claim = conversation.claimOf(lease.id());
        if (claim != null) {
            claim.mapped();
        }
        var good = update.rows().stream().filter(row -> lease.addresses().contains(row.address().number())).toList();
        if (!good.isEmpty()) {
            state.put(gateway.withLease(lease.withMappings(lease.mappings().with(good), true)));
            kinds.mapped(good);
        }
        int outside = update.rows().size() - good.size();
        int all = update.rows().size() + update.refused();
        if (!update.errors().isEmpty()) {
            var first = update.errors().getFirst();
            return Text.of("mapping.rows.bad", update.refused() + outside, first.text(), lease.id(), all);
        }
        if (outside > 0) {
            var first = update.rows().stream().filter(row -> !lease.addresses().contains(row.address().number()))
                    .findFirst().orElseThrow();
            return Text.of("mapping.rows.outside", outside, first.address(), lease.id(), all);
        }
        return null;
    }

    /// Room may have appeared: grants what waits and fits, first come first.
    void grantWaiting() {
        var waiting = new ArrayList<Pending>();
        for (var conversation : conversations) {
            for (var claim : conversation.claims()) {
                if (claim.lease() == null) {
                    waiting.add(new Pending(conversation, claim));
                }
            }
        }
        waiting.sort(Comparator.comparing(pending -> pending.claim().since()));
        waiting.forEach(pending -> tryGrant(pending.conversation(), pending.claim()));
        showWaiting();
    }

    private record Pending(Conversation conversation, Conversation.Claim claim) {
    }

    private void showWaiting() {
        var waiting = new ArrayList<WaitingRequest>();
        for (var conversation : conversations) {
            for (var claim : conversation.claims()) {
                if (claim.lease() == null) {
                    waiting.add(new WaitingRequest(conversation.gateway(), conversation.session().id(),
                            claim.ordinal(), claim.count(), claim.reason(), claim.since()));
                }
            }
        }
        state.waiting(waiting);
    }

    /// The operator lets a lease go: the claim goes with it, so that the gateway's next request starts afresh.
    void release(Lease lease) {
        var bound = boundOf(lease.gateway());
        if (bound != null) {
            bound.claims().removeIf(claim -> lease.id().equals(claim.lease()));
        }
        leasing.release(lease);
        writtenWith.remove(lease.id());
        ledger.changed();
        grantWaiting();
    }
}
