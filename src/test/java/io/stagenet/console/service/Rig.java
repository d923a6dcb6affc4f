package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.DeviceName;
import io.stagenet.console.net.Discovery;
import io.stagenet.console.net.ManualEventLoop;
import io.stagenet.console.output.Pacer;
import io.stagenet.console.store.KeptShow;
import io.stagenet.console.store.Ledger;
import io.stagenet.console.store.Settings;
import io.stagenet.console.store.ShowDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A console core on a hand-moved clock, a network in memory and a disk that answers when told: one thread, no waiting.
final class Rig {
    final ManualEventLoop loop = new ManualEventLoop();
    final FakeNetwork network = new FakeNetwork(loop);
    final FakeVirgilWire virgil = new FakeVirgilWire();
    Ledger disk = Ledger.EMPTY;
    Settings settings = Settings.DEFAULT;
    MemoryShelf shelf = new MemoryShelf();
    /// The name other masters see.
    String advertised = "";
    boolean diskFull;
    boolean diskSlow;
    final List<Runnable> slowWrites = new ArrayList<>();
    ConsoleCore core;
    LoopTicker ticker = new LoopTicker(loop);

    private final boolean demo;
    private final DemoShow demoShow;

    Rig() {
        this(null, 32_768, false);
    }

    Rig(@Nullable AddressRange pool, int maxLease) {
        this(pool, maxLease, false);
    }

    Rig(@Nullable AddressRange pool, int maxLease, boolean demo) {
        this(pool, maxLease, demo, DemoShow.NONE);
    }

    Rig(@Nullable AddressRange pool, int maxLease, boolean demo, DemoShow show) {
        this.demo = demo;
        demoShow = show;
        core = start(pool, maxLease);
    }

    /// Ends the console and starts another on the same disk.
    void restart() {
        restart(show -> show);
    }

    /// The same, with another show on the disk by then.
    void restart(UnaryOperator<ShowData> change) {
        loop.run(() -> {
            var _ = core.close();
        });
        advance(1);
        shelf.kept = KeptShow.of(ShowDocument.of(change.apply(shelf.kept.document().show())));
        core = start(null, 32_768);
        begin();
    }

    /// The console is killed and another starts on the same disk; of what the first does from now on nothing is seen.
    void crash() {
        crashUnheard();
        begin();
    }

    /// Another show in place of the present one.
    void show(ShowData show) {
        loop.run(() -> core.show(show));
    }

    /// Dials what the settings know.
    void begin() {
        loop.run(() -> core.begin(List.of(), List.of(), List.of()));
        loop.runReady();
    }

    /// As [#crash], up to where the other is made and its loop has not run.
    void crashUnheard() {
        shelf = shelf.asLeftBehind();
        core = start(null, 32_768);
    }

    private ConsoleCore start(@Nullable AddressRange pool, int maxLease) {
        var pacer = new Pacer() {
            @Override
            public long nanos() {
                return loop.nanos();
            }

            @Override
            public Alarm alarm(Runnable task) {
                var due = new long[]{Long.MAX_VALUE};
                Runnable ring = () -> {
                    if (due[0] <= loop.nanos()) {
                        due[0] = Long.MAX_VALUE;
                        task.run();
                    }
                };
                return nanos -> {
                    if (nanos < due[0]) {
                        due[0] = nanos;
                        loop.schedule(Duration.ofNanos(nanos - loop.nanos()), ring);
                    }
                };
            }
        };
        ticker = new LoopTicker(loop);
        return loop.call(() -> new ConsoleCore(
                new ConsoleCore.Ground(loop, network, virgil, new DeviceName("FOH-Desk"),
                        name -> advertised = name.value(), pacer, ticker, new Random(1), this::save,
                        next -> {
                            settings = next;
                            return CompletableFuture.completedStage(null);
                        }, shelf),
                new ConsoleCore.Kept(disk, settings, shelf.kept, demoShow), pool, maxLease, demo));
    }

