package io.stagenet.console.model;

import java.util.List;
import java.util.Map;

/// How far a solo reaches: of all leased addresses, those it holds out. They are the dimmers that something gives a level, and
/// that are neither soloed nor kept lit.
///
/// @param submasters that are soloed
/// @param hands      whether a hand solos addresses too, or alone
/// @param out        how many addresses it holds out
/// @param leased     of how many
public record SoloReach(List<Integer> submasters, boolean hands, int out, int leased) {
    public static SoloReach of(ConsoleState state, Levels levels) {
        var leased = state.leased();
        var submasters = state.playback().submasters().entrySet().stream().filter(each -> each.getValue().solos())
                .map(Map.Entry::getKey).toList();
        // What no submaster does hands do, on an address that is not leased if on no other.
        return new SoloReach(submasters, submasters.isEmpty() || leased.stream().anyMatch(levels::isSoloedByHand),
                (int) leased.stream().filter(address -> isHeldOut(levels, address)).count(), leased.cardinality());
    }

    private static boolean isHeldOut(Levels levels, int address) {
        return levels.owner(address) == LevelOwner.SOLO && levels.wanted(address) <= 0;
    }
}
