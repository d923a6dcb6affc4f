package io.stagenet.console.model.net;

import java.util.List;

/// A network interface as it is at one moment, for people.
///
/// @param name        the system's name, e.g. `eth0`
/// @param displayName what the system shows to people
/// @param up          administratively up, and its cable carries
/// @param multicast   the system's flag; loopback often denies it and works
/// @param addresses   its IPv4 addresses with the length of the prefix, e.g. `10.0.0.5/24`
/// @param used        the console finds devices on it
public record InterfaceFacts(String name, String displayName, boolean up, boolean multicast, boolean loopback,
        List<String> addresses, boolean used) {
    public InterfaceFacts {
        addresses = List.copyOf(addresses);
    }
}
