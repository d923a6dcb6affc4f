package io.stagenet.console.service;

import io.stagenet.console.net.Discovery;
import java.util.List;
import java.util.Set;

/// No simulated gear.
class NoRig implements SimulatedRig {
    @Override
    public List<Discovery.Service> start() {
        throw new AssertionError("no demo was asked for");
    }

    @Override
    public List<Fault> faults() {
        return List.of();
    }

    @Override
    public Set<String> faultsOf(String gatewayId) {
        return Set.of();
    }

    @Override
    public String fault(String gatewayId, String fault) {
        throw new IllegalArgumentException("no simulated gear");
    }

    @Override
    public void close() {
        // Nothing was started.
    }
}
