package io.stagenet.console.net;

import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A network interface as it is at one moment.
///
/// @param name        the system's name, e.g. `eth0`
/// @param displayName what the system shows to people; on Windows the only name anybody knows
/// @param up          administratively up, and its cable carries
/// @param addresses   its IPv4 addresses
record NetworkCard(String name, String displayName, boolean up, boolean multicast, boolean loopback,
        List<NetworkAddress> addresses) {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkCard.class);

    NetworkCard {
        addresses = List.copyOf(addresses);
    }

    /// The interfaces there are now, by name. May take many milliseconds: not for the console loop.
    static List<NetworkCard> present() {
        var cards = new ArrayList<NetworkCard>();
        try {
            for (NetworkInterface nic : NetworkInterface.networkInterfaces().toList()) {
                try {
                    cards.add(read(nic));
                } catch (SocketException vanishedMeanwhile) {
                    LOG.trace("interface {}", nic.getName(), vanishedMeanwhile);
                }
            }
        } catch (SocketException noInterfaceAtAll) {
            throw new UncheckedIOException(noInterfaceAtAll);
        }
        cards.sort(Comparator.comparing(NetworkCard::name));
        return List.copyOf(cards);
    }

    private static NetworkCard read(NetworkInterface nic) throws SocketException {
        var addresses = new ArrayList<NetworkAddress>();
        for (var address : nic.getInterfaceAddresses()) {
            if (address.getAddress() instanceof Inet4Address v4) {
                addresses.add(new NetworkAddress(nic.getName(), v4, address.getNetworkPrefixLength()));
            }
        }
        String displayName = nic.getDisplayName();
        return new NetworkCard(nic.getName(), displayName == null ? nic.getName() : displayName, nic.isUp(),
                nic.supportsMulticast(), nic.isLoopback(), addresses);
    }
}
