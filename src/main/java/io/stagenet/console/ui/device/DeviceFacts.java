package io.stagenet.console.ui.device;

import io.stagenet.console.ui.control.LinkStatus;

/// What a row of the device list says, ready to be shown.
///
/// @param since   of the last change of its state, empty when there was none in this run
/// @param address where it is or was reached, empty when unknown
/// @param holds   what it has: addresses and which, or head amps; or why nothing
/// @param trouble what is wrong and what the console does about it, empty when nothing is
public record DeviceFacts(DeviceKind kind, String name, LinkStatus status, String since, String address, String holds,
        String trouble) {
}
