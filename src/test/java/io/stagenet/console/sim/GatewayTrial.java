package io.stagenet.console.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.net.RawClient;
import io.stagenet.console.sim.SimulatorEvent.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A simulated gateway to a test that plays the console, in literal wire text.
final class GatewayTrial implements AutoCloseable {
    static final String REQUEST = "{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"GATEWAY_01\",\"AddressCount\":4}";
    static final String ANSWER = "{\"Type\": \"LEASE_RESP\", \"LeaseID\": \"lease_001\","
            + " \"Addresses\": [\"SN1\", \"SN2\", \"SN3\", \"SN4\"]}";
    static final String MAPPING = "{\"Type\":\"MAPPING_UPDATE\",\"LeaseID\":\"lease_001\",\"Mappings\":["
            + "{\"StageNetAddress\":\"SN1\",\"HardwareType\":\"DMX\",\"Channel\":200},"
            + "{\"StageNetAddress\":\"SN2\",\"HardwareType\":\"DMX\",\"Channel\":201},"
            + "{\"StageNetAddress\":\"SN3\",\"HardwareType\":\"DMX\",\"Channel\":202},"
            + "{\"StageNetAddress\":\"SN4\",\"HardwareType\":\"DMX\",\"Channel\":203}]}";
    final HandLoop loop = new HandLoop();
    final BlockingQueue<SimulatorEvent> events = new LinkedBlockingQueue<>();
    private final List<RawClient> consoles = new ArrayList<>();
    private SimulatedGateway gateway;

    @Override
    public void close() throws IOException {
        for (var each : consoles) {
            each.close();
        }
        if (gateway != null) {
            gateway.close();
        }
    }

    static GatewaySettings settings(Fault... faults) {
        return new GatewaySettings("GATEWAY_01", "DMX", 4, 200, "127.0.0.1", 0, false, Set.of(faults), 7, true);
    }

    void start(Fault... faults) throws IOException {
        start(settings(faults), Advertiser.SILENT);
    }

    void start(GatewaySettings settings, Advertiser advertiser) throws IOException {
        gateway = new SimulatedGateway(settings, loop, advertiser, events::add);
        gateway.start();
    }

    SimulatedGateway gateway() {
        return gateway;
    }

    RawClient open() throws IOException {
        return kept(RawClient.open(gateway.port()));
    }

    /// One that is slow to take what it is sent.
    ///
    /// @param receiveBuffer in bytes
    RawClient open(int receiveBuffer) throws IOException {
        return kept(RawClient.open(gateway.port(), receiveBuffer));
    }

    private RawClient kept(RawClient console) {
        consoles.add(console);
        return console;
    }

    /// Connects, grants the lease and takes the mapping.
    RawClient lease() throws IOException {
        var console = open();
        assertThat(console.nextText()).isEqualTo(REQUEST);
        console.text(ANSWER);
        assertThat(console.nextText()).isEqualTo(MAPPING);
        return console;
    }

    SimulatorEvent await(Kind kind) throws InterruptedException {
        for (var event = events.poll(5, TimeUnit.SECONDS); event != null; event = events.poll(5, TimeUnit.SECONDS)) {
            if (event.kind() == kind) {
                return event;
            }
        }
        throw new AssertionError("no " + kind + " within 5 s");
    }

    static String data(String address, int value) {
        return "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"" + address + "\",\"Value\":" + value + "}";
    }
}
