package io.stagenet.console.model.show;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Cues in the order of their numbers.
///
/// @param number   1 to [#MAX_NUMBER]
/// @param tracking whether a level stays until a later cue changes it; else each cue holds all that it wants
/// @param back     what BACK takes, in milliseconds, 0 to [CueTimes#MAX]
public record CueList(int number, String name, boolean tracking, long back, SortedMap<CueNumber, Cue> cues) {
    public static final int MAX_NUMBER = 999;
    /// What BACK takes unless the operator says otherwise, in milliseconds.
    public static final long BACK = 2000;

    /// @throws IllegalArgumentException if a number, name or time is out of range, or a cue is under another's number
    public CueList {
        if (number < 1 || number > MAX_NUMBER || name.length() > AddressSettings.MAX_NAME || back < 0
                || back > CueTimes.MAX) {
            throw new IllegalArgumentException("cue list " + number + ", " + name.length() + ", " + back);
        }
        cues.forEach((at, cue) -> {
            if (!at.equals(cue.number())) {
                throw new IllegalArgumentException("cue " + cue.number() + " at " + at);
            }
        });
        cues = Collections.unmodifiableSortedMap(new TreeMap<>(cues));
    }

    /// An empty list of whole cues.
    public static CueList of(int number) {
        return new CueList(number, "", false, BACK, Collections.emptySortedMap());
    }

    /// What is up when a cue is complete: its own levels, and in a list that tracks those of the cues before it.
    public LevelSet state(CueNumber at) {
        @Nullable Cue cue = cues.get(at);
        if (cue == null) {
            return LevelSet.EMPTY;
        }
        if (!tracking || cue.blocked()) {
            return cue.levels();
        }
        var state = LevelSet.builder();
        for (var each : cues.headMap(at).values()) {
            if (each.blocked()) {
                state.clear();
            }
            state.putAll(each.levels());
        }
        return state.putAll(cue.levels()).build();
    }

    /// The cue that follows another, which need not be there any more.
    ///
    /// @param at null for the first
    /// @return null at the end
    public @Nullable CueNumber after(@Nullable CueNumber at) {
        for (var number : at == null ? cues.keySet() : cues.tailMap(at).keySet()) {
            if (!number.equals(at)) {
                return number;
            }
        }
        return null;
    }

    /// A free number behind a cue and before the next: a whole one if there is one, else in the middle.
    ///
    /// @return null if there is none
    public @Nullable CueNumber freeAfter(CueNumber at) {
        @Nullable CueNumber next = after(at);
        int whole = (at.thousandths() / CueNumber.UNIT + 1) * CueNumber.UNIT;
        if (next == null) {
            return whole <= CueNumber.MAX ? new CueNumber(whole) : null;
        }
        int free = whole < next.thousandths() ? whole : (at.thousandths() + next.thousandths()) / 2;
        return free > at.thousandths() ? new CueNumber(free) : null;
    }

    /// The cue before another, which need not be there any more; null when it is the first.
    public @Nullable CueNumber before(CueNumber at) {
        var earlier = cues.headMap(at);
        return earlier.isEmpty() ? null : earlier.lastKey();
    }

    public CueList with(Cue cue) {
        var next = new TreeMap<>(cues);
        next.put(cue.number(), cue);
        return new CueList(number, name, tracking, back, next);
    }

    public CueList without(CueNumber cue) {
        var next = new TreeMap<>(cues);
        next.remove(cue);
        return new CueList(number, name, tracking, back, next);
    }

    /// The same with these cues alone.
    public CueList withCues(Collection<Cue> all) {
        var next = new TreeMap<CueNumber, Cue>();
        all.forEach(cue -> next.put(cue.number(), cue));
        return new CueList(number, name, tracking, back, next);
    }

    public CueList withNumber(int next) {
        return new CueList(next, name, tracking, back, cues);
    }

    public CueList withName(String next) {
        return new CueList(number, next, tracking, back, cues);
    }

    public CueList withTracking(boolean next) {
        return new CueList(number, name, next, back, cues);
    }

    public CueList withBack(long millis) {
        return new CueList(number, name, tracking, millis, cues);
    }
}
