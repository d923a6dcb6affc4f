package io.stagenet.console.protocol.virgil;

import java.util.List;
import java.util.Optional;

/// The dialects this console speaks. A new one is a new codec in this list.
public final class VirgilDialects {
    /// How a device is spoken to of which nothing is known yet.
    public static final String FIRST = "0b";

    private static final List<VirgilCodec> CODECS = List.of(new Virgil0Codec(Virgil0Codec.Form.A),
            new Virgil0Codec(Virgil0Codec.Form.B), new Virgil0Codec(Virgil0Codec.Form.C));
    private static final VirgilCodec FIRST_CODEC = named(FIRST).orElseThrow();

    private VirgilDialects() {
    }

    /// Their names, in the order of their age.
    public static List<String> names() {
        return CODECS.stream().map(VirgilCodec::dialect).toList();
    }

    public static Optional<VirgilCodec> named(String dialect) {
        return CODECS.stream().filter(codec -> codec.dialect().equalsIgnoreCase(dialect)).findFirst();
    }

    /// Reads what comes from a device not known yet.
    public static VirgilCodec first() {
        return FIRST_CODEC;
    }
}
