package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.model.virgil.StageboxPlace;
import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.protocol.virgil.Virgil;
import io.stagenet.console.service.Action.ParameterChange;
import io.stagenet.console.service.Action.PhantomConsent;
import io.stagenet.console.service.Action.PreampAction;
import io.stagenet.console.service.ConsoleOptions;
import io.stagenet.console.service.ConsoleService;
import io.stagenet.console.sim.stagebox.SimulatedStagebox;
import io.stagenet.console.sim.stagebox.StageboxFault;
import io.stagenet.console.sim.stagebox.StageboxSettings;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.preamp.Shown;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every fault of a simulated stagebox against a console, on the sockets of loopback and its multicast: what the console
/// shows, that the box got the operator's commands and no other, and that nothing is left behind.
@Timeout(90)
class VirgilFaultsTest {
    private static final long PATIENCE_SECONDS = 25;
    private static final long PID = ProcessHandle.current().pid();
    /// Others may try the same on this machine meanwhile.
    private static final String BASE = "239.193." + (20 + PID % 200);
    private static final StageboxId BOX = new StageboxId("BOX-" + PID);
    private static final StageboxId OTHER = new StageboxId("OTHER-" + PID);
    private static final int PREAMPS = 4;

    @TempDir Path folder;
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> ordered = new ArrayList<>();
    private final List<SimulatedStagebox> boxes = new ArrayList<>();
    private Set<String> threadsBefore;
    private long socketsBefore;
    private ThreadEventLoop loop;
    private ConsoleService console;
    private int port;

    @ParameterizedTest
    @EnumSource(StageboxFault.class)
    void showsWhatIsTrueAndSendsNothingByItselfWhenABoxIs(StageboxFault fault) throws Exception {
        assumeThat(System.getProperty("os.name")).as("multicast and further addresses on loopback").contains("Linux");
        begin();
        switch (fault) {
            case SILENT -> silent();
            case SLOW -> slow();
            case WRONG_TYPES -> unbelievable(fault, "gain");
            case OFF_GRID -> unbelievable(fault, "12.345");
            case GARBAGE -> unreadable(fault, "no object in braces");
            case OVERSIZE -> unreadable(fault, "more than 1 MiB");
            case HALF_OPEN -> unreadable(fault, "stopped in the middle");
            case SPOOF -> unbelievable(fault, "127.0.0.99");
            case BASE_COLLISION -> collision();
            case INVALID_BASE -> invalidBase();
            case REBOOT -> reboot();
            case LOCK -> refuses(fault, "is locked");
            case REFUSE -> refuses(fault, "the relay of gain does not answer");
            case FOREIGN -> foreign();
        }
    }

    private void silent() throws Exception {
        follow(BASE);
        var before = box(BOX).preamps().get(1).parameters();
        boxes.getFirst().fault(StageboxFault.SILENT, true);
        // Nobody hears it, and it must not be said again when somebody does.
        set(BOX, 1, Parameter.GAIN, new Amount(42), false);
        await("the value is as it was, with the reason", BOX,
                it -> trouble(it, 1, "No answer in 2 s") && pending(it, 1).isEmpty());
        await("it is lost, with the reason", BOX,
                it -> it.state() == Stagebox.State.LOST && it.reason() != null && it.reason().contains("not answer"));
        assertThat(box(BOX).preamps().get(1).parameters()).as("what was last known of it").isEqualTo(before);
        assertThat(shown(BOX).link()).isEqualTo(LinkStatus.LOST);
        assertThat(shown(BOX).reason()).contains("lost since").contains("does not answer");
        assertThat(shown(BOX).strips()).allMatch(Shown.Strip::lost);
        assertThat(shown(BOX).strips().get(1).trouble()).contains("No answer in 2 s");
        assertThat(submit(BOX, 1, Parameter.GAIN, new Amount(41))).isInstanceOf(Outcome.Refused.class);
        boxes.getFirst().fault(StageboxFault.SILENT, false);
        await("it is back", BOX, it -> it.state() == Stagebox.State.ONLINE && it.reason() == null);
        works(BOX);
    }

