package io.stagenet.console.service;

import io.stagenet.console.net.Discovery;
import io.stagenet.console.store.ShowDocument;
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

    /// The show made for this gear; an empty one when there is none.
    default ShowDocument show() {
        return ShowDocument.EMPTY;
    }

    /// Makes a simulated gateway or stagebox misbehave.
    ///
    /// @param device its GatewayID or its name
    /// @return a sentence for the operator
    /// @throws IllegalArgumentException with a sentence for the operator, if there is no such device or fault
    String fault(String device, String fault);

    /// The faults gateways can have; empty when there is no gear.
    List<Fault> faults();

    /// The faults stageboxes can have; empty when there are none.
    default List<Fault> stageboxFaults() {
        return List.of();
    }

    /// The names of the lasting faults a simulated gateway or stagebox has now. May wait for a fault that is being made.
    ///
    /// @throws IllegalArgumentException with a sentence for the operator, if there is no such device
    Set<String> faultsOf(String device);

    /// What a simulated device can be told to do wrong.
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
