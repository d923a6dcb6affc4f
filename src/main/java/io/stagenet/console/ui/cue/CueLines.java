package io.stagenet.console.ui.cue;

import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import java.util.List;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Cues as lines of a table, in the order of their numbers.
final class CueLines {
    private CueLines() {
    }

    /// Brings lines in line with cues, and leaves those alone that are the same.
    static void bring(ObservableList<Cue> shown, List<Cue> wanted) {
        if (shown.isEmpty() || wanted.isEmpty()) {
            shown.setAll(wanted);
            return;
        }
        int at = 0;
        for (var cue : wanted) {
            while (at < shown.size() && shown.get(at).number().compareTo(cue.number()) < 0) {
                shown.remove(at);
            }
            if (at == shown.size() || !shown.get(at).number().equals(cue.number())) {
                shown.add(at, cue);
            } else if (shown.get(at) != cue) {
                shown.set(at, cue);
            }
            at++;
        }
        shown.remove(at, shown.size());
    }

    /// What a cue is called after the list has changed: where numbers are others than before, a cue is known by all else.
    ///
    /// @param wanted of the list before, null for none
    static @Nullable CueNumber followed(CueList before, CueList now, @Nullable CueNumber wanted) {
        @Nullable Cue cue = wanted == null ? null : before.cues().get(wanted);
        if (cue == null || cue.equals(now.cues().get(cue.number()))
                || before.cues().keySet().equals(now.cues().keySet())) {
            return wanted;
        }
        var same = now.cues().values().stream().filter(each -> each.withNumber(cue.number()).equals(cue)).toList();
        if (same.size() > 1 && before.cues().size() == now.cues().size()) {
            // Copies of one another: it is in its place.
            int place = before.cues().headMap(cue.number()).size();
            return List.copyOf(now.cues().keySet()).get(place);
        }
        return same.size() == 1 ? same.getFirst().number() : wanted;
    }

    /// The cue itself, else the one that comes next, else the last; null where there is none.
    ///
    /// @param wanted null for the first
    static @Nullable CueNumber nearest(CueList in, @Nullable CueNumber wanted) {
        if (in.cues().isEmpty()) {
            return null;
        }
        if (wanted == null) {
            return in.cues().firstKey();
        }
        var from = in.cues().tailMap(wanted);
        return from.isEmpty() ? in.cues().lastKey() : from.firstKey();
    }
}