    private void slow() throws Exception {
        follow(BASE);
        boxes.getFirst().fault(StageboxFault.SLOW, true);
        // What is so for a while only must not be missed, however long this thread takes.
        var states = new CopyOnWriteArrayList<ConsoleState>();
        var subscription = console.subscribe(states::add);
        set(BOX, 1, Parameter.GAIN, new Amount(42), true);
        await("it is confirmed", BOX, it -> pending(it, 1).isEmpty() && has(it, 1, "gain", new Amount(42)));
        subscription.cancel();
        assertThat(states).as("it is waited for").anyMatch(state -> {
            var it = state.stageboxes().get(BOX);
            return pending(it, 1).contains("gain") && !has(it, 1, "gain", new Amount(42));
        });
        assertThat(states).as("as asked for, and not as done").anyMatch(state -> {
            var strip = Shown.of(state, BOX).strips().get(1);
            return strip.total().equals("+42") && strip.pending().contains("gain");
        });
        assertThat(box(BOX).preamps().get(1).trouble()).isNull();
        assertThat(box(BOX).state()).isEqualTo(Stagebox.State.ONLINE);
        assertThat(shown(BOX).strips().get(1)).isEqualTo(new Shown.Strip("+42", Set.of(), false, "", ""));
    }

    /// What it says is not taken, and the operator is told why.
    private void unbelievable(StageboxFault fault, String why) throws Exception {
        follow(BASE);
        var before = values();
        var shown = shown(BOX);
        boxes.getFirst().fault(fault, true);
        await("it is told: " + why, state -> state.notices().stream().anyMatch(
                notice -> notice.source().equals(BOX.value()) && notice.text().contains(why)));
        assertThat(values()).isEqualTo(before);
        assertThat(shown(BOX)).as("nothing of it on the screen").isEqualTo(shown);
        assertThat(box(BOX).preamps().get(0).foreign()).isEmpty();
        assertThat(box(BOX).state()).isEqualTo(Stagebox.State.ONLINE);
        works(BOX);
    }

    /// What it says is in the monitor with the reason, and all else goes on.
    private void unreadable(StageboxFault fault, String why) throws Exception {
        follow(BASE);
        var before = values();
        var shown = shown(BOX);
        boxes.getFirst().fault(fault, true);
        look("the monitor says: " + why, () -> console.messages().since(0).stream().anyMatch(
                message -> message.device().equals(BOX.value()) && message.reason().contains(why)));
        assertThat(values()).isEqualTo(before);
        assertThat(shown(BOX)).as("nothing of it on the screen").isEqualTo(shown);
        assertThat(box(BOX).state()).isEqualTo(Stagebox.State.ONLINE);
        works(BOX);
    }

    private void collision() throws Exception {
        box(BOX.value(), "127.0.0.2", Set.of());
        box(OTHER.value(), "127.0.0.3", Set.of());
        console(BASE);
        await("both are followed", state -> state.stageboxes().size() == 2 && state.stageboxes().values().stream()
                .allMatch(it -> it.state() == Stagebox.State.ONLINE && !it.polling()));
        set(BOX, 1, Parameter.GAIN, new Amount(42), true);
        await("the one", BOX, it -> has(it, 1, "gain", new Amount(42)) && pending(it, 1).isEmpty());
        set(OTHER, 1, Parameter.GAIN, new Amount(17), true);
        await("the other", OTHER, it -> has(it, 1, "gain", new Amount(17)) && pending(it, 1).isEmpty());
        assertThat(has(box(BOX), 1, "gain", new Amount(42))).as("not what the other said").isTrue();
        assertThat(shown(BOX).strips().get(1).total()).isEqualTo("+42");
        assertThat(shown(OTHER).strips().get(1).total()).isEqualTo("+17");
        for (var each : console.state().stageboxes().values()) {
            assertThat(each.preamps().values()).allMatch(preamp -> preamp.foreign().isEmpty());
        }
    }

    private void invalidBase() throws Exception {
        box(BOX.value(), "127.0.0.2", Set.of(StageboxFault.INVALID_BASE));
        console("244.1.1");
        await("it is polled, and why", BOX, it -> it.state() == Stagebox.State.ONLINE && it.polling()
                && it.reason() != null && it.reason().contains("244.1.1 is no multicast address"));
        assertThat(shown(BOX).reason()).contains("244.1.1 is no multicast address");
        works(BOX);
    }

    private void reboot() throws Exception {
        follow(BASE);
        var before = box(BOX).preamps().get(0).parameter("gain").value();
        boxes.getFirst().fault(StageboxFault.REBOOT, true);
        await("its new value is shown as not ours", BOX, it -> !has(it, 0, "gain", before)
                && it.preamps().get(0).foreign().containsKey("gain"));
        assertThat(box(BOX).preamps().get(0).foreign().get("gain").was()).isEqualTo(before);
        assertThat(shown(BOX).strips().getFirst().foreign()).contains("elsewhere").contains("was ");
        works(BOX);
    }

