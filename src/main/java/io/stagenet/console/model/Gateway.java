package io.stagenet.console.model;

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
public record Gateway(GatewayId id, @Nullable EndpointId endpoint, boolean bound, @Nullable String type,
        @Nullable String version, @Nullable HostPort lastAddress, List<Lease> leases, ResumePolicy resume, int rate) {
    public static final int DEFAULT_RATE = 44;
    public static final int MAX_RATE = 120;

    public Gateway {
        leases = List.copyOf(leases);
    }

    public Gateway withLeases(List<Lease> next) {
        return new Gateway(id, endpoint, bound, type, version, lastAddress, next, resume, rate);
    }
}
