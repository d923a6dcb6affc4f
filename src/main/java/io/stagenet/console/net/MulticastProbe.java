package io.stagenet.console.net;

import io.stagenet.console.text.Text;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out whether this machine lets a program join a multicast group and hear what is sent to it. The datagrams have a
/// time to live of 0: they do not leave the machine, so what a switch does is not found out.
public final class MulticastProbe {
    private static final Logger LOG = LoggerFactory.getLogger(MulticastProbe.class);
    /// Of the range an organisation may use as it likes; nobody listens there on the port we are given.
    private static final InetAddress GROUP = InetAddress.ofLiteral("239.255.78.89");
    private static final int WORDS = 16;
    /// A firewall that asks the operator may swallow the first.
    private static final long AGAIN_NANOS = Duration.ofMillis(200).toNanos();

    /// @param micros from sending to hearing, -1 when nothing was heard
    /// @param reason why not, in a few words; null when it was heard, or nothing is known but the silence
    /// @param denied the system refused, as macOS does for a program that may not use the local network
    public record Result(long micros, @Nullable String reason, boolean denied) {
        public boolean heard() {
            return micros >= 0;
        }
    }

    private static final class Attempt {
        final DatagramChannel socket;
        final byte[] word = new byte[WORDS];
        final long began = System.nanoTime();
        long sent;

        Attempt(DatagramChannel socket) {
            this.socket = socket;
            new SecureRandom().nextBytes(word);
        }
    }

    private final Map<String, Result> results = new LinkedHashMap<>();
    private final Map<String, Attempt> open = new LinkedHashMap<>();

    private MulticastProbe() {
    }

    /// Tries all at once, each in a group joined on that interface. Blocks.
    ///
    /// @param names    of interfaces
    /// @param patience how long an answer is waited for
    /// @return for each name
    public static Map<String, Result> of(List<String> names, Duration patience) {
        var probe = new MulticastProbe();
        try (var selector = Selector.open()) {
            names.forEach(name -> probe.begin(name, selector));
            probe.listen(selector, System.nanoTime() + patience.toNanos());
        } catch (IOException none) {
            names.forEach(name -> probe.results.putIfAbsent(name, failed(none)));
        } finally {
            probe.open.values().forEach(MulticastProbe::close);
        }
        var inOrder = new LinkedHashMap<String, Result>();
        names.forEach(name -> inOrder.put(name, probe.results.getOrDefault(name, new Result(-1, null, false))));
        return inOrder;
    }

    private void begin(String name, Selector selector) {
        DatagramChannel socket = null;
        try {
            var nic = NetworkInterface.getByName(name);
            if (nic == null) {
                results.put(name, new Result(-1, Text.of("net.probe.gone"), false));
                return;
            }
            socket = DatagramChannel.open(StandardProtocolFamily.INET);
            socket.bind(new InetSocketAddress(0));
            socket.setOption(StandardSocketOptions.IP_MULTICAST_IF, nic);
            socket.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 0);
            socket.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, true);
            socket.join(GROUP, nic);
            socket.configureBlocking(false);
            socket.register(selector, SelectionKey.OP_READ, name);
            var attempt = new Attempt(socket);
            open.put(name, attempt);
            send(attempt);
        } catch (IOException | RuntimeException refused) {
            open.remove(name);
            results.put(name, failed(refused));
            if (socket != null) {
                close(socket);
            }
        }
    }

    private static void send(Attempt attempt) throws IOException {
        attempt.sent = System.nanoTime();
        var to = (InetSocketAddress) attempt.socket.getLocalAddress();
        attempt.socket.send(ByteBuffer.wrap(attempt.word), new InetSocketAddress(GROUP, to.getPort()));
    }

    private void listen(Selector selector, long deadline) throws IOException {
        while (!open.isEmpty() && System.nanoTime() < deadline) {
            selector.select(key -> hear(String.valueOf(key.attachment())), 20);
            for (var name : List.copyOf(open.keySet())) {
                var attempt = open.get(name);
                if (attempt != null && System.nanoTime() - attempt.sent > AGAIN_NANOS) {
                    try {
                        send(attempt);
                    } catch (IOException refused) {
                        end(name, failed(refused));
                    }
                }
            }
        }
    }

    private void hear(String name) {
        var attempt = open.get(name);
        if (attempt == null) {
            return;
        }
        var buffer = ByteBuffer.allocate(WORDS);
        try {
            if (attempt.socket.receive(buffer) != null && buffer.flip().equals(ByteBuffer.wrap(attempt.word))) {
                end(name, new Result((System.nanoTime() - attempt.began) / 1_000, null, false));
            }
        } catch (IOException failed) {
            end(name, failed(failed));
        }
    }

    private void end(String name, Result result) {
        results.put(name, result);
        var attempt = open.remove(name);
        if (attempt != null) {
            close(attempt);
        }
    }

    private static Result failed(Exception failure) {
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        boolean denied = List.of("No route to host", "Operation not permitted", "Permission denied").stream()
                .anyMatch(reason::contains);
        return new Result(-1, reason, denied);
    }

    private static void close(Attempt attempt) {
        close(attempt.socket);
    }

    private static void close(DatagramChannel socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            LOG.debug("A socket of the probe did not close", failed);
        }
    }
}
