package io.stagenet.console.net;

import io.stagenet.console.model.net.HostPort;
import java.net.Inet4Address;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What several sources list of one service type, told as one list. Console loop only.
///
/// A source is one opened instance on one interface; what a closed source still says is ignored, since its last words
/// may come late.
final class ServiceUnion {
    private final Discovery.Listener listener;
    private final Set<Source> open = new HashSet<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    ServiceUnion(Discovery.Listener listener) {
        this.listener = listener;
    }

    void opened(Source source) {
        open.add(source);
    }

    /// An upsert; told on only if it changes the union.
    void seen(Source source, Found found) {
        if (!open.contains(source)) {
            return;
        }
        Entry entry = entries.computeIfAbsent(key(found.name()), _ -> new Entry());
        Found before = entry.found.put(source, found);
        if (!found.equals(before)) {
            if (!found.txt().isEmpty()) {
                entry.txt = found.txt();
            }
            tell(found.name(), entry);
        }
    }

    void gone(Source source, String name) {
        Entry entry = entries.get(key(name));
        if (entry != null && entry.found.remove(source) != null) {
            settle(name, entry);
        }
    }

    /// Everything this source listed is gone with it.
    void closed(Source source) {
        open.remove(source);
        for (var each : new ArrayList<>(entries.entrySet())) {
            Entry entry = each.getValue();
            Found last = entry.found.remove(source);
            if (last != null) {
                settle(last.name(), entry);
            }
        }
    }

    void trouble(String text) {
        listener.trouble(text);
    }

    private void settle(String name, Entry entry) {
        if (entry.found.isEmpty()) {
            entries.remove(key(name));
            listener.gone(entry.told == null ? name : entry.told.name());
        } else {
            tell(name, entry);
        }
    }

    private void tell(String name, Entry entry) {
        var near = new LinkedHashSet<HostPort>();
        var far = new LinkedHashSet<HostPort>();
        entry.found.forEach((source, found) -> {
            for (Inet4Address address : found.addresses()) {
                (source.address().reaches(address) ? near : far)
                        .add(new HostPort(address.getHostAddress(), found.port()));
            }
        });
        near.addAll(far);
        var service = new Discovery.Service(entry.told == null ? name : entry.told.name(), List.copyOf(near),
                entry.txt);
        if (!service.equals(entry.told)) {
            entry.told = service;
            listener.seen(service);
        }
    }

    /// Names are compared without regard to case (RFC 6762, 16).
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// One opened instance: compared by identity, so that a second one on the same address is another source.
    static final class Source {
        private final NetworkAddress address;

        Source(NetworkAddress address) {
            this.address = address;
        }

        NetworkAddress address() {
            return address;
        }
    }

    /// What one source lists.
    ///
    /// @param addresses at least one, in the order of their numbers
    record Found(String name, List<Inet4Address> addresses, int port, Map<String, String> txt) {
        Found {
            addresses = List.copyOf(addresses);
            txt = Map.copyOf(txt);
        }
    }

    private static final class Entry {
        final Map<Source, Found> found = new LinkedHashMap<>();
        Map<String, String> txt = Map.of();
        Discovery.@Nullable Service told;
    }
}
