package io.stagenet.console.service;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.net.EventLoop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one gateway has asked for on one connection: its n-th request is its n-th lease (readings, StageNet 3).
/// Console loop only.
final class Conversation {
    private final GatewayId gateway;
    private final DeviceSession session;
    private final List<Claim> claims = new ArrayList<>();
    private EventLoop.@Nullable Timer unclaimed;

    Conversation(GatewayId gateway, DeviceSession session) {
        this.gateway = gateway;
        this.session = session;
    }

    /// One request and what became of it.
    static final class Claim {
        private final int ordinal;
        private final int count;
        private final Instant since;
        private @Nullable LeaseId lease;
        private String reason = "";
        private boolean answered;
        private boolean mapped;

        Claim(int ordinal, int count, Instant since) {
            this.ordinal = ordinal;
            this.count = count;
            this.since = since;
        }

        int ordinal() {
            return ordinal;
        }

        int count() {
            return count;
        }

        Instant since() {
            return since;
        }

        /// Null while it waits for room.
        @Nullable
        LeaseId lease() {
            return lease;
        }

        /// What is in the way of a grant, empty when nothing is.
        String reason() {
            return reason;
        }

        void waits(String inTheWay) {
            reason = inTheWay;
        }

        void granted(LeaseId granted) {
            lease = granted;
        }

        boolean isAnswered() {
            return answered;
        }

        void answered() {
            answered = true;
        }

        void mapped() {
            mapped = true;
        }
    }

    GatewayId gateway() {
        return gateway;
    }

    DeviceSession session() {
        return session;
    }

    List<Claim> claims() {
        return claims;
    }

    void unclaimedTimer(EventLoop.Timer timer) {
        unclaimed = timer;
    }

    void end() {
        if (unclaimed != null) {
            unclaimed.cancel();
        }
    }

    /// The claim this request repeats: the same count, and nothing mapped for it yet. Null when it is a further request.
    @Nullable
    Claim repeatedBy(int count) {
        for (var claim : claims) {
            if (claim.count == count && !claim.mapped) {
                return claim;
            }
        }
        return null;
    }

    /// A new claim with the lowest ordinal that is free: a released lease makes room for the next request.
    Claim claim(int count, Instant now) {
        int ordinal = 1;
        while (hasOrdinal(ordinal)) {
            ordinal++;
        }
        var claim = new Claim(ordinal, count, now);
        claims.add(claim);
        return claim;
    }

    private boolean hasOrdinal(int ordinal) {
        return claims.stream().anyMatch(claim -> claim.ordinal == ordinal);
    }

    @Nullable
    Claim claimOf(LeaseId lease) {
        for (var claim : claims) {
            if (lease.equals(claim.lease)) {
                return claim;
            }
        }
        return null;
    }
}
