package io.stagenet.console.service;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Endpoint.Origin;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.StageboxPlace;
import io.stagenet.console.store.KnownGateway;
import io.stagenet.console.store.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What is kept of this run for the next: the pool, the places given by hand, the gateways seen. Console loop only.
final class Remembered {
    private final StateHolder state;
    private final Consumer<Settings> save;
    private Settings settings;

    Remembered(StateHolder state, Settings settings, Consumer<Settings> save) {
        this.state = state;
        this.settings = settings;
        this.save = save;
        show(settings);
    }

    /// As they are kept.
    Settings settings() {
        return settings;
    }

    private void show(Settings now) {
        state.hosts(now.manualHosts());
        state.virgil(state.get().virgil().withPlaces(now.stageboxes()));
        state.open(state.get().open().withRecent(now.shows()));
    }

    void addHost(HostPort host) {
        keep(settings.withManualHost(host));
    }

    /// @return whether it was remembered
    boolean removeHost(HostPort host) {
        boolean was = settings.manualHosts().contains(host);
        keep(settings.withoutManualHost(host));
        return was;
    }

    void addStagebox(StageboxPlace place) {
        var next = new ArrayList<>(settings.stageboxes());
        next.removeIf(known -> known.target().equals(place.target()));
        next.add(place);
        keep(settings.withStageboxes(next));
    }

    /// @return whether it was remembered
    boolean removeStagebox(HostPort target) {
        boolean was = settings.stageboxes().stream().anyMatch(known -> known.target().equals(target));
        keep(settings.withStageboxes(settings.stageboxes().stream()
                .filter(known -> !known.target().equals(target)).toList()));
        return was;
    }

    /// The show file that was opened or saved now.
    void addShow(String file) {
        var next = new ArrayList<>(List.of(file));
        next.addAll(settings.shows());
        keep(settings.withShows(next));
    }

    void setPool(AddressRange pool) {
        keep(settings.withPool(pool));
    }

    /// They are in the show by now.
    void dropKinds() {
        keep(settings.withKinds(List.of()));
    }

    void setPreferences(Preferences preferences) {
        keep(settings.withPreferences(preferences));
    }

    /// Writes down the gateways as they are known now.
    void save() {
        var now = state.get();
        var known = new ArrayList<KnownGateway>();
        for (var gateway : now.gateways().values()) {
            if (!gateway.forgotten() && !isSimulated(now, gateway)) {
                known.add(known(now, gateway));
            }
        }
        keep(settings.withGateways(known));
    }

    private static boolean isSimulated(ConsoleState now, Gateway gateway) {
        var endpoint = now.endpointOf(gateway);
        return endpoint != null && endpoint.origin() == Origin.SIMULATED;
    }

    private KnownGateway known(ConsoleState now, Gateway gateway) {
        var endpoint = now.endpointOf(gateway);
        var before = settings.gateway(gateway.id());
        var name = endpoint != null && endpoint.serviceName() != null ? endpoint.serviceName()
                : before == null ? null : before.serviceName();
        return new KnownGateway(gateway.id(), gateway.type(), gateway.version(), name, gateway.lastAddress(),
                gateway.resume(), gateway.rate());
    }

    /// In the demo a real gateway is connected deliberately and for this run: the next demo starts with simulated gear
    /// only. How the console is set up is kept.
    private void keep(Settings wished) {
        var next = state.get().demo() ? Settings.DEFAULT.withPool(wished.pool())
                .withPreferences(wished.preferences()).withShows(wished.shows()) : wished;
        if (!next.equals(settings)) {
            settings = next;
            show(next);
            save.accept(next);
        }
    }

    /// A gateway of an earlier run, as it was written down.
    static Gateway restored(KnownGateway known) {
        return new Gateway(known.id(), null, false, known.type(), known.version(), known.lastAddress(),
                List.of(), known.resume(), known.rate(), false);
    }
}
