package io.stagenet.console.model;

import java.util.List;
import java.util.Map;

/// How far a solo reaches: of all leased addresses, those it holds out. They are the dimmers that something gives a level, and
/// that are neither soloed nor kept lit.
///
/// @param submasters that are soloed; empty where only hands do it
/// @param out        how many addresses it holds out
/// @param leased     of how many
public record SoloReach(List<Integer> submasters, int out, int leased) {
    public static SoloReach of(ConsoleState state, Levels levels) {
        int out = 0;
        int leased = 0;
        for (var gateway : state.gateways().values()) {
            for (var lease : gateway.leases()) {
                for (var run : lease.addresses().runs()) {
                    for (int address = run.first(); address <= run.last(); address++) {
                        out += levels.owner(address) == LevelOwner.SOLO && levels.wanted(address) <= 0 ? 1 : 0;
                        leased++;
                    }
                }
            }
        }
        return new SoloReach(state.playback().submasters().entrySet().stream()
                .filter(each -> each.getValue().solos()).map(Map.Entry::getKey).toList(), out, leased);
    }
}
