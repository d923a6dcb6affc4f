package io.stagenet.console.service.doctor;

import io.stagenet.console.model.doctor.Check;
import io.stagenet.console.model.doctor.Check.State;
import io.stagenet.console.model.doctor.Check.Topic;
import io.stagenet.console.model.doctor.DoctorReport.Seen;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.Discovery;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.net.InterfaceChoice;
import io.stagenet.console.net.PortProbe;
import io.stagenet.console.protocol.stagenet.StageNet;
import io.stagenet.console.protocol.virgil.Virgil;
import io.stagenet.console.text.Text;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Finds out by itself what a running console would know.
public final class OwnLook implements Surroundings {
    private final EventLoop loop;
    private final @Nullable Discovery discovery;
    private final @Nullable InetAddress bind;
    private final int port;
    private final BooleanSupplier consoleRuns;

    /// @param discovery   null to look for nothing; closed by its owner
    /// @param bind        where answers of stageboxes would be heard, null for every address
    /// @param port        likewise, 0 for any
    /// @param consoleRuns whether a console has the data folder now
    public OwnLook(EventLoop loop, @Nullable Discovery discovery, @Nullable InetAddress bind, int port,
            BooleanSupplier consoleRuns) {
        this.loop = loop;
        this.discovery = discovery;
        this.bind = bind;
        this.port = port;
        this.consoleRuns = consoleRuns;
    }

    @Override
    public Instant now() {
        return loop.now();
    }

    @Override
    public CompletionStage<Listed> seen(Duration within) {
        if (discovery == null) {
            return CompletableFuture.completedFuture(Listed.NOT_BROWSED);
        }
        var gateways = new Heard(Seen.GATEWAY);
        var boxes = new Heard(Seen.STAGEBOX);
        discovery.browse(StageNet.SERVICE_TYPE, gateways);
        discovery.browse(Virgil.SERVICE_TYPE, boxes);
        var result = new CompletableFuture<Listed>();
        loop.schedule(within, () -> {
            var devices = new ArrayList<>(gateways.devices());
            devices.addAll(boxes.devices());
            // Both are told of one trouble.
            var troubles = new TreeSet<>(gateways.troubles);
            troubles.addAll(boxes.troubles);
            result.complete(new Listed(within, devices, List.copyOf(troubles)));
        });
        return result;
    }

    /// On the loop.
    private static final class Heard implements Discovery.Listener {
        private final String kind;
        private final Map<String, List<String>> places = new TreeMap<>();
        private final List<String> troubles = new ArrayList<>();

        Heard(String kind) {
            this.kind = kind;
        }

        List<Seen> devices() {
            return places.entrySet().stream().map(each -> new Seen(kind, each.getKey(), each.getValue())).toList();
        }

        @Override
        public void seen(Discovery.Service service) {
            places.put(service.name(), service.addresses().stream().map(HostPort::toString).toList());
        }

        @Override
        public void gone(String serviceName) {
            places.remove(serviceName);
        }

        @Override
        public void trouble(String text) {
            troubles.add(text);
        }
    }

    @Override
    public CompletionStage<Check> awake() {
        return CompletableFuture.completedFuture(
                new Check(Topic.AWAKE, null, State.NOT_CHECKED, Text.of("doctor.awake.window"), null));
    }

    @Override
    public Check virgilPort() {
        if (bind != null && !InterfaceChoice.isOfThisMachine(bind)) {
            return new Check(Topic.VIRGIL_PORT, null, State.FAILED,
                    Text.of("virgil.bind.foreign", bind.getHostAddress()), Text.of("doctor.port.bind.do"));
        }
        String taken = PortProbe.tcp(bind, port);
        if (taken == null) {
            return new Check(Topic.VIRGIL_PORT, null, State.OK,
                    port == 0 ? Text.of("doctor.port.any") : Text.of("doctor.port.free", port), null);
        }
        return TakenPort.at(bind, port).check(taken, consoleRuns.getAsBoolean());
    }
}
