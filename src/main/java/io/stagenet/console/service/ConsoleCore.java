package io.stagenet.console.service;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Pool;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.DeviceName;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.model.virgil.StageboxPlace;
import io.stagenet.console.net.Dialer;
import io.stagenet.console.net.Discovery;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.output.Pacer;
import io.stagenet.console.output.Ticker;
import io.stagenet.console.service.virgil.BoxTraffic;
import io.stagenet.console.service.virgil.VirgilService;
import io.stagenet.console.service.virgil.VirgilWire;
import io.stagenet.console.store.KeptShow;
import io.stagenet.console.store.Ledger;
import io.stagenet.console.store.Settings;
import io.stagenet.console.store.ShowShelf;
import io.stagenet.console.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The console's decisions, wired together over whatever loop, network and disk it is given. Made and used on the
/// console loop, but for [Desk] and what is said to be safe on any thread.
final class ConsoleCore implements Desk {
    private static final Duration SIMULATED_STAGGER = Duration.ofMillis(100);

    private final EventLoop loop;
    private final StateHolder state;
    private final Complaint deafness;
    private final LevelTable levels = new LevelTable();
    private final Faders faders = new TableFaders(levels);
    private final MessageLog messages = new MessageLog();
    private final Remembered remembered;
    private final Outputs outputs;
    private final DurableLedger durable;
    private final Endpoints endpoints;
    private final Leasing leasing;
    private final Sightings sightings;
    private final ShowHistory history;
    private final ShowKeeper keeper;
    private final VirgilService virgil;
    private final Actions actions;

    /// What a core stands on.
    ///
    /// @param master       the name stageboxes are spoken to under, unless the preferences say another
    /// @param advertise    called with the name in use, at the start and at each change
    /// @param saveLedger   its stage completes on the loop
    /// @param saveSettings likewise
    /// @param shelf        likewise
    record Ground(EventLoop loop, Dialer dialer, VirgilWire virgil, DeviceName master, Consumer<DeviceName> advertise,
            Pacer pacer, Ticker ticker, RandomGenerator random,
            Function<Ledger, CompletionStage<@Nullable Void>> saveLedger,
            Function<Settings, CompletionStage<@Nullable Void>> saveSettings, ShowShelf shelf) {
    }

    /// What was kept of earlier runs.
    ///
    /// @param demo what the demo begins with
    record Kept(Ledger ledger, Settings settings, KeptShow show, DemoShow demo) {
        Kept(Ledger ledger, Settings settings, KeptShow show) {
            this(ledger, settings, show, DemoShow.NONE);
        }
    }

