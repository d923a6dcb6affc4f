package io.stagenet.console.ui.device;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.ResumePolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is known of one device, ready to be shown.
///
/// @param name    what `FORGET` takes
/// @param gateway null while nobody there has said its id
/// @param facts   in their order; never empty ones
/// @param leases  that can be released
/// @param rate    values per second and address at most
public record DeviceDetail(String name, @Nullable GatewayId gateway, List<Fact> facts, List<LeaseId> leases,
        ResumePolicy resume, int rate, boolean simulated) {
    /// @param key what it is
    public record Fact(String key, String value) {
    }
}
