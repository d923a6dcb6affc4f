package io.stagenet.console.sim;

import io.stagenet.console.net.EventLoop;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Several simulated gateways that start and end together. Any thread.
public final class GatewayFleet implements AutoCloseable {
    private final List<SimulatedGateway> gateways;

    /// @param loop   the clock and timer of all of them; not closed by the fleet
    /// @param events told by several threads, one at a time for each gateway
    public GatewayFleet(List<GatewaySettings> settings, EventLoop loop, Advertiser advertiser,
            Consumer<SimulatorEvent> events) {
        gateways = settings.stream().map(one -> new SimulatedGateway(one, loop, advertiser, events)).toList();
    }

    /// Makes each wait for the lease of the one before it, a second at most: a new console gives them their addresses in
    /// this order. Before [#start].
    void oneAfterAnother() {
        for (int i = 1; i < gateways.size(); i++) {
            gateways.get(i).asksAfter(gateways.get(i - 1));
        }
    }

    /// One gateway as it is, or several numbered ones.
    ///
    /// @throws IllegalArgumentException with a sentence for the operator, if ids or ports go out of range
    public static List<GatewaySettings> several(GatewaySettings settings, int count) {
        return count == 1 ? List.of(settings) : IntStream.rangeClosed(1, count).mapToObj(settings::numbered).toList();
    }

    /// Starts all of them, or none.
    ///
    /// @throws IOException with a sentence for the operator, if one cannot listen
    /// @throws IllegalArgumentException with a sentence for the operator, if one cannot be advertised
    public void start() throws IOException {
        for (var gateway : gateways) {
            try {
                gateway.start();
            } catch (IllegalArgumentException unsuitable) {
                close();
                throw unsuitable;
            } catch (IOException e) {
                close();
                throw new IOException(Text.of("sim.port.taken", gateway.port(), String.valueOf(e.getMessage())), e);
            }
        }
    }

    public List<SimulatedGateway> gateways() {
        return gateways;
    }

    /// Follows a line typed to the simulator: `fault NAME`, `fault NAME off`, `levels`, `quit`, in any letter case. An
    /// empty line does nothing.
    ///
    /// @return false if the simulator shall end
    /// @throws IllegalArgumentException with a sentence for the operator
    public boolean command(String line) {
        List<String> words = Stream.of(line.strip().split("\\s+")).map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        switch (words.getFirst()) {
            case "" -> {
                // Nothing typed.
            }
            case "quit" -> {
                return false;
            }
            case "levels" -> gateways.forEach(SimulatedGateway::tellLevels);
            case "fault" -> {
                if (words.size() < 2) {
                    throw new IllegalArgumentException(Text.of("sim.command.unknown", line.strip()));
                }
                var order = FaultOrder.parse(String.join(" ", words.subList(1, words.size())));
                gateways.forEach(gateway -> gateway.fault(order.fault(), order.on()));
            }
            default -> throw new IllegalArgumentException(Text.of("sim.command.unknown", line.strip()));
        }
        return true;
    }

    /// Ends all of them at the same time.
    @Override
    public void close() {
        SimulatedGateway.closeAll(gateways);
    }
}
