package io.stagenet.console.sim;

import io.stagenet.console.text.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a simulated gateway can be told to do wrong. Written in lower case with dashes: `bad-json`.
///
/// Most last until they are taken back. [#DROP] and [#REBOOT] happen at once when asked for while running; asked for at
/// the start, they happen again and again, 2 to 6 s after each connection, until taken back.
public enum Fault {
    /// Resets every connection, as a pulled plug with power does.
    DROP,
    /// Stops reading, writing and answering new connections; the kernel goes on, so TCP backs up.
    FREEZE,
    /// Resets every connection, forgets leases and levels, and is back on the same port 2 s later.
    REBOOT,
    /// Reads about 1000 values a second.
    SLOW_READER,
    /// Leaves pings unanswered.
    NO_PONGS,
    /// Sends a text that is no JSON, once a second.
    BAD_JSON,
    /// Sends well-formed messages of unknown `Type`, once a second.
    UNKNOWN_TYPES,
    /// Sends messages with fields of the wrong type, once a second.
    WRONG_TYPES,
    /// Maps addresses outside its lease, and addresses of a lease it does not have, once a second.
    FOREIGN_MAPPINGS,
    /// A second gateway with the same id on another port.
    DUPLICATE_ID,
    /// Asks for 100,000 addresses.
    HUGE_LEASE,
    /// Maps every second address to the channel of the one before.
    MAPPING_CONFLICTS,
    /// Sends 5000 useless messages a second, or as many as the console takes.
    FLOOD;

    /// The name an operator types.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What it does, in a few words for the operator.
    public String effect() {
        return Text.of("sim.fault.effect." + word());
    }

    /// Whether it stays until it is taken back, when asked for while running.
    public boolean isLasting() {
        return this != DROP && this != REBOOT;
    }

    /// The fault of that name, in any letter case.
    ///
    /// @throws IllegalArgumentException with a sentence for the operator that names the known ones
    public static Fault parse(String word) {
        for (var fault : values()) {
            if (fault.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return fault;
            }
        }
        throw new IllegalArgumentException(Text.of("sim.fault.unknown", word, words()));
    }

    /// All names, separated by commas.
    public static String words() {
        return Arrays.stream(values()).map(Fault::word).collect(Collectors.joining(", "));
    }
}
