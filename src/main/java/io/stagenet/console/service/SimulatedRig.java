package io.stagenet.console.service;

import io.stagenet.console.net.Discovery;
import java.util.List;
import java.util.Set;

/// Simulated gear in this process, as the console wants to use it; the composition root adapts the simulator to it.
public interface SimulatedRig extends AutoCloseable {
    /// Starts the gear and returns what it would advertise; blocks until its sockets listen.
    List<Discovery.Service> start();

    /// What its stageboxes would advertise, once started; empty when it has none.
    default List<Discovery.Service> stageboxes() {
        return List.of();
    }

    /// Makes a simulated gateway misbehave.
    ///
    /// @return a sentence for the operator
    /// @throws IllegalArgumentException with a sentence for the operator, if there is no such gateway or fault
    String fault(String gatewayId, String fault);

    /// The faults there are; empty when there is no gear.
    List<Fault> faults();

    /// The names of the lasting faults a simulated gateway has now. May wait for a fault that is being made.
    ///
    /// @throws IllegalArgumentException with a sentence for the operator, if there is no such gateway
    Set<String> faultsOf(String gatewayId);

    /// What a simulated gateway can be told to do wrong.
    ///
    /// @param name    what [#fault] takes
    /// @param effect  what it does, in a few words for the operator
    /// @param lasting whether it stays until it is taken back by `name off`
    record Fault(String name, String effect, boolean lasting) {
    }

    /// Ends all of it.
    @Override
    void close();
}
