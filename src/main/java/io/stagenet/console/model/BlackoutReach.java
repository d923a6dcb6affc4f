package io.stagenet.console.model;

/// How far blackout reaches: of all leased addresses, those it puts out. They are the dimmers that are not kept lit,
/// whether they have a level or not.
///
/// @param dark   how many it puts out
/// @param leased of how many
public record BlackoutReach(int dark, int leased) {
    public static BlackoutReach of(ConsoleState state, Levels levels) {
        var leased = state.leased();
        return new BlackoutReach((int) leased.stream().filter(levels::goesDark).count(), leased.cardinality());
    }
}
