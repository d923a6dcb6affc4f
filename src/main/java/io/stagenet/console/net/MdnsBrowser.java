package io.stagenet.console.net;

import io.stagenet.console.net.MdnsDiscovery.Browse;
import io.stagenet.console.net.ServiceUnion.Found;
import io.stagenet.console.net.ServiceUnion.Source;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;
import javax.jmdns.impl.DNSRecord;
import javax.jmdns.impl.JmDNSImpl;
import javax.jmdns.impl.constants.DNSRecordClass;
import javax.jmdns.impl.constants.DNSRecordType;
import org.jspecify.annotations.Nullable;

/// Browses on one address. Thread of the port, unless it says otherwise.
///
/// What JmDNS calls back is only for speed. The truth is the sweep, some time after every query: what JmDNS has now, in
/// full. It heals what callbacks never tell: a new port, a service without TXT, an answer that was lost, an address that
/// expired while its pointer did not.
final class MdnsBrowser implements MdnsPort.User {
    /// JmDNS asks three times in half a second and then never again, so we do: quick at first, then steadily.
    private static final int[] TICKS_BETWEEN_QUERIES = {1, 2, 4, 8, 15};
    /// A service is only gone when it is missing twice: JmDNS is empty for a moment while it recovers.
    private static final int MISSES_UNTIL_GONE = 2;
    /// Each may block for 0.2 s.
    private static final int INCOMPLETE_PER_SWEEP = 8;

    private final NetworkAddress address;
    private final Supplier<List<Browse>> wanted;
    private final BiConsumer<Browse, Consumer<ServiceUnion>> news;
    private final Map<Browse, Search> searches = new HashMap<>();
    private @Nullable Source source;
    private volatile boolean hurry;

    /// @param wanted what is browsed for now
    /// @param news   hands over to the console loop, in order
    MdnsBrowser(NetworkAddress address, Supplier<List<Browse>> wanted,
            BiConsumer<Browse, Consumer<ServiceUnion>> news) {
        this.address = address;
        this.wanted = wanted;
        this.news = news;
    }

    /// Asks again within a second, and quickly for a while. Any thread.
    void refresh() {
        hurry = true;
    }

    @Override
    public void opened(JmDNSImpl dns) {
        source = new Source(address);
        begin(dns, source);
    }

    @Override
    public void tick(JmDNSImpl dns) {
        if (source == null) {
            return;
        }
        begin(dns, source);
        if (hurry) {
            hurry = false;
            searches.values().forEach(Search::hurry);
        }
        searches.values().forEach(search -> search.tick(dns));
    }

    @Override
    public void closed() {
        Source last = source;
        source = null;
        if (last != null) {
            searches.keySet().forEach(browse -> news.accept(browse, union -> union.closed(last)));
        }
        searches.clear();
    }

    private void begin(JmDNSImpl dns, Source present) {
        for (Browse browse : wanted.get()) {
            if (!searches.containsKey(browse)) {
                news.accept(browse, union -> union.opened(present));
                var search = new Search(browse, present);
                searches.put(browse, search);
                dns.addServiceListener(browse.type(), search);
            }
        }
    }

    /// A service that can be dialled, or nothing yet: it needs a port and an IPv4 address, but no TXT.
    private static Optional<Found> read(String name, int port, ServiceInfo info) {
        List<Inet4Address> addresses = Arrays.stream(info.getInet4Addresses()).distinct()
                .sorted(Comparator.comparing(InetAddress::getAddress, Arrays::compareUnsigned)).toList();
        if (addresses.isEmpty() || port < 1 || port > 65_535 || name.isBlank()) {
            return Optional.empty();
        }
        byte[] txt = info.getTextBytes();
        return Optional.of(new Found(name, addresses, port, TxtRecord.parse(txt == null ? new byte[0] : txt).values()));
    }

