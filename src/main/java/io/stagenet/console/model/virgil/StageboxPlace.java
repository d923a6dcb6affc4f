package io.stagenet.console.model.virgil;

import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.text.Text;
import org.jspecify.annotations.Nullable;

/// Where a stagebox can be reached that mDNS does not tell of.
///
/// @param base the first three octets of its status groups, null when not known
public record StageboxPlace(HostPort target, @Nullable String base) {
    /// Reads `host`, `host:port`, `host:port/base`, such as `127.0.0.2:7889/239.193.77`.
    ///
    /// @throws IllegalArgumentException with a sentence for the operator
    public static StageboxPlace parse(String text, int defaultPort) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new StageboxPlace(HostPort.parse(text, defaultPort), null);
        }
        String base = text.substring(slash + 1);
        var octets = StatusBase.typed(base)
                .orElseThrow(() -> new IllegalArgumentException(Text.of("stagebox.base", base)));
        return new StageboxPlace(HostPort.parse(text.substring(0, slash), defaultPort), octets.prefix());
    }

    /// As [#parse] reads it.
    @Override
    public String toString() {
        return base == null ? target.toString() : target + "/" + base;
    }
}
