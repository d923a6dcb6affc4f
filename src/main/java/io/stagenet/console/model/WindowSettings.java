package io.stagenet.console.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the window keeps from run to run beside its looks. Immutable.
///
/// @param keys        the operator's own keys by the name of their action, as the window writes them; whatever is in it
///                    stays in it, also what a later version wrote
/// @param pin         what the PIN of the lock is known by, never the PIN itself; null for none
/// @param timer       how long the show has lasted
/// @param timerWithGo the timer starts with the first cue
/// @param place       where the window was, null for where the desktop puts it
public record WindowSettings(SortedMap<String, String> keys, @Nullable String pin, ShowTimer timer,
        boolean timerWithGo, @Nullable WindowBounds place) {
    public static final WindowSettings DEFAULT = new WindowSettings(Collections.emptySortedMap(), null, ShowTimer.ZERO,
            false, null);

    public WindowSettings {
        keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
    }

    public WindowSettings withKeys(Map<String, String> next) {
        return new WindowSettings(new TreeMap<>(next), pin, timer, timerWithGo, place);
    }

    /// @param next null for none
    public WindowSettings withPin(@Nullable String next) {
        return new WindowSettings(keys, next, timer, timerWithGo, place);
    }

    public WindowSettings withTimer(ShowTimer next) {
        return new WindowSettings(keys, pin, next, timerWithGo, place);
    }

    public WindowSettings withTimerWithGo(boolean next) {
        return new WindowSettings(keys, pin, timer, next, place);
    }

    public WindowSettings withPlace(WindowBounds next) {
        return new WindowSettings(keys, pin, timer, timerWithGo, next);
    }
}
