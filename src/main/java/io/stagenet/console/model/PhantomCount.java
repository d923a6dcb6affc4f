package io.stagenet.console.model;

/// How many inputs have +48V, as their devices reported.
///
/// @param live    reported on by a box that answers
/// @param unknown reported on by a box that was lost since: nobody knows
public record PhantomCount(int live, int unknown) {
    public static PhantomCount of(ConsoleState state) {
        int live = 0;
        int unknown = 0;
        for (var box : state.stageboxes().values()) {
            for (var preamp : box.preamps().values()) {
                if (Boolean.TRUE.equals(preamp.isPhantomOn())) {
                    if (box.isOnline()) {
                        live++;
                    } else {
                        unknown++;
                    }
                }
            }
        }
        return new PhantomCount(live, unknown);
    }
}
