package io.stagenet.console.protocol.virgil;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The fixed facts of Virgil that are the same in every dialect (protocol document, "Protocol Overview" and "mDNS").
public final class Virgil {
    /// TCP and UDP, masters and slaves.
    public static final int PORT = 7889;
    public static final String SERVICE_TYPE = "_virgil._udp.local.";
    public static final String TXT_FUNCTION = "function";
    /// The keys the first three octets of a device's status groups are found under; the document names none
    /// (readings, Virgil 4).
    private static final List<String> TXT_BASE = List.of("multicast", "multicastaddress", "multicastaddr");
    public static final String MASTER = "master";
    public static final String SLAVE = "slave";

    private Virgil() {
    }

    /// What a device advertises as the base of its status groups, as it stands there.
    ///
    /// @param txt by key in lower case
    public static Optional<String> baseIn(Map<String, String> txt) {
        return TXT_BASE.stream().map(txt::get).filter(Objects::nonNull).findFirst();
    }
}
