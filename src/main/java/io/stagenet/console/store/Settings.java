package io.stagenet.console.store;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Pool;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.StageboxPlace;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the operator has set and what the console remembers by itself, apart from leases. Immutable.
///
/// @param manualHosts added by hand, in that order, each once
/// @param gateways    seen before, each id once
/// @param kinds       what addresses are, where that is not left to their hardware type
/// @param preferences how the console is set up
/// @param stageboxes  added by hand, in that order, each once
/// @param shows       files opened or saved before, the newest first, absolute; [#MAX_SHOWS] at most
public record Settings(AddressRange pool, List<HostPort> manualHosts, List<KnownGateway> gateways,
        List<KindRun> kinds, Preferences preferences, List<StageboxPlace> stageboxes, List<String> shows) {
    public static final int MAX_SHOWS = 10;
    public static final Settings DEFAULT = new Settings(Pool.DEFAULT_RANGE, List.of(), List.of(), List.of(),
            Preferences.DEFAULT, List.of(), List.of());

    /// @throws IllegalArgumentException with a sentence, if a gateway stands twice
    public Settings {
        manualHosts = manualHosts.stream().distinct().toList();
        gateways = List.copyOf(gateways);
        kinds = List.copyOf(kinds);
        stageboxes = stageboxes.stream().distinct().toList();
        shows = shows.stream().distinct().limit(MAX_SHOWS).toList();
        var ids = new HashSet<GatewayId>();
        for (var gateway : gateways) {
            if (!ids.add(gateway.id())) {
                throw new IllegalArgumentException(Text.of("store.settings.twice", gateway.id()));
            }
        }
    }

    public Settings withPool(AddressRange next) {
        return new Settings(next, manualHosts, gateways, kinds, preferences, stageboxes, shows);
    }

    public Settings withManualHost(HostPort added) {
        var next = new ArrayList<>(manualHosts);
        next.add(added);
        return new Settings(pool, next, gateways, kinds, preferences, stageboxes, shows);
    }

    public Settings withoutManualHost(HostPort removed) {
        return new Settings(pool, manualHosts.stream().filter(host -> !host.equals(removed)).toList(), gateways, kinds,
                preferences, stageboxes, shows);
    }

    public Settings withGateways(List<KnownGateway> next) {
        return new Settings(pool, manualHosts, next, kinds, preferences, stageboxes, shows);
    }

    public Settings withKinds(List<KindRun> next) {
        return new Settings(pool, manualHosts, gateways, next, preferences, stageboxes, shows);
    }

    public Settings withPreferences(Preferences next) {
        return new Settings(pool, manualHosts, gateways, kinds, next, stageboxes, shows);
    }

    public Settings withStageboxes(List<StageboxPlace> next) {
        return new Settings(pool, manualHosts, gateways, kinds, preferences, next, shows);
    }

    public Settings withShows(List<String> next) {
        return new Settings(pool, manualHosts, gateways, kinds, preferences, stageboxes, next);
    }

    /// Replaces what is known of the gateway in its place, or adds it.
    public Settings withGateway(KnownGateway known) {
        var next = new ArrayList<>(gateways);
        next.replaceAll(each -> each.id().equals(known.id()) ? known : each);
        if (gateway(known.id()) == null) {
            next.add(known);
        }
        return withGateways(next);
    }

    public Settings withoutGateway(GatewayId removed) {
        return withGateways(gateways.stream().filter(each -> !each.id().equals(removed)).toList());
    }

    /// What is known of a gateway; null when it was never seen.
    public @Nullable KnownGateway gateway(GatewayId id) {
        for (var each : gateways) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        return null;
    }
}
