package io.stagenet.console.service;

import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.ListStatus;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.model.show.SubmasterStatus;
import io.stagenet.console.model.show.WantedList;
import io.stagenet.console.model.show.WantedSubmaster;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What cue lists and submasters want of the stage, and where fades that are under way have brought it, so that it can be
/// brought back or gone on with after the console was lost. Console loop only.
final class Playing {
    private final StateHolder state;
    private final Consumer<Consumer<SortedMap<Integer, LevelSet>>> ask;
    private SortedMap<Integer, LevelSet> moving = Collections.emptySortedMap();
    private final Map<Integer, Seen> seen = new TreeMap<>();

    /// What a list wanted when it was last looked at: whether a cue is as in the show takes a while to see.
    private record Seen(ListStatus status, @Nullable CueList list, LevelSet moving, WantedList wanted) {
        boolean isOf(ListStatus of, @Nullable CueList in, LevelSet at) {
            return status == of && list == in && moving == at;
        }
    }

    /// @param ask where lists are whose fades are under way; answers on the console loop
    Playing(StateHolder state, Consumer<Consumer<SortedMap<Integer, LevelSet>>> ask) {
        this.state = state;
        this.ask = ask;
    }

    /// Asks where fades are, if any is under way.
    ///
    /// @param then run when that is known
    void look(Runnable then) {
        if (state.get().playback().lists().values().stream().anyMatch(this::isFading)) {
            ask.accept(now -> {
                moving = now;
                then.run();
            });
        } else {
            then.run();
        }
    }

    private boolean isFading(ListStatus list) {
        return !list.paused() && list.isFading(state.now());
    }

    SortedMap<Integer, WantedList> lists() {
        var lists = new TreeMap<Integer, WantedList>();
        var show = state.get().show().playback().cueLists();
        var playing = state.get().playback().lists();
        seen.keySet().retainAll(playing.keySet());
        playing.forEach((number, status) -> {
            @Nullable CueList list = show.get(number);
            var wanted = wanted(number, status, list);
            // How a list is run that the show has not, and in which nothing is up, means nothing.
            if (!wanted.equals(WantedList.NOTHING) && (list != null || wanted.isUp())) {
                lists.put(number, wanted);
            }
        });
        return lists;
    }

    private WantedList wanted(int number, ListStatus status, @Nullable CueList list) {
        var at = isFading(status) ? moving.getOrDefault(number, LevelSet.EMPTY) : LevelSet.EMPTY;
        @Nullable Seen before = seen.get(number);
        if (before != null && before.isOf(status, list, at)) {
            return before.wanted();
        }
        var wanted = WantedList.of(status, list, at);
        seen.put(number, new Seen(status, list, at, wanted));
        return wanted;
    }

    SortedMap<Integer, WantedSubmaster> submasters() {
        var submasters = new TreeMap<Integer, WantedSubmaster>();
        var show = state.get().show().playback().submasters();
        state.get().playback().submasters().forEach((number, status) -> {
            int at = (int) Math.round(status.position(state.now()));
            if (status.to() > 0 || at > 0) {
                submasters.put(number, wanted(status, at, show.get(number)));
            }
        });
        return submasters;
    }

    private static WantedSubmaster wanted(SubmasterStatus status, int at, @Nullable Submaster submaster) {
        boolean asInShow = submaster != null && submaster.levels().equals(status.levels());
        return new WantedSubmaster(status.to(), at, asInShow ? null : status.levels());
    }
}
