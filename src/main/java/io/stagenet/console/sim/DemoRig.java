package io.stagenet.console.sim;

import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.Discovery;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.protocol.virgil.Virgil;
import io.stagenet.console.sim.stagebox.SimulatedStagebox;
import io.stagenet.console.sim.stagebox.StageboxFault;
import io.stagenet.console.sim.stagebox.StageboxSettings;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The gear of the demo, in this process over real loopback sockets: a DMX gateway with 512 addresses, a power strip
/// with 6, a MIDI gateway with 16 and an analog one with 8. Any thread.
public final class DemoRig implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final long SEED = 1;

    private final GatewayFleet fleet;
    private final List<SimulatedStagebox> boxes;

    /// @param loop       its clock; not closed by the rig
    /// @param advertiser for loopback
    /// @param events     what the gear does, for a log
    public DemoRig(EventLoop loop, Advertiser advertiser, Consumer<SimulatorEvent> events) {
        fleet = new GatewayFleet(List.of(gear("DMX-FOH", "DMX", 512), gear("POWER-STRIP", "RELAY", 6),
                gear("MIDI-KEYS", "MIDI", 16), gear("ANALOG-DIMMER", "ANALOG", 8)), loop, advertiser, events);
        fleet.oneAfterAnother();
        boxes = List.of(box("STAGE-LEFT", 16, "rich", "239.193.241", List.of("pad/5"), loop),
                box("WIRELESS-RACK", 8, "fixed-gain", "239.193.242", List.of(), loop));
    }

    /// Starts the gear, and returns once it listens.
    ///
    /// @return what it advertises, so that the console need not wait for multicast to come round
    /// @throws UncheckedIOException if loopback has no port left
    public List<Discovery.Service> start() {
        try {
            fleet.start();
            for (var box : boxes) {
                box.start();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fleet.gateways().stream().map(DemoRig::service).toList();
    }

    /// What its stageboxes would advertise: they are on ports of their own, for some systems have one loopback address.
    public List<Discovery.Service> stageboxes() {
        return boxes.stream().map(box -> new Discovery.Service(box.settings().name(),
                List.of(new HostPort(LOOPBACK, box.port())),
                Map.of(Virgil.TXT_FUNCTION, Virgil.SLAVE, "multicast", box.settings().base()))).toList();
    }

    /// Answers on the connection of the question: on the port where masters listen, a real console may run beside the demo.
    private static SimulatedStagebox box(String name, int preamps, String model, String base, List<String> refuse,
            EventLoop loop) {
        return new SimulatedStagebox(new StageboxSettings(name, preamps, LOOPBACK, 0, base, model, "0b", false, refuse,
                Set.of(), SEED, 0, Virgil.PORT), loop, (_, _) -> {
                });
    }

    /// Its gateways, to look at what they hold.
    public List<SimulatedGateway> gateways() {
        return fleet.gateways();
    }

    /// Makes one of the gateways or stageboxes misbehave: `freeze`, `freeze off`.
    ///
    /// @return a sentence for the operator
    /// @throws IllegalArgumentException with a sentence for the operator, if there is no such device or fault
    public String fault(String device, String fault) {
        var box = box(device);
        if (box.isPresent()) {
            return fault(box.get(), fault);
        }
        var gateway = gateway(device);
        var order = FaultOrder.parse(fault);
        gateway.fault(order.fault(), order.on());
        return Text.of("sim.demo.fault", gateway.settings().id(), order.fault().word(),
                Text.of(order.on() ? "sim.on" : "sim.off"));
    }

    private static String fault(SimulatedStagebox box, String order) {
        String[] words = order.strip().split("\\s+", 2);
        var fault = StageboxFault.parse(words[0]);
        String more = words.length == 1 ? "on" : words[1];
        boolean on = more.equalsIgnoreCase("on");
        if (!on && !more.equalsIgnoreCase("off")) {
            throw new IllegalArgumentException(Text.of("sim.fault.word", more));
        }
        box.fault(fault, on);
        return Text.of("sim.demo.fault", box.settings().name(), fault.word(), Text.of(on ? "sim.on" : "sim.off"));
    }

    /// The names of the lasting faults one of the gateways or stageboxes has now.
    ///
    /// @throws IllegalArgumentException with a sentence for the operator, if there is no such device
    public Set<String> faultsOf(String device) {
        var box = box(device);
        var words = box.isPresent() ? box.get().faults().stream().map(StageboxFault::word)
                : gateway(device).faults().stream().map(Fault::word);
        return words.collect(Collectors.toUnmodifiableSet());
    }

    /// Ends all of it; no thread or socket is left.
    @Override
    public void close() {
        boxes.forEach(SimulatedStagebox::close);
        fleet.close();
    }

    private Optional<SimulatedStagebox> box(String name) {
        return boxes.stream().filter(one -> one.settings().name().equalsIgnoreCase(name)).findFirst();
    }

    private SimulatedGateway gateway(String id) {
        return fleet.gateways().stream().filter(one -> one.settings().id().equalsIgnoreCase(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Text.of("sim.demo.gateway", id, ids())));
    }

    private String ids() {
        return Stream.concat(fleet.gateways().stream().map(one -> one.settings().id()),
                boxes.stream().map(one -> one.settings().name())).collect(Collectors.joining(", "));
    }

    private static Discovery.Service service(SimulatedGateway gateway) {
        return new Discovery.Service(gateway.serviceName(),
                List.of(new HostPort(LOOPBACK, gateway.port())), gateway.txt());
    }

    private static GatewaySettings gear(String id, String type, int addresses) {
        return new GatewaySettings(id, type, addresses, 1, LOOPBACK, 0, true, Set.of(), SEED,
                false);
    }
}
