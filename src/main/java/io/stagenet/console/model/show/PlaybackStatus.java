package io.stagenet.console.model.show;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What plays: as it was when a command or a cue last changed it. Where a fade stands meanwhile follows from the time.
///
/// @param lists      by number; one that was never touched, or has let go of everything and stands as at first, is not in
///                   it
/// @param submasters by number; one that is down is not in it
public record PlaybackStatus(SortedMap<Integer, ListStatus> lists, SortedMap<Integer, SubmasterStatus> submasters) {
    public static final PlaybackStatus EMPTY = new PlaybackStatus(Collections.emptySortedMap(),
            Collections.emptySortedMap());

    public PlaybackStatus {
        lists = Collections.unmodifiableSortedMap(new TreeMap<>(lists));
        submasters = Collections.unmodifiableSortedMap(new TreeMap<>(submasters));
    }

    public ListStatus list(int number) {
        @Nullable ListStatus status = lists.get(number);
        return status == null ? ListStatus.IDLE : status;
    }

    public SubmasterStatus submaster(int number) {
        @Nullable SubmasterStatus status = submasters.get(number);
        return status == null ? SubmasterStatus.DOWN : status;
    }

    /// What GO would start; null at the end of the list.
    public @Nullable CueNumber next(CueList list) {
        return list.after(list(list.number()).current());
    }
}
