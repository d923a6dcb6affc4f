package io.stagenet.console.net;

import io.stagenet.console.text.Text;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.MembershipKey;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears multicast groups on one port, however many: a socket holds only so many memberships (20 on Linux), so they are
/// spread over sockets that one thread reads. Sockets bind the wildcard with address reuse, for one that is bound to an
/// address of its own receives no multicast.
///
/// Called on the loop, told on the loop.
public final class MulticastGroups implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MulticastGroups.class);
    private static final int LARGEST = 65_536;
    /// Datagrams that wait for the loop; the oldest of more are dropped, for the newest tell what is.
    private static final int MOST_WAITING = 8_192;
    private static final int MOST_AT_ONCE = 256;
    /// From one reading of the sockets to the next. The first datagram after a silence is read at once; those that follow
    /// it closely are read and told together, for waking two threads costs more than what a datagram says.
    private static final Duration PAUSE = Duration.ofMillis(2);
    /// The same where many come at each reading: what waits so long is still told within the frame of a screen.
    private static final Duration LONG_PAUSE = Duration.ofMillis(10);
    private static final int MANY = 8;
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int MOST_SOCKETS = 1_024;

    private final EventLoop loop;
    private final int port;
    private final Supplier<List<NetworkInterface>> interfaces;
    private final Heard heard;
    private final List<Channel> channels = new CopyOnWriteArrayList<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final ArrayDeque<Datagram> waiting = new ArrayDeque<>();
    private List<NetworkInterface> present = List.of();
    private boolean looked;
    private volatile @Nullable Selector selector;
    private EventLoop.@Nullable Timer timer;
    private volatile boolean closed;

    /// Told on the loop.
    public interface Heard {
        void datagram(String text, InetAddress from);

        /// A datagram that is no UTF-8 came.
        void broken(InetAddress from);
    }

    /// Ends with `close`.
    public interface Membership {
        void close();
    }

    /// @param text null when it is none
    private record Datagram(@Nullable String text, InetAddress from) {
    }

    /// A group that is wanted, however often.
    private static final class Group {
        final InetAddress address;
        /// Those who want it: told why it cannot be heard, and null when it can again.
        final List<Consumer<@Nullable String>> wanted = new ArrayList<>();
        final Map<Attachment, MembershipKey> keys = new HashMap<>();
        boolean unheard;

        Group(InetAddress address) {
            this.address = address;
        }
    }

    /// An interface as it is now. One that comes back under its name, or with another address, is another: the system
    /// has forgotten what was joined on it.
    private record Attachment(int index, List<InetAddress> addresses) {
        static Attachment of(NetworkInterface nic) {
            return new Attachment(nic.getIndex(), nic.inetAddresses().toList());
        }
    }

    /// A socket and how many memberships it has. It takes no more once it has refused one.
    private static final class Channel {
        final DatagramChannel socket;
        int joined;
        boolean full;
        /// It holds a membership that the system has forgotten and Java has not: it can join nothing there again.
        boolean stale;

        Channel(DatagramChannel socket) {
            this.socket = socket;
        }
    }

    /// @param interfaces those to join on, asked anew every few seconds off the loop; used whatever their multicast flag says
    public MulticastGroups(EventLoop loop, int port, Supplier<List<NetworkInterface>> interfaces, Heard heard) {
        this.loop = loop;
        this.port = port;
        this.interfaces = interfaces;
        this.heard = heard;
    }

    /// Subscribes to a group.
    ///
    /// @param group   four octets
    /// @param trouble told on the loop why it cannot be heard, now or later, and null when it can be heard again
    public Membership join(String group, Consumer<@Nullable String> trouble) {
        InetAddress address;
        try {
            address = InetAddress.ofLiteral(group);
        } catch (IllegalArgumentException _) {
            address = null;
        }
        if (address == null || !address.isMulticastAddress()) {
            loop.execute(() -> trouble.accept(Text.of("net.group.none", group)));
            return () -> {
            };
        }
        var place = address;
        // Two devices may have one group, by mistake: whoever leaves first must not take it from the other.
        var joined = groups.computeIfAbsent(group, _ -> new Group(place));
        joined.wanted.add(trouble);
        if (timer == null) {
            timer = loop.every(LOOK, this::look);
            look();
        } else if (looked) {
            join(joined, present);
        }
        return () -> leave(group, joined, trouble);
    }

    private void leave(String group, Group left, Consumer<@Nullable String> trouble) {
        if (left.wanted.remove(trouble) && left.wanted.isEmpty()) {
            groups.remove(group);
            left.keys.values().forEach(this::drop);
        }
    }

    private void drop(MembershipKey key) {
        boolean dropped = true;
        try {
            key.drop();
        } catch (AssertionError gone) {
            // What the Java runtime makes of it where the interface went and came again: to the system it is another.
            LOG.debug("A membership was gone already", gone);
            dropped = false;
        }
        for (var channel : List.copyOf(channels)) {
            if (channel.socket == key.channel()) {
                channel.joined--;
                channel.stale |= !dropped;
                channel.full = channel.stale;
                if (channel.stale && channel.joined == 0) {
                    channels.remove(channel);
                    close(channel);
                }
            }
        }
    }

    private static void close(Channel channel) {
        try {
            channel.socket.close();
        } catch (IOException failed) {
            LOG.debug("A multicast socket did not close", failed);
        }
    }

    /// Asking the system for its interfaces takes milliseconds, which the loop does not have.
    private void look() {
        Thread.ofVirtual().name("interfaces " + port).start(() -> {
            var found = interfaces.get();
            loop.execute(() -> refresh(found));
        });
    }

    /// Joins on interfaces that came, and forgets those that went.
    private void refresh(List<NetworkInterface> found) {
        if (closed) {
            return;
        }
        looked = true;
        present = found;
        var attachments = present.stream().map(Attachment::of).collect(Collectors.toSet());
        for (var group : List.copyOf(groups.values())) {
            group.keys.entrySet().removeIf(entry -> {
                boolean gone = !attachments.contains(entry.getKey()) || !entry.getValue().isValid();
                if (gone) {
                    drop(entry.getValue());
                }
                return gone;
            });
            join(group, present);
        }
    }

    private void join(Group group, List<NetworkInterface> present) {
        String trouble = present.isEmpty() ? Text.of("net.group.interface") : null;
        for (var each : present) {
            var attachment = Attachment.of(each);
            if (!group.keys.containsKey(attachment)) {
                try {
                    group.keys.put(attachment, join(group.address, each));
                } catch (IOException | RuntimeException refused) {
                    trouble = refused.getMessage() == null ? refused.getClass().getSimpleName() : refused.getMessage();
                }
            }
        }
        if (group.keys.isEmpty() && trouble != null) {
            group.unheard = true;
            tell(group, trouble);
        } else if (group.unheard) {
            group.unheard = false;
            tell(group, null);
        }
    }

    private void tell(Group group, @Nullable String trouble) {
        loop.execute(() -> List.copyOf(group.wanted).forEach(each -> each.accept(trouble)));
    }

    private MembershipKey join(InetAddress group, NetworkInterface on) throws IOException {
        for (var channel : channels) {
            if (!channel.full) {
                try {
                    var key = channel.socket.join(group, on);
                    channel.joined++;
                    return key;
                } catch (IOException refused) {
                    if (channel.joined == 0) {
                        throw refused;
                    }
                    // What the system allows one socket, the first refusal tells.
                    channel.full = true;
                }
            }
        }
        if (channels.size() >= MOST_SOCKETS) {
            throw new IOException(Text.of("net.group.sockets", MOST_SOCKETS));
        }
        var added = open();
        var key = added.socket.join(group, on);
        added.joined++;
        return key;
    }

    private Channel open() throws IOException {
        var socket = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            if (socket.supportedOptions().contains(StandardSocketOptions.SO_REUSEPORT)) {
                socket.setOption(StandardSocketOptions.SO_REUSEPORT, true);
            }
            socket.setOption(StandardSocketOptions.SO_RCVBUF, 1 << 20);
            // The IPv4 wildcard by its number: the system's own may be that of IPv6.
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("0.0.0.0"), port));
            socket.configureBlocking(false);
            var current = selector;
            if (current == null) {
                current = Selector.open();
                selector = current;
                var reading = current;
                Thread.ofPlatform().daemon(true).name("multicast " + port).start(() -> read(reading));
            }
            socket.register(current, SelectionKey.OP_READ);
            current.wakeup();
        } catch (IOException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
        var channel = new Channel(socket);
        channels.add(channel);
        if (closed) {
            // Closed by another thread meanwhile, which may not have seen this one.
            socket.close();
        }
        return channel;
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
            for (int i = 0; i < 64; i++) {
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
                heard.broken(datagram.from());
            } else {
                heard.datagram(text, datagram.from());
            }
        }
        if (more) {
            loop.execute(this::tell);
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

    /// Leaves all groups. Any thread, once.
    @Override
    public void close() {
        closed = true;
        loop.execute(() -> {
            if (timer != null) {
                timer.cancel();
            }
        });
        try {
            channels.forEach(MulticastGroups::close);
            var current = selector;
            if (current != null) {
                current.close();
            }
        } catch (IOException failed) {
            LOG.debug("A multicast selector did not close", failed);
        }
    }
}
