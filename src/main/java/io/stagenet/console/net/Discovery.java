package io.stagenet.console.net;

import io.stagenet.console.model.net.HostPort;
import java.util.List;
import java.util.Map;

/// Finds services by mDNS on every network interface the operator allows (readings, StageNet 1).
public interface Discovery extends AutoCloseable {
    /// Begins; the listener is called on the console loop until closed. Returns at once.
    void browse(String serviceType, Listener listener);

    /// Asks again now, for answers that came late or were lost.
    void refresh();

    /// Begins closing off-thread and in parallel; waits at most about two seconds.
    @Override
    void close();

    /// Told on the console loop. Services found on several interfaces are one.
    interface Listener {
        /// A service is there, or more is known of it now. An upsert.
        void seen(Service service);

        /// No interface lists it any more. Says nothing about a live link.
        void gone(String serviceName);

        /// Something about browsing itself that the operator should know.
        void trouble(String text);
    }

    /// @param name      instance name without the type, e.g. `gateway-01`
    /// @param addresses where it can be dialled: those in an own subnet first
    /// @param txt       keys in lower case, first of a double key wins, values as UTF-8
    record Service(String name, List<HostPort> addresses, Map<String, String> txt) {
        public Service {
            addresses = List.copyOf(addresses);
            txt = Map.copyOf(txt);
        }
    }
}
