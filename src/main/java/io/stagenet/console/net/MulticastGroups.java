package io.stagenet.console.net;

import io.stagenet.console.text.Text;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.channels.MembershipKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Hears multicast groups on one port, on every interface there is, for as long as somebody wants them: interfaces come and
/// go, and a group is joined on each as it comes. Any number of groups ([MembershipSockets]), all read by one thread
/// ([MulticastReader]).
///
/// Called on the loop, told on the loop.
public final class MulticastGroups implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final EventLoop loop;
    private final int port;
    private final Supplier<List<NetworkInterface>> interfaces;
    private final MulticastReader reader;
    private final MembershipSockets sockets;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private List<NetworkInterface> present = List.of();
    private boolean looked;
    private EventLoop.@Nullable Timer timer;
    private volatile boolean closed;

    /// Ends with `close`.
    public interface Membership {
        void close();
    }

    /// A group that is wanted, however often.
    private static final class Group {
        final InetAddress address;
        /// Those who want it: told why it cannot be heard, and null when it can again.
        final List<Consumer<@Nullable String>> wanted = new ArrayList<>();
        final Map<Attachment, MembershipKey> keys = new HashMap<>();
        /// Why it cannot be heard, as it was told last; null when it can.
        @Nullable String trouble;

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

    /// @param interfaces those to join on, asked anew every few seconds off the loop; used whatever their multicast flag says
    public MulticastGroups(EventLoop loop, int port, Supplier<List<NetworkInterface>> interfaces,
            DatagramListener listener) {
        this.loop = loop;
        this.port = port;
        this.interfaces = interfaces;
        reader = new MulticastReader(loop, "multicast " + port, listener);
        sockets = new MembershipSockets(port, reader);
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
            var known = joined.trouble;
            if (known != null) {
                // The others know.
                loop.execute(() -> trouble.accept(known));
            }
            join(joined, present);
        }
        return () -> leave(group, joined, trouble);
    }

    private void leave(String group, Group left, Consumer<@Nullable String> trouble) {
        if (left.wanted.remove(trouble) && left.wanted.isEmpty()) {
            groups.remove(group);
            left.keys.values().forEach(sockets::drop);
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
                    sockets.drop(entry.getValue());
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
                    group.keys.put(attachment, sockets.join(group.address, each));
                } catch (IOException | RuntimeException refused) {
                    trouble = refused.getMessage() == null ? refused.getClass().getSimpleName() : refused.getMessage();
                }
            }
        }
        // It is tried again and again: what is so still is not told again.
        var now = group.keys.isEmpty() ? trouble : null;
        if (!Objects.equals(now, group.trouble)) {
            group.trouble = now;
            tell(group, now);
        }
    }

    private void tell(Group group, @Nullable String trouble) {
        loop.execute(() -> List.copyOf(group.wanted).forEach(each -> each.accept(trouble)));
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
        sockets.close();
        reader.close();
    }
}
