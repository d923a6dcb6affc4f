package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.down;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.RawGateway;
import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.ConsoleOptions;
import io.stagenet.console.service.ConsoleService;
import io.stagenet.console.sim.Advertiser;
import io.stagenet.console.sim.Fault;
import io.stagenet.console.sim.GatewaySettings;
import io.stagenet.console.sim.SimulatedGateway;
import io.stagenet.console.sim.SimulatorEvent.ChannelLevel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The window while the network is at its worst, on real sockets: one gateway floods, one freezes, others fade as fast as
/// they may. The FX thread is asked all the while, in every view.
@ExtendWith(FxToolkit.class)
class WindowStormTest {
    private static final int FADING = 4;
    private static final int FADED = 256;
    private static final int MAD_ADDRESSES = 64;
    private static final int MAPPING_UPDATES = 20_000;
    /// Taken slowly once it is known for a flood.
    private static final int BAD_MESSAGES = 1_000;
    private static final int PULSES_IN_EACH_VIEW = 5;
    /// Far above what a person would bear, far below what a freeze is.
    private static final Duration LONGEST_HOP = Duration.ofSeconds(5);

    @TempDir private Path folder;
    private final ThreadEventLoop loop = ThreadEventLoop.start("simulator", failure -> {
    });
    private final List<SimulatedGateway> gateways = new ArrayList<>();
    private RawGateway mad;
    private ConsoleService console;
    private ConsoleWindow window;
    private Stage stage;
    private final Pulses pulses = new Pulses();
    private volatile boolean storm = true;

    private static final class Pulses extends AnimationTimer {
        private long count;

        @Override
        public void handle(long now) {
            count++;
        }
    }

    @BeforeEach
    void begin() throws Exception {
        mad = new RawGateway();
        console = ConsoleService.start(new ConsoleOptions(false, false, List.of(), List.of(), folder, null, 32_768),
                new FakeConsole(new Rig().state()).simulatedRig());
        runOnFx(() -> {
            stage = new Stage();
            window = new ConsoleWindow(console, stage, ZoneOffset.UTC);
            window.show();
            window.fill();
            pulses.start();
        });
    }

    @AfterEach
    void end() throws IOException {
        storm = false;
        runOnFx(() -> {
            pulses.stop();
            window.dispose();
        });
        console.close();
        mad.close();
        gateways.forEach(SimulatedGateway::close);
        loop.close();
    }

    private SimulatedGateway gateway(String id, int addresses) throws IOException {
        var gateway = new SimulatedGateway(
                new GatewaySettings(id, "DMX", addresses, 1, "127.0.0.1", 0, false, Set.of(), 1, false), loop,
                Advertiser.SILENT, _ -> {
                });
        gateways.add(gateway);
        gateway.start();
        connect(new HostPort("127.0.0.1", gateway.port()));
        awaitMapped(id);
        return gateway;
    }

    private void connect(HostPort place) {
        console.desk().submit(new GatewayAction.Connect(place)).toCompletableFuture().join();
    }

    private void awaitMapped(String id) {
        FxToolkit.await(id + " mapped", () -> {
            var gateway = console.state().gateways().get(new GatewayId(id));
            return gateway != null && !gateway.leases().isEmpty() && gateway.leases().getFirst().mapped();
        });
    }

    private static String mapping(String lease, int first, int shift) {
        return IntStream.range(0, MAD_ADDRESSES)
                .mapToObj(i -> "{\"StageNetAddress\":\"SN%d\",\"HardwareType\":\"DMX\",\"Channel\":%d}"
                        .formatted(first + i, (i + shift) % MAD_ADDRESSES))
                .collect(Collectors.joining(",",
                        "{\"Type\":\"MAPPING_UPDATE\",\"LeaseID\":\"" + lease + "\",\"Mappings\":[", "]}"));
    }

