package io.stagenet.console.model.show;

import java.util.List;

/// Some cues of one list that follow each other.
///
/// @param list  1 to [CueList#MAX_NUMBER]
/// @param first of them, not behind the last; neither need be there
/// @param last  of them
public record CueRange(int list, CueNumber first, CueNumber last) {
    /// @throws IllegalArgumentException if the last is before the first
    public CueRange {
        if (first.compareTo(last) > 0) {
            throw new IllegalArgumentException(first + " to " + last);
        }
    }

    /// Between two cues, whichever comes first.
    public static CueRange between(int list, CueNumber one, CueNumber other) {
        return one.compareTo(other) <= 0 ? new CueRange(list, one, other) : new CueRange(list, other, one);
    }

    /// The cues that are there, in their order.
    public List<CueNumber> in(CueList cues) {
        return cues.cues().tailMap(first).keySet().stream().takeWhile(it -> it.compareTo(last) <= 0).toList();
    }
}
