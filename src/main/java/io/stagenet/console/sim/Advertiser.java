package io.stagenet.console.sim;

import io.stagenet.console.net.MdnsAdvertiser;
import io.stagenet.console.protocol.stagenet.StageNet;
import java.util.Map;

/// Makes a gateway known on the network. Returns at once; the announcement follows.
public interface Advertiser {
    /// Announces nothing.
    Advertiser SILENT = (name, port, txt) -> () -> {
    };

    /// Announces on the network.
    static Advertiser over(MdnsAdvertiser mdns) {
        return (name, port, txt) -> mdns.advertise(StageNet.SERVICE_TYPE, name, port, txt)::close;
    }

    /// @param name instance name, without the service type
    Advertisement advertise(String name, int port, Map<String, String> txt);

    /// One announcement.
    interface Advertisement {
        /// Says goodbye on the network, soon; returns at once.
        void withdraw();
    }
}
