package io.stagenet.console.model.virgil;

import java.util.Optional;
import java.util.regex.Pattern;

/// The first three octets of a device's status groups (protocol document, "mDNS").
///
/// @param prefix such as `239.193.7`, each octet 0 to 255 without leading zeros
public record StatusBase(String prefix) {
    private static final Pattern OCTETS = Pattern.compile(
            "\\s*([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})(?:\\.[0-9]{0,3})?\\s*");
    private static final int MAX_OCTET = 255;

    /// Reads three octets; a fourth, or a dot after the third, is let go. Empty if there are none.
    public static Optional<StatusBase> parse(String text) {
        var octets = OCTETS.matcher(text);
        if (!octets.matches()) {
            return Optional.empty();
        }
        var prefix = new StringBuilder();
        for (int i = 1; i <= 3; i++) {
            int octet = Integer.parseInt(octets.group(i));
            if (octet > MAX_OCTET) {
                return Optional.empty();
            }
            prefix.append(i == 1 ? "" : ".").append(octet);
        }
        return Optional.of(new StatusBase(prefix.toString()));
    }

    /// Reads what a person typed: exactly three octets. A whole address would be cut without a word.
    public static Optional<StatusBase> typed(String text) {
        return parse(text).filter(base -> base.prefix.equals(text.strip()));
    }

    /// Whether its groups can be joined: multicast (the document's own example, 244.1.1, is none), and not the block that
    /// routers keep for themselves (224.0.0).
    public boolean isJoinable() {
        int first = Integer.parseInt(prefix.substring(0, prefix.indexOf('.')));
        return first >= 224 && first <= 239 && !prefix.equals("224.0.0");
    }

    /// The group of a preamp.
    ///
    /// @param preamp wire index, 0 to 255
    public String group(int preamp) {
        return prefix + "." + preamp;
    }

    @Override
    public String toString() {
        return prefix;
    }
}
