package io.stagenet.console.service;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.StageboxPlace;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a console is started.
///
/// @param demo          simulated gear only; real gear is listed, not connected
/// @param discovery     whether to browse by mDNS
/// @param interfaces    names or addresses of network interfaces to browse on; empty for those remembered, or all suitable ones
/// @param gateways      places to dial in this run, beside those remembered
/// @param dataDirectory where the ledger and the settings are; for the demo already the demo's own
/// @param pool          the address pool, null for the remembered or default one
/// @param virgil        how stageboxes are reached
/// @param maxLease      how many addresses one gateway may hold, 1 to 32768; null for the remembered or default limit
/// @param speaksSettings whether the language is that of the settings, or of the system if they name none; else it stays
///                      as it was chosen
public record ConsoleOptions(boolean demo, boolean discovery, List<String> interfaces, List<HostPort> gateways,
        Path dataDirectory, @Nullable AddressRange pool, @Nullable Integer maxLease, VirgilOptions virgil,
        boolean speaksSettings) {

    /// How stageboxes are reached.
    ///
    /// @param places added by hand for this run, beside those remembered
    /// @param port   where answers are heard, 0 for any
    /// @param bind   where answers are heard and what we send from, null for every address
    public record VirgilOptions(List<StageboxPlace> places, int port, @Nullable InetAddress bind) {
        public VirgilOptions {
            places = List.copyOf(places);
        }
    }

    public ConsoleOptions {
        interfaces = List.copyOf(interfaces);
        gateways = List.copyOf(gateways);
    }

    /// In the language chosen before.
    public ConsoleOptions(boolean demo, boolean discovery, List<String> interfaces, List<HostPort> gateways,
            Path dataDirectory, @Nullable AddressRange pool, @Nullable Integer maxLease, VirgilOptions virgil) {
        this(demo, discovery, interfaces, gateways, dataDirectory, pool, maxLease, virgil, false);
    }

    /// With stageboxes heard on any free port of this machine alone.
    public ConsoleOptions(boolean demo, boolean discovery, List<String> interfaces, List<HostPort> gateways,
            Path dataDirectory, @Nullable AddressRange pool, @Nullable Integer maxLease) {
        this(demo, discovery, interfaces, gateways, dataDirectory, pool, maxLease,
                new VirgilOptions(List.of(), 0, InetAddress.getLoopbackAddress()));
    }
}
