package io.stagenet.console.model;

import io.stagenet.console.model.net.HostPort;

import io.stagenet.console.model.show.Editing;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.model.virgil.VirgilReach;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The one truth of the control plane: everything on screen is drawn from it, everything received is folded into it.
///
/// Immutable. Only the console loop makes a new one; any thread may read one. Unchanged parts keep their identity, so
/// that a reader compares with `==`. Levels, rates and counts are not in it: they are read from the data plane.
///
/// @param gateways    known identities, by id
/// @param endpoints   places we may dial, by their number
/// @param notices     newest last, bounded
/// @param show        what the operator has built
/// @param preferences how this console is set up
/// @param hosts       places given by hand that are remembered for the next run, in that order
/// @param demo        simulated gear only
/// @param stageboxes  known stageboxes, by name
/// @param virgil      how they are reached
/// @param playback    what plays
/// @param editing     where the operator stands in the work on the show
/// @param open        where the show is kept
public record ConsoleState(SortedMap<GatewayId, Gateway> gateways, Map<EndpointId, Endpoint> endpoints, Pool pool,
        List<WaitingRequest> waiting, List<Notice> notices, ShowData show, Preferences preferences,
        List<HostPort> hosts, boolean demo, SortedMap<StageboxId, Stagebox> stageboxes,
        VirgilReach virgil, PlaybackStatus playback, Editing editing, OpenShow open) {

    /// All leased addresses, by number, whichever gateway has them; the caller's own to change.
    public BitSet leased() {
        var leased = new BitSet();
        for (var gateway : gateways.values()) {
            for (var lease : gateway.leases()) {
                lease.addresses().runs().forEach(run -> leased.set(run.first(), run.last() + 1));
            }
        }
        return leased;
    }

    /// The same with other gateways.
    public ConsoleState withGateways(SortedMap<GatewayId, Gateway> next) {
        return with(draft -> draft.gateways = next);
    }

    /// The same with other endpoints.
    public ConsoleState withEndpoints(Map<EndpointId, Endpoint> next) {
        return with(draft -> draft.endpoints = next);
    }

    public ConsoleState withPool(Pool next) {
        return with(draft -> draft.pool = next);
    }

    public ConsoleState withWaiting(List<WaitingRequest> next) {
        return with(draft -> draft.waiting = next);
    }

    public ConsoleState withNotices(List<Notice> next) {
        return with(draft -> draft.notices = next);
    }

    public ConsoleState withShow(ShowData next) {
        return with(draft -> draft.show = next);
    }

    public ConsoleState withPreferences(Preferences next) {
        return with(draft -> draft.preferences = next);
    }

    public ConsoleState withHosts(List<HostPort> next) {
        return with(draft -> draft.hosts = List.copyOf(next));
    }

    public ConsoleState withStageboxes(SortedMap<StageboxId, Stagebox> next) {
        return with(draft -> draft.stageboxes = next);
    }

    public ConsoleState withVirgil(VirgilReach next) {
        return with(draft -> draft.virgil = next);
    }

    public ConsoleState withPlayback(PlaybackStatus next) {
        return with(draft -> draft.playback = next);
    }

    public ConsoleState withEditing(Editing next) {
        return with(draft -> draft.editing = next);
    }

    public ConsoleState withOpen(OpenShow next) {
        return with(draft -> draft.open = next);
    }

    private ConsoleState with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.state();
    }

    public @Nullable Endpoint endpointOf(Gateway gateway) {
        return gateway.endpoint() == null ? null : endpoints.get(gateway.endpoint());
    }

    /// The state of the link to a gateway: its endpoint's, once it has asked for a lease there; before
    /// that connecting, and lost when another gateway answers in its place.
    public LinkState linkStateOf(Gateway gateway) {
        var endpoint = endpointOf(gateway);
        if (endpoint == null) {
            return LinkState.LOST;
        }
        if (gateway.bound()) {
            return endpoint.state();
        }
        if (endpoint.state().isOpen()) {
            return endpoint.identities().isEmpty() ? LinkState.CONNECTING : LinkState.LOST;
        }
        return endpoint.state();
    }

    /// A state on its way to the next: all its parts are named here, and nowhere else.
    private static final class Draft {
        private SortedMap<GatewayId, Gateway> gateways;
        private Map<EndpointId, Endpoint> endpoints;
        private Pool pool;
        private List<WaitingRequest> waiting;
        private List<Notice> notices;
        private ShowData show;
        private Preferences preferences;
        private List<HostPort> hosts;
        private boolean demo;
        private SortedMap<StageboxId, Stagebox> stageboxes;
        private VirgilReach virgil;
        private PlaybackStatus playback;
        private Editing editing;
        private OpenShow open;

        Draft(ConsoleState from) {
            gateways = from.gateways;
            endpoints = from.endpoints;
            pool = from.pool;
            waiting = from.waiting;
            notices = from.notices;
            show = from.show;
            preferences = from.preferences;
            hosts = from.hosts;
            demo = from.demo;
            stageboxes = from.stageboxes;
            virgil = from.virgil;
            playback = from.playback;
            editing = from.editing;
            open = from.open;
        }

        ConsoleState state() {
            return new ConsoleState(gateways, endpoints, pool, waiting, notices, show, preferences, hosts, demo,
                    stageboxes, virgil, playback, editing, open);
        }
    }
}
