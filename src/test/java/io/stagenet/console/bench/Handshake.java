package io.stagenet.console.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/// The opening handshake (RFC 6455, 4), as far as a benchmark on the loopback needs it.
final class Handshake {
    private static final Pattern KEY = Pattern.compile("\r\nsec-websocket-key:[ \t]*(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private Handshake() {
    }

    /// What a client sends to open any path of a server.
    static String request(String host) {
        return "GET /stagenet HTTP/1.1\r\nHost: " + host + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    }

    /// What a server answers.
    ///
    /// @throws IOException if the request has no key
    static String answer(String request) throws IOException {
        var key = KEY.matcher(request);
        if (!key.find()) {
            throw new IOException("not a WebSocket request: " + request);
        }
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept(key.group(1)) + "\r\n\r\n";
    }

    private static String accept(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1")
                    .digest((key + GUID).getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
