package io.stagenet.console;

import io.stagenet.console.net.Discovery;
import io.stagenet.console.service.SimulatedRig;
import io.stagenet.console.text.Text;
import java.util.List;
import java.util.Set;

/// The simulated gear of a console that has none.
final class NoGear implements SimulatedRig {
    @Override
    public List<Discovery.Service> start() {
        return List.of();
    }

    @Override
    public String fault(String gatewayId, String fault) {
        throw new IllegalArgumentException(Text.of("main.gear.none"));
    }

    @Override
    public List<Fault> faults() {
        return List.of();
    }

    @Override
    public Set<String> faultsOf(String gatewayId) {
        throw new IllegalArgumentException(Text.of("main.gear.none"));
    }

    @Override
    public void close() {
        // nothing was started
    }
}
