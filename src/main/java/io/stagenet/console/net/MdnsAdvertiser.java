package io.stagenet.console.net;

import io.stagenet.console.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.jmdns.ServiceInfo;
import javax.jmdns.impl.JmDNSImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Advertises services by mDNS on the allowed interfaces, following interfaces that come and go. Many services share one
/// JmDNS on each address. For devices: the simulator's.
///
/// Any thread may call it and none is blocked, but by [#close()]. A service whose name is taken on the network gets
/// another one (" (2)"), as RFC 6762, 9 has it.
public final class MdnsAdvertiser implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MdnsAdvertiser.class);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(3);
    private static final int LONGEST_LABEL = 63;

    private final MdnsPorts<Registrar> ports;
    private final List<Service> services = new CopyOnWriteArrayList<>();

    public MdnsAdvertiser(InterfaceChoice choice) {
        this(choice, NetworkCard::present);
    }

    /// @param trouble told sentences for the operator; any thread
    public MdnsAdvertiser(InterfaceChoice choice, Consumer<String> trouble) {
        this(choice, NetworkCard::present, trouble);
    }

    MdnsAdvertiser(InterfaceChoice choice, Supplier<List<NetworkCard>> cards) {
        this(choice, cards, text -> LOG.warn("{}", text));
    }

    private MdnsAdvertiser(InterfaceChoice choice, Supplier<List<NetworkCard>> cards, Consumer<String> trouble) {
        ports = new MdnsPorts<>(choice, cards, _ -> new Registrar(), trouble);
    }

    /// A service that is advertised until withdrawn.
    public interface Advertisement extends AutoCloseable {
        /// Says goodbye for it. Returns at once; the goodbye leaves within two seconds.
        @Override
        void close();

        /// Announces this TXT instead.
        ///
        /// @throws IllegalArgumentException as [MdnsAdvertiser#advertise]
        void update(Map<String, String> txt);
    }

    /// Begins to advertise; it can be found about two seconds later.
    ///
    /// @param type e.g. `_stagenet._tcp.local.`
    /// @param name instance name of 1 to 63 bytes of UTF-8; dots, spaces and quotes are part of it
    /// @param port 1 to 65535
    /// @param txt  written as given, in this order
    /// @throws IllegalArgumentException with a sentence for the operator, if the name or TXT cannot be sent
    public Advertisement advertise(String type, String name, int port, Map<String, String> txt) {
        int length = name.getBytes(StandardCharsets.UTF_8).length;
        if (name.isBlank() || length > LONGEST_LABEL) {
            throw new IllegalArgumentException(Text.of("net.mdns.name", name, LONGEST_LABEL));
        }
        var service = new Service(type.endsWith(".") ? type : type + ".", name, port, TxtRecord.encode(txt));
        services.add(service);
        ports.begin();
        reconcile();
        return service;
    }

    /// Withdraws everything, and waits up to three seconds for the goodbyes to leave.
    @Override
    public void close() {
        ports.close(CLOSE_PATIENCE);
    }

    private void reconcile() {
        ports.each(port -> port.run(port.user()::tick));
    }

    private final class Service implements Advertisement {
        final String type;
        final String name;
        final int port;
        volatile byte[] txt;

        Service(String type, String name, int port, byte[] txt) {
            this.type = type;
            this.name = name;
            this.port = port;
            this.txt = txt;
        }

        @Override
        public void update(Map<String, String> entries) {
            txt = TxtRecord.encode(entries);
            reconcile();
        }

        @Override
        public void close() {
            services.remove(this);
            reconcile();
        }

        ServiceInfo info(byte[] bytes) {
            // JmDNS takes a dot for the end of a label unless told otherwise.
            return ServiceInfo.create(type, name.replace(".", "\\."), "", port, 0, 0, bytes);
        }
    }

    /// Brings what one JmDNS advertises in line with what is wanted. Thread of the port.
    private final class Registrar implements MdnsPort.User {
        private final Map<Service, ServiceInfo> registered = new HashMap<>();

        @Override
        public void opened(JmDNSImpl dns) throws IOException {
            registered.clear();
            tick(dns);
        }

        @Override
        public void tick(JmDNSImpl dns) throws IOException {
            for (Service service : List.copyOf(registered.keySet())) {
                if (!services.contains(service)) {
                    dns.unregisterService(registered.remove(service));
                }
            }
            for (Service service : services) {
                byte[] txt = service.txt;
                ServiceInfo present = registered.get(service);
                if (present == null) {
                    ServiceInfo info = service.info(txt);
                    registered.put(service, info);
                    dns.registerService(info);
                } else if (!Arrays.equals(present.getTextBytes(), txt)) {
                    present.setText(txt);
                }
            }
        }

        @Override
        public void closed() {
            registered.clear();
        }
    }
}