    /// @param pool null for the one in the settings
    ConsoleCore(Ground ground, Kept kept, @Nullable AddressRange pool, int maxLease, boolean demo) {
        loop = ground.loop();
        var ledger = kept.ledger();
        var settings = kept.settings();
        var range = pool == null ? settings.pool() : pool;
        state = new StateHolder(loop, new Pool(range, 0, maxLease), demo);
        endpoints = new Endpoints(state);
        outputs = new Outputs(state, levels, ground.pacer());
        // Before anything asks for the name they may hold.
        state.preferences(settings.preferences());
        deafness = new Complaint(state, Severity.WARNING);
        var settingsTrouble = new Complaint(state, Severity.WARNING);
        remembered = new Remembered(state, settings,
                next -> told(ground.saveSettings().apply(next), settingsTrouble, "settings.failed"));
        history = new ShowHistory(state, loop, levels);
        virgil = new VirgilService(loop, new StageboxState(state, messages), ground.virgil(),
                PreferenceActions.name(state, ground.master()).value(), demo);
        var preamps = new PreampActions(state, virgil, history, remembered::addStagebox, remembered::removeStagebox);
        var playback = new PlaybackActions(loop, state, ground.ticker(), levels, preamps::recall);
        var kinds = new Kinds(state, levels, playback::refresh);
        leasing = new Leasing(state, range, maxLease, freed -> {
            outputs.free(freed);
            playback.forget(freed);
            kinds.free(freed);
        }, ledger.nextLease());
        var ledgerTrouble = new Complaint(state, Severity.ERROR);
        durable = new DurableLedger(loop, () -> ground.saveLedger().apply(leasing.ledger()), failure -> {
            if (failure == null) {
                ledgerTrouble.over();
            } else {
                ledgerTrouble.stands(Text.of("source.store"), Text.of("lease.ledger.failed", failure.getMessage()));
            }
        });
        var requests = new LeaseRequests(state, leasing, durable, outputs, kinds, loop);
        var service = new StageNetService(state, requests, leasing, endpoints, loop, remembered::save,
                messages);
        sightings = new Sightings(state, endpoints, loop, (id, known) -> new DeviceSession(id, loop, ground.dialer(),
                ground.random(), state, service, known));
        var gateways = new GatewayActions(state, sightings, endpoints, requests, leasing, outputs, remembered);
        var selections = new Selections(state, gateways::gatewayNamed);
        var edits = new EditActions(state, history, selections, new AddressEdits(history, selections, levels),
                new Recording(state, history, new LevelSources(selections, levels), new PreampTargets(state)));
        var preferences = new PreferenceActions(state, remembered, playback, virgil, ground.master(),
                ground.advertise());
        preferences.begin();
        boolean first = demo && kept.demo().isDue(kept.show(), ledger);
        boolean ready = first && kept.demo().fits(ledger, range);
        var before = ready ? KeptShow.of(kept.demo().document()) : kept.show();
        history.begin(before.document().show(), before.selected());
        keeper = new ShowKeeper(loop, state, levels, ground.shelf(), before, show -> {
            // What is up stays up, but no list is at a cue of it.
            history.begin(show);
            playback.begin();
        }, history::distance, playback::moving);
        // Before anybody can ask for the notices: a script that starts a console asks at once whether something waits.
        new ShowQuestions(state).start();
        var files = new FileActions(state, loop, ground.shelf(), keeper,
                new Recovery(state, keeper, levels, this::submit, playback), remembered::addShow);
        actions = new Actions(playback, gateways,
                new LevelActions(state, selections, levels, playback, new Masters(state, levels)),
                new ShowActions(history, selections), preamps, preferences, edits, files);
        restore(ledger, settings);
        if (!settings.kinds().isEmpty()) {
            // They were once kept with the leases; once they are in the show, they are kept there.
            history.begin(kinds.withOld(settings.kinds(), history.show()), state.get().editing().list());
            remembered.dropKinds();
        }
        loop.execute(() -> {
            if (!before.ended() && !before.wanted().isUp()) {
                // Nothing is up, and nothing is asked: how lists are run is as it was.
                before.wanted().lists().forEach((number, list) -> playback.bringBack(number, list, 0));
            }
            keeper.start();
            files.start();
            if (ready) {
                state.notice(Severity.INFO, Text.of("source.show"), Text.of("demo.show.open"));
            } else if (first) {
                var _ = files.open(kept.demo().document(), Text.of("demo.show"));
            }
        });
    }

    /// A failure to save is told until it goes well again, and nothing else changes by it.
    private void told(CompletionStage<@Nullable Void> saved, Complaint complaint, String key) {
        var _ = saved.whenComplete((_, failure) -> {
            if (failure == null) {
                complaint.over();
            } else {
                complaint.stands(Text.of("source.store"), Text.of(key, failure.getMessage()));
            }
        });
    }

    private void restore(Ledger ledger, Settings settings) {
        for (var known : settings.gateways()) {
            state.put(Remembered.restored(known));
        }
        leasing.restore(ledger);
    }

