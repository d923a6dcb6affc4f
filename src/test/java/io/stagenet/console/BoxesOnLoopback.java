package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.model.virgil.StageboxPlace;
import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.protocol.virgil.Virgil;
import io.stagenet.console.service.ConsoleOptions;
import io.stagenet.console.service.ConsoleService;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.service.PreampAction.ParameterChange;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import io.stagenet.console.sim.stagebox.SimulatedStagebox;
import io.stagenet.console.sim.stagebox.StageboxFault;
import io.stagenet.console.sim.stagebox.StageboxSettings;
import io.stagenet.console.ui.preamp.Shown;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// Simulated stageboxes and a console that follows them, on the sockets of loopback and its multicast.
final class BoxesOnLoopback implements AutoCloseable {
    static final StageboxId BOX = new StageboxId("BOX-" + ProcessHandle.current().pid());
    static final StageboxId OTHER = new StageboxId("OTHER-" + ProcessHandle.current().pid());
    /// Others may try the same on this machine meanwhile.
    static final String BASE = "239.193." + (20 + ProcessHandle.current().pid() % 200);
    static final int PREAMPS = 4;

    private final Path folder;
    private final int port;
    private final Leftovers leftovers;
    private final ThreadEventLoop loop;
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> ordered = new ArrayList<>();
    private final List<SimulatedStagebox> boxes = new ArrayList<>();
    private ConsoleService console;

    /// @param folder for what the console keeps
    BoxesOnLoopback(Path folder) throws IOException {
        this.folder = folder;
        // The first socket of a process that is closed makes one the JDK keeps.
        try (var free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        leftovers = new Leftovers();
        loop = ThreadEventLoop.start("stageboxes", failure -> {
            throw new AssertionError(failure);
        });
    }

    /// One box, and a console that has joined its groups.
    void follow() throws Exception {
        add(BOX, "127.0.0.2", Set.of());
        start(BASE);
        await("it is followed", BOX, it -> it.state() == Stagebox.State.ONLINE && !it.polling()
                && it.preamps().size() == PREAMPS);
        Eventually.holds("its groups are joined", () -> Leftovers.joins(BASE) >= PREAMPS);
    }

    /// A box that is there before the console starts.
    void add(StageboxId id, String host, Set<StageboxFault> faults) throws IOException {
        var box = new SimulatedStagebox(new StageboxSettings(id.value(), PREAMPS, host, 0, BASE, "rich", "0b", false,
                List.of(), faults, boxes.size() + 1L, port, Virgil.PORT), loop, (word, text) -> {
                    if (word.equals("command")) {
                        commands.add(id.value() + text.substring(text.indexOf(": ")));
                    }
                });
        boxes.add(box);
        box.start();
    }

    /// The console, which knows the boxes.
    ///
    /// @param base the groups it joins
    void start(String base) throws Exception {
        var places = boxes.stream().map(box -> new StageboxPlace(new HostPort(box.settings().host(), box.port()), base))
                .toList();
        console = ConsoleService.start(new ConsoleOptions(false, false, List.of("lo"), List.of(), folder, null, null,
                new ConsoleOptions.VirgilOptions(places, port, InetAddress.ofLiteral("127.0.0.1"))), new NoGear());
    }

    /// At the first box.
    void fault(StageboxFault fault, boolean on) {
        boxes.getFirst().fault(fault, on);
    }

    ConsoleService console() {
        return console;
    }

    Outcome submit(StageboxId id, int preamp, String parameter, ParameterValue value) {
        return console.desk().submit(new PreampAction.SetParameter(List.of(new PreampKey(id, preamp)), parameter,
                new ParameterChange.To(value), PhantomConsent.NONE)).toCompletableFuture().join();
    }

    /// @param heard whether the box will hear of it
    void set(StageboxId id, int preamp, String parameter, ParameterValue value, boolean heard) {
        assertThat(submit(id, preamp, parameter, value)).isInstanceOf(Outcome.Done.class);
        if (heard) {
            ordered.add(id + ": " + preamp + " {" + parameter + "=" + value + "}");
        }
    }

    Stagebox box(StageboxId id) {
        return console.state().stageboxes().get(id);
    }

    Shown shown(StageboxId id) {
        return Shown.of(console.state(), id);
    }

    List<SequencedMap<String, Parameter>> values() {
        return box(BOX).preamps().values().stream().map(Preamp::parameters).toList();
    }

    void await(String what, StageboxId id, Predicate<Stagebox> condition) throws Exception {
        await(what, state -> state.stageboxes().containsKey(id) && condition.test(state.stageboxes().get(id)));
    }

    void await(String what, Predicate<ConsoleState> condition) throws Exception {
        Eventually.told(console, what, condition);
    }

    /// Ends it all; fails where the boxes were told what no operator ordered, or where something is left behind.
    @Override
    public void close() {
        if (console != null) {
            console.close();
        }
        boxes.forEach(SimulatedStagebox::close);
        loop.close();
        assertThat(commands).as("commands at the boxes").isEqualTo(ordered);
        Eventually.holds("every group is left", () -> Leftovers.joins(BASE) == 0);
        leftovers.assertNone();
    }
}
