package io.stagenet.console.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Takes a client's bytes apart into messages (RFC 6455, 5). One thread; nothing is allocated for a message that comes
/// in one frame and fits the buffer, because a console sends up to 22,528 of them per second to one gateway.
final class ServerFrames {
    /// The longest message taken, in bytes: a lease of every address there is needs 655 KB.
    static final int MAX_MESSAGE = 1 << 20;

    static final int TEXT = 0x1;
    static final int BINARY = 0x2;
    static final int CLOSE = 0x8;
    static final int PING = 0x9;
    static final int PONG = 0xA;

    static final int NORMAL = 1000;
    static final int GOING_AWAY = 1001;
    private static final int PROTOCOL_ERROR = 1002;
    private static final int NOT_UTF_8 = 1007;
    private static final int TOO_BIG = 1009;

    private static final int CONTINUATION = 0x0;
    private static final int FIN = 0x80;
    private static final int RESERVED = 0x70;
    private static final int MASKED = 0x80;
    private static final int MAX_CONTROL = 125;
    private static final int MAX_HEADER = 14;
    private static final int FIRST_SIZE = 16 * 1024;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /// Takes what was found; the array is the frames' own and is only good during the call.
    interface Sink {
        void message(int opcode, byte[] bytes, int offset, int length) throws IOException;
    }

    /// The peer broke the WebSocket protocol; the link must end.
    static final class Violation extends IOException {
        private static final long serialVersionUID = 1;

        /// The status to close with.
        final int status;

        Violation(int status, String what) {
            super(what);
            this.status = status;
        }
    }

    private byte[] buffer = new byte[FIRST_SIZE];
    private int start;
    private int end;
    private final ByteArrayOutputStream fragments = new ByteArrayOutputStream(0);
    private int fragmentedOpcode;

    /// Reads once, at most `limit` bytes, blocking for the first.
    ///
    /// @return false at the end of the stream
    boolean fill(InputStream in, int limit) throws IOException {
        if (start == end) {
            start = 0;
            end = 0;
            if (buffer.length > FIRST_SIZE) {
                buffer = new byte[FIRST_SIZE];
            }
        } else if (end == buffer.length) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        int count = in.read(buffer, end, Math.min(limit, buffer.length - end));
        end += Math.max(count, 0);
        return count >= 0;
    }

    /// Hands the next frame that is wholly there to `sink`, if it ends a message.
    ///
    /// @return false if there is none: more must be read
    /// @throws Violation if the frame is against RFC 6455 or too long
    boolean next(Sink sink) throws IOException {
        int have = end - start;
        if (have < 2) {
            return false;
        }
        int first = buffer[start] & 0xFF;
        int second = buffer[start + 1] & 0xFF;
        int opcode = first & 0xF;
        int shortLength = second & 0x7F;
        if ((first & RESERVED) != 0 || (second & MASKED) == 0) {
            throw new Violation(PROTOCOL_ERROR, "frame without mask or with reserved bits");
        }
        if (opcode > PONG || (opcode > BINARY && opcode < CLOSE)) {
            throw new Violation(PROTOCOL_ERROR, "unknown opcode " + opcode);
        }
        if (opcode >= CLOSE && ((first & FIN) == 0 || shortLength > MAX_CONTROL)) {
            throw new Violation(PROTOCOL_ERROR, "control frame too long or in parts");
        }
        int lengthBytes = shortLength == 127 ? 8 : shortLength == 126 ? 2 : 0;
        int header = 2 + lengthBytes + 4;
        if (have < header) {
            return false;
        }
        long length = lengthBytes == 0 ? shortLength : bigEndian(start + 2, lengthBytes);
        if (length < 0 || length > MAX_MESSAGE) {
            throw new Violation(TOO_BIG, "frame of " + length + " bytes");
        }
        if (have < header + length) {
            makeRoomFor(header + (int) length);
            return false;
        }
        int payload = start + header;
        unmask(payload, (int) length, (int) bigEndian(payload - 4, 4));
        start = payload + (int) length;
        take(opcode, (first & FIN) != 0, payload, (int) length, sink);
        return true;
    }

    private void take(int opcode, boolean last, int payload, int length, Sink sink) throws IOException {
        if (opcode >= CLOSE) {
            sink.message(opcode, buffer, payload, length);
            return;
        }
        if ((opcode == CONTINUATION) == (fragmentedOpcode == 0)) {
            throw new Violation(PROTOCOL_ERROR, "message begun or continued out of turn");
        }
        if (last && opcode != CONTINUATION) {
            checkText(opcode, buffer, payload, length);
            sink.message(opcode, buffer, payload, length);
            return;
        }
        if (opcode != CONTINUATION) {
            fragmentedOpcode = opcode;
        }
        if (fragments.size() + length > MAX_MESSAGE) {
            throw new Violation(TOO_BIG, "message in parts over " + MAX_MESSAGE + " bytes");
        }
        fragments.write(buffer, payload, length);
        if (last) {
            int whole = fragmentedOpcode;
            byte[] bytes = fragments.toByteArray();
            fragments.reset();
            fragmentedOpcode = 0;
            checkText(whole, bytes, 0, bytes.length);
            sink.message(whole, bytes, 0, bytes.length);
        }
    }

    /// One unmasked frame from the server, with FIN.
    static byte[] frame(int opcode, byte[] payload) {
        int length = payload.length;
        var frame = ByteBuffer.allocate(MAX_HEADER + length).put((byte) (FIN | opcode));
        if (length <= MAX_CONTROL) {
            frame.put((byte) length);
        } else if (length < 1 << 16) {
            frame.put((byte) 126).putShort((short) length);
        } else {
            frame.put((byte) 127).putLong(length);
        }
        frame.put(payload);
        return Arrays.copyOf(frame.array(), frame.position());
    }

    /// A close frame with a status and no text.
    static byte[] closeFrame(int status) {
        return frame(CLOSE, new byte[]{(byte) (status >> 8), (byte) status});
    }

    private static void checkText(int opcode, byte[] bytes, int offset, int length) throws Violation {
        if (opcode != TEXT || isAscii(bytes, offset, length)) {
            return;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
        } catch (CharacterCodingException notUtf8) {
            throw new Violation(NOT_UTF_8, "text that is not UTF-8");
        }
    }

    private static boolean isAscii(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private void makeRoomFor(int frame) {
        if (frame > buffer.length - start) {
            byte[] target = frame > buffer.length ? new byte[frame] : buffer;
            System.arraycopy(buffer, start, target, 0, end - start);
            buffer = target;
            end -= start;
            start = 0;
        }
    }

    private void unmask(int from, int length, int mask) {
        long wide = ((long) mask << 32) | (mask & 0xFFFF_FFFFL);
        int at = from;
        for (; at + Long.BYTES <= from + length; at += Long.BYTES) {
            LONGS.set(buffer, at, (long) LONGS.get(buffer, at) ^ wide);
        }
        for (; at < from + length; at++) {
            buffer[at] ^= (byte) (mask >> (24 - 8 * ((at - from) & 3)));
        }
    }

    private long bigEndian(int from, int bytes) {
        long value = 0;
        for (int i = from; i < from + bytes; i++) {
            value = (value << 8) | (buffer[i] & 0xFF);
        }
        return value;
    }
}
