package io.stagenet.console.sim;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.text.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one simulated gateway is and how it behaves from the start.
///
/// @param type         gateway and hardware type: free text of 1 to 256 characters
/// @param addresses    how many it asks for and drives, 1 to 65535
/// @param firstChannel the hardware channel of its first address, 0 or more
/// @param host         the name or address it listens on, null for all addresses
/// @param port         0 for any free one
/// @param advertise    whether it makes itself known by mDNS
/// @param seed         of everything random it does
/// @param verbose      whether every value received is an event
public record GatewaySettings(String id, String type, int addresses, int firstChannel, @Nullable String host,
        int port, boolean advertise, Set<Fault> faults, long seed, boolean verbose) {
    private static final int MAX_ADDRESSES = 65_535;
    private static final int MAX_TYPE = 256;
    private static final int MAX_PORT = 65_535;

    /// @throws IllegalArgumentException with a sentence for the operator, if a value is out of range
    public GatewaySettings {
        check(!id.isEmpty() && id.length() <= GatewayId.MAX_LENGTH, "sim.settings.id", id);
        check(!type.isEmpty() && type.length() <= MAX_TYPE, "sim.settings.type", type);
        check(addresses >= 1 && addresses <= MAX_ADDRESSES, "sim.settings.addresses", addresses);
        check(firstChannel >= 0 && firstChannel <= Integer.MAX_VALUE - MAX_ADDRESSES, "sim.settings.channel",
                firstChannel);
        check(port >= 0 && port <= MAX_PORT, "sim.settings.port", port);
        faults = Set.copyOf(faults);
    }

    /// The n-th gateway of several alike, from 1: `id-n`, the n-th port, and chances of its own.
    public GatewaySettings numbered(int n) {
        return new GatewaySettings(id + "-" + n, type, addresses, firstChannel, host, port == 0 ? 0 : port + n - 1,
                advertise, faults, seed + n - 1, verbose);
    }

    /// The same gateway once more, on any free port and well-behaved.
    GatewaySettings twin() {
        return new GatewaySettings(id, type, addresses, firstChannel, host, 0, advertise, Set.of(), seed, verbose);
    }

    private static void check(boolean good, String key, Object value) {
        if (!good) {
            throw new IllegalArgumentException(Text.of(key, value));
        }
    }
}
