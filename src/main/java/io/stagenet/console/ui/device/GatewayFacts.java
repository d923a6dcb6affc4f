package io.stagenet.console.ui.device;

import io.stagenet.console.ui.control.LinkStatus;

/// What a row of the gateway list says, ready to be shown.
///
/// @param since     of the last change of the link, empty when there was none in this run
/// @param address   where it is or was reached, empty when unknown
/// @param leases    how many addresses it holds and which, or why it holds none
/// @param trouble   what is wrong and what the console does about it, empty when nothing is
public record GatewayFacts(String name, LinkStatus status, String since, String address, String leases,
        String trouble) {
}
