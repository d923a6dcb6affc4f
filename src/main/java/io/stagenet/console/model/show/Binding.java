package io.stagenet.console.model.show;

import io.stagenet.console.model.GatewayId;

/// What an address of a show drove when the show was kept: so the show finds its lamps on another rig, where addresses
/// are given out otherwise.
///
/// @param hardwareType as the gateway said it, 1 to 256 characters
/// @param channel      as the gateway said it, 0 or more
/// @param aside        whether the operator has accepted the show on a rig where nothing drives it
public record Binding(GatewayId gateway, String hardwareType, long channel, boolean aside) {
    public Binding(GatewayId gateway, String hardwareType, long channel) {
        this(gateway, hardwareType, channel, false);
    }

    /// The same, put aside or not.
    public Binding withAside(boolean next) {
        return new Binding(gateway, hardwareType, channel, next);
    }

    /// The next channel of the same gateway and type.
    public Binding plus(long channels) {
        return new Binding(gateway, hardwareType, channel + channels, aside);
    }
}
