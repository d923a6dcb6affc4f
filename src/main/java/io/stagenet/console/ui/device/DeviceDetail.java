package io.stagenet.console.ui.device;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.ui.control.LinkStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is known of one device, ready to be shown.
///
/// @param name      what `FORGET` takes
/// @param gateway   null while nobody there has said its id, and for a stagebox
/// @param box       null for a gateway
/// @param since     of the last change of its link, empty when there was none in this run
/// @param condition null when all is well
/// @param facts     in their order; never empty ones
/// @param counts    of its link, in their order; empty when it has none
/// @param rate      values per second and address at most
public record DeviceDetail(String name, @Nullable GatewayId gateway, @Nullable BoxDetail box, LinkStatus status,
        String since,
        @Nullable Condition condition, List<Fact> facts, List<Fact> counts, List<LeaseLine> leases,
        ResumePolicy resume, int rate, boolean simulated) {
    /// What only a stagebox has.
    ///
    /// @param dialect chosen by the operator, empty when it is found out
    public record BoxDetail(StageboxId id, String dialect) {
    }

    /// @param key what it is
    public record Fact(String key, String value) {
    }

    /// @param addresses how many and which
    /// @param state     in a few words
    public record LeaseLine(LeaseId id, String addresses, String state) {
    }
}
