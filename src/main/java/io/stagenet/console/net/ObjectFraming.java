package io.stagenet.console.net;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Finds the objects in a stream of bytes that has no frames: each ends with the brace that closes it. Several may follow
/// each other, with space between, and each may have its length in four bytes before it (readings, Virgil 1). Whether an
/// object is well formed is not looked at. One thread.
final class ObjectFraming {
    private static final int LENGTH_BYTES = 4;

    private final int cap;
    private final ByteArrayOutputStream object = new ByteArrayOutputStream();
    private int depth;
    private int prefix;
    private boolean inString;
    private boolean escaped;

    /// What was found.
    interface Found {
        /// @param text one object, from brace to brace
        void object(String text);
    }

    /// The stream cannot be read on.
    static final class BrokenStreamException extends Exception {
        private static final long serialVersionUID = 1;
        private final String key;

        BrokenStreamException(String key) {
            super(key, null, false, false);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /// @param cap in bytes, of one object
    ObjectFraming(int cap) {
        this.cap = cap;
    }

    /// Whether the stream stands between two objects.
    boolean isAtRest() {
        // A lone zero is the end of a text in some languages.
        return depth == 0 && (prefix == 0 || prefix == LENGTH_BYTES - 1);
    }

    /// @throws BrokenStreamException at the first byte that no object can have there; what came before was told
    void take(byte[] bytes, int count, Found found) throws BrokenStreamException {
        for (int i = 0; i < count; i++) {
            take(bytes[i], found);
        }
    }

    private void take(byte next, Found found) throws BrokenStreamException {
        if (depth == 0) {
            between(next);
            return;
        }
        if (object.size() == cap) {
            throw new BrokenStreamException("net.stream.long");
        }
        object.write(next);
        if (inString) {
            if (escaped) {
                escaped = false;
            } else if (next == '\\') {
                escaped = true;
            } else if (next == '"') {
                inString = false;
            }
        } else if (next == '"') {
            inString = true;
        } else if (next == '{') {
            depth++;
        } else if (next == '}' && --depth == 0) {
            byte[] whole = object.toByteArray();
            object.reset();
            found.object(text(whole));
        }
    }

    private void between(byte next) throws BrokenStreamException {
        if (prefix == LENGTH_BYTES - 1 && next == '{') {
            // No length within the cap begins like this: the zero before was the end of the last object.
            prefix = 0;
            depth = 1;
            object.write(next);
        } else if (prefix > 0) {
            prefix--;
        } else if (next == '{') {
            depth = 1;
            object.write(next);
        } else if (next == 0) {
            // The first of four length bytes: no object is long enough for another. The braces tell the length anyway.
            prefix = LENGTH_BYTES - 1;
        } else if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
            throw new BrokenStreamException("net.stream.garbage");
        }
    }

    private static String text(byte[] bytes) throws BrokenStreamException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new BrokenStreamException("net.stream.utf8");
        }
    }
}
