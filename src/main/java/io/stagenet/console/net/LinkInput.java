package io.stagenet.console.net;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// What the library reads from: notes every sign of life, and looks at the answer to the handshake, of which the
/// library does not tell enough. Reader thread; the notes may be read by any.
final class LinkInput extends FilterInputStream {
    /// No honest handshake is longer, and the library would keep all of it.
    private static final int HANDSHAKE_LIMIT = 64 * 1024;
    /// As long as `HTTP/1.1 404`.
    private static final int STATUS_LINE = 12;

    private final WebSocketLink link;
    private final byte[] begin = new byte[STATUS_LINE];
    private long received;

    LinkInput(InputStream socket, WebSocketLink link) {
        super(socket);
        this.link = link;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(bytes, offset, length);
        } catch (IOException e) {
            link.onFailure(e);
            throw e;
        }
        if (count > 0) {
            for (int i = 0; received + i < STATUS_LINE && i < count; i++) {
                begin[(int) received + i] = bytes[offset + i];
            }
            received += count;
            if (received > HANDSHAKE_LIMIT && !link.isOpen()) {
                throw new IOException("endless handshake");
            }
            link.heard();
        }
        return count;
    }

    /// Whether the peer said anything at all.
    boolean heardAnything() {
        return received > 0;
    }

    /// The HTTP status of the answer, -1 if it was no HTTP.
    int httpStatus() {
        String line = new String(begin, StandardCharsets.ISO_8859_1);
        return line.matches("HTTP/1\\.[01] [1-5][0-9][0-9]") ? Integer.parseInt(line.substring(9)) : -1;
    }
}
