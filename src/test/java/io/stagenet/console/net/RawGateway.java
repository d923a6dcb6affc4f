package io.stagenet.console.net;

import io.stagenet.console.model.net.HostPort;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// A WebSocket server written by hand for tests, on a loopback port of its own: it does exactly what a test tells it,
/// right or wrong. It shares no code with the console's own WebSocket ends.
public final class RawGateway implements AutoCloseable {
    /// Also for a program in a process of its own to begin, beside others.
    private static final int PATIENCE_MILLIS = 30_000;

    private final ServerSocket server = new ServerSocket();

    /// Listens.
    public RawGateway() throws IOException {
        this(0);
    }

    /// @param receiveBuffer bytes the kernel may keep for us, 0 for its own choice
    public RawGateway(int receiveBuffer) throws IOException {
        if (receiveBuffer > 0) {
            server.setReceiveBufferSize(receiveBuffer);
        }
        server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
        server.setSoTimeout(PATIENCE_MILLIS);
    }

    /// Where it listens.
    public HostPort address() {
        return new HostPort("127.0.0.1", server.getLocalPort());
    }

    /// Waits for a TCP connection and says nothing.
    public Socket acceptSilently() throws IOException {
        return server.accept();
    }

    /// Waits for a connection and shakes hands.
    public Peer accept() throws IOException {
        return new Peer(server.accept());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /// @param opcode RFC 6455, 5.2
    public record Frame(boolean fin, int opcode, byte[] payload) {
        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }
    }

    /// One connection.
    public static final class Peer implements AutoCloseable {
        private final Socket socket;
        private final DataInputStream in;
        private final OutputStream out;
        private final String request;
        private volatile boolean reading = true;
        private volatile boolean pongs = true;
        private volatile int framesPerSecond;

        Peer(Socket socket) throws IOException {
            this.socket = socket;
            // A test that waits for a frame that never comes must fail, not hang.
            socket.setSoTimeout(PATIENCE_MILLIS);
            // Small reads, so that what a slow reader has not read stays with the sender.
            in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 512));
            out = socket.getOutputStream();
            var head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                head.write(in.readByte());
            }
            request = head.toString(StandardCharsets.ISO_8859_1);
            String key = request.lines().filter(line -> line.startsWith("Sec-WebSocket-Key: ")).findFirst()
                    .orElseThrow();
            out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: " + answer(key.substring(19).strip()) + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
        }

        private static String answer(String key) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-1")
                        .digest(
                                (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.ISO_8859_1));
                return Base64.getEncoder().encodeToString(digest);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /// The request line and headers.
        public String request() {
            return request;
        }

        /// Waits for the next frame, unmasked.
        public Frame read() throws IOException {
            int first = in.readUnsignedByte();
            int second = in.readUnsignedByte();
            if ((second & 0x80) == 0) {
                throw new IOException("a client's frame must be masked");
            }
            long length = second & 0x7F;
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = in.readLong();
            }
            var mask = new byte[4];
            in.readFully(mask);
            var payload = new byte[Math.toIntExact(length)];
            in.readFully(payload);
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= mask[i & 3];
            }
            return new Frame((first & 0x80) != 0, first & 0x0F, payload);
        }

        /// Reads on a thread of its own until the end, answers pings, and passes each frame on.
        public Peer serve(Consumer<Frame> each) throws IOException {
            socket.setSoTimeout(0);
            Thread.ofVirtual().start(() -> {
                long due = System.nanoTime();
                try {
                    while (true) {
                        while (!reading && !socket.isClosed()) {
                            LockSupport.parkNanos(5_000_000);
                        }
                        Frame frame = read();
                        if (frame.opcode() == 9 && pongs && reading) {
                            send(true, 10, frame.payload());
                        }
                        each.accept(frame);
                        if (framesPerSecond > 0) {
                            due = Math.max(due + 1_000_000_000L / framesPerSecond, System.nanoTime() - 20_000_000);
                            while (due - System.nanoTime() > 0) {
                                LockSupport.parkNanos(due - System.nanoTime());
                            }
                        }
                    }
                } catch (IOException e) {
                    // The other side ended it, or we did.
                    quietClose();
                }
            });
            return this;
        }

        /// From now on reads nothing, so answers nothing; TCP stays.
        public void freeze() {
            reading = false;
        }

        /// Never answers a ping.
        public Peer withoutPongs() {
            pongs = false;
            return this;
        }

        /// Takes so many frames a second and no more.
        public Peer slowly(int frames) {
            framesPerSecond = frames;
            return this;
        }

        public void sendText(String text) throws IOException {
            send(true, 1, text.getBytes(StandardCharsets.UTF_8));
        }

        public void sendBinary(byte[] bytes) throws IOException {
            send(true, 2, bytes);
        }

        /// Writes one frame.
        public synchronized void send(boolean fin, int opcode, byte[] payload) throws IOException {
            var head = new ByteArrayOutputStream();
            head.write((fin ? 0x80 : 0) | opcode);
            if (payload.length < 126) {
                head.write(payload.length);
            } else if (payload.length < 65_536) {
                head.write(126);
                head.write(payload.length >> 8);
                head.write(payload.length);
            } else {
                head.write(127);
                for (int shift = 56; shift >= 0; shift -= 8) {
                    head.write((int) ((long) payload.length >> shift));
                }
            }
            head.write(payload, 0, payload.length);
            head.writeTo(out);
        }

        /// Writes bytes as they are.
        public synchronized void sendRaw(byte[] bytes) throws IOException {
            out.write(bytes);
        }

        /// Ends TCP with a reset.
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        @Override
        public void close() {
            quietClose();
        }

        private void quietClose() {
            try {
                socket.close();
            } catch (IOException e) {
                // Gone is gone.
            }
        }
    }
}
