package io.stagenet.console.protocol.virgil;

/// The fixed facts of Virgil that are the same in every dialect (protocol document, "Protocol Overview" and "mDNS").
public final class Virgil {
    /// TCP and UDP, masters and slaves.
    public static final int PORT = 7889;
    public static final String SERVICE_TYPE = "_virgil._udp.local.";
    public static final String TXT_FUNCTION = "function";
    /// The keys the first three octets of a device's status groups are found under; the document names none
    /// (readings, Virgil 4).
    public static final java.util.List<String> TXT_BASE = java.util.List.of("multicast", "multicastaddress",
            "multicastaddr");
    public static final String MASTER = "master";
    public static final String SLAVE = "slave";

    private Virgil() {
    }
}
