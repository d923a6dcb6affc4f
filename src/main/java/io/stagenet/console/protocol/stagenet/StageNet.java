package io.stagenet.console.protocol.stagenet;

/// The fixed words and numbers of StageNet (spec, phases 1 and 2; readings, StageNet 1, 2 and 9).
public final class StageNet {
    /// The mDNS service type, as DNS writes it.
    public static final String SERVICE_TYPE = "_stagenet._tcp.local.";
    /// The path of the WebSocket: `ws://host:port/stagenet`.
    public static final String PATH = "/stagenet";
    /// The port when the operator gives none.
    public static final int DEFAULT_PORT = 4000;

    /// TXT key of the gateway's identity. The case of TXT keys does not matter; any may be missing.
    public static final String TXT_ID = "id";
    /// TXT key of the kind of gateway, such as DMX or MIDI.
    public static final String TXT_TYPE = "type";
    /// TXT key of the protocol version.
    public static final String TXT_VERSION = "version";
    /// The version the document describes. Another one is a notice, never a reason not to connect.
    public static final String KNOWN_VERSION = "1.0";

    /// The longest text the codec takes: 1 MiB, counted in UTF-16 units of a text and in bytes of a binary frame. A
    /// `MAPPING_UPDATE` with the 32768 rows a lease can have is longer: a sender splits it.
    public static final int MAX_TEXT = 1 << 20;

    private StageNet() {
    }
}
