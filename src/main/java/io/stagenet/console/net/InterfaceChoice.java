package io.stagenet.console.net;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which network interfaces the operator allows for discovery.
///
/// @param chosen   interface names or IPv4 addresses; an interface named by its address is used with that address alone.
///     Chosen ones are used whatever their multicast flag says: `lo` denies it and works. Empty: every interface that
///     is up, carries multicast and is not loopback
/// @param loopback loopback as well, for the demo
public record InterfaceChoice(List<String> chosen, boolean loopback) {
    /// All interfaces that can, but loopback.
    public static final InterfaceChoice ALL = new InterfaceChoice(List.of(), false);

    public InterfaceChoice {
        chosen = chosen.stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    }

    /// Only these.
    public static InterfaceChoice of(String... namesOrAddresses) {
        return new InterfaceChoice(List.of(namesOrAddresses), false);
    }

    /// What of `cards` this choice allows now, and which of the chosen are not there, not up or have no IPv4 address.
    Selection select(List<NetworkCard> cards) {
        Set<NetworkAddress> usable = new LinkedHashSet<>();
        List<String> missing = new ArrayList<>();
        for (String name : chosen) {
            List<NetworkAddress> found = cards.stream().filter(NetworkCard::up)
                    .flatMap(card -> card.addresses().stream().filter(address -> names(name, card, address))).toList();
            if (found.isEmpty()) {
                missing.add(name);
            }
            usable.addAll(found);
        }
        for (NetworkCard card : cards) {
            boolean wanted = card.loopback() ? loopback : chosen.isEmpty() && card.multicast();
            if (card.up() && wanted) {
                usable.addAll(card.addresses());
            }
        }
        return new Selection(Set.copyOf(usable), List.copyOf(missing));
    }

    /// The interfaces this choice allows now. Asks the system, which may take some milliseconds.
    public List<NetworkInterface> interfaces() {
        var found = new ArrayList<NetworkInterface>();
        for (var name : select(NetworkCard.present()).usable().stream().map(NetworkAddress::nic).distinct().sorted()
                .toList()) {
            try {
                var nic = NetworkInterface.getByName(name);
                if (nic != null) {
                    found.add(nic);
                }
            } catch (SocketException _) {
                // It went away meanwhile.
            }
        }
        return found;
    }

    private static boolean names(String name, NetworkCard card, NetworkAddress address) {
        return name.equals(card.name()) || name.equalsIgnoreCase(card.displayName())
                || name.equals(address.address().getHostAddress());
    }

    /// @param missing chosen, but of no use now; in the order chosen
    record Selection(Set<NetworkAddress> usable, List<String> missing) {
    }

    /// Whether an interface of this machine has the address now, or it is a loopback or wildcard one.
    public static boolean isOfThisMachine(InetAddress address) {
        try {
            return address.isLoopbackAddress() || address.isAnyLocalAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return true;
        }
    }
}
