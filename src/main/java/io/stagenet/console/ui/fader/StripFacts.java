package io.stagenet.console.ui.fader;

import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.ui.control.LinkStatus;

/// What a strip says of its address besides levels, ready to be shown.
///
/// @param name         as the operator calls it, empty when he does not
/// @param colour       as the operator marked it
/// @param gateway      whose address it is
/// @param hardwareType as the gateway said, empty while the address is not mapped
/// @param channel      as the gateway said, empty while the address is not mapped
/// @param lostSince    time of day when the link was lost, empty while it is open or when it is not known
public record StripFacts(String name, LabelColour colour, String gateway, LinkStatus link, String hardwareType,
        String channel,
        String lostSince) {
    public boolean mapped() {
        return !hardwareType.isEmpty();
    }

    /// Whether values do not reach the gateway now.
    public boolean offline() {
        return !link.isOpen();
    }

    /// Type and channel in as little room as there is: `D201`.
    String shortChannel() {
        return mapped() ? hardwareType.substring(0, hardwareType.offsetByCodePoints(0, 1)) + channel : "";
    }
}
