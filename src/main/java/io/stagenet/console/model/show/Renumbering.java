package io.stagenet.console.model.show;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an edit, an undo or a redo has called otherwise: one cue list, or cues of one. Whoever remembers a cue by its number
/// follows it by this.
///
/// @param list  as it was called before, 0 when nothing is called otherwise
/// @param to    as it is called now; whatever plays under that number without being in the show any more is called as the
///              list was
/// @param cues  of the list, by their numbers before
/// @param whole whether those are all it has: a number that is none of them keeps its place between its neighbours
public record Renumbering(int list, int to, SortedMap<CueNumber, CueNumber> cues, boolean whole) {
    public static final Renumbering NONE = new Renumbering(0, 0, Collections.emptySortedMap(), false);

    public Renumbering {
        cues = Collections.unmodifiableSortedMap(new TreeMap<>(cues));
    }

    /// Of an item that is moved.
    public static Renumbering of(ShowItem from, ShowItem to) {
        if (from instanceof ShowItem.OfCueList(int list) && to instanceof ShowItem.OfCueList(int other)) {
            return new Renumbering(list, other, Collections.emptySortedMap(), false);
        }
        if (from instanceof ShowItem.OfCue(int list, var cue) && to instanceof ShowItem.OfCue(int other, var number)
                && list == other) {
            return new Renumbering(list, list, new TreeMap<>(Collections.singletonMap(cue, number)), false);
        }
        return NONE;
    }

    /// Of all cues of a list.
    ///
    /// @param after the same cues, in the same order
    public static Renumbering of(CueList before, CueList after) {
        var cues = new TreeMap<CueNumber, CueNumber>();
        var now = after.cues().keySet().iterator();
        before.cues().keySet().forEach(number -> cues.put(number, now.next()));
        return new Renumbering(before.number(), before.number(), cues, true);
    }

    /// What takes it back.
    public Renumbering inverse() {
        var back = new TreeMap<CueNumber, CueNumber>();
        cues.forEach((before, now) -> back.put(now, before));
        return new Renumbering(to, list, back, whole);
    }

    /// The same, and what takes it back brings this number back too, which may be of a cue that was deleted on stage.
    public Renumbering knowing(@Nullable CueNumber number) {
        if (number == null || !whole || cues.containsKey(number) || cues.containsValue(between(number))) {
            return this;
        }
        var more = new TreeMap<>(cues);
        more.put(number, between(number));
        return new Renumbering(list, to, more, true);
    }

    /// @return what a list of this number is called now
    public int list(int number) {
        return number == list ? to : number == to ? list : number;
    }

    /// @param of the list, as it was called before
    /// @return what the cue is called now
    public CueNumber cue(int of, CueNumber number) {
        if (of != list) {
            return number;
        }
        @Nullable CueNumber now = cues.get(number);
        return now != null ? now : whole ? between(number) : number;
    }

    private CueNumber between(CueNumber number) {
        var before = cues.headMap(number);
        var after = cues.tailMap(number);
        int low = before.isEmpty() ? 0 : cues.getOrDefault(before.lastKey(), number).thousandths();
        int high = after.isEmpty() ? CueNumber.MAX : cues.getOrDefault(after.firstKey(), number).thousandths();
        int middle = after.isEmpty() ? new CueNumber(Math.max(1, low)).nextWhole().thousandths() : (low + high) / 2;
        return new CueNumber(Math.clamp(middle, 1, high));
    }

    private @Nullable CueNumber ofList(int of, @Nullable CueNumber number) {
        return number == null ? null : cue(of, number);
    }

    /// The same playing, called as it is now.
    public PlaybackStatus of(PlaybackStatus playing) {
        if (equals(NONE)) {
            return playing;
        }
        var lists = new TreeMap<Integer, ListStatus>();
        playing.lists().forEach(
                (number, status) -> lists.put(list(number), status.withCurrent(ofList(number, status.current()))));
        return new PlaybackStatus(lists, playing.submasters());
    }

    /// The same wishes, called as they are now.
    public Wanted of(Wanted wanted) {
        var lists = new TreeMap<Integer, WantedList>();
        wanted.lists().forEach((number, lost) -> lists.put(list(number), lost.withCue(ofList(number, lost.cue()))));
        return wanted.withLists(lists);
    }
}