    private void refuses(StageboxFault fault, String words) throws Exception {
        follow(BASE);
        var before = box(BOX).preamps().get(1).parameter("gain").value();
        boxes.getFirst().fault(fault, true);
        set(BOX, 1, Parameter.GAIN, new Amount(42), true);
        await("in the words of the device", BOX, it -> trouble(it, 1, words) && pending(it, 1).isEmpty());
        assertThat(has(box(BOX), 1, "gain", before)).isTrue();
        assertThat(shown(BOX).strips().get(1).trouble()).contains(words);
        assertThat(shown(BOX).strips().get(1).pending()).isEmpty();
        assertThat(box(BOX).failures()).isEqualTo(1);
        boxes.getFirst().fault(fault, false);
        works(BOX);
        assertThat(box(BOX).preamps().get(1).trouble()).isNull();
    }

    private void foreign() throws Exception {
        follow(BASE);
        var before = box(BOX).preamps();
        boxes.getFirst().fault(StageboxFault.FOREIGN, true);
        await("it is marked as changed elsewhere", BOX,
                it -> it.preamps().values().stream().anyMatch(preamp -> preamp.foreign().containsKey("gain")));
        var changed = box(BOX).preamps().values().stream().filter(preamp -> !preamp.foreign().isEmpty()).findFirst()
                .orElseThrow();
        assertThat(changed.foreign().get("gain").was())
                .isEqualTo(before.get(changed.index()).parameter("gain").value());
        assertThat(shown(BOX).strips()).anyMatch(strip -> strip.foreign().contains("was "));
    }

    /// It does what it is told, whatever went before.
    private void works(StageboxId id) throws Exception {
        set(id, 1, Parameter.GAIN, new Amount(33), true);
        await("it does what it is told", id, it -> has(it, 1, "gain", new Amount(33)) && pending(it, 1).isEmpty());
    }

    private void begin() throws IOException {
        // The first socket of a process that is closed makes one the JDK keeps.
        try (var free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        threadsBefore = threads();
        socketsBefore = sockets();
        loop = ThreadEventLoop.start("stageboxes", failure -> {
            throw new AssertionError(failure);
        });
    }

    /// One box, and a console that has joined its groups.
    private void follow(String base) throws Exception {
        box(BOX.value(), "127.0.0.2", Set.of());
        console(base);
        await("it is followed", BOX, it -> it.state() == Stagebox.State.ONLINE && !it.polling()
                && it.preamps().size() == PREAMPS);
        look("its groups are joined", () -> joins() >= PREAMPS);
    }

    private void box(String name, String host, Set<StageboxFault> faults) throws IOException {
        var box = new SimulatedStagebox(new StageboxSettings(name, PREAMPS, host, 0, BASE, "rich", "0b", false,
                List.of(), faults, boxes.size() + 1L, port, Virgil.PORT), loop, (word, text) -> {
                    if (word.equals("command")) {
                        commands.add(name + text.substring(text.indexOf(": ")));
                    }
                });
        boxes.add(box);
        box.start();
    }

    private void console(String base) throws Exception {
        var places = boxes.stream().map(box -> new StageboxPlace(new HostPort(box.settings().host(), box.port()), base))
                .toList();
        console = ConsoleService.start(new ConsoleOptions(false, false, List.of("lo"), List.of(), folder, null, null,
                new ConsoleOptions.VirgilOptions(places, port, InetAddress.ofLiteral("127.0.0.1"))), new NoGear());
    }

    @AfterEach
    void leavesNothingBehindAndSaidNothingUnasked() throws Exception {
        if (loop == null) {
            return;
        }
        if (console != null) {
            console.close();
        }
        boxes.forEach(SimulatedStagebox::close);
        loop.close();
        assertThat(commands).as("commands at the boxes").isEqualTo(ordered);
        look("every group is left", () -> joins() == 0);
        look("every socket is closed", () -> sockets() <= socketsBefore);
        var left = new AtomicReference<Set<String>>();
        look(() -> "every thread has ended, but " + left, () -> {
            left.set(threads());
            left.get().removeAll(threadsBefore);
            return left.get().isEmpty();
        });
    }

    private Outcome submit(StageboxId id, int preamp, String parameter, ParameterValue value) {
        return console.desk().submit(new PreampAction.SetParameter(List.of(new PreampKey(id, preamp)), parameter,
                new ParameterChange.To(value), PhantomConsent.NONE)).toCompletableFuture().join();
    }

    /// @param heard whether the box will hear of it
    private void set(StageboxId id, int preamp, String parameter, ParameterValue value, boolean heard) {
        assertThat(submit(id, preamp, parameter, value)).isInstanceOf(Outcome.Done.class);
        if (heard) {
            ordered.add(id + ": " + preamp + " {" + parameter + "=" + value + "}");
        }
    }

    private Stagebox box(StageboxId id) {
        return console.state().stageboxes().get(id);
    }

    private Shown shown(StageboxId id) {
        return Shown.of(console.state(), id);
    }

    private List<SequencedMap<String, Parameter>> values() {
        return box(BOX).preamps().values().stream().map(Preamp::parameters).toList();
    }

    private static Set<String> pending(Stagebox box, int preamp) {
        return box.preamps().get(preamp).pending().keySet();
    }

    private static boolean has(Stagebox box, int index, String parameter, ParameterValue value) {
        Preamp preamp = box.preamps().get(index);
        return value.equals(preamp.parameter(parameter).value());
    }

    private static boolean trouble(Stagebox box, int preamp, String words) {
        String trouble = box.preamps().get(preamp).trouble();
        return trouble != null && trouble.contains(words);
    }

    private void await(String what, StageboxId id, Predicate<Stagebox> condition) throws Exception {
        await(what, state -> state.stageboxes().containsKey(id) && condition.test(state.stageboxes().get(id)));
    }

    private void await(String what, Predicate<ConsoleState> condition) throws Exception {
        var there = new CompletableFuture<Boolean>();
        var subscription = console.subscribe(state -> {
            if (condition.test(state)) {
                there.complete(true);
            }
        });
        try {
            assertThat(there.completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS).get())
                    .as("%s: %s, %s", what, console.state().stageboxes(), console.state().notices()).isTrue();
        } finally {
            subscription.cancel();
        }
    }