    private CompletableFuture<@Nullable Void> save(Ledger ledger) {
        var stage = new CompletableFuture<@Nullable Void>();
        Runnable write = () -> {
            if (diskFull) {
                stage.completeExceptionally(new java.io.IOException("disk full"));
            } else {
                disk = ledger;
                stage.complete(null);
            }
        };
        if (diskSlow) {
            slowWrites.add(write);
        } else {
            loop.execute(write);
        }
        return stage;
    }

    /// A gateway at host:port that is dialled by hand and answers.
    FakeNetwork.FakeLink connect(String host, int port) {
        network.up(host, port);
        submit(new Action.GatewayAction.Connect(new HostPort(host, port)));
        return network.link(host, port);
    }

    void seen(String name, String host, int port, Map<String, String> txt) {
        loop.execute(() -> core.sightings().seen(new Discovery.Service(name, List.of(new HostPort(host, port)), txt)));
        loop.runReady();
    }

    Outcome submit(Action action) {
        var outcome = core.submit(action).toCompletableFuture();
        loop.runReady();
        assertThat(outcome).as("%s is answered", action).isDone();
        return outcome.join();
    }

    Outcome level(int first, int last, int value) {
        return submit(new Action.LevelAction.SetLevels(
                new Action.Selection(List.of(new Action.Selection.Addresses(first, last, false))),
                new Action.LevelChange.To(value)));
    }

    Outcome change(int address, Action.LevelChange change) {
        return submit(new Action.LevelAction.SetLevels(
                new Action.Selection(List.of(new Action.Selection.Addresses(address, address, false))), change));
    }

    /// What an action that must be done answers.
    String done(Action action) {
        var outcome = submit(action);
        assertThat(outcome).as("%s", action).isInstanceOf(Outcome.Done.class);
        return outcome.message();
    }

    /// Why an action that must be refused is.
    String refused(Action action) {
        var outcome = submit(action);
        assertThat(outcome).as("%s", action).isInstanceOf(Outcome.Refused.class);
        return outcome.message();
    }

    void name(int address, String name) {
        done(new Action.ShowAction.SetNames(new TreeMap<>(Map.of(address, name))));
    }

    static Action.Selection addresses(int first, int last) {
        return new Action.Selection(List.of(new Action.Selection.Addresses(first, last, false)));
    }

    void says(FakeNetwork.FakeLink link, String text) {
        link.says(text);
        loop.runReady();
    }

    /// What the console sent since this was last asked.
    List<String> answersTo(FakeNetwork.FakeLink link, String text) {
        says(link, text);
        return link.takeSent();
    }

    /// The show as it is on disk when a change has had time to get there.
    ShowData kept() {
        advance(0.25);
        return shelf.kept.document().show();
    }

    void dies(FakeNetwork.FakeLink link) {
        link.dies("cable");
        loop.runReady();
    }

    void advance(double seconds) {
        loop.advance(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    ConsoleState state() {
        return core.state();
    }

    Gateway gateway(String id) {
        return Objects.requireNonNull(state().gateways().get(new GatewayId(id)));
    }

    LinkState linkState(String id) {
        return state().linkStateOf(gateway(id));
    }

    List<String> notices() {
        return state().notices().stream().map(notice -> notice.text()).toList();
    }

    static String request(String id, long count) {
        return "{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"" + id + "\",\"AddressCount\":" + count + "}";
    }

    static String response(String lease, int first, int last) {
        var text = new StringBuilder("{\"Type\":\"LEASE_RESP\",\"LeaseID\":\"" + lease + "\",\"Addresses\":[");
        for (int number = first; number <= last; number++) {
            text.append(number == first ? "\"SN" : ",\"SN").append(number).append('"');
        }
        return text.append("]}").toString();
    }

    static String mapping(String lease, String... rows) {
        return "{\"Type\":\"MAPPING_UPDATE\",\"LeaseID\":\"" + lease + "\",\"Mappings\":[" + String.join(",", rows)
                + "]}";
    }

    static String row(String address, String type, long channel) {
        return "{\"StageNetAddress\":\"" + address + "\",\"HardwareType\":\"" + type + "\",\"Channel\":" + channel
                + "}";
    }

    static String value(int address, int value) {
        return "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN" + address + "\",\"Value\":" + value + "}";
    }
}
