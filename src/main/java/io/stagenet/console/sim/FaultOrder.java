package io.stagenet.console.sim;

import io.stagenet.console.text.Text;

/// A fault to begin or to take back, as typed: `freeze`, `freeze on`, `freeze off`.
record FaultOrder(Fault fault, boolean on) {
    /// @throws IllegalArgumentException with a sentence for the operator
    static FaultOrder parse(String text) {
        String[] words = text.strip().split("\\s+", 2);
        var fault = Fault.parse(words[0]);
        String more = words.length == 1 ? "on" : words[1];
        if (!more.equalsIgnoreCase("on") && !more.equalsIgnoreCase("off")) {
            throw new IllegalArgumentException(Text.of("sim.fault.word", more));
        }
        return new FaultOrder(fault, more.equalsIgnoreCase("on"));
    }
}
