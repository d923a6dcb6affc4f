package io.stagenet.console.output;

import io.stagenet.console.net.FrameBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A frame buffer for tests that keeps the payloads as texts.
public class TextFrames implements FrameBuffer {
    private final byte[] bytes = new byte[256];
    private final List<String> texts = new ArrayList<>();
    private final int room;

    /// @param room how many frames fit
    public TextFrames(int room) {
        this.room = room;
    }

    public List<String> texts() {
        return texts;
    }

    @Override
    public boolean hasRoom(int payloadLength) {
        return texts.size() < room;
    }

    @Override
    public byte[] array() {
        return bytes;
    }

    @Override
    public int payloadStart() {
        return 10;
    }

    /// None, so that the payload can be read.
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
        texts.add(new String(bytes, 10, payloadLength, StandardCharsets.US_ASCII));
    }
}
