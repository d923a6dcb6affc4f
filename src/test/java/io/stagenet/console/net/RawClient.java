package io.stagenet.console.net;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A WebSocket client written byte by byte for tests: it shares no code with either side, shows every frame as it came,
/// and may do what no library would.
public final class RawClient implements AutoCloseable {
    private static final int DEADLINE_MILLIS = 20_000;
    private static final byte[] MASK = {0x37, (byte) 0xFA, 0x21, 0x3D};

    /// One frame as it came.
    public record Frame(int opcode, byte[] payload) {
        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        /// The status of a close frame.
        public int status() {
            return ByteBuffer.wrap(payload).getShort();
        }
    }

    private final Socket socket = new Socket();
    private final DataInputStream in;

    private RawClient(int port, int receiveBuffer) throws IOException {
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.connect(new InetSocketAddress("127.0.0.1", port), DEADLINE_MILLIS);
        socket.setSoTimeout(DEADLINE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
    }

    /// A TCP connection on which nothing was said yet.
    public static RawClient connect(int port) throws IOException {
        return new RawClient(port, 0);
    }

    /// A connection on which the WebSocket is open.
    public static RawClient open(int port) throws IOException {
        return open(port, 0);
    }

    /// The same with a small window.
    public static RawClient open(int port, int receiveBuffer) throws IOException {
        var client = new RawClient(port, receiveBuffer);
        String answer = client.upgrade("/stagenet");
        if (!answer.startsWith("HTTP/1.1 101 ")) {
            throw new IOException(answer);
        }
        return client;
    }

    /// Asks for the WebSocket and returns the whole head of the answer.
    public String upgrade(String path) throws IOException {
        return request("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
    }

    public String request(String head) throws IOException {
        raw(head.getBytes(StandardCharsets.ISO_8859_1));
        var answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) in.readUnsignedByte());
        }
        return answer.toString();
    }

    public void text(String text) throws IOException {
        frame(0x81, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Sends a masked frame.
    ///
    /// @param first its first byte: FIN, reserved bits and opcode
    public void frame(int first, byte[] payload) throws IOException {
        raw(masked(first, payload));
    }

    public static byte[] masked(int first, byte[] payload) {
        var frame = new ByteArrayOutputStream();
        frame.write(first);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            frame.write(0x80 | 126);
            frame.writeBytes(ByteBuffer.allocate(2).putShort((short) payload.length).array());
        } else {
            frame.write(0x80 | 127);
            frame.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        frame.writeBytes(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ MASK[i % 4]);
        }
        return frame.toByteArray();
    }

    public void raw(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /// The next frame, within 20 s.
    public Frame next() throws IOException {
        int first = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        if (length >= 128) {
            throw new IOException("a server must not mask");
        }
        long whole = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
        var payload = new byte[(int) whole];
        in.readFully(payload);
        return new Frame(first & 0xF, payload);
    }

    /// The next text, within 20 s; other frames are skipped.
    public String nextText() throws IOException {
        Frame frame = next();
        while (frame.opcode() != 1) {
            frame = next();
        }
        return frame.text();
    }

    /// Whether something has come that was not read.
    public boolean hasMore() throws IOException {
        return in.available() > 0;
    }

    /// Whether nothing at all comes for so long.
    public boolean isSilent(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            return in.read() == Integer.MIN_VALUE;
        } catch (SocketTimeoutException silence) {
            return true;
        } finally {
            socket.setSoTimeout(DEADLINE_MILLIS);
        }
    }

    /// Reads to the end, whatever comes.
    ///
    /// @throws IOException if the end is a reset
    public void readToEnd() throws IOException {
        InputStream all = in;
        all.transferTo(java.io.OutputStream.nullOutputStream());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
