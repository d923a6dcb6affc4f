package io.stagenet.console.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One client of the [Sink]: its handshake, its frames, its orders.
final class SinkConnection {
    private static final int CONTROL_LENGTH = 80;
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int PING = 0x89;
    private static final int PONG = 0x8A;
    private static final JsonMapper JSON = new JsonMapper();

    final SocketChannel channel;
    final ByteBuffer buffer;
    final StallWatch stall = new StallWatch();
    SelectionKey key;
    private final Sink sink;
    private final ByteBuffer out = ByteBuffer.allocateDirect(1024);
    private ProbeSchedule schedule;
    private boolean open;

    SinkConnection(Sink sink, SocketChannel channel, ByteBuffer buffer) {
        this.sink = sink;
        this.channel = channel;
        this.buffer = buffer;
    }

    /// Whether the handshake is done.
    boolean isOpen() {
        return open;
    }

    /// Takes what was read.
    ///
    /// @param now when it was read
    /// @return false when the connection is over
    boolean take(long now) throws IOException {
        if (!open) {
            return shakeHands();
        }
        int end = buffer.position();
        int at = 0;
        int texts = 0;
        int header;
        while ((header = headerLength(at, end)) > 0) {
            int length = payloadLength(at);
            int payload = at + header;
            if (payload + length > end) {
                break;
            }
            int opcode = buffer.get(at) & 0xFF;
            if (opcode == TEXT) {
                texts++;
                if (length >= CONTROL_LENGTH) {
                    sink.count(texts);
                    texts = 0;
                    obey(text(payload, length), now);
                } else if (schedule != null || stall.watches()) {
                    value(payload, length, now);
                }
            } else if (opcode == PING) {
                answer(PONG, payload, length);
            } else if (opcode == CLOSE) {
                answer(CLOSE, payload, 0);
                return false;
            } else if (opcode != PONG) {
                throw new IOException("opcode " + opcode);
            }
            at = payload + length;
        }
        sink.count(texts);
        buffer.limit(end).position(at);
        buffer.compact();
        if (!buffer.hasRemaining()) {
            throw new IOException("a frame of more than " + buffer.capacity() + " bytes");
        }
        if (stall.begins(now)) {
            sink.stall(this);
        }
        return true;
    }

    private boolean shakeHands() throws IOException {
        var request = StandardCharsets.ISO_8859_1.decode(buffer.duplicate().flip()).toString();
        int end = request.indexOf("\r\n\r\n");
        if (end >= 0) {
            var response = ByteBuffer.wrap(Handshake.answer(request).getBytes(StandardCharsets.ISO_8859_1));
            write(response);
            buffer.flip().position(end + 4);
            buffer.compact();
            open = true;
            return buffer.position() == 0 || take(System.nanoTime());
        }
        return true;
    }

    /// @return 0 if it is not there whole
    private int headerLength(int at, int end) throws IOException {
        if (end - at < 2) {
            return 0;
        }
        int second = buffer.get(at + 1);
        if (second >= 0) {
            throw new IOException("a frame without a mask");
        }
        int header = switch (second & 0x7F) {
            case 126 -> 8;
            case 127 -> 14;
            default -> 6;
        };
        return end - at < header ? 0 : header;
    }

    private int payloadLength(int at) {
        int length = buffer.get(at + 1) & 0x7F;
        return switch (length) {
            case 126 -> buffer.getShort(at + 2) & 0xFFFF;
            case 127 -> Math.clamp(buffer.getLong(at + 2), 0, Integer.MAX_VALUE / 2);
            default -> length;
        };
    }

    private byte unmasked(int payload, int index) {
        return (byte) (buffer.get(payload + index) ^ buffer.get(payload - 4 + (index & 3)));
    }

    private String text(int payload, int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = unmasked(payload, i);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Reads a `DATA_PKT` from its two numbers: the only digits in it.
    private void value(int payload, int length, long now) {
        int address = 0;
        int value = 0;
        int numbers = 0;
        boolean inNumber = false;
        for (int i = ProbeSchedule.BEFORE_ADDRESS; i < length; i++) {
            int digit = unmasked(payload, i) - '0';
            if (digit >= 0 && digit <= 9) {
                if (!inNumber) {
                    numbers++;
                    inNumber = true;
                }
                if (numbers == 1) {
                    address = 10 * address + digit;
                } else {
                    value = 10 * value + digit;
                }
            } else if (inNumber) {
                inNumber = false;
                if (!stall.watches() && !schedule.holds(address)) {
                    // Most values of a connection are none of its probes: they must not keep the others waiting.
                    return;
                }
            }
        }
        if (numbers != 2) {
            sink.probes().strange();
            return;
        }
        stall.received(value, now);
        if (schedule != null) {
            schedule.received(address, value, now, sink.probes());
        }
    }

    private void obey(String text, long now) throws IOException {
        if (text.contains("\"MARK")) {
            answerText(sink.mark(now));
            return;
        }
        JsonNode order = JSON.readTree(text);
        switch (order.path("Type").asString("")) {
            case "PROBES" -> schedule = ProbeSchedule.of(order);
            case "DUMP" -> answerText(sink.probes().dump(order.path("log").asString("")));
            case "STALL" -> stall.order(order);
            case "STALLED" -> answerText(stall.answer());
            default -> throw new IOException("an order unknown here: " + text);
        }
    }

    private void answerText(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.clear().put((byte) TEXT);
        if (bytes.length < 126) {
            out.put((byte) bytes.length);
        } else {
            out.put((byte) 126).putShort((short) bytes.length);
        }
        write(out.put(bytes).flip());
    }

    private void answer(int opcode, int payload, int length) throws IOException {
        out.clear().put((byte) opcode).put((byte) length);
        for (int i = 0; i < length; i++) {
            out.put(unmasked(payload, i));
        }
        write(out.flip());
    }

    private void write(ByteBuffer bytes) throws IOException {
        channel.write(bytes);
        if (bytes.hasRemaining()) {
            throw new IOException("a client that does not read");
        }
    }
}
