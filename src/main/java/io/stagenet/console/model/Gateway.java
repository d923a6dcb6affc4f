package io.stagenet.console.model;

import io.stagenet.console.model.net.HostPort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A gateway known by its identity: present, or seen before (readings, StageNet 1).
///
/// @param endpoint    where it is connected or was last; null when it has not been seen in this run
/// @param bound       whether `endpoint` carries this identity on its present connection
/// @param type        TXT `type` of the advertisement it came by, null when unknown
/// @param version     TXT `version`, null when unknown
/// @param lastAddress where it was last reached, null when it never was
/// @param leases      by ordinal
/// @param rate        values per second and address at most, 1 to 120
/// @param forgotten   the operator forgot it: it is kept for its leases only, and not listed
public record Gateway(GatewayId id, @Nullable EndpointId endpoint, boolean bound, @Nullable String type,
        @Nullable String version, @Nullable HostPort lastAddress, List<Lease> leases, ResumePolicy resume, int rate,
        boolean forgotten) {
    public static final int DEFAULT_RATE = 44;
    public static final int MAX_RATE = 120;

    public Gateway {
        leases = List.copyOf(leases);
    }

    /// A gateway nothing is known of yet but its id.
    public static Gateway unknown(GatewayId id) {
        return new Gateway(id, null, false, null, null, null, List.of(), ResumePolicy.FADE, DEFAULT_RATE, true);
    }

    public Gateway withLeases(List<Lease> next) {
        return new Gateway(id, endpoint, bound, type, version, lastAddress, next, resume, rate, forgotten);
    }

    /// The same lease by id replaced, or added in the order of ordinals.
    public Gateway withLease(Lease lease) {
        var next = new ArrayList<>(leases);
        next.removeIf(other -> other.id().equals(lease.id()));
        next.add(lease);
        next.sort(Comparator.comparingInt(Lease::ordinal));
        return withLeases(next);
    }

    public Gateway withoutLease(LeaseId lease) {
        return withLeases(leases.stream().filter(other -> !other.id().equals(lease)).toList());
    }

    /// Answering on the link of this endpoint; what its advertisement does not say stays as it was known.
    public Gateway boundTo(Endpoint present) {
        return new Gateway(id, present.id(), true, present.txtType() == null ? type : present.txtType(),
                present.txtVersion() == null ? version : present.txtVersion(), present.address(), leases, resume, rate,
                false);
    }

    /// Not answering; `where` is the endpoint it is expected at, null for none.
    public Gateway unbound(@Nullable EndpointId where) {
        return new Gateway(id, where, false, type, version, lastAddress, leases, resume, rate, forgotten);
    }

    public Gateway withResume(ResumePolicy next) {
        return new Gateway(id, endpoint, bound, type, version, lastAddress, leases, next, rate, forgotten);
    }

    public Gateway withRate(int next) {
        return new Gateway(id, endpoint, bound, type, version, lastAddress, leases, resume, next, forgotten);
    }

    public Gateway asForgotten() {
        return new Gateway(id, null, false, type, version, lastAddress, leases, resume, rate, true);
    }

    public @Nullable Lease lease(int ordinal) {
        for (var lease : leases) {
            if (lease.ordinal() == ordinal) {
                return lease;
            }
        }
        return null;
    }

    public @Nullable Lease lease(LeaseId wanted) {
        for (var lease : leases) {
            if (lease.id().equals(wanted)) {
                return lease;
            }
        }
        return null;
    }

    /// How many addresses it holds in all its leases.
    public int addressCount() {
        return leases.stream().mapToInt(lease -> lease.addresses().size()).sum();
    }
}
