package io.stagenet.console.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads any number of datagram sockets on one thread, which begins with the first of them, and tells on the loop what they
/// brought.
final class MulticastReader {
    private static final Logger LOG = LoggerFactory.getLogger(MulticastReader.class);
    private static final int LARGEST = 65_536;
    /// Datagrams that wait for the loop; the oldest of more are dropped, for the newest tell what is.
    private static final int MOST_WAITING = 8_192;
    private static final int MOST_AT_ONCE = 256;
    /// Of one socket, before it is the next one's turn.
    private static final int MOST_IN_A_ROW = 64;
    /// From one reading of the sockets to the next. The first datagram after a silence is read at once; those that follow
    /// it closely are read and told together, for waking two threads costs more than what a datagram says.
    private static final Duration PAUSE = Duration.ofMillis(2);
    /// The same where many come at each reading: what waits so long is still told within the frame of a screen.
    private static final Duration LONG_PAUSE = Duration.ofMillis(10);
    private static final int MANY = 8;

    private final EventLoop loop;
    private final String name;
    private final DatagramListener listener;
    private final ArrayDeque<Datagram> waiting = new ArrayDeque<>();
    private volatile @Nullable Selector selector;
    private volatile boolean closed;

    /// @param text null when it is none
    private record Datagram(@Nullable String text, InetAddress from) {
    }

    /// @param name of the thread
    MulticastReader(EventLoop loop, String name, DatagramListener listener) {
        this.loop = loop;
        this.name = name;
        this.listener = listener;
    }

    /// Reads this one too, until it is closed. On the loop.
    ///
    /// @param socket one that does not block
    void add(DatagramChannel socket) throws IOException {
        var current = selector;
        if (current == null) {
            current = Selector.open();
            selector = current;
            var reading = current;
            Thread.ofPlatform().daemon(true).name(name).start(() -> read(reading));
        }
        socket.register(current, SelectionKey.OP_READ);
        current.wakeup();
    }

    private void read(Selector ready) {
        var buffer = ByteBuffer.allocateDirect(LARGEST);
        var round = new ArrayList<Datagram>();
        while (!closed) {
            try {
                ready.select(key -> receive((DatagramChannel) key.channel(), buffer, round));
                post(round);
                var pause = round.size() < MANY ? PAUSE : LONG_PAUSE;
                round.clear();
                LockSupport.parkNanos(pause.toNanos());
            } catch (ClosedSelectorException _) {
                return;
            } catch (IOException failed) {
                LOG.warn("Reading multicast failed", failed);
            }
        }
    }

    private static void receive(DatagramChannel socket, ByteBuffer buffer, List<Datagram> round) {
        try {
            for (int i = 0; i < MOST_IN_A_ROW; i++) {
                buffer.clear();
                var from = (InetSocketAddress) socket.receive(buffer);
                if (from == null) {
                    return;
                }
                buffer.flip();
                var bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                round.add(new Datagram(text(bytes), from.getAddress()));
            }
        } catch (ClosedChannelException _) {
            // Closed while it was read.
        } catch (IOException failed) {
            LOG.debug("A datagram could not be read", failed);
        }
    }

    /// Null when it is no UTF-8.
    private static @Nullable String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // What is broken was replaced by this character, which a text may also hold by itself.
        if (text.indexOf('\uFFFD') >= 0) {
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException _) {
                return null;
            }
        }
        return text;
    }

    private void post(List<Datagram> round) {
        boolean first;
        synchronized (waiting) {
            first = waiting.isEmpty() && !round.isEmpty();
            waiting.addAll(round);
            while (waiting.size() > MOST_WAITING) {
                waiting.removeFirst();
            }
        }
        if (first) {
            loop.execute(this::tell);
        }
    }

    /// Tells a part of what waits: between turns of the loop, others learn what came of it.
    private void tell() {
        var batch = new ArrayList<Datagram>();
        boolean more;
        synchronized (waiting) {
            while (batch.size() < MOST_AT_ONCE && !waiting.isEmpty()) {
                batch.add(waiting.removeFirst());
            }
            more = !waiting.isEmpty();
        }
        for (var datagram : batch) {
            if (closed) {
                return;
            }
            var text = datagram.text();
            if (text == null) {
                listener.broken(datagram.from());
            } else {
                listener.datagram(text, datagram.from());
            }
        }
        if (more) {
            loop.execute(this::tell);
        }
    }

    /// Tells nothing more, from the moment it is called. Any thread.
    void close() {
        closed = true;
        try {
            var current = selector;
            if (current != null) {
                current.close();
            }
        } catch (IOException failed) {
            LOG.debug("A multicast selector did not close", failed);
        }
    }
}
