package io.stagenet.console.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Sends mDNS packets byte by byte on loopback, as devices do that are not JmDNS (RFC 6762 and RFC 1035).
final class RawResponder implements AutoCloseable {
    private static final int PORT = 5353;
    private static final int A = 1;
    private static final int PTR = 12;
    private static final int TXT = 16;
    private static final int SRV = 33;

    private final MulticastSocket socket;
    private final InetAddress group = InetAddress.ofLiteral("224.0.0.251");

    RawResponder() throws IOException {
        socket = new MulticastSocket(null);
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(PORT));
        socket.setNetworkInterface(NetworkInterface.getByInetAddress(InetAddress.ofLiteral("127.0.0.1")));
    }

    /// The address record of the service's host.
    byte[] address(String service, byte... ip) {
        return packet(record(A, ip, host(service)));
    }

    /// Pointer and location of a service, in a packet of their own.
    ///
    /// @param ttlSeconds of the location
    /// @param type two labels and the domain, e.g. `_stagenet`, `_tcp`, `local`
    byte[] service(String service, int port, int ttlSeconds, String... type) {
        String[] instance = instance(service, type);
        byte[] target = name(host(service));
        byte[] location = ByteBuffer.allocate(6 + target.length).putInt(0).putShort((short) port).put(target).array();
        return packet(record(PTR, name(instance), type), record(SRV, ttlSeconds, location, instance));
    }

    byte[] txt(String service, byte[] txt, String... type) {
        return packet(record(TXT, txt, instance(service, type)));
    }

    void send(byte[] packet) throws IOException {
        socket.send(new DatagramPacket(packet, packet.length, group, PORT));
    }

    @Override
    public void close() {
        socket.close();
    }

    private static String[] host(String service) {
        return new String[]{"raw-" + Integer.toHexString(service.hashCode()), "local"};
    }

    private static String[] instance(String service, String... type) {
        var labels = new String[type.length + 1];
        labels[0] = service;
        System.arraycopy(type, 0, labels, 1, type.length);
        return labels;
    }

    private static byte[] packet(byte[]... records) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                ByteBuffer.allocate(12).putShort(2, (short) 0x8400).putShort(6, (short) records.length).array());
        for (byte[] record : records) {
            bytes.writeBytes(record);
        }
        return bytes.toByteArray();
    }

    private static byte[] record(int type, byte[] data, String... labels) {
        return record(type, 120, data, labels);
    }

    private static byte[] record(int type, int ttlSeconds, byte[] data, String... labels) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(name(labels));
        bytes.writeBytes(ByteBuffer.allocate(10).putShort((short) type).putShort((short) 1).putInt(ttlSeconds)
                .putShort((short) data.length).array());
        bytes.writeBytes(data);
        return bytes.toByteArray();
    }

    private static byte[] name(String... labels) {
        var bytes = new ByteArrayOutputStream();
        for (String label : labels) {
            byte[] raw = label.getBytes(StandardCharsets.UTF_8);
            bytes.write(raw.length);
            bytes.writeBytes(raw);
        }
        bytes.write(0);
        return bytes.toByteArray();
    }
}
