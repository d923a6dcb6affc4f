package io.stagenet.console.service;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Notice;
import io.stagenet.console.model.OpenShow;
import io.stagenet.console.model.Pool;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.WaitingRequest;
import io.stagenet.console.model.map.FrozenMap;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.show.Editing;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.Renumbering;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.model.virgil.VirgilReach;
import io.stagenet.console.net.EventLoop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the newest [ConsoleState] and tells those who asked. Written on the console loop only; read by any thread.
///
/// Listeners are told once per turn of the loop, however many changes were folded in it.
final class StateHolder {
    private static final Logger LOG = LoggerFactory.getLogger("io.stagenet.console.notice");
    private static final int MAX_NOTICES = 500;
    /// How far back a repeat of a notice is looked for.
    private static final int REPEAT_WINDOW = 50;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final EventLoop loop;
    private final List<Console.StateListener> listeners = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<ShowData, Renumbering>> showWatchers = new ArrayList<>();
    private volatile ConsoleState state;
    /// The state's stageboxes once more: looked up several times for each of thousands of messages a second.
    private final Map<StageboxId, Stagebox> boxes = new HashMap<>();
    private Consumer<OpenShow> opened = _ -> {
    };
    private boolean publishing;
    private long notices;

    StateHolder(EventLoop loop, Pool pool, boolean demo) {
        this.loop = loop;
        this.state = new ConsoleState(FrozenMap.of(), Map.of(), pool, List.of(), List.of(),
                ShowData.EMPTY, Preferences.DEFAULT, List.of(), demo, FrozenMap.of(),
                VirgilReach.DEFAULT, PlaybackStatus.EMPTY, Editing.FRESH, OpenShow.NONE);
    }

    Instant now() {
        return loop.now();
    }

    ConsoleState get() {
        return state;
    }

    Console.Subscription subscribe(Console.StateListener listener) {
        listeners.add(listener);
        loop.execute(() -> {
            // Whoever comes last sees what those before him make of a change.
            if (publishing) {
                publish();
            } else {
                listener.changed(state);
            }
        });
        return () -> listeners.remove(listener);
    }

    /// @param listener is told at once, within the change: nobody sees the one without what follows from it
    void onOpen(Consumer<OpenShow> listener) {
        opened = listener;
        listener.accept(state.open());
    }

    private void set(ConsoleState next) {
        // Looked at where assertions are on, as in every test: no show shall end by it.
        assert loop.isCurrent() : "the state is written on the console loop only";
        boolean changed = next.open() != state.open();
        state = next;
        if (changed) {
            opened.accept(next.open());
        }
        if (!publishing) {
            publishing = true;
            loop.execute(this::publish);
        }
    }

    private void publish() {
        if (!publishing) {
            return;
        }
        publishing = false;
        for (var listener : listeners) {
            listener.changed(state);
        }
    }

    @Nullable
    Gateway gateway(GatewayId id) {
        return state.gateways().get(id);
    }

    @Nullable
    Endpoint endpoint(EndpointId id) {
        return state.endpoints().get(id);
    }

    /// All addresses that have a lease.
    BitSet leased() {
        return state.leased();
    }

    void put(Gateway gateway) {
        var next = FrozenMap.copyOf(state.gateways()).with(gateway.id(), gateway);
        if (next != state.gateways()) {
            set(state.withGateways(next));
        }
    }

    void put(Endpoint endpoint) {
        if (!endpoint.equals(state.endpoints().get(endpoint.id()))) {
            var next = new TreeMap<EndpointId, Endpoint>();
            next.putAll(state.endpoints());
            next.put(endpoint.id(), endpoint);
            endpoints(next);
        }
    }

    void remove(EndpointId id) {
        var next = new TreeMap<EndpointId, Endpoint>();
        next.putAll(state.endpoints());
        if (next.remove(id) != null) {
            endpoints(next);
        }
    }

    private void endpoints(SortedMap<EndpointId, Endpoint> next) {
        set(state.withEndpoints(Collections.unmodifiableSortedMap(next)));
    }

    @Nullable
    Stagebox stagebox(StageboxId id) {
        return boxes.get(id);
    }

    void put(Stagebox box) {
        boxes.put(box.id(), box);
        stageboxes(FrozenMap.copyOf(state.stageboxes()).with(box.id(), box));
    }

