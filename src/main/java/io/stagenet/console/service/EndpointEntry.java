package io.stagenet.console.service;

import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The entry of one place in the state, and what the operator is told of its link. Console loop only.
final class EndpointEntry {
    private final EndpointId id;
    private final EventLoop loop;
    private final StateHolder state;
    private final Complaint lost;
    private @Nullable Instant lostAt;

    EndpointEntry(EndpointId id, EventLoop loop, StateHolder state) {
        this.id = id;
        this.loop = loop;
        this.state = state;
        lost = new Complaint(state, Severity.WARNING);
    }

    /// Not to be asked for once it is not listed any more.
    Endpoint endpoint() {
        return Objects.requireNonNull(state.endpoint(id));
    }

    /// Whether the place is still on the list; it is not once it was forgotten or merged into another.
    boolean isListed() {
        return state.endpoint(id) != null;
    }

    /// How its link is, and why.
    void show(LinkState next, @Nullable String reason) {
        var endpoint = endpoint();
        if (endpoint.state() != next || !Objects.equals(endpoint.reason(), reason)) {
            state.put(endpoint.withLink(next, endpoint.state() == next ? endpoint.since() : loop.now(), reason));
        }
    }

    /// A link that stood has ended.
    void tellLost(String reason) {
        lostAt = loop.now();
        lost.stands(endpoint().name(), Text.of("link.lost", reason));
    }

    /// A link stands again, if one was lost.
    void tellBack() {
        if (lostAt != null) {
            lost.over();
            state.notice(Severity.INFO, endpoint().name(),
                    Text.of("link.back", Duration.between(lostAt, loop.now()).toSeconds()));
            lostAt = null;
        }
    }

    /// Whether its link is one that answers no pings; the first time, the operator is told.
    void noHeartbeat(boolean none) {
        if (none && !endpoint().noHeartbeat()) {
            state.notice(Severity.INFO, endpoint().name(), Text.of("link.noheartbeat"));
        }
        state.put(endpoint().withNoHeartbeat(none));
    }

    void forgetIdentities() {
        state.put(endpoint().withIdentities(List.of()));
    }

    /// The address that answered stands first, whatever mDNS has told since the dial.
    void usedFirst(HostPort used) {
        var addresses = new ArrayList<>(endpoint().addresses());
        addresses.remove(used);
        addresses.addFirst(used);
        state.put(endpoint().withAddresses(addresses));
    }

    void tryNextAddress(HostPort failed) {
        var addresses = new ArrayList<>(endpoint().addresses());
        if (addresses.size() > 1 && addresses.getFirst().equals(failed)) {
            addresses.add(addresses.removeFirst());
            state.put(endpoint().withAddresses(addresses));
        }
    }
}