    /// Connects the mad one, and floods on a thread of its own until all is said.
    private CompletableFuture<Void> flood() throws IOException {
        connect(mad.address());
        var peer = mad.accept().serve(_ -> {
        });
        peer.sendText(
                "{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"MAD\",\"AddressCount\":" + MAD_ADDRESSES + "}");
        var id = new GatewayId("MAD");
        FxToolkit.await("its lease", () -> console.state().gateways().containsKey(id)
                && !console.state().gateways().get(id).leases().isEmpty());
        var lease = console.state().gateways().get(id).leases().getFirst();
        int first = lease.addresses().runs().getFirst().first();
        String[] updates = {mapping(lease.id().value(), first, 0), mapping(lease.id().value(), first, 1)};
        return CompletableFuture.runAsync(() -> {
            try {
                for (int i = 0; i < MAPPING_UPDATES; i++) {
                    peer.sendText(updates[i % 2]);
                }
                for (int i = 0; i < BAD_MESSAGES; i++) {
                    peer.sendText("not json at all");
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private void fade(int first, int last) {
        Thread.ofVirtual().start(() -> {
            for (int level = 0; storm; level = (level + 1) % 256) {
                for (int address = first; address <= last; address++) {
                    console.desk().faders().move(address, level);
                }
                Thread.yield();
            }
        });
    }

    private boolean says(String text) {
        return stage.getScene().getRoot().lookupAll(".label").stream().filter(Label.class::isInstance)
                .map(Label.class::cast).anyMatch(label -> label.getText() != null && label.getText().contains(text));
    }

    private long bad() {
        var endpoint = console.state().gateways().get(new GatewayId("MAD")).endpoint();
        return endpoint == null ? 0 : console.traffic(endpoint).bad();
    }

    @Test
    void aFloodAFreezeAndAFadeLeaveTheScreenAndTheOtherGatewaysAlone() throws Exception {
        var steady = gateway("STEADY", 2);
        var frozen = gateway("FROZEN", 2);
        for (int i = 0; i < FADING; i++) {
            gateway("FADING-" + i, FADED);
        }
        long sentBefore = console.sentTo(new GatewayId("FADING-0"));
        fade(5, 4 + FADING * FADED);
        var flood = flood();
        frozen.fault(Fault.FREEZE, true);

        long longest = 0;
        long hops = 0;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        for (int turn = 0; turn < ViewId.values().length || !flood.isDone() || bad() < BAD_MESSAGES; turn++) {
            var view = ViewId.values()[turn % ViewId.values().length];
            runOnFx(() -> window.model().open(view));
            long enough = onFx(() -> pulses.count) + PULSES_IN_EACH_VIEW;
            long asked;
            long answered;
            do {
                asked = System.nanoTime();
                long seen = onFx(() -> pulses.count);
                answered = System.nanoTime();
                longest = Math.max(longest, answered - asked);
                hops++;
                assertThat(answered - deadline).as("pulses come while %s is open, and the flood ends", view)
                        .isNegative();
                if (seen >= enough) {
                    break;
                }
                Thread.onSpinWait();
            } while (true);
        }
        flood.join();
        assertThat(hops).isGreaterThan(ViewId.values().length * PULSES_IN_EACH_VIEW);
        assertThat(Duration.ofNanos(longest)).as("the FX thread answered").isLessThan(LONGEST_HOP);
        assertThat(console.sentTo(new GatewayId("FADING-0")) - sentBefore).as("the fade went on")
                .isGreaterThan(FADED);

        runOnFx(() -> window.model().open(ViewId.DEVICES));
        FxToolkit.await("the frozen one is lost, and no other", () -> says("6 of 7 gateways online"));
        FxToolkit.await("the flood is counted", () -> says(BAD_MESSAGES + " bad"));
        runOnFx(() -> window.model().open(ViewId.FADERS));
        var fader = onFx(() -> {
            window.root().applyCss();
            return stage.getScene().getRoot().lookup(".fader");
        });
        runOnFx(() -> down(fader, KeyCode.END));
        FxToolkit.await("the value at the steady gateway",
                () -> steady.levels().stream().anyMatch(new ChannelLevel(1, 255)::equals));
    }
}