    /// Begins to dial what is known: gateways of earlier runs, places given by hand, gear of this process.
    void begin(List<HostPort> gateways, List<StageboxPlace> boxes,
            List<Discovery.Service> simulated) {
        // As they are now: what was forgotten since the console was opened is not dialled.
        var settings = remembered.settings();
        // One after the other, so that the first of the list mostly gets the first addresses.
        for (int i = 0; i < simulated.size(); i++) {
            var service = simulated.get(i);
            loop.schedule(SIMULATED_STAGGER.multipliedBy(i), () -> sightings.simulated(service));
        }
        var remembers = !state.get().demo();
        for (var known : settings.gateways()) {
            var gateway = state.gateway(known.id());
            if (gateway != null && remembers) {
                sightings.remembered(gateway, known.serviceName());
            }
        }
        // After the remembered ones: a gateway remembered at a place given by hand is one gateway, and it was lost.
        if (remembers) {
            settings.manualHosts().forEach(sightings::connect);
        }
        gateways.forEach(sightings::connect);
        actions.preferences().advertiseName();
        new Awakening(loop, state, endpoints, virgil).begin();
        virgil.begin();
        if (remembers) {
            settings.stageboxes().forEach(place -> virgil.connect(place.target(), place.base()));
        }
        boxes.forEach(place -> virgil.connect(place.target(), place.base()));
    }

    @Override
    public CompletionStage<Outcome> submit(Action action) {
        var outcome = new CompletableFuture<Outcome>();
        loop.execute(() -> {
            try {
                // In a turn of its own: until then all have been told the state that shows it.
                var _ = actions.act(action).exceptionally(failure -> Outcome.refused(Text.of("action.failed", failure)))
                        .thenAccept(done -> loop.execute(() -> outcome.complete(done)));
            } catch (RuntimeException unexpected) {
                outcome.complete(Outcome.refused(Text.of("action.failed", unexpected)));
                throw unexpected;
            }
        });
        return outcome;
    }

    @Override
    public Faders faders() {
        return faders;
    }

    /// Another show in place of the present one, without a word to the disk. Console loop.
    void show(ShowData show) {
        history.begin(show);
    }

    ConsoleState state() {
        return state.get();
    }

    Console.Subscription subscribe(Console.StateListener listener) {
        return state.subscribe(listener);
    }

    void notice(Severity severity, String source, String text) {
        state.notice(severity, source, text);
    }

    /// @param why answers on connections of the boxes' own do not come in; null when they do
    void deaf(@Nullable String why) {
        var before = state.get().virgil();
        state.virgil(before.withDeaf(why));
        if (why != null && !why.equals(before.deaf())) {
            deafness.stands(Text.of("source.virgil"), why);
        } else if (why == null && before.deaf() != null) {
            deafness.over();
            state.notice(Severity.INFO, Text.of("source.virgil"), Text.of("virgil.port.free"));
        }
    }

    /// Any thread.
    BoxTraffic traffic(StageboxId box) {
        return virgil.traffic(box);
    }

    /// Any thread.
    MessageLog messages() {
        return messages;
    }

    /// Console loop.
    VirgilService virgil() {
        return virgil;
    }

    Discovery.Listener sightings() {
        return sightings;
    }

    /// Values written in this run to all gateways. Console loop.
    long sentCount() {
        return outputs.sentCount();
    }

    /// Whether a gateway that is there has been sent a level above 0. Console loop.
    boolean isLit() {
        return outputs.areLit();
    }

    /// Any thread.
    long sentTo(GatewayId gateway) {
        return outputs.sentTo(gateway);
    }

    /// Any thread.
    Console.Traffic traffic(EndpointId id) {
        return endpoints.traffic(id);
    }

    /// Ends every session once what the operator has set is out, but soon: a level set just before the end must arrive,
    /// and no level changes because of the end.
    CompletionStage<@Nullable Void> close() {
        var closed = new CompletableFuture<@Nullable Void>();
        new LastWords(loop, outputs::areIdle).whenSaid(() -> {
            keeper.end();
            virgil.close();
            endpoints.sessions().forEach(session -> session.stop(Text.of("console.closing")));
            durable.whenAllDurable(() -> closed.complete(null));
        });
        return closed;
    }
}
