package io.stagenet.console.model.virgil;

import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.text.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a stagebox can be reached that mDNS does not tell of.
///
/// @param base the first three octets of its status groups, null when not known
public record StageboxPlace(HostPort target, @Nullable String base) {
    private static final Pattern OCTETS = Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})");
    private static final int MAX_OCTET = 255;

    /// Reads `host`, `host:port`, `host:port/base`, such as `127.0.0.2:7889/239.193.77`.
    ///
    /// @throws IllegalArgumentException with a sentence for the operator
    public static StageboxPlace parse(String text, int defaultPort) {
        int slash = text.indexOf('/');
        var target = HostPort.parse(slash < 0 ? text : text.substring(0, slash), defaultPort);
        if (slash < 0) {
            return new StageboxPlace(target, null);
        }
        String base = text.substring(slash + 1).strip();
        var octets = OCTETS.matcher(base);
        boolean fits = octets.matches();
        for (int i = 1; fits && i <= 3; i++) {
            fits = Integer.parseInt(octets.group(i)) <= MAX_OCTET;
        }
        if (!fits) {
            throw new IllegalArgumentException(Text.of("stagebox.base", base));
        }
        return new StageboxPlace(target, base);
    }

    /// As [#parse] reads it.
    @Override
    public String toString() {
        return base == null ? target.toString() : target + "/" + base;
    }
}
