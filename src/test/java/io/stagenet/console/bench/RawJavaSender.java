package io.stagenet.console.bench;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The limit in Java: no library, no table, no threads. It puts digits into templates, masks every frame with a key of
/// its own from AES in counter mode, as RFC 6455 (5.3) asks, and writes full buffers.
///
/// Arguments: port, passes, rounds to warm up, rounds, `raw-java-65536` or another number of bytes per write.
public final class RawJavaSender implements Candidate, AutoCloseable {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final String NAME = "raw-java-";
    private static final int HEADER = 6;
    private static final int LONGEST_FRAME = 128;
    private static final int KEYS = 4096;

    private final SocketChannel channel;
    private final int batch;
    private final byte[] frames;
    private final ByteBuffer bytes;
    private final byte[][] templates = new byte[ADDRESSES + 1][];
    private final Cipher cipher;
    private final byte[] zeros = new byte[KEYS];
    private final byte[] keys = new byte[KEYS];
    private int usedKeys = KEYS;
    private int end;
    private long pass;

    private RawJavaSender(int port, int batch) throws IOException, GeneralSecurityException {
        this.batch = batch;
        frames = new byte[batch + LONGEST_FRAME];
        bytes = ByteBuffer.wrap(frames);
        for (int address = 1; address <= ADDRESSES; address++) {
            templates[address] = ("{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN" + address + "\",\"Value\":")
                    .getBytes(StandardCharsets.US_ASCII);
        }
        var random = new SecureRandom();
        cipher = Cipher.getInstance("AES/CTR/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(random.generateSeed(16), "AES"),
                new IvParameterSpec(random.generateSeed(16)));
        channel = SocketChannel.open(new InetSocketAddress(HOST, port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.write(ByteBuffer.wrap(Handshake.request(HOST).getBytes(StandardCharsets.US_ASCII)));
        var answer = ByteBuffer.allocate(1024);
        String text;
        do {
            channel.read(answer);
            text = new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
        } while (!text.endsWith("\r\n\r\n"));
    }

    public static void main(String[] args) throws Exception {
        int batch = Integer.parseInt(args[4].substring(NAME.length()));
        try (var sender = new RawJavaSender(Integer.parseInt(args[0]), batch)) {
            Candidate.run(args[4], sender, args);
        }
    }

    @Override
    public void send(long passes) throws Exception {
        for (long i = 0; i < passes; i++) {
            int value = Candidate.valueOf(++pass);
            for (int address = 1; address <= ADDRESSES; address++) {
                frame(address, value);
                if (end > batch - LONGEST_FRAME) {
                    flush();
                }
            }
        }
    }

    private void frame(int address, int value) throws GeneralSecurityException {
        byte[] out = frames;
        byte[] template = templates[address];
        int payload = end + HEADER;
        System.arraycopy(template, 0, out, payload, template.length);
        int at = payload + template.length;
        if (value >= 100) {
            out[at++] = (byte) ('0' + value / 100);
        }
        if (value >= 10) {
            out[at++] = (byte) ('0' + value / 10 % 10);
        }
        out[at++] = (byte) ('0' + value % 10);
        out[at++] = '}';
        header(at - payload);
        end = at;
    }

    /// Puts the header before a payload, and masks it.
    private void header(int length) throws GeneralSecurityException {
        byte[] out = frames;
        int payload = end + HEADER;
        int key = nextKey();
        out[end] = (byte) 0x81;
        out[end + 1] = (byte) (0x80 | length);
        INT.set(out, end + 2, key);
        long twice = key & 0xFFFFFFFFL | (long) key << 32;
        // Up to seven bytes behind the payload are masked too: the next frame writes over them.
        for (int at = payload; at < payload + length; at += Long.BYTES) {
            LONG.set(out, at, (long) LONG.get(out, at) ^ twice);
        }
    }

    private int nextKey() throws GeneralSecurityException {
        if (usedKeys == KEYS) {
            cipher.update(zeros, 0, KEYS, keys, 0);
            usedKeys = 0;
        }
        int key = (int) INT.get(keys, usedKeys);
        usedKeys += Integer.BYTES;
        return key;
    }

    private void flush() throws IOException {
        bytes.clear().limit(end);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        end = 0;
    }

    @Override
    public String mark() throws Exception {
        byte[] text = MARK.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, frames, end + HEADER, text.length);
        header(text.length);
        end += HEADER + text.length;
        flush();
        var answer = ByteBuffer.allocate(1024);
        do {
            channel.read(answer);
        } while (answer.position() < 2 || answer.position() < 2 + answer.get(1));
        return new String(answer.array(), 2, answer.get(1), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
