package io.stagenet.console.sim;

import java.util.Map;

/// Makes a gateway known on the network. Returns at once; the announcement follows.
public interface Advertiser {
    /// Announces nothing.
    Advertiser SILENT = (name, port, txt) -> () -> {
    };

    /// @param name instance name, without the service type
    Advertisement advertise(String name, int port, Map<String, String> txt);

    /// One announcement.
    interface Advertisement {
        /// Says goodbye on the network. May block for some seconds.
        void withdraw();
    }
}