    /// Looks again and again: nobody is told of the system's tables.
    private static void look(String what, BooleanSupplier condition) throws Exception {
        look(() -> what, condition);
    }

    private static void look(Supplier<String> what, BooleanSupplier condition) throws Exception {
        var reached = new CompletableFuture<Boolean>();
        try (var looks = Executors.newSingleThreadScheduledExecutor()) {
            var looking = looks.scheduleWithFixedDelay(() -> {
                if (condition.getAsBoolean()) {
                    reached.complete(true);
                }
            }, 0, 20, TimeUnit.MILLISECONDS);
            assertThat(reached.completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS).get()).as(what).isTrue();
            looking.cancel(false);
        }
    }

    /// By name and number; without those the JDK makes once and keeps.
    private static Set<String> threads() {
        var names = new TreeSet<String>();
        for (var thread : Thread.getAllStackTraces().keySet()) {
            String name = thread.getName();
            if (!name.contains("Poller") && !name.startsWith("VirtualThread") && !name.startsWith("ForkJoinPool")
                    && !name.startsWith("pool-") && !name.contains("CompletableFuture")
                    && !name.startsWith("junit") && !name.startsWith("surefire") && !name.contains("Cleaner")
                    // The JDK's; it changes its name when a process of another test has ended, and stays for a minute.
                    && !name.startsWith("process reaper")) {
                names.add(name + " " + thread.threadId());
            }
        }
        return names;
    }

    private static long sockets() {
        try (var open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(each -> {
                try {
                    return Files.readSymbolicLink(each).toString().startsWith("socket:");
                } catch (IOException closedMeanwhile) {
                    return false;
                }
            }).count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// How many groups of the base this machine is in, by the kernel's own list.
    private static long joins() {
        var octets = BASE.split("\\.");
        // In the order of the machine's bytes: the last octet comes first.
        String tail = String.format("%02X%02X%02X", Integer.parseInt(octets[2]), Integer.parseInt(octets[1]),
                Integer.parseInt(octets[0]));
        try (var lines = Files.lines(Path.of("/proc/net/igmp"))) {
            return lines.map(String::strip).filter(line -> line.matches("[0-9A-F]{2}" + tail + "\\s.*")).count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
