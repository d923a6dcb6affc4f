package io.stagenet.console.sim.stagebox;

import io.stagenet.console.text.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a simulated stagebox can be told to do wrong. Written in lower case with dashes: `off-grid`. All last until they
/// are taken back, but [#REBOOT], which happens at once.
public enum StageboxFault {
    /// Answers nothing and reports nothing.
    SILENT,
    /// Answers after a second and a half.
    SLOW,
    /// Reports values of the wrong type, once a second.
    WRONG_TYPES,
    /// Reports gains between its own steps, once a second.
    OFF_GRID,
    /// Sends what is no message, by TCP and by multicast, once a second.
    GARBAGE,
    /// Sends an object of 2 MiB, once every second.
    OVERSIZE,
    /// Begins an object and never ends it, once a second.
    HALF_OPEN,
    /// Reports from an address that is not its own, once a second; on loopback only.
    SPOOF,
    /// Takes the status groups of another device when it looks for some at its start.
    BASE_COLLISION,
    /// Reports nothing; from the start, it advertises status groups that are no multicast addresses.
    INVALID_BASE,
    /// Forgets all settings and is away for three seconds.
    REBOOT,
    /// Locks every parameter.
    LOCK,
    /// Refuses every command, however legal.
    REFUSE,
    /// Another master changes a gain every five seconds.
    FOREIGN;

    /// The name an operator types.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What it does, in a few words for the operator.
    public String effect() {
        return Text.of("sim.box.fault.effect." + word());
    }

    /// Whether it stays until it is taken back.
    public boolean isLasting() {
        return this != REBOOT;
    }

    /// Whether it does something only when it is there from the start.
    public boolean isForStart() {
        return this == BASE_COLLISION;
    }

    /// The fault of that name, in any letter case.
    ///
    /// @throws IllegalArgumentException with a sentence for the operator that names the known ones
    public static StageboxFault parse(String word) {
        for (var fault : values()) {
            if (fault.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return fault;
            }
        }
        throw new IllegalArgumentException(Text.of("sim.fault.unknown", word, words()));
    }

    /// All names, separated by commas.
    public static String words() {
        return Arrays.stream(values()).map(StageboxFault::word).collect(Collectors.joining(", "));
    }
}
