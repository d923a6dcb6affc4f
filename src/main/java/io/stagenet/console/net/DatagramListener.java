package io.stagenet.console.net;

import java.net.InetAddress;

/// Hears what multicast groups bring. Told on the loop.
public interface DatagramListener {
    void datagram(String text, InetAddress from);

    /// A datagram that is no UTF-8 came.
    void broken(InetAddress from);
}
