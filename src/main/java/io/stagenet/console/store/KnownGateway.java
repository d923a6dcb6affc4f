package io.stagenet.console.store;

import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.text.Text;
import org.jspecify.annotations.Nullable;

/// What is remembered of a gateway from one run to the next: listed as lost until it returns (readings, StageNet 1).
///
/// @param type        TXT `type` it was last advertised with, null when it never was
/// @param version     TXT `version`, likewise
/// @param serviceName mDNS instance name, likewise
/// @param lastAddress where it was last reached, null when it never was
/// @param rate        values per second and address at most, 1 to [Gateway#MAX_RATE]
public record KnownGateway(GatewayId id, @Nullable String type, @Nullable String version, @Nullable String serviceName,
        @Nullable HostPort lastAddress, ResumePolicy resume, int rate) {
    /// @throws IllegalArgumentException with a sentence, if the rate is out of range
    public KnownGateway {
        if (rate < 1 || rate > Gateway.MAX_RATE) {
            throw new IllegalArgumentException(Text.of("store.settings.rate", id, Gateway.MAX_RATE, rate));
        }
    }

    /// A gateway of which nothing is known but its name, with the usual policy and rate.
    public KnownGateway(GatewayId id) {
        this(id, null, null, null, null, ResumePolicy.FADE, Gateway.DEFAULT_RATE);
    }

    public KnownGateway withResume(ResumePolicy next) {
        return new KnownGateway(id, type, version, serviceName, lastAddress, next, rate);
    }

    public KnownGateway withRate(int next) {
        return new KnownGateway(id, type, version, serviceName, lastAddress, resume, next);
    }

    public KnownGateway withLastAddress(@Nullable HostPort next) {
        return new KnownGateway(id, type, version, serviceName, next, resume, rate);
    }

    public KnownGateway withAdvertisement(@Nullable String nextType, @Nullable String nextVersion,
            @Nullable String nextServiceName) {
        return new KnownGateway(id, nextType, nextVersion, nextServiceName, lastAddress, resume, rate);
    }
}
