package io.stagenet.console.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedFramesTest {
    private final MaskedFrames frames = new MaskedFrames();
    private final HashSet<Integer> masks = new HashSet<>();

    private void add(String text) {
        byte[] payload = text.getBytes(UTF_8);
        System.arraycopy(payload, 0, frames.array(), frames.payloadStart(), payload.length);
        frames.endText(payload.length);
    }

    /// Reads frames by the letter of RFC 6455, 5.2: each as its opcode, a colon, and its payload.
    private List<String> read(byte[] bytes, int length) {
        List<String> read = new ArrayList<>();
        int at = 0;
        while (at < length) {
            int opcode = bytes[at] & 0x0F;
            assertThat(bytes[at] & 0xF0).as("final, no extension").isEqualTo(0x80);
            assertThat(bytes[at + 1] & 0x80).as("masked").isEqualTo(0x80);
            int size = bytes[at + 1] & 0x7F;
            at += 2;
            int extended = size == 126 ? 2 : size == 127 ? 8 : 0;
            for (int i = 0; i < extended; i++) {
                size = (i == 0 ? 0 : size << 8) | (bytes[at++] & 0xFF);
            }
            var payload = new byte[size];
            int mask = 0;
            for (int i = 0; i < 4; i++) {
                mask = (mask << 8) | (bytes[at + i] & 0xFF);
            }
            masks.add(mask);
            for (int i = 0; i < size; i++) {
                payload[i] = (byte) (bytes[at + 4 + i] ^ bytes[at + i % 4]);
            }
            at += 4 + size;
            read.add(opcode + ":" + new String(payload, UTF_8));
        }
        assertThat(at).isEqualTo(length);
        return read;
    }

    @Test
    void smallFramesFollowEachOtherWhatEverTheirLength() {
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 125; i++) {
            String text = "abcdefgh".repeat(16).substring(0, i);
            add(text);
            expected.add("1:" + text);
        }
        frames.pong("pong".getBytes(UTF_8));
        expected.add("10:pong");
        assertThat(read(frames.array(), frames.length())).isEqualTo(expected);
        assertThat(frames.values()).isEqualTo(125);
    }

    @Test
    void aBufferFilledToTheLastKeepsRoomForAPing() {
        while (frames.hasRoom(125)) {
            add("x".repeat(125));
        }
        frames.ping(42);
        assertThat(frames.length()).isLessThanOrEqualTo(16 * 1024);
        assertThat(read(frames.array(), frames.length())).hasSize(frames.values() + 1);
    }

    @Test
    void aPongReturnsThePingsNumber() {
        frames.ping(0x0102_0304_0506_0708L);
        List<String> read = read(frames.array(), frames.length());
        assertThat(read).hasSize(1);
        assertThat(MaskedFrames.pingNumber(read.getFirst().substring(2).getBytes(UTF_8)))
                .isEqualTo(0x0102_0304_0506_0708L);
        assertThat(MaskedFrames.pingNumber(new byte[0])).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 125, 126, 127, 65_535, 65_536, 200_001})
    void aTextOfAnyLengthIsOneFrame(int length) {
        String text = "é".repeat(length / 2) + "x".repeat(length % 2);
        byte[] frame = frames.text(text);
        assertThat(read(frame, frame.length)).containsExactly("1:" + text);
    }

    @Test
    void everyFrameHasAMaskOfItsOwn() {
        for (int i = 0; i < 100; i++) {
            frames.clear();
            while (frames.hasRoom(56)) {
                add("x".repeat(56));
            }
            read(frames.array(), frames.length());
        }
        // Among 26,000 of 2^32 random masks about 0.08 pairs meet.
        assertThat(masks).hasSizeGreaterThan(26_000);
    }
}
