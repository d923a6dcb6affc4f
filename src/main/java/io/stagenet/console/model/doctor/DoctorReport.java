package io.stagenet.console.model.doctor;

import io.stagenet.console.model.net.InterfaceFacts;
import java.time.Instant;
import java.util.List;

/// All that was found at one moment.
///
/// @param version    of the console
/// @param system     name and version of the operating system, and its architecture
/// @param interfaces all of this machine, whether used or not, by name
/// @param seen       what mDNS lists, gateways first
/// @param checks     in the order of [Check.Topic]
public record DoctorReport(Instant time, String version, String system, List<InterfaceFacts> interfaces,
        List<Seen> seen, List<Check> checks) {
    /// A device that advertises itself.
    ///
    /// @param kind      `gateway` or `stagebox`
    /// @param addresses `host:port`
    public record Seen(String kind, String name, List<String> addresses) {
        public static final String GATEWAY = "gateway";
        public static final String STAGEBOX = "stagebox";

        public Seen {
            addresses = List.copyOf(addresses);
        }
    }

    public DoctorReport {
        interfaces = List.copyOf(interfaces);
        seen = List.copyOf(seen);
        checks = List.copyOf(checks);
    }

    /// Nothing needs attention.
    public boolean isWell() {
        return attention() == 0;
    }

    /// How many checks could not be made.
    public int unchecked() {
        return (int) checks.stream().filter(check -> check.state() == Check.State.NOT_CHECKED).count();
    }

    /// How many checks need attention.
    public int attention() {
        return (int) checks.stream().filter(check -> check.state().needsAttention()).count();
    }
}