    void remove(StageboxId id) {
        boxes.remove(id);
        stageboxes(FrozenMap.copyOf(state.stageboxes()).without(id));
    }

    private void stageboxes(SortedMap<StageboxId, Stagebox> next) {
        if (next != state.stageboxes()) {
            set(state.withStageboxes(next));
        }
    }

    void pool(Pool pool) {
        if (!pool.equals(state.pool())) {
            set(state.withPool(pool));
        }
    }

    void waiting(List<WaitingRequest> waiting) {
        if (!waiting.equals(state.waiting())) {
            set(state.withWaiting(List.copyOf(waiting)));
        }
    }

    void show(ShowData show) {
        show(show, Renumbering.NONE);
    }

    /// What plays, what was lost and what is selected is called as it is called in the new show, in the same step.
    void show(ShowData show, Renumbering renumbering) {
        if (show != state.show()) {
            var lost = state.open().recovered();
            set(state.withShow(show).withPlayback(renumbering.of(state.playback()))
                    .withEditing(state.editing().withList(renumbering.list(state.editing().list()))));
            if (lost != null) {
                open(state.open().withRecovered(renumbering.of(lost), state.open().recoveredAt()));
            }
            showWatchers.forEach(watcher -> watcher.accept(show, renumbering));
        }
    }

    void editing(Editing editing) {
        if (!editing.equals(state.editing())) {
            set(state.withEditing(editing));
        }
    }

    /// Tells of each new show, whoever edited it, and what is called otherwise in it, before anything else is done.
    void watchShow(BiConsumer<ShowData, Renumbering> watcher) {
        showWatchers.add(watcher);
    }

    void playback(PlaybackStatus playback) {
        set(state.withPlayback(playback));
    }

    void open(OpenShow open) {
        if (!open.equals(state.open())) {
            set(state.withOpen(open));
        }
    }

    void hosts(List<HostPort> hosts) {
        if (!hosts.equals(state.hosts())) {
            set(state.withHosts(hosts));
        }
    }

    void virgil(VirgilReach reach) {
        if (!reach.equals(state.virgil())) {
            set(state.withVirgil(reach));
        }
    }

    void preferences(Preferences preferences) {
        if (!preferences.equals(state.preferences())) {
            set(state.withPreferences(preferences));
        }
    }

    /// What a notice warned of is over: it stays on the list, and asks for nobody's eye any more.
    void over(String source, String text) {
        var next = new ArrayList<>(state.notices());
        next.replaceAll(notice -> !notice.over() && notice.source().equals(printable(source))
                && notice.text().equals(printable(text)) ? notice.ended() : notice);
        if (!next.equals(state.notices())) {
            set(state.withNotices(Collections.unmodifiableList(next)));
        }
    }

    /// A notice that asked for something is answered: it goes.
    void withdraw(String source, String text) {
        var next = new ArrayList<>(state.notices());
        if (next.removeIf(
                notice -> notice.source().equals(printable(source)) && notice.text().equals(printable(text)))) {
            set(state.withNotices(Collections.unmodifiableList(next)));
        }
    }

    /// What a device calls itself must not move the cursor or turn the line round.
    private static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
    }

    /// Tells the operator; a repeat of a recent notice is counted instead of listed again.
    void notice(Severity severity, String rawSource, String rawText) {
        String source = printable(rawSource);
        String text = printable(rawText);
        var next = new ArrayList<>(state.notices());
        int times = 1;
        long number = -1;
        for (int i = next.size() - 1; i >= Math.max(0, next.size() - REPEAT_WINDOW); i--) {
            var earlier = next.get(i);
            if (earlier.source().equals(source) && earlier.text().equals(text)) {
                next.remove(i);
                times = earlier.times() + 1;
                number = earlier.number();
                break;
            }
        }
        if (number < 0) {
            // Repeats are counted on the screen, and must not fill the log.
            LOG.info("{} {}: {}", severity, source, text);
        }
        next.add(new Notice(number >= 0 ? number : ++notices, loop.now(), severity, source, text, times,
                false));
        if (next.size() > MAX_NOTICES) {
            next.removeFirst();
        }
        set(state.withNotices(Collections.unmodifiableList(next)));
    }
}
