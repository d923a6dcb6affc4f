package io.stagenet.console.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The HTTP request a WebSocket begins with, seen from the server (RFC 6455, 4.2), and what to answer.
///
/// @param path    as the client wrote it, with its query
/// @param headers names in lower case; the values of a name given several times are joined by commas
record UpgradeRequest(String method, String path, Map<String, String> headers) {
    private static final int MAX_BYTES = 8192;
    private static final String KEY_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int KEY_BYTES = 16;
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /// Reads up to the empty line and not a byte further, so that what follows is the first frame. The caller sets the
    /// socket's time-out.
    ///
    /// @throws IOException if the peer ends, stalls, or sends no HTTP request of at most 8 KiB
    static UpgradeRequest read(InputStream in) throws IOException {
        var head = new StringBuilder(512);
        while (head.length() < 4 || head.lastIndexOf("\r\n\r\n") != head.length() - 4) {
            int next = in.read();
            if (next < 0 || head.length() == MAX_BYTES) {
                throw new IOException("no HTTP request");
            }
            head.append((char) next);
        }
        String[] lines = head.toString().split("\r\n", -1);
        String[] first = lines[0].split(" ", -1);
        if (first.length != 3 || !first[2].startsWith("HTTP/1.")) {
            throw new IOException("no HTTP request");
        }
        var headers = new HashMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.merge(lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip(), (a, b) -> a + "," + b);
            }
        }
        return new UpgradeRequest(first[0], first[1], Map.copyOf(headers));
    }

    /// What is wrong with it as an HTTP status line's end, or the empty text if it can be accepted on `wantedPath`.
    String refusal(String wantedPath) {
        if (!path.equals(wantedPath)) {
            return "404 Not Found";
        }
        if (!method.equals("GET") || !names("upgrade", "websocket") || !names("connection", "upgrade")
                || !isKey(headers.getOrDefault("sec-websocket-key", ""))) {
            return "400 Bad Request";
        }
        return headers.getOrDefault("sec-websocket-version", "").equals("13") ? "" : "426 Upgrade Required";
    }

    /// The answer that opens the WebSocket: no extension and no sub-protocol.
    byte[] acceptance() {
        return bytes("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept(headers.getOrDefault("sec-websocket-key", "")) + "\r\n\r\n");
    }

    /// The answer to a request that is refused with `status`.
    static byte[] refused(String status) {
        return bytes("HTTP/1.1 " + status + "\r\nSec-WebSocket-Version: 13\r\nContent-Length: 0\r\n"
                + "Connection: close\r\n\r\n");
    }

    private boolean names(String header, String token) {
        return COMMA.splitAsStream(headers.getOrDefault(header, "")).anyMatch(token::equalsIgnoreCase);
    }

    private static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static String accept(String key) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(bytes(key + KEY_SUFFIX)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
