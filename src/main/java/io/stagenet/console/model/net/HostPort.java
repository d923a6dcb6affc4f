package io.stagenet.console.model.net;

import io.stagenet.console.text.Text;

/// Where a gateway can be dialled: a host name or IP address, and a TCP port.
///
/// @param host without brackets; an IPv6 address may carry a scope
/// @param port 1 to 65535
public record HostPort(String host, int port) implements Comparable<HostPort> {
    /// @throws IllegalArgumentException if the port is out of range or the host is empty
    public HostPort {
        if (host.isBlank()) {
            throw new IllegalArgumentException(Text.of("model.hostport.invalid", host));
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(Text.of("model.hostport.port", host + ":" + port));
        }
    }

    /// Reads `host`, `host:port`, `[v6]` or `[v6]:port`; a bare IPv6 address (two colons or more) has no port.
    ///
    /// @throws IllegalArgumentException with a sentence for the operator
    public static HostPort parse(String text, int defaultPort) {
        String trimmed = text.strip();
        int colon = trimmed.lastIndexOf(':');
        boolean bracketed = trimmed.startsWith("[");
        if (bracketed) {
            int end = trimmed.indexOf(']');
            if (end < 2 || (end + 1 < trimmed.length() && trimmed.charAt(end + 1) != ':')) {
                throw new IllegalArgumentException(Text.of("model.hostport.invalid", text));
            }
            String host = trimmed.substring(1, end);
            return new HostPort(host,
                    end + 1 < trimmed.length() ? port(text, trimmed.substring(end + 2)) : defaultPort);
        }
        if (trimmed.isEmpty() || colon == 0 || trimmed.chars().anyMatch(c -> c <= ' ' || c == '/' || c == '"')) {
            throw new IllegalArgumentException(Text.of("model.hostport.invalid", text));
        }
        if (colon < 0 || trimmed.indexOf(':') != colon) {
            return new HostPort(trimmed, defaultPort);
        }
        return new HostPort(trimmed.substring(0, colon), port(text, trimmed.substring(colon + 1)));
    }

    private static int port(String whole, String digits) {
        if (!digits.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException(Text.of("model.hostport.port", whole));
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(Text.of("model.hostport.port", whole));
        }
        return port;
    }

    @Override
    public int compareTo(HostPort other) {
        int byHost = host.compareTo(other.host);
        return byHost != 0 ? byHost : Integer.compare(port, other.port);
    }

    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
