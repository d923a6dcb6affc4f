package io.stagenet.console.service;

import io.stagenet.console.net.Discovery;
import java.util.List;

/// Simulated gear in this process, as the console wants to use it; the composition root adapts the simulator to it.
public interface SimulatedRig extends AutoCloseable {
    /// Starts the gear and returns what it would advertise; blocks until its sockets listen.
    List<Discovery.Service> start();

    /// Makes a simulated gateway misbehave.
    ///
    /// @return a sentence for the operator
    /// @throws IllegalArgumentException with a sentence for the operator, if there is no such gateway or fault
    String fault(String gatewayId, String fault);

    /// The names of the faults there are; empty when there is no gear.
    List<String> faults();

    /// Ends all of it.
    @Override
    void close();
}
