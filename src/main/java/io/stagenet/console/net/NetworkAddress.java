package io.stagenet.console.net;

import java.net.Inet4Address;
import java.net.InetAddress;

/// One IPv4 address of this machine and the network interface it belongs to.
///
/// @param nic     the system's name of the interface, e.g. `eth0`
/// @param prefix  length of the subnet's prefix, 0 to 32
record NetworkAddress(String nic, Inet4Address address, int prefix) {
    /// Whether `other` is in the subnet of this address, so that no router is needed to reach it.
    boolean reaches(InetAddress other) {
        return other instanceof Inet4Address && (bits(address) & mask()) == (bits(other) & mask());
    }

    private int mask() {
        return prefix <= 0 ? 0 : -1 << (32 - Math.min(prefix, 32));
    }

    private static int bits(InetAddress address) {
        int bits = 0;
        for (byte b : address.getAddress()) {
            bits = bits << 8 | (b & 0xff);
        }
        return bits;
    }

    @Override
    public String toString() {
        return address.getHostAddress() + " (" + nic + ")";
    }
}
