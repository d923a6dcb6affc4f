package io.stagenet.console.model;

/// How far blackout reaches: of all leased addresses, those it puts out. They are the dimmers that are not kept lit,
/// whether they have a level or not.
///
/// @param dark   how many it puts out
/// @param leased of how many
public record BlackoutReach(int dark, int leased) {
    public static BlackoutReach of(ConsoleState state, Levels levels) {
        int dark = 0;
        int leased = 0;
        for (var gateway : state.gateways().values()) {
            for (var lease : gateway.leases()) {
                for (var run : lease.addresses().runs()) {
                    for (int address = run.first(); address <= run.last(); address++) {
                        dark += levels.goesDark(address) ? 1 : 0;
                        leased++;
                    }
                }
            }
        }
        return new BlackoutReach(dark, leased);
    }
}
