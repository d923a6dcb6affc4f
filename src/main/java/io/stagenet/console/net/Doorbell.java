package io.stagenet.console.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A bell on this machine's loopback: whoever knows its token can ring it, and say something. One line each way, `RAISE
/// token` or `RAISE token words`, the words in Base64, and `OK` or `NO`. Any thread.
public final class Doorbell implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);
    private static final String WORD = "RAISE ";
    private static final String DONE = "OK";
    private static final String NOBODY = "NO";
    private static final int LONGEST_LINE = 1 << 16;
    /// Who says nothing for this long has nothing to say: the next one waits behind him.
    private static final int PATIENCE_MILLIS = 1_000;
    /// Longer than one who says nothing can hold up the bell.
    private static final int RINGER_PATIENCE_MILLIS = 3_000;

    private final ServerSocket socket;
    private final byte[] expected;
    private final Predicate<String> onRing;

    private Doorbell(ServerSocket socket, String token, Predicate<String> onRing) {
        this.socket = socket;
        this.expected = (WORD + token).getBytes(StandardCharsets.US_ASCII);
        this.onRing = onRing;
    }

    /// Listens on a free port of the loopback.
    ///
    /// @param token  what a ringer must know
    /// @param onRing called on a thread of the bell with what was said, empty for nothing; says whether somebody has
    ///               opened
    /// @throws IOException if no port is to be had
    public static Doorbell open(String token, Predicate<String> onRing) throws IOException {
        var bell = new Doorbell(new ServerSocket(0, 8, InetAddress.getLoopbackAddress()), token, onRing);
        Thread.ofPlatform().name("doorbell").daemon(true).start(bell::listen);
        return bell;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /// Rings a bell of this machine. Blocks for six seconds at most.
    ///
    /// @return whether somebody has opened; false too when there is no bell, or another program has its port
    public static boolean ring(int port, String token) {
        return ring(port, token, "");
    }

    /// The same, and says something.
    ///
    /// @param words up to 10,000 characters, empty for none
    public static boolean ring(int port, String token, String words) {
        return DONE.equals(answer(port, WORD + token + said(words)));
    }

    /// Whether there is a bell at all, without ringing it. Blocks for six seconds at most.
    public static boolean isThere(int port) {
        return NOBODY.equals(answer(port, ""));
    }

    private static String answer(int port, String line) {
        try (var caller = new Socket()) {
            caller.setSoTimeout(RINGER_PATIENCE_MILLIS);
            caller.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), RINGER_PATIENCE_MILLIS);
            caller.getOutputStream().write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            return new String(line(caller.getInputStream()), StandardCharsets.US_ASCII);
        } catch (IOException | IllegalArgumentException nobody) {
            LOG.debug("Nobody opens at port {}", port, nobody);
            return "";
        }
    }

    private static String said(String words) {
        return words.isEmpty() ? ""
                : " " + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    /// @return null if the line is no ring, or one by somebody who does not know the token
    private @Nullable String words(byte[] line) {
        int end = Math.min(line.length, expected.length);
        boolean known = MessageDigest.isEqual(expected, Arrays.copyOf(line, end));
        if (!known || (line.length > end && line[end] != ' ')) {
            return null;
        }
        return line.length == end ? ""
                : new String(Base64.getDecoder().decode(Arrays.copyOfRange(line, end + 1, line.length)),
                        StandardCharsets.UTF_8);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                if (socket.isClosed()) {
                    // The system still takes a caller in the moment between the closing and this thread's waking.
                    return;
                }
                caller.setSoTimeout(PATIENCE_MILLIS);
                var words = words(line(caller.getInputStream()));
                String answer = words != null && onRing.test(words) ? DONE : NOBODY;
                caller.getOutputStream().write((answer + "\n").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException | RuntimeException failure) {
                // Of one caller, or the bell is being taken down.
                LOG.debug("A ring was not answered", failure);
            }
        }
    }

    /// @return what comes before the first line end, cut at the longest a line can be
    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n' && line.size() < LONGEST_LINE; next = in.read()) {
            line.write(next);
        }
        return line.toByteArray();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("The bell at port {} was not taken down", port(), e);
        }
    }
}