    /// One type, asked for again and again.
    private final class Search implements ServiceListener {
        private final Browse browse;
        private final Source source;
        /// Sweeps in a row that missed the service; by name. Also written by JmDNS's threads.
        private final Map<String, Integer> misses = new ConcurrentHashMap<>();
        private int step;
        private int ticksToQuery = TICKS_BETWEEN_QUERIES[0];
        private boolean asked = true;

        Search(Browse browse, Source source) {
            this.browse = browse;
            this.source = source;
        }

        void hurry() {
            step = 0;
            ticksToQuery = 0;
        }

        void tick(JmDNSImpl dns) {
            if (asked) {
                asked = false;
                sweep(dns);
            }
            if (ticksToQuery > 0) {
                ticksToQuery--;
                return;
            }
            // The answers belong to nobody in particular: adding a listener, any listener, is how JmDNS is made to ask.
            var nobody = new Nobody();
            dns.addServiceListener(browse.type(), nobody);
            dns.removeServiceListener(browse.type(), nobody);
            asked = true;
            ticksToQuery = TICKS_BETWEEN_QUERIES[step];
            step = Math.min(step + 1, TICKS_BETWEEN_QUERIES.length - 1);
        }

        private void sweep(JmDNSImpl dns) {
            Set<String> present = new HashSet<>();
            int incomplete = 0;
            for (ServiceInfo listed : dns.list(browse.type(), 1)) {
                Optional<Found> found = Optional.empty();
                if (listed.hasData() || incomplete++ < INCOMPLETE_PER_SWEEP) {
                    // Also asks the network again for what it lacks.
                    ServiceInfo whole = dns.getServiceInfo(browse.type(), listed.getName(), false, 1);
                    found = whole == null ? Optional.empty() : read(listed.getName(), whole.getPort(), whole);
                }
                if (found.isEmpty()) {
                    found = location(dns, listed).flatMap(at -> read(listed.getName(), at.getPort(), listed));
                }
                found.ifPresent(this::seen);
                found.map(Found::name).ifPresent(present::add);
            }
            for (String name : misses.keySet()) {
                Integer missed = misses.computeIfPresent(name, (_, count) -> present.contains(name) ? 0 : count + 1);
                if (missed != null && missed >= MISSES_UNTIL_GONE) {
                    gone(name);
                }
            }
        }

        /// The SRV record, if it has not expired: what is listed outlives it.
        private static Optional<DNSRecord.Service> location(JmDNSImpl dns, ServiceInfo info) {
            var entry = dns.getCache().getDNSEntry(info.getQualifiedName().toLowerCase(Locale.ROOT),
                    DNSRecordType.TYPE_SRV, DNSRecordClass.CLASS_ANY);
            return entry instanceof DNSRecord.Service record ? Optional.of(record) : Optional.empty();
        }

        private void seen(Found found) {
            misses.putIfAbsent(found.name(), 0);
            news.accept(browse, union -> union.seen(source, found));
        }

        private void gone(String name) {
            misses.remove(name);
            news.accept(browse, union -> union.gone(source, name));
        }

        @Override
        public void serviceAdded(ServiceEvent event) {
            // Only a name so far.
        }

        /// May come several times, first without TXT or with IPv6 addresses only. A thread of JmDNS.
        @Override
        public void serviceResolved(ServiceEvent event) {
            read(event.getName(), event.getInfo().getPort(), event.getInfo()).ifPresent(this::seen);
        }

        /// A thread of JmDNS.
        @Override
        public void serviceRemoved(ServiceEvent event) {
            gone(event.getName());
        }
    }

    /// Hears nothing.
    private static final class Nobody implements ServiceListener {
        @Override
        public void serviceAdded(ServiceEvent event) {
            // Asked for the question only.
        }

        @Override
        public void serviceRemoved(ServiceEvent event) {
            // Asked for the question only.
        }

        @Override
        public void serviceResolved(ServiceEvent event) {
            // Asked for the question only.
        }
    }
}
