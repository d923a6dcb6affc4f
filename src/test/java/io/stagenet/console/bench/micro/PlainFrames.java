package io.stagenet.console.bench.micro;

import io.stagenet.console.net.FrameBuffer;

/// A frame buffer as large as a link's that writes headers but masks nothing: what is measured with it is the output's
/// own work.
final class PlainFrames implements FrameBuffer {
    private static final int CAPACITY = 16 * 1024;
    private static final int HEADER = 6;

    private final byte[] bytes = new byte[CAPACITY];
    private int end;

    void clear() {
        end = 0;
    }

    @Override
    public boolean hasRoom(int payloadLength) {
        return end + HEADER + payloadLength <= CAPACITY;
    }

    @Override
    public byte[] array() {
        return bytes;
    }

    @Override
    public int payloadStart() {
        return end + HEADER;
    }

    @Override
    public int mask() {
        return 0;
    }

    @Override
    public void endMaskedText(int payloadLength) {
        endText(payloadLength);
    }

    @Override
    public void endText(int payloadLength) {
        bytes[end] = (byte) 0x81;
        bytes[end + 1] = (byte) (0x80 | payloadLength);
        end += HEADER + payloadLength;
    }
}
