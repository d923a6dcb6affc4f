package io.stagenet.console.service;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.protocol.stagenet.StageNetMessage.LeaseRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Two links, one id: the link that had it first is asked for a sign of life, and the answer decides (readings,
/// StageNet 8). Console loop only.
final class Challenges {
    static final Duration PATIENCE = Duration.ofSeconds(1);

    /// What is done with the answer.
    interface Verdicts {
        /// The first link is dead or gone: the second has the identity and its requests are taken.
        void takeOver(Conversation holder, DeviceSession challenger, List<LeaseRequest> requests);

        /// Both lead to one host: the second link is one too many.
        void sameHost(Conversation holder, DeviceSession challenger);

        /// Two gateways with one id.
        void duplicate(Conversation holder, DeviceSession challenger);
    }

    private static final class Challenge {
        private final Conversation holder;
        private final DeviceSession challenger;
        private final List<LeaseRequest> requests = new ArrayList<>();
        private final EventLoop.Timer timer;

        Challenge(Conversation holder, DeviceSession challenger, EventLoop.Timer timer) {
            this.holder = holder;
            this.challenger = challenger;
            this.timer = timer;
        }
    }

    private final EventLoop loop;
    private final Verdicts verdicts;
    private final Map<GatewayId, Challenge> pending = new HashMap<>();

    Challenges(EventLoop loop, Verdicts verdicts) {
        this.loop = loop;
        this.verdicts = verdicts;
    }

    /// A request for an id that is bound on another link. A third link that asks meanwhile is a duplicate of the second.
    void challenge(Conversation holder, DeviceSession challenger, LeaseRequest request) {
        var running = pending.get(holder.gateway());
        if (running != null && running.challenger != challenger) {
            verdicts.duplicate(holder, challenger);
            return;
        }
        if (running == null) {
            running = new Challenge(holder, challenger, loop.schedule(PATIENCE, () -> silent(holder.gateway())));
            pending.put(holder.gateway(), running);
            holder.session().ping();
        }
        if (running.requests.size() < LeaseRequests.MAX_CLAIMS) {
            running.requests.add(request);
        }
    }

    private void silent(GatewayId id) {
        var challenge = pending.remove(id);
        if (challenge != null && challenge.challenger.isListed()) {
            verdicts.takeOver(challenge.holder, challenge.challenger, challenge.requests);
        }
    }

    /// The session gave a sign of life.
    void alive(DeviceSession session) {
        for (var challenge : List.copyOf(pending.values())) {
            if (challenge.holder.session() == session) {
                challenge.timer.cancel();
                pending.remove(challenge.holder.gateway());
                if (!challenge.challenger.isListed() || !session.isListed()) {
                    continue;
                }
                if (leadToOneHost(session, challenge.challenger)) {
                    verdicts.sameHost(challenge.holder, challenge.challenger);
                } else {
                    verdicts.duplicate(challenge.holder, challenge.challenger);
                }
            }
        }
    }

    /// The session's link ended: as a holder it has lost, as a challenger it asks no more.
    void closed(DeviceSession session) {
        for (var challenge : List.copyOf(pending.values())) {
            if (challenge.challenger == session) {
                challenge.timer.cancel();
                pending.remove(challenge.holder.gateway());
            } else if (challenge.holder.session() == session) {
                challenge.timer.cancel();
                silent(challenge.holder.gateway());
            }
        }
    }

    static boolean leadToOneHost(DeviceSession one, DeviceSession other) {
        var shared = new HashSet<HostPort>(addresses(one));
        shared.retainAll(addresses(other));
        return !shared.isEmpty();
    }

    private static List<HostPort> addresses(DeviceSession session) {
        var addresses = new ArrayList<>(session.endpoint().addresses());
        var remote = session.remote();
        if (remote != null) {
            addresses.add(remote);
        }
        return addresses;
    }
}
