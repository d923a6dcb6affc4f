package io.stagenet.console.net;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Discovery by mDNS: one JmDNS on every allowed IPv4 address (docs/decisions/0005-discovery.md).
///
/// Any thread may call it and none is blocked, but by [#close()]. Nothing is opened before the first [#browse].
public final class MdnsDiscovery implements Discovery {
    /// Goodbyes take two seconds; what is slower ends by itself.
    private static final Duration CLOSE_PATIENCE = Duration.ofMillis(2_500);

    private final EventLoop loop;
    private final MdnsPorts<MdnsBrowser> ports;
    private final List<Browse> browses = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    public MdnsDiscovery(EventLoop loop, InterfaceChoice choice) {
        this(loop, choice, NetworkCard::present);
    }

    MdnsDiscovery(EventLoop loop, InterfaceChoice choice, Supplier<List<NetworkCard>> cards) {
        this.loop = loop;
        this.ports = new MdnsPorts<>(choice, cards,
                address -> new MdnsBrowser(address, () -> List.copyOf(browses), this::tell), this::trouble);
    }

    @Override
    public void browse(String serviceType, Listener listener) {
        String type = serviceType.endsWith(".") ? serviceType : serviceType + ".";
        browses.add(new Browse(type, new ServiceUnion(listener)));
        ports.begin();
        refresh();
    }

    @Override
    public void refresh() {
        ports.each(port -> port.user().refresh());
    }

    @Override
    public void close() {
        close(CLOSE_PATIENCE);
    }

    /// The same for one who has little time: the first goodbye goes at once, and two more repeat it.
    ///
    /// @param patience how long it is waited for, if not on the console loop
    public void close(Duration patience) {
        closed = true;
        ports.close(loop.isCurrent() ? Duration.ZERO : patience);
    }

    private void trouble(String text) {
        browses.forEach(browse -> tell(browse, union -> union.trouble(text)));
    }

    private void tell(Browse browse, Consumer<ServiceUnion> news) {
        if (!closed) {
            loop.execute(() -> {
                if (!closed) {
                    news.accept(browse.union());
                }
            });
        }
    }

    /// @param type  with the closing dot
    /// @param union console loop only
    record Browse(String type, ServiceUnion union) {
    }
}
