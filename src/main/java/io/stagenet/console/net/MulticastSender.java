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
import java.nio.charset.StandardCharsets;

/// Sends texts to multicast groups, into the next network only. Any thread; a send does not block.
public final class MulticastSender implements AutoCloseable {
    private final DatagramChannel socket;

    /// @param source what it sends from
    /// @param via    an address of the interface it leaves by
    /// @throws IOException if no socket can be had
    public MulticastSender(InetAddress source, InetAddress via) throws IOException {
        socket = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            socket.bind(new InetSocketAddress(source, 0));
            socket.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 1);
            socket.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, true);
            var nic = NetworkInterface.getByInetAddress(via);
            if (nic != null) {
                socket.setOption(StandardSocketOptions.IP_MULTICAST_IF, nic);
            }
        } catch (IOException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
    }

    /// @param group four octets
    /// @throws IllegalArgumentException if the group is no multicast address: it would go to somebody
    /// @throws IOException              if it cannot be sent
    public void send(String group, int port, String text) throws IOException {
        var address = InetAddress.ofLiteral(group);
        if (!address.isMulticastAddress()) {
            throw new IllegalArgumentException(Text.of("net.group.none", group));
        }
        socket.send(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), new InetSocketAddress(address, port));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
