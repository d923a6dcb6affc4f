package io.stagenet.console.model;

import io.stagenet.console.model.net.HostPort;

import io.stagenet.console.model.show.Editing;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.model.virgil.VirgilReach;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
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

    /// The same with other gateways.
    public ConsoleState withGateways(SortedMap<GatewayId, Gateway> next) {
        return new ConsoleState(next, endpoints, pool, waiting, notices, show, preferences, hosts, demo,
                stageboxes, virgil, playback, editing, open);
    }

    /// The same with other endpoints.
    public ConsoleState withEndpoints(Map<EndpointId, Endpoint> next) {
        return new ConsoleState(gateways, next, pool, waiting, notices, show, preferences, hosts, demo,
                stageboxes, virgil, playback, editing, open);
    }

    public ConsoleState withPool(Pool next) {
        return new ConsoleState(gateways, endpoints, next, waiting, notices, show, preferences, hosts, demo,
                stageboxes, virgil, playback, editing, open);
    }

    public ConsoleState withWaiting(List<WaitingRequest> next) {
        return new ConsoleState(gateways, endpoints, pool, next, notices, show, preferences, hosts, demo,
                stageboxes, virgil, playback, editing, open);
    }

    public ConsoleState withNotices(List<Notice> next) {
        return new ConsoleState(gateways, endpoints, pool, waiting, next, show, preferences, hosts, demo,
                stageboxes, virgil, playback, editing, open);
    }

    public ConsoleState withShow(ShowData next) {
        return new ConsoleState(gateways, endpoints, pool, waiting, notices, next, preferences, hosts, demo,
                stageboxes, virgil, playback, editing, open);
    }

    public ConsoleState withPreferences(Preferences next) {
        return new ConsoleState(gateways, endpoints, pool, waiting, notices, show, next, hosts, demo,
                stageboxes, virgil, playback, editing, open);
    }

    public ConsoleState withHosts(List<HostPort> next) {
        return new ConsoleState(gateways, endpoints, pool, waiting, notices, show, preferences, List.copyOf(next),
                demo, stageboxes, virgil, playback, editing, open);
    }

    public ConsoleState withStageboxes(SortedMap<StageboxId, Stagebox> next) {
        return new ConsoleState(gateways, endpoints, pool, waiting, notices, show, preferences, hosts, demo, next,
                virgil, playback, editing, open);
    }

    public ConsoleState withVirgil(VirgilReach next) {
        return new ConsoleState(gateways, endpoints, pool, waiting, notices, show, preferences, hosts, demo,
                stageboxes, next, playback, editing, open);
    }

    public ConsoleState withPlayback(PlaybackStatus next) {
        return new ConsoleState(gateways, endpoints, pool, waiting, notices, show, preferences, hosts, demo,
                stageboxes, virgil, next, editing, open);
    }

    public ConsoleState withEditing(Editing next) {
        return new ConsoleState(gateways, endpoints, pool, waiting, notices, show, preferences, hosts, demo,
                stageboxes, virgil, playback, next, open);
    }

    public ConsoleState withOpen(OpenShow next) {
        return new ConsoleState(gateways, endpoints, pool, waiting, notices, show, preferences, hosts, demo,
                stageboxes, virgil, playback, editing, next);
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
}
