package io.stagenet.console.net;

import io.stagenet.console.text.Text;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.channels.MembershipKey;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Memberships of multicast groups, however many: a socket holds only so many (20 on Linux), so they are spread over
/// sockets, and one more is opened when those there are hold no more. Sockets bind the wildcard with address reuse, for one
/// that is bound to an address of its own receives no multicast.
///
/// On the loop.
final class MembershipSockets {
    private static final Logger LOG = LoggerFactory.getLogger(MembershipSockets.class);
    private static final int MOST_SOCKETS = 1_024;
    private static final int RECEIVE_BUFFER = 1 << 20;

    private final int port;
    private final MulticastReader reader;
    private final List<Channel> channels = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

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

        MembershipKey join(InetAddress group, NetworkInterface on) throws IOException {
            var key = socket.join(group, on);
            joined++;
            return key;
        }

        void close() {
            try {
                socket.close();
            } catch (IOException failed) {
                LOG.debug("A multicast socket did not close", failed);
            }
        }
    }

    /// @param reader reads what the sockets bring
    MembershipSockets(int port, MulticastReader reader) {
        this.port = port;
        this.reader = reader;
    }

    /// @throws IOException with the system's reason, or ours
    MembershipKey join(InetAddress group, NetworkInterface on) throws IOException {
        for (var channel : channels) {
            if (!channel.full) {
                try {
                    return channel.join(group, on);
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
        return open().join(group, on);
    }

    private Channel open() throws IOException {
        var socket = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            if (socket.supportedOptions().contains(StandardSocketOptions.SO_REUSEPORT)) {
                socket.setOption(StandardSocketOptions.SO_REUSEPORT, true);
            }
            socket.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
            // The IPv4 wildcard by its number: the system's own may be that of IPv6.
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("0.0.0.0"), port));
            socket.configureBlocking(false);
            reader.add(socket);
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

    void drop(MembershipKey key) {
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
                    channel.close();
                }
            }
        }
    }

    /// Leaves all groups. Any thread.
    void close() {
        closed = true;
        channels.forEach(Channel::close);
    }
}
