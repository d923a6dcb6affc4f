package io.stagenet.console.service;

import io.stagenet.console.model.Severity;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.DatagramListener;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.net.InterfaceChoice;
import io.stagenet.console.net.MulticastGroups;
import io.stagenet.console.net.TextDelivery;
import io.stagenet.console.net.TextListener;
import io.stagenet.console.net.TextStreams;
import io.stagenet.console.protocol.virgil.Beacon;
import io.stagenet.console.protocol.virgil.Virgil;
import io.stagenet.console.service.virgil.VirgilService;
import io.stagenet.console.service.virgil.VirgilWire;
import io.stagenet.console.text.Text;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The sockets stageboxes are reached by: TCP both ways, their status groups, and the group of the early programs'
/// beacons.
final class VirgilSockets implements VirgilWire, AutoCloseable {
    private final EventLoop loop;
    private final @Nullable InetAddress bind;
    private final TextStreams streams;
    private final MulticastGroups status;
    private final MulticastGroups beacons;
    private @Nullable VirgilService service;
    private @Nullable PatientPort port;

    /// @param bind the listener and the source of what we send, null for all addresses
    VirgilSockets(EventLoop loop, InterfaceChoice choice, @Nullable InetAddress bind) {
        this.loop = loop;
        this.bind = bind;
        streams = new TextStreams(loop, bind, new TextListener() {
            @Override
            public void text(String text, InetSocketAddress from, TextListener.Reply reply) {
                to(virgil -> virgil.stream(text, from.getAddress()));
            }

            @Override
            public void broken(InetSocketAddress from, String reason) {
                to(virgil -> virgil.broken(from.getAddress(), false, reason));
            }
        });
        status = new MulticastGroups(loop, Virgil.PORT, choice::interfaces, new DatagramListener() {
            @Override
            public void datagram(String text, InetAddress from) {
                to(virgil -> virgil.datagram(text, from));
            }

            @Override
            public void broken(InetAddress from) {
                to(virgil -> virgil.broken(from, true, Text.of("net.stream.utf8")));
            }
        });
        beacons = new MulticastGroups(loop, Beacon.GROUP_PORT, choice::interfaces, new DatagramListener() {
            @Override
            public void datagram(String text, InetAddress from) {
                to(virgil -> virgil.beacon(text, from));
            }

            @Override
            public void broken(InetAddress from) {
                // mDNS is spoken here: most of it is no text.
            }
        });
    }

    private void to(Consumer<VirgilService> news) {
        if (service != null) {
            news.accept(service);
        }
    }

    /// Begins to hear. Console loop.
    ///
    /// @param port 0 for any
    /// @param listensForBeacons whether to listen for the beacons of early programs
    void begin(VirgilService virgil, int port, boolean listensForBeacons, ConsoleCore core) {
        service = virgil;
        listen(port, core);
        if (listensForBeacons) {
            var _ = beacons.join(Beacon.GROUP, trouble -> {
                if (trouble != null) {
                    core.notice(Severity.INFO, Text.of("source.virgil"), Text.of("virgil.beacons.none", trouble));
                }
            });
        }
    }

    private void listen(int number, ConsoleCore core) {
        port = new PatientPort(loop, () -> streams.listen(bind, number),
                taken -> core.deaf(taken == null ? null
                        : bind != null && !InterfaceChoice.isOfThisMachine(bind)
                                ? Text.of("virgil.bind.foreign", bind.getHostAddress())
                        : Text.of("virgil.port.taken", number, taken.getMessage())));
        port.begin();
    }

    @Override
    public void send(HostPort target, String text, Consumer<String> failed) {
        streams.send(target, text, new TextDelivery() {
            @Override
            public void sent() {
                // What the device makes of it, it tells itself.
            }

            @Override
            public void failed(String reason) {
                failed.accept(reason);
            }
        });
    }

    @Override
    public Membership join(String group, Consumer<@Nullable String> trouble) {
        return status.join(group, trouble)::close;
    }

    /// Any thread.
    @Override
    public void close() {
        streams.close();
        status.close();
        beacons.close();
        loop.execute(() -> {
            service = null;
            if (port != null) {
                port.end();
            }
        });
    }
}
