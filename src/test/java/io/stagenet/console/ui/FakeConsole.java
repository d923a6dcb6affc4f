package io.stagenet.console.ui;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.show.ShowFolder;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.net.Discovery;
import io.stagenet.console.net.InterfaceChoice;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Console;
import io.stagenet.console.service.Desk;
import io.stagenet.console.service.Faders;
import io.stagenet.console.service.MessageLog;
import io.stagenet.console.service.SimulatedRig;
import io.stagenet.console.service.doctor.ConsoleLook;
import io.stagenet.console.service.doctor.Doctor;
import io.stagenet.console.service.doctor.OperatingSystem;
import io.stagenet.console.service.doctor.Surroundings;
import io.stagenet.console.service.virgil.BoxTraffic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A console whose state is what a test last said, and whose desk takes every action.
public final class FakeConsole implements Console, Desk {
    public final MessageLog messages = new MessageLog();
    public final FakeFaders faders = new FakeFaders();
    public final List<Action> actions = new ArrayList<>();
    /// What each change of the preferences made of them, one on the other.
    public final List<Preferences> preferred = new ArrayList<>();
    public final Map<EndpointId, Traffic> traffic = new HashMap<>();
    public final Map<StageboxId, BoxTraffic> boxTraffic = new HashMap<>();
    public final List<String> faults = new CopyOnWriteArrayList<>();
    public final Map<Path, SequencedMap<String, byte[]>> zips = new ConcurrentHashMap<>();
    /// What folders have; others are empty.
    public final Map<Path, ShowFolder> shows = new ConcurrentHashMap<>();
    /// Those a save would replace.
    public final Set<Path> files = ConcurrentHashMap.newKeySet();
    /// Those that were looked into.
    public final List<Path> folders = new CopyOnWriteArrayList<>();
    /// What a self-check is told.
    public Surroundings surroundings = new ConsoleLook(this::state, this::now, true, null, 7_889);
    private final Set<String> present = ConcurrentHashMap.newKeySet();
    public Outcome outcome = Outcome.done("");
    public volatile Instant now = Rig.EIGHT_O_NINE;
    public volatile long nanos;
    private Runnable onClose = () -> {
    };
    private final List<StateListener> listeners = new CopyOnWriteArrayList<>();
    private volatile ConsoleState state;

    public FakeConsole(ConsoleState state) {
        this.state = state;
    }

    public void say(ConsoleState now) {
        state = now;
        listeners.forEach(listener -> listener.changed(now));
    }

    /// @param task run by whoever closes the console
    public void onClose(Runnable task) {
        onClose = task;
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public Desk desk() {
        return this;
    }

    @Override
    public ConsoleState state() {
        return state;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Subscription subscribe(StateListener listener) {
        listeners.add(listener);

        listener.changed(state);
        return () -> listeners.remove(listener);
    }

    @Override
    public Traffic traffic(EndpointId endpoint) {
        return traffic.getOrDefault(endpoint, Traffic.NONE);
    }

    @Override
    public BoxTraffic traffic(StageboxId box) {
        return boxTraffic.getOrDefault(box, BoxTraffic.NONE);
    }

    @Override
    public long sentTo(GatewayId gateway) {
        var known = state().gateways().get(gateway);
        return known == null || known.endpoint() == null ? 0 : traffic(known.endpoint()).sent();
    }

    /// Looks at the loopback of this machine, and at what it is told is around.
    @Override
    public Doctor doctor() {
        return new Doctor(OperatingSystem.present(), InterfaceChoice.of("127.0.0.1"), dataFolder(), null, surroundings);
    }

    @Override
    public Path dataFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    @Override
    public CompletionStage<ShowFolder> showFolder(Path folder) {
        folders.add(folder);
        return CompletableFuture.completedStage(shows.getOrDefault(folder, new ShowFolder(folder.toString(),
                folder.getParent() == null ? null : folder.getParent().toString(), List.of(), List.of("/"), null)));
    }

    @Override
    public CompletionStage<Boolean> isFile(Path file) {
        return CompletableFuture.completedStage(files.contains(file));
    }

    @Override
    public long writeZip(Path file, SequencedMap<String, byte[]> parts) throws IOException {
        zips.put(file, parts);
        return 4_096;
    }

    @Override
    public MessageLog messages() {
        return messages;
    }

    @Override
    public SimulatedRig simulatedRig() {
        return new SimulatedRig() {
            @Override
            public List<Discovery.Service> start() {
                return List.of();
            }

            @Override
            public List<Fault> faults() {
                return List.of(new Fault("drop", "Resets every connection; now and once", false),
                        new Fault("bad-json", "Sends a text that is no JSON, once a second", true),
                        new Fault("flood", "Sends 5000 useless messages a second", true));
            }

            @Override
            public List<Fault> stageboxFaults() {
                return List.of(new Fault("reboot", "Forgets all settings, back after 3 s; now and once", false),
                        new Fault("silent", "Answers nothing and reports nothing", true),
                        new Fault("foreign", "Another master changes a gain every 5 s", true));
            }

            @Override
            public Set<String> faultsOf(String gatewayId) {
                return Set.copyOf(present);
            }

            @Override
            public String fault(String gatewayId, String fault) {
                faults.add(gatewayId + " " + fault);
                if (fault.endsWith(" off")) {
                    present.remove(fault.substring(0, fault.length() - 4));
                } else {
                    present.add(fault);
                }
                return "done";
            }

            @Override
            public void close() {
            }
        };
    }

    @Override
    public CompletionStage<Outcome> submit(Action action) {
        actions.add(action);
        if (action instanceof Action.ChangePreferences(var change)) {
            preferred.add(change.apply(preferred.isEmpty() ? state.preferences() : preferred.getLast()));
        }
        return CompletableFuture.completedFuture(outcome);
    }

    @Override
    public Faders faders() {
        return faders;
    }

    @Override
    public void close() {
        onClose.run();
    }
}
