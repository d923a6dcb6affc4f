package io.stagenet.console.net;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Builds the masked frames of a client (RFC 6455, 5.2 and 5.3): small ones one behind the other in one buffer, a large
/// text in an array of its own. One thread; small frames allocate nothing.
final class MaskedFrames implements FrameBuffer {
    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /// The most that goes into one write, in bytes.
    static final int CAPACITY = 16 * 1024;
    private static final int SMALL_HEADER = 2 + Integer.BYTES;
    private static final int SMALL_PAYLOAD = 125;
    private static final int PING_PAYLOAD = Long.BYTES;
    /// Kept free by [#hasRoom], so that a ping can always follow the values.
    private static final int RESERVE = SMALL_HEADER + PING_PAYLOAD;
    private static final int TEXT = 0x81;
    private static final int PING = 0x89;
    private static final int PONG = 0x8A;
    private static final int MASKED = 0x80;

    private final Masks masks = new Masks();
    private int mask = masks.next();
    // Masking goes by 8 bytes and may run over the end of a payload, never into a frame that is already built.
    private final byte[] buffer = new byte[CAPACITY + Long.BYTES];
    private int end;
    private int values;

    @Override
    public boolean hasRoom(int payloadLength) {
        return end + SMALL_HEADER + payloadLength <= CAPACITY - RESERVE;
    }

    @Override
    public byte[] array() {
        return buffer;
    }

    @Override
    public int payloadStart() {
        return end + SMALL_HEADER;
    }

    @Override
    public int mask() {
        return mask;
    }

    @Override
    public void endText(int payloadLength) {
        maskPayload(payloadLength);
        endMaskedText(payloadLength);
    }

    @Override
    public void endMaskedText(int payloadLength) {
        end(TEXT, payloadLength);
        values++;
    }

    /// Adds a ping that carries `number`.
    void ping(long number) {
        LONG.set(buffer, payloadStart(), number);
        maskPayload(PING_PAYLOAD);
        end(PING, PING_PAYLOAD);
    }

    /// Adds the answer to a ping.
    ///
    /// @param payload the ping's own, at most 125 bytes
    void pong(byte[] payload) {
        System.arraycopy(payload, 0, buffer, payloadStart(), payload.length);
        maskPayload(payload.length);
        end(PONG, payload.length);
    }

    private void maskPayload(int payloadLength) {
        mask(buffer, payloadStart(), payloadStart() + payloadLength, mask);
    }

    private void end(int firstByte, int payloadLength) {
        if (payloadLength < 0 || payloadLength > SMALL_PAYLOAD) {
            throw new IllegalArgumentException("payload of " + payloadLength + " bytes");
        }
        if (payloadStart() + payloadLength > CAPACITY) {
            throw new IllegalStateException("frame beyond the end of the buffer");
        }
        SHORT.set(buffer, end, (short) (firstByte | (MASKED | payloadLength) << 8));
        INT.set(buffer, end + 2, mask);
        end += SMALL_HEADER + payloadLength;
        mask = masks.next();
    }

    /// The number a ping of ours carried, -1 if the payload is not of our making.
    static long pingNumber(byte[] payload) {
        return payload.length == PING_PAYLOAD ? (long) LONG.get(payload, 0) : -1;
    }

    /// One text as one frame, of any length.
    byte[] text(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        int extended = payload.length <= SMALL_PAYLOAD ? 0 : payload.length <= 0xFFFF ? Short.BYTES : Long.BYTES;
        var frame = new byte[2 + extended + Integer.BYTES + payload.length];
        frame[0] = (byte) TEXT;
        frame[1] = (byte) (MASKED | switch (extended) {
            case 0 -> payload.length;
            case Short.BYTES -> 126;
            default -> 127;
        });
        for (int i = 0; i < extended; i++) {
            frame[1 + extended - i] = (byte) ((long) payload.length >> (8 * i));
        }
        int at = 2 + extended;
        INT.set(frame, at, mask);
        at += Integer.BYTES;
        System.arraycopy(payload, 0, frame, at, payload.length);
        int whole = payload.length & -Long.BYTES;
        mask(frame, at, at + whole, mask);
        for (int i = whole; i < payload.length; i++) {
            frame[at + i] ^= (byte) (mask >> (8 * (i & 3)));
        }
        mask = masks.next();
        return frame;
    }

    /// May change up to seven bytes after `to`.
    private static void mask(byte[] bytes, int from, int to, int mask) {
        long both = Integer.toUnsignedLong(mask) * 0x1_0000_0001L;
        for (int i = from; i < to; i += Long.BYTES) {
            LONG.set(bytes, i, (long) LONG.get(bytes, i) ^ both);
        }
    }

    void clear() {
        end = 0;
        values = 0;
    }

    /// Bytes in the buffer.
    int length() {
        return end;
    }

    /// Frames ended by [#endText] since [#clear].
    int values() {
        return values;
    }
}
